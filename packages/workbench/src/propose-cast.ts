import { freeId, slug, type Case, type Claim, type Party, type Person, type Source } from "@parley/model";

/**
 * The holders of claims that no party of the case has as its name or alias, as parties, in alphabetical order. Other
 * names come from what the readings of the reports found.
 * @example proposedParties(subject, []); // => []
 */
export function proposedParties({ parties, reports }: Case, claims: readonly Claim[]): Party[] {
  const names = new Set(
    parties.flatMap((party) => [party.id, party.name, ...party.aliases].map((name) => name.toLowerCase())),
  );
  const found = reports.flatMap((report) => report.found?.parties ?? []);
  const holders = new Set(claims.flatMap((claim) => claim.holder.split("|")).map((name) => name.trim()));
  const taken = new Set(parties.map((party) => party.id));
  return [...holders]
    .filter((name) => !name.startsWith("(") && !names.has(name.toLowerCase()))
    .sort()
    .map((name): Party => {
      const other = new Set(found.filter((one) => one.name === name).flatMap((one) => one.aliases));
      other.delete(name);
      return { id: claimed(name, taken), name, aliases: [...other], roles: ["party"], proposed: true };
    });
}

/**
 * The people of a case and those whom the readings of its reports found, with the party that the text ties them to.
 * @example proposedPeople(subject).length === subject.people.length; // => true
 */
export function proposedPeople({ people, parties, reports }: Case): Person[] {
  const known = new Set(people.flatMap((person) => [person.name, ...person.aliases]));
  const taken = new Set(people.map((person) => person.id));
  const found = reports
    .flatMap((report) => report.found?.people ?? [])
    .flatMap(({ name, party, title }): Person[] => {
      if (known.has(name)) return [];
      known.add(name);
      const of = parties.find((other) => other.name === party || other.aliases.includes(party ?? ""))?.id;
      const roles = title === undefined ? [] : [{ title }];
      return [{ id: claimed(name, taken), name, aliases: [], ...(of === undefined ? {} : { party: of }), roles }];
    });
  return [...people, ...found];
}

/**
 * The sources of a case and the outlets that the readings of its reports found.
 * @example proposedSources(subject).length === subject.sources.length; // => true
 */
export function proposedSources({ sources, reports }: Case): Source[] {
  const known = new Set(sources.flatMap((source) => [source.name, ...source.aliases]));
  const taken = new Set(sources.map((source) => source.id));
  const found = reports
    .flatMap((report) => report.found?.outlets ?? [])
    .flatMap(({ name, kind }): Source[] => {
      if (known.has(name)) return [];
      known.add(name);
      return [{ id: claimed(name, taken), name, kind, aliases: [] }];
    });
  return [...sources, ...found];
}

/** A free id made from a name, taken from now on. */
function claimed(name: string, taken: Set<string>): string {
  const id = freeId(slug(name), taken);
  taken.add(id);
  return id;
}
