import type { Option, Party, ReadClaim } from "@parley/model";
import { mainWords } from "./claim-words.ts";
import type { Placement } from "./proposal-claims.ts";
import { isWithin, thingOf, type Thing } from "./thing-words.ts";

/** What {@link referent} looks for, and where. */
export interface Reference {
  readonly claim: ReadClaim;
  /** What the claim names, as a label. */
  readonly label: string;
  /** What may be meant, the latest last. */
  readonly placed: readonly Placement[];
  readonly parties: readonly Party[];
  /** The label names the head of the thing: to open the road is no answer to lamps on the road. */
  readonly byHead?: boolean;
}

/** Words that take up a thing named before: "the fund", "such a toll", "its troops". */
const definite = /^(?:to )?(?:\S+ )?(?:the|this|these|that|those|its|their|his|her|any|such|both)\s/i;

/**
 * What was put on the table before under the words of a label: "the fund" is the joint fund that somebody proposed, and
 * to "drop the complaint" is what another asked for. The latest comes first.
 * @returns `undefined` when the words name a thing of their own, or the end of a thing rather than the thing.
 * @example referent({ claim: { start: 0 }, label: "the fund", placed: [], parties: [] }); // => undefined
 */
export function referent({ claim, label, placed, parties, byHead = false }: Reference): Placement | undefined {
  const thing = thingOf(label, parties);
  if (thing.stems.size === 0) return undefined;
  const answers = /^(?:reject|accept|red-line|concede|condition)$/.test(claim.act);
  if (thing.stems.size === 1 && !answers && !definite.test(label)) return undefined;
  const meant = (other: Placement) =>
    !byHead || other.options.some((option) => thing.stems.has(headStem(option, parties)));
  return placed.findLast(
    (other) => other.claim.id !== claim.id && meant(other) && names(thing, { other, answers, parties }),
  );
}

function headStem({ label, note }: Option, parties: readonly Party[]): string {
  return [...thingOf(note ?? label, parties).stems][0] ?? "";
}

function names(
  thing: Thing,
  { other, answers, parties }: { other: Placement; answers: boolean; parties: readonly Party[] },
): boolean {
  return other.options.some(({ label, note }) => {
    const option = thingOf(note ?? label, parties);
    if (isWithin(thing, option))
      return thing.end === option.end && (answers || 2 * thing.stems.size >= option.stems.size);
    if (isWithin(option, thing) && 2 * option.stems.size > thing.stems.size) return thing.end === option.end;
    if (!/\d/.test(label)) return false;
    const said = thingOf(mainWords(other.claim.quote), parties);
    return thing.end === said.end && isWithin(thing, said);
  });
}
