import {
  canonicalJson,
  conflictFormulaOptions,
  counted,
  listed,
  possessive,
  type Case,
  type ConflictFormula,
  type Judgement,
  type Party,
  type Warning,
} from "@parley/model";
import { latestPerAuthor } from "../../pressure/given-answers.ts";

/** A judgement of what a party wants. */
type Ranking = Extract<Judgement, { about: "ranking" }>;

/** What a party wants, the most important first, and who says so. */
export interface PartyWants {
  readonly statements: readonly ConflictFormula[];
  /** Left out where rules inferred the statements. */
  readonly rankedBy?: string;
  /** Inferred statements that the person who ranked left out. */
  readonly passedOver: readonly ConflictFormula[];
  readonly warnings: readonly Warning[];
}

/**
 * What a party wants as a person judged it, else as rules inferred it. Of several people the latest counts, of two of
 * one day the one that stands later in the case; the others are named.
 * @param inferred - What rules make of its stances.
 * @param choices - The ids that statements may name: a statement about a choice that is not there is left out.
 * @returns Warnings: `ranking-outdated`, `other-ranking`.
 * @example partyWants({ party: { id: "a", name: "A" }, inferred: [], choices: new Set(), judgements: [] }).statements; // => []
 */
export function partyWants({
  party,
  inferred,
  choices,
  judgements,
}: {
  readonly party: Pick<Party, "id" | "name">;
  readonly inferred: readonly ConflictFormula[];
  readonly choices: ReadonlySet<string>;
  readonly judgements: Case["judgements"];
}): PartyWants {
  const given = judgements.filter((one): one is Ranking => one.about === "ranking" && one.party === party.id);
  const latest = latestOf(given);
  if (latest === undefined) return { statements: inferred, passedOver: [], warnings: [] };
  const others = latestPerAuthor(given).filter(({ author }) => author !== latest.author);
  const statements = latest.wants.filter((want) => conflictFormulaOptions(want).every((id) => choices.has(id)));
  const warnings = [
    ...outdated(latest, { party, lost: latest.wants.length - statements.length }),
    ...others.map(({ author }) => otherRanking(author, { party, latest })),
  ];
  if (statements.length === 0) return { statements: inferred, passedOver: [], warnings };
  const said = new Set(statements.map(canonicalJson));
  const passedOver = inferred.filter((statement) => !said.has(canonicalJson(statement)));
  return { statements, rankedBy: latest.author, passedOver, warnings };
}

/** The latest of all, whoever it is by. */
function latestOf(given: readonly Ranking[]): Ranking | undefined {
  const [latest] = latestPerAuthor(given.map((one) => ({ one, author: "", date: one.date })));
  return latest?.one;
}

interface OfParty {
  readonly party: Pick<Party, "id" | "name">;
}

function outdated({ author, wants }: Ranking, { party, lost }: OfParty & { readonly lost: number }): Warning[] {
  if (lost === 0) return [];
  const all = lost === wants.length ? "; what rules infer is used instead" : "";
  const message = `${counted(lost, "statement")} in ${possessive(author)} ranking for ${party.name} ${lost === 1 ? "names" : "name"} choices that the case does not make now and ${lost === 1 ? "is" : "are"} left out${all}`;
  return [{ code: "ranking-outdated", message, ref: party.id }];
}

function otherRanking(author: string, { party, latest }: OfParty & { readonly latest: Ranking }): Warning {
  const message = `${author} ranked for ${party.name} too; the latest ranking is used, by ${latest.author}, ${latest.date}`;
  return { code: "other-ranking", message, ref: party.id };
}

/**
 * Says what the person who ranked left out though the positions say it; nothing where that is nothing.
 * @param words - The statements left out, in words.
 * @example passedOverWarning({ party: { id: "a", name: "A" }, rankedBy: "N.N.", words: [] }); // => []
 */
export function passedOverWarning({
  party,
  rankedBy,
  words,
}: OfParty & { readonly rankedBy?: string; readonly words: readonly string[] }): Warning[] {
  if (rankedBy === undefined || words.length === 0) return [];
  const message = `Not in ${possessive(rankedBy)} ranking for ${party.name}, though the positions say it: ${listed(words)}`;
  return [{ code: "not-ranked", message, ref: party.id }];
}
