import { reviewState, type Claim, type ReviewState } from "@parley/model";

/** How sure the reading of a suggestion is, after what a person decided about others of the same case. */
export interface ReadingChance {
  /** Between 0 and 1; of the reading, never of the truth of what was said. */
  readonly chance: number;
  /** Decisions about readings alike: those of the same act that a common rule suggested. */
  readonly alike: { readonly accepted: number; readonly rejected: number };
}

/** What the reader says counts as much as so many decisions about readings of the very same kind. */
const priorDecisions = 6;

/** Decisions about readings of one kind: the same act, by the same rules. */
interface Kind {
  readonly act: string;
  readonly rules: ReadonlySet<string>;
  accepted: number;
  rejected: number;
}

/**
 * How sure each suggestion of a case is, given what a person accepted and rejected in this case: the reader's own
 * confidence, and every decision by how alike its reading is (the share of act and rules that two readings have in common,
 * of all that either has). Like a share of successes with a prior (a beta distribution's mean): accepting never makes
 * another reading less sure, rejecting never surer, and the order of the decisions does not matter. Edited claims tell
 * neither: their words were right, and something was not.
 * @param stateOf - Where a review stands; by default what the claim says.
 * @returns One entry for each suggestion that rules made; without decisions, the reader's own confidence.
 * Cost: claims + kinds of readings squared.
 * @example readingChances([]).size; // => 0
 */
export function readingChances(
  claims: readonly Claim[],
  stateOf: (claim: Claim) => ReviewState = reviewState,
): Map<string, ReadingChance> {
  const kinds = new Map<string, Kind>();
  const waiting: { readonly id: string; readonly kind: Kind; readonly prior: number }[] = [];
  for (const claim of claims) {
    if (claim.rules.length === 0 || claim.review === undefined) continue;
    const kind = kindOf(kinds, claim);
    const state = stateOf(claim);
    if (state === "suggested") waiting.push({ id: claim.id, kind, prior: claim.confidence ?? 0.5 });
    else if (state === "rejected") kind.rejected++;
    else if (claim.review.state !== "edited") kind.accepted++;
  }
  const decided = [...kinds.values()].filter(({ accepted, rejected }) => accepted + rejected > 0);
  const weights = new Map<Kind, ReturnType<typeof weigh>>();
  return new Map(
    waiting.map(({ id, kind, prior }) => {
      const weight = weights.get(kind) ?? weigh(kind, decided);
      weights.set(kind, weight);
      const chance = (priorDecisions * prior + weight.accepted) / (priorDecisions + weight.accepted + weight.rejected);
      return [id, { chance, alike: weight.alike }];
    }),
  );
}

function kindOf(kinds: Map<string, Kind>, { act, rules }: Claim): Kind {
  const key = JSON.stringify([act, rules.toSorted()]);
  const kind = kinds.get(key) ?? { act, rules: new Set(rules), accepted: 0, rejected: 0 };
  kinds.set(key, kind);
  return kind;
}

function weigh(kind: Kind, decided: readonly Kind[]) {
  const sum = { accepted: 0, rejected: 0, alike: { accepted: 0, rejected: 0 } };
  for (const other of decided) {
    const common = [...kind.rules].filter((rule) => other.rules.has(rule)).length;
    const sameAct = kind.act === other.act;
    const shared = common + (sameAct ? 1 : 0);
    const likeness = shared / (kind.rules.size + other.rules.size + 2 - shared);
    sum.accepted += likeness * other.accepted;
    sum.rejected += likeness * other.rejected;
    if (!sameAct || common === 0) continue;
    sum.alike.accepted += other.accepted;
    sum.alike.rejected += other.rejected;
  }
  return sum;
}

/**
 * What was decided in this case about readings alike, in words; empty when nothing was.
 * @example alikeWords({ chance: 0.7, alike: { accepted: 7, rejected: 2 } }); // => "Read alike in this case: 7 accepted, 2 rejected"
 */
export function alikeWords(found: Pick<ReadingChance, "alike"> | undefined): string {
  const { accepted, rejected } = found?.alike ?? { accepted: 0, rejected: 0 };
  return accepted + rejected === 0 ? "" : `Read alike in this case: ${accepted} accepted, ${rejected} rejected`;
}
