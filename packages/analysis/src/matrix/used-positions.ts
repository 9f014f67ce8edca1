import { isUsable, type Case, type Claim, type Position, type Reading } from "@parley/model";

/**
 * The positions that a reading uses, in the order of the case: without `inferred` only stated ones; with `sources`
 * only those with a claim that one of these passed on (as report, publisher, relay or link of its chain), and those
 * without claims, which no choice of sources can judge. A rejected claim supports nothing.
 * A source may be named by its id, its name or an alias. O(positions + claims).
 * @example usedPositions(parseCase({ format: "parley-case", version: 1, title: "Talks" }), defaultReading); // => []
 */
export function usedPositions(subject: Case, reading: Reading): Position[] {
  const positions = subject.positions.filter((position) => reading.inferred || position.basis === "stated");
  if (!reading.sources) return positions;
  const names = sourceNames(subject, reading.sources);
  const claims = new Map(subject.claims.map((claim) => [claim.id, claim]));
  const counts = (id: string): boolean => {
    const claim = claims.get(id);
    return claim !== undefined && isUsable(claim) && voices(subject, claim).some((voice) => names.has(fold(voice)));
  };
  return positions.filter((position) => position.claims.length === 0 || position.claims.some(counts));
}

/** Every name under which a listed source can appear in a report or a chain. */
function sourceNames(subject: Case, listed: readonly string[]): ReadonlySet<string> {
  const names = new Set(listed.map(fold));
  for (const source of subject.sources) {
    const own = [source.id, source.name, ...source.aliases].map(fold);
    if (listed.some((name) => own.includes(fold(name)))) for (const name of own) names.add(name);
  }
  return names;
}

function voices(subject: Case, claim: Claim): string[] {
  const report = subject.reports.find((candidate) => candidate.id === claim.report);
  const chain = claim.chain.map((link) => link.who);
  return [claim.report ?? "", report?.publisher ?? "", ...(report?.relays ?? []), ...chain].filter(
    (name) => name !== "",
  );
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
