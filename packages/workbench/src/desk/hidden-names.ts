import { citationsOf, passageBlocks } from "@parley/analysis";
import { canonicalJson, collections, type Case } from "@parley/model";
import type { Desk } from "./open-desk.ts";
import type { Payload } from "./record.ts";
import { touchedRecords } from "./touched-records.ts";

type Ground = Pick<Desk, "case" | "answerable">;

/**
 * What an event may not say where only a part of a case is read. Each entry is what it would say together: a record that
 * is not read there; one that is, with a word that is not said of it there; or that it sets one that reads otherwise
 * there.
 * @param part - The desk as it is read there.
 * @example hiddenNames(desk, desk); // []
 */
export function hiddenNames(desk: Ground, part: Ground): readonly (readonly string[])[] {
  if (desk === part) return [];
  const [whole, seen] = [nameable(desk), nameable(part)];
  const ids = new Set(collections.flatMap((name) => seen[name].map(({ id }) => nameOf(name, id))));
  return collections.flatMap((name) => {
    const known = new Map(seen[name].map((record) => [record.id, record]));
    const set = new Map(part.case[name].map((record) => [record.id, canonicalJson(record)]));
    const changed = desk.case[name].filter((record) => set.get(record.id) !== canonicalJson(record));
    const hidden = whole[name].flatMap((record) => {
      const own = nameOf(name, record.id);
      if (!ids.has(own)) return [[own]];
      const said = new Set([record.id, ...wordsIn(known.get(record.id))]);
      return wordsIn(record).flatMap((word) => (said.has(word) ? [] : [[own, word]]));
    });
    return [...changed.map(({ id }) => [`${name} ${id}`]), ...hidden];
  });
}

/** What of a case an event can name; a proposed position is named by nothing. */
function nameable({ case: { reports, claims, positions }, answerable }: Ground): Case {
  return { ...answerable, reports, claims, positions };
}

/**
 * What an event names: records by their ids, and their words. Of what was read in a report only the report counts, for it
 * gives its names itself.
 * @param claims - The claims that a passage of the brief may cite.
 * @example namesOf({ type: "claim-accepted", claim: "c001" }, []).has("c001"); // true
 */
export function namesOf(payload: Payload, claims: Case["claims"]): ReadonlySet<string> {
  return new Set([...touchedRecords(payload), ...wordsOf(payload, claims)]);
}

/**
 * What events make that a case does not have yet, as {@link namesOf} names it; reports, which no hand makes, aside.
 * @example madeNames(desk, [{ type: "title-set", title: "Talks" }]).size; // 0
 */
export function madeNames(desk: Ground, payloads: readonly Payload[]): ReadonlySet<string> {
  const whole = nameable(desk);
  const touched = payloads.flatMap(touchedRecords).filter((name) => !name.startsWith("reports "));
  const made = new Set(touched.map((name) => name.slice(name.indexOf(" ") + 1)));
  for (const name of collections) for (const { id } of whole[name]) made.delete(nameOf(name, id));
  return made;
}

function wordsOf(payload: Payload, claims: Case["claims"]): string[] {
  switch (payload.type) {
    case "case-imported":
      return [];
    case "report-added":
      return [...wordsIn({ sameAs: payload.report.sameAs }), ...payload.claims.map(({ id }) => id)];
    case "claims-suggested":
      return [
        ...payload.claims.flatMap(({ id, report }) => wordsIn({ id, report })),
        ...(payload.seconded ?? []).map(({ claim }) => claim),
      ];
    case "passage-set": {
      const ids = new Set(claims.map(({ id }) => id));
      return citationsOf(passageBlocks(payload.passage.text, (id) => ids.has(id))).map(({ claim }) => claim);
    }
    default:
      return [...wordsIn(payload), ...keysIn(payload)];
  }
}

/** A report is named by its kind too, for its id is often a plain word. */
function nameOf(collection: string, id: string): string {
  return collection === "reports" ? `reports ${id}` : id;
}

/** The words that stand in a value, an id of a report as such. */
function wordsIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") return [key === "report" || key === "sameAs" ? nameOf("reports", value) : value];
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => wordsIn(inner, name));
}

/** Issues, options, parties and steps are keys too, of packages and values. */
function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}
