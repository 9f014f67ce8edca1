import type { Case } from "./case.ts";

/** The collections whose records are names that texts may spell in several ways. */
export const namedCollections = ["parties", "people", "sources", "places"] as const;

/** One of {@link namedCollections}. */
export type NamedCollection = (typeof namedCollections)[number];

/**
 * The case with one person, source or place merged into another: its names become aliases there, its roles come along,
 * and what lay within a merged place lies within the one that stays.
 * @returns The case itself when one of the two is not there.
 * @example mergeNames(subject, { collection: "people", into: "a", from: "b" }) === subject; // => true
 */
export function mergeNames(
  subject: Case,
  merge: { readonly collection: Exclude<NamedCollection, "parties">; readonly into: string; readonly from: string },
): Case {
  switch (merge.collection) {
    case "people": {
      const people = joined(subject.people, merge, (into, from) => ({
        ...from,
        ...into,
        roles: [...into.roles, ...from.roles.filter((role) => !into.roles.some(({ title }) => title === role.title))],
      }));
      return people === subject.people ? subject : { ...subject, people };
    }
    case "sources": {
      const sources = joined(subject.sources, merge, (into, from) => ({ ...from, ...into }));
      return sources === subject.sources ? subject : { ...subject, sources };
    }
    case "places": {
      const places = joined(subject.places, merge, (into) => into);
      if (places === subject.places) return subject;
      const outer = places.map(({ within, ...place }) => {
        const home = within === merge.from ? merge.into : within;
        return home === undefined || home === place.id ? place : { ...place, within: home };
      });
      return { ...subject, places: outer };
    }
  }
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: string[];
}

function joined<Record_ extends Named>(
  records: Record_[],
  ids: { readonly into: string; readonly from: string },
  join: (into: Record_, from: Record_) => Record_,
): Record_[] {
  const into = records.find(({ id }) => id === ids.into);
  const from = records.find(({ id }) => id === ids.from);
  if (!into || !from || into === from) return records;
  const aliases = mergedAliases(into, from);
  return records
    .filter((one) => one !== from)
    .map((one) => (one === into ? { ...join(into, from), id: into.id, name: into.name, aliases } : one));
}

/**
 * The aliases of a record that takes over the names of another, each once.
 * @example mergedAliases({ name: "Union", aliases: [] }, { name: "Dockers", aliases: ["Union"] }); // => ["Dockers"]
 */
export function mergedAliases(into: Omit<Named, "id">, from: Omit<Named, "id">): string[] {
  return [...new Set([...into.aliases, from.name, ...from.aliases])].filter((name) => name !== into.name);
}
