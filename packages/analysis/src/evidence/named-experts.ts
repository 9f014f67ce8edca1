import type { Case, Claim } from "@parley/model";
import type { PartyNames } from "../pressure/party-names.ts";
import { roleWords } from "./role-words.ts";

/** A named person outside the talks who judges or forecasts. */
export interface NamedExpert {
  readonly name: string;
  /** The first of their claims. */
  readonly claim: string;
  /** The party whose office or institution they are described by, as recorded or as their role says. */
  readonly party?: string;
  /** The words that say so; left out where it was recorded. */
  readonly role?: string;
}

/** Of a country's own people these say it by its adjective; with its name they study it: "Russian analyst", "Russia analyst". */
const student =
  /^ (?:analyst|correspondent|critic|expert|hand|historian|observer|researcher|scholar|specialist|watcher)\b/i;
const adjective = /^(?:\p{Lu}.*(?:an|ch|ese|i|ish)|[\p{Lu}.]+)$/u;
const field =
  /^(?: \p{L}+)? (?:affairs|desk|diplomacy|economy|history|issues|languages?|law|literature|policy|politics|relations|security policy|studies)\b/iu;
const about =
  /\b(?:about|against|over|towards?|based in|(?:analyst|authority|expert|historian|scholar|specialist|student) (?:for|of|on)) (?:the )?$/i;
/** After these a party is what the role is about or where it is, unless its office follows: "for the Ostland government". */
const loose = /\b(?:for|in|on|to|and|or) (?:the )?$/i;
const office =
  /^(?:['’]s?\b| (?:\p{Lu}|(?:army|cabinet|central|defen[cs]e|embassy|foreign|government|intelligence|military|ministry|parliament|police|president|state)\b))/u;

/**
 * The named experts of a case and, where one is described by an office or institution of one party alone, that party: “a
 * former Northland minister” is Northland's, “an expert on Northland” nobody's. What was recorded of them wins. English.
 * @returns In the order of their first claims.
 * @example namedExperts(subject, [], partyNames(subject)); // => []
 */
export function namedExperts(subject: Case, claims: readonly Claim[], names: PartyNames): NamedExpert[] {
  const { reports, sources, people } = subject;
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const recorded = new Map(
    sources.flatMap(({ name, aliases, party }) => [name, ...aliases].map((one) => [one, party])),
  );
  const found = new Map<string, NamedExpert>();
  for (const { id, holder, chain, report = "" } of claims) {
    const link = chain.findLast(({ kind }) => kind === "named-person");
    if (holder !== "(expert)" || !link || found.has(link.who)) continue;
    const party = recorded.get(link.who);
    const titles = people.flatMap((one) => (one.name === link.who ? one.roles.map(({ title }) => title) : []));
    const words = [...roleWords(texts.get(report) ?? "", link.who), ...titles];
    const told = party === undefined ? toldBy(words, names) : { party };
    found.set(link.who, { name: link.who, claim: id, ...told });
  }
  return [...found.values()];
}

/** The only party whose offices or institutions some descriptions name, and the first that does. */
function toldBy(roles: readonly string[], names: PartyNames): Pick<NamedExpert, "party" | "role"> {
  const told = roles.flatMap((role) =>
    names
      .mentionsIn(role)
      .filter(({ start, end }) => isOwn(role.slice(0, start), role.slice(start, end), role.slice(end)))
      .map(({ party }) => ({ party, role })),
  );
  const [first] = told;
  return first && told.every(({ party }) => party === first.party) ? first : {};
}

/** Whether a role is held at what a party is named by, and not only about it, towards it or in its place. */
function isOwn(before: string, named: string, after: string): boolean {
  if (about.test(before) || field.test(after) || after.startsWith("-based")) return false;
  if (student.test(after) && !adjective.test(named)) return false;
  return !loose.test(before) || office.test(after);
}
