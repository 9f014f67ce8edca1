import { isUsable, type Case, type Claim, type Position, type Reading } from "@parley/model";

/**
 * The positions that a reading uses, in the order of the case: without `inferred` only stated ones; with `sources`
 * only those with a claim that one of these passed on (as report, publisher, relay or link of its chain); with
 * `withoutSources` only those with a claim that none of these passed on. Positions without claims stay: no choice of
 * sources can judge them. A rejected claim supports nothing.
 * A source may be named by its id, its name or an alias. O(positions + claims).
 * @example usedPositions(parseCase({ format: "parley-case", version: 1, title: "Talks" }), defaultReading); // => []
 */
export function usedPositions(subject: Case, reading: Reading): Position[] {
  const positions = subject.positions.filter((position) => reading.inferred || position.basis === "stated");
  if (!reading.sources && !reading.withoutSources?.length) return positions;
  const counting = reading.sources && sourceNames(subject, reading.sources);
  const dropped = sourceNames(subject, reading.withoutSources ?? []);
  const claims = new Map(subject.claims.map((claim) => [claim.id, claim]));
  const counts = (id: string): boolean => {
    const claim = claims.get(id);
    if (claim === undefined || !isUsable(claim)) return false;
    const names = claimVoices(subject, claim).map(fold);
    return (!counting || names.some((name) => counting.has(name))) && !names.some((name) => dropped.has(name));
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

/**
 * Everybody who passed a claim on: its report, who published and relayed that, and the links of its chain, by the
 * names that stand there.
 * @example claimVoices(subject, { id: "c", chain: [{ who: "Kyiv" }] }); // => ["Kyiv"]
 */
export function claimVoices(subject: Case, claim: Claim): string[] {
  const report = subject.reports.find((candidate) => candidate.id === claim.report);
  const chain = claim.chain.map((link) => link.who);
  return [claim.report ?? "", report?.publisher ?? "", ...(report?.relays ?? []), ...chain].filter(
    (name) => name !== "",
  );
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
