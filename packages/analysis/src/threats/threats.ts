import {
  counted,
  dateBounds,
  dayOf,
  isUsable,
  type Case,
  type Claim,
  type Threat,
  type ThreatsResult,
  type ToldThreat,
} from "@parley/model";
import { claimThreat, deadlineOf } from "./claim-threat.ts";

/** From how many days ahead a deadline counts as near. */
export const nearDays = 7;

/** From which day threats are looked at. */
export interface ThreatsOptions {
  /** `YYYY-MM-DD`; without one nothing is said about how near a deadline is. */
  readonly day?: string | undefined;
}

/**
 * The threats of a case: those that a person recorded, then those that claims tell. A recorded threat that names a claim
 * stands in its place, and takes the condition and the deadline that the claim tells where it has none of its own. A deadline is near
 * within {@link nearDays} days of the given day, and passed after its last day.
 * @returns Recorded ones in the order of the case, then those of claims in theirs; a claim that was rejected, superseded
 * or is hypothetical tells none.
 * @example threats(subject).threats; // => []
 */
export function threats(subject: Case, { day }: ThreatsOptions = {}): ThreatsResult {
  const usable = subject.claims.filter(isUsable);
  const named = new Set(subject.threats.flatMap((threat) => threat.claims));
  const withParts = new Set(usable.flatMap(({ partOf }) => partOf ?? []));
  const all = [
    ...subject.threats.map((threat) => recordedThreat(subject, threat, usable)),
    ...usable
      .filter(({ id, act, status }) => act === "threaten" && status === "current" && !named.has(id))
      .map((claim) => claimThreat(subject, claim, withParts.has(claim.id))),
  ].map((threat) => ({ ...threat, ...timingOf(threat, day) }));
  return { sentence: sentenceOf(all), ...(day === undefined ? {} : { day }), threats: all };
}

function recordedThreat(subject: Case, threat: Threat, claims: readonly Claim[]): ToldThreat {
  const { id, by, to, about, consequence, if: formula, deadline, cost, status } = threat;
  const told = claims.filter((claim) => claim.act === "threaten" && threat.claims.includes(claim.id));
  const condition = threat.condition ?? told.find((claim) => claim.condition !== undefined)?.condition;
  const limit =
    deadline === undefined
      ? (told.map((claim) => deadlineOf(subject, claim)).find(({ hasDeadline }) => hasDeadline) ?? {
          hasDeadline: false,
        })
      : { hasDeadline: true, deadline, ...dateBounds(deadline) };
  return {
    id,
    proposed: false,
    by: [by],
    holder: subject.parties.find((party) => party.id === by)?.name ?? by,
    ...(to === undefined ? {} : { to }),
    ...(about === undefined ? {} : { about }),
    consequence,
    ...(condition === undefined ? {} : { condition }),
    isConditional: condition !== undefined || formula !== undefined,
    ...(cost === undefined ? {} : { cost }),
    ...limit,
    status,
    claims: threat.claims,
  };
}

function timingOf({ latest }: ToldThreat, day: string | undefined): Pick<ToldThreat, "timing" | "daysLeft"> {
  const [from, to] = [dayOf(day ?? ""), dayOf(latest ?? "")];
  if (from === undefined || to === undefined) return {};
  const daysLeft = to - from;
  return { timing: daysLeft < 0 ? "passed" : daysLeft <= nearDays ? "near" : "ahead", daysLeft };
}

function sentenceOf(all: readonly ToldThreat[]): string {
  if (all.length === 0) return "No threat is recorded or told.";
  const open = all.filter(({ status }) => status === "open");
  const without = open.filter(({ hasDeadline }) => !hasDeadline).length;
  const passed = open.filter(({ timing }) => timing === "passed").length;
  const closed = all.length - open.length;
  return [
    `${counted(open.length, "open threat")}`,
    ...(without > 0 ? [`${without} without a deadline`] : []),
    ...(passed > 0 ? [`${passed} with a deadline that has passed`] : []),
    ...(closed > 0 ? [`${counted(closed, "threat")} no longer open`] : []),
  ]
    .join("; ")
    .concat(".");
}
