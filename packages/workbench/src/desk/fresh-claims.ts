import { isUsable, type CaseEvent, type Claim } from "@parley/model";
import { knownClaim } from "./known-claim.ts";

type PlacedClaim = Claim & { readonly start: number; readonly end: number };

/**
 * The claims of a reading that a report's earlier claims do not have already, decided or not, as suggestions.
 * @param into - The report, its claims placed in the text that was read, and the ids that are taken; fresh ids are added.
 * @example freshClaims([], { report: "r", old: [], taken: new Set() }); // => []
 */
export function freshClaims(
  read: readonly PlacedClaim[],
  { report, old, taken }: { report: string; old: readonly Claim[]; taken: Set<string> },
): Claim[] {
  const ids = new Map<string, string | undefined>();
  const fresh = read.filter((claim) => {
    const known = knownClaim(old, claim);
    ids.set(claim.id, known ? (isUsable(known) ? known.id : undefined) : nextId(taken));
    return known === undefined;
  });
  return fresh.map(({ partOf, ...claim }): Claim => {
    const whole = partOf === undefined ? undefined : ids.get(partOf);
    const part = whole === undefined ? {} : { partOf: whole };
    return { ...claim, ...part, id: ids.get(claim.id) ?? claim.id, report, review: { state: "suggested" } };
  });
}

/** c001, c002, …; taken from now on. */
function nextId(taken: Set<string>): string {
  let number = taken.size + 1;
  const id = () => `c${String(number).padStart(3, "0")}`;
  while (taken.has(id())) number++;
  taken.add(id());
  return id();
}

/**
 * Every id that any event ever gave a report or a claim, undone ones too: what is redone must not meet a namesake.
 * @example takenIds([]).claims.size; // => 0
 */
export function takenIds(events: readonly CaseEvent[]): {
  readonly reports: Set<string>;
  readonly claims: Set<string>;
} {
  const taken = { reports: new Set<string>(), claims: new Set<string>() };
  for (const event of events) {
    if (event.type === "report-added") taken.reports.add(event.report.id);
    if (event.type === "claim-added") taken.claims.add(event.claim.id);
    if (event.type === "claims-suggested" || event.type === "report-added")
      for (const claim of event.claims) taken.claims.add(claim.id);
    if (event.type === "claim-split") for (const claim of event.into) taken.claims.add(claim.id);
    if (event.type !== "case-imported") continue;
    for (const report of event.file.reports) taken.reports.add(report.id);
    for (const claim of event.file.claims) taken.claims.add(claim.id);
  }
  return taken;
}
