import { isUsable, type ChainLink, type Claim, type Origins, type Report, type Source } from "@parley/model";

/** What {@link origins} needs of a case. */
export interface Evidence {
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
  /** Outlets by all of their names: two names of one source are one outlet. */
  readonly sources?: readonly Pick<Source, "name" | "aliases">[];
}

/**
 * Counts documents, outlets and independent roots of what is claimed: three numbers, never one.
 *
 * A root is where a chain of reporting ends, before the speaker utters: the man who made a promise is no witness to the
 * report of it. Everything behind one outlet counts once in the minimum, because that outlet alone vouches for it; in
 * the maximum every named person, official statement and group of unnamed sources counts for itself, a group with as
 * many people as the report says. An outlet that relays another adds a document, not a root, and so does a report that
 * republishes another.
 * @returns `roots` 0 to 0 without claims and reports. O(claims × chain length).
 * @example origins({ reports: [], claims: [] }).roots; // => { min: 0, max: 0 }
 */
export function origins(given: Evidence): Origins {
  const evidence = renamed(given);
  const claims = evidence.claims.filter(isUsable);
  const keepers = gatekeepers(evidence.reports, claims);
  const roots = new Map<string, number>();
  for (const claim of claims) {
    const keeper = keeperOf(claim, keepers);
    const root = rootOf(claim.chain);
    const key = root ? `${keeper}/${fold(root.who)}` : keeper;
    const size = root?.count?.max ?? root?.count?.min ?? 1;
    roots.set(key, Math.max(size, roots.get(key) ?? 1));
  }
  const outlets = outletNames(evidence.reports, claims);
  const distinctKeepers = new Set([...keepers.values(), ...claims.map((claim) => keeperOf(claim, keepers))]);
  const min = evidence.reports.length === 0 && claims.length === 0 ? 0 : Math.max(1, distinctKeepers.size);
  const max = Math.max(
    min,
    [...roots.values()].reduce((sum, size) => sum + size, 0),
  );
  return {
    documents: evidence.reports.length,
    outlets: outlets.length,
    roots: { min, max },
    why: reasons(evidence, keepers, claims),
  };
}

/** The document's own voice stands for a publisher that the text does not name. */
const ownVoice = /^\(this article\)$|^\(article\)$/i;

function isOutlet(link: ChainLink): boolean {
  return (link.kind === "outlet" || link.kind === "wire" || link.kind === "publisher") && !ownVoice.test(link.who);
}

/** For each report the outlet that alone vouches for it: the innermost one that it relays, or itself. */
function gatekeepers(reports: readonly Report[], claims: readonly Claim[]): Map<string, string> {
  const own = new Map(
    reports.map((report) => {
      const innermost = report.relays.at(-1) ?? leadingOutlet(claims.filter((claim) => claim.report === report.id));
      return [report.id, innermost ?? report.publisher ?? `report ${report.id}`];
    }),
  );
  const byId = new Map(reports.map((report) => [report.id, report]));
  return new Map(reports.map(({ id }) => [id, own.get(firstPublished(id, byId)) ?? id]));
}

/** The report at the end of a chain of republications; of reports that republish each other, the least by id. */
function firstPublished(id: string, reports: ReadonlyMap<string, Report>): string {
  const seen: string[] = [];
  let at = id;
  while (!seen.includes(at)) {
    seen.push(at);
    const next = reports.get(at)?.sameAs;
    if (next === undefined || !reports.has(next)) return at;
    at = next;
  }
  return seen.slice(seen.indexOf(at)).toSorted()[0] ?? id;
}

/** The evidence with each outlet under the one name that the case gives it. */
function renamed({ reports, claims, sources = [] }: Evidence): Evidence {
  const names = new Map(sources.flatMap(({ name, aliases }) => aliases.map((alias) => [fold(alias), name] as const)));
  if (names.size === 0) return { reports, claims };
  const named = (name: string) => names.get(fold(name)) ?? name;
  return {
    reports: reports.map((report) => ({
      ...report,
      relays: report.relays.map(named),
      ...(report.publisher === undefined ? {} : { publisher: named(report.publisher) }),
    })),
    claims: claims.map((claim) => ({
      ...claim,
      chain: claim.chain.map((link) => (isOutlet(link) ? { ...link, who: named(link.who) } : link)),
    })),
  };
}

/** The outlet that a text says it relays, when it says so in one of its first claims. */
function leadingOutlet(claims: readonly Claim[]): string | undefined {
  const early = claims.slice(0, Math.max(3, Math.ceil(claims.length / 4)));
  for (const claim of early) {
    const outlet = claim.chain.findLast((link) => isOutlet(link) && link.basis !== "assumed");
    if (outlet) return outlet.who;
  }
  return undefined;
}

function keeperOf(claim: Claim, keepers: ReadonlyMap<string, string>): string {
  const own = claim.chain.findLast(isOutlet)?.who;
  const report = claim.report === undefined ? undefined : keepers.get(claim.report);
  return report ?? own ?? "unnamed report";
}

/** The innermost link that passes words on without being an outlet. */
function rootOf(chain: readonly ChainLink[]): ChainLink | undefined {
  return chain.findLast(
    (link) => !isOutlet(link) && !ownVoice.test(link.who) && link.kind !== "unspecified" && link.relation !== "utters",
  );
}

function outletNames(reports: readonly Report[], claims: readonly Claim[]): string[] {
  const named = [
    ...reports.flatMap((report) => [...(report.publisher ? [report.publisher] : []), ...report.relays]),
    ...claims.flatMap((claim) => claim.chain.filter(isOutlet).map((link) => link.who)),
  ];
  const byFold = new Map(named.map((name) => [fold(name), name]));
  const unnamed = reports.filter((report) => report.publisher === undefined).length > 0 && byFold.size === 0;
  return unnamed ? ["(unnamed)"] : [...byFold.values()];
}

function reasons(evidence: Evidence, keepers: ReadonlyMap<string, string>, claims: readonly Claim[]): string[] {
  const behind = new Map<string, string[]>();
  for (const report of evidence.reports) {
    const keeper = keepers.get(report.id) ?? report.id;
    behind.set(keeper, [...(behind.get(keeper) ?? []), report.title ?? report.id]);
  }
  const why = [...behind].map(([keeper, titles]) =>
    titles.length === 1
      ? evidence.reports.some(({ id }) => keeper === `report ${id}`)
        ? `“${titles[0]}” names no outlet and counts for itself`
        : `“${titles[0]}” rests on ${keeper}`
      : `${titles.length} reports rest on ${keeper}: they count once`,
  );
  why.push(...republications(evidence.reports));
  const groups = new Set(
    claims.flatMap((claim) => claim.chain.filter((link) => link.kind === "anonymous").map((link) => link.who)),
  );
  if (groups.size > 0) why.push(`unnamed sources known only to the outlet: ${[...groups].join("; ")}`);
  const circular = circularPair(evidence.reports);
  if (circular) why.push(`circular: ${circular.join(" and ")} relay each other`);
  return why;
}

function republications(reports: readonly Report[]): string[] {
  const titles = new Map(reports.map(({ id, title }) => [id, title ?? id]));
  return reports.flatMap(({ id, sameAs }) =>
    sameAs !== undefined && sameAs !== id && titles.has(sameAs)
      ? [`“${titles.get(id)}” republishes “${titles.get(sameAs)}”: one origin`]
      : [],
  );
}

function circularPair(reports: readonly Report[]): [string, string] | undefined {
  const relays = new Map(reports.map((report) => [fold(report.publisher ?? report.id), report.relays.map(fold)]));
  for (const report of reports) {
    const own = fold(report.publisher ?? report.id);
    const back = report.relays.find((outlet) => relays.get(fold(outlet))?.includes(own));
    if (back) return [report.publisher ?? report.id, back];
  }
  return undefined;
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|some)\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
