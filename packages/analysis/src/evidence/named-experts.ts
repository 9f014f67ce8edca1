import type { Case, Claim } from "@parley/model";
import type { PartyNames } from "../pressure/party-names.ts";
import { isOwnRole } from "./own-role.ts";
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
    const told = party === undefined ? toldBy(words, names, subject) : { party };
    found.set(link.who, { name: link.who, claim: id, ...told });
  }
  return [...found.values()];
}

/** The only party whose offices or institutions some descriptions name, and the first that does. */
function toldBy(roles: readonly string[], names: PartyNames, { parties }: Case): Pick<NamedExpert, "party" | "role"> {
  const aliases = new Set(parties.flatMap((party) => party.aliases));
  const told = roles.flatMap((role) =>
    names.mentionsIn(role).flatMap(({ party, start, end }) => {
      const named = role.slice(start, end);
      const words = { before: role.slice(0, start), named, after: role.slice(end), isAlias: aliases.has(named) };
      return isOwnRole(words) ? [{ party, role }] : [];
    }),
  );
  const [first] = told;
  return first && told.every(({ party }) => party === first.party) ? first : {};
}
