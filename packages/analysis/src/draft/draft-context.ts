import {
  draftClauses,
  type Case,
  type Choice,
  type Clause,
  type Draft,
  type Finding,
  type Reading,
} from "@parley/model";
import { effectiveReading } from "../matrix/effective-reading.ts";
import { stanceTable } from "../matrix/stance-table.ts";
import { chosenPackage } from "./bottom-line.ts";
import { wordingStandings, type Standings } from "./wording-standings.ts";

/** A clause with its number in the text: article and place. */
export interface NumberedClause {
  readonly clause: Clause;
  readonly number: string;
  readonly heading: string;
  readonly annex: boolean;
}

/** What every check of a text may look at; computed once for all. */
export interface DraftContext {
  readonly subject: Case;
  readonly draft: Draft;
  readonly clauses: readonly NumberedClause[];
  readonly standings: Standings;
  /** What the chosen wordings have chosen. */
  readonly choice: Choice;
  readonly reading: Reading;
}

/** Something to point out about clauses of a text. */
export interface ClauseFinding extends Finding {
  /** The clauses that it is about, by id. */
  readonly clauses: readonly string[];
}

/**
 * What the checks of a text look at.
 * @throws {ParleyError} `dangling-id` for an assumption that the case does not have.
 * @example draftContext(subject, generateDraft(subject)).clauses[0].number; // => "1.1"
 */
export function draftContext(subject: Case, draft: Draft, changes: Partial<Reading> = {}): DraftContext {
  const reading = effectiveReading(subject, changes);
  const chosen = chosenPackage(draft);
  return {
    subject,
    draft,
    clauses: numberedClauses(draft),
    standings: wordingStandings(subject, stanceTable(subject, reading)),
    choice: (issue) => chosen[issue],
    reading,
  };
}

/**
 * The clauses of a draft with their numbers: the second clause of the third article is 3.2.
 * @example numberedClauses({ id: "d", title: "Text", articles: [], definitions: [], seenBy: [], remarks: [] }); // => []
 */
export function numberedClauses({ articles }: Draft): NumberedClause[] {
  return articles.flatMap((article, i) =>
    article.clauses.map((clause, k) => ({
      clause,
      number: `${i + 1}.${k + 1}`,
      heading: clause.heading ?? article.heading,
      annex: article.annex ?? false,
    })),
  );
}

/**
 * The whole text of a clause, as it reads: the wording that it takes, or all of them between brackets.
 * @example clauseText({ id: "a", status: "agreed", alternatives: [{ id: "x", text: "Six", options: {}, heldBy: [], claims: [] }], chosen: "x", terms: {}, from: [] }); // => "Six"
 */
export function clauseText({ alternatives, chosen, status }: Clause): string {
  const taken = alternatives.find(({ id }) => id === chosen);
  if (taken && status !== "bracketed") return taken.text;
  return alternatives.map(({ text }) => `[${text}]`).join(" ");
}

/** A clause as sentences name it. @example clauseName({ number: "1.2", heading: "Pay" }); // => "1.2 “Pay”" */
export function clauseName({ number, heading }: Pick<NumberedClause, "number" | "heading">): string {
  return `${number} “${heading}”`;
}

/** A text as it stands; the drafts of a case are looked up by id. @example draftWords(generateDraft(subject)).length > 0; // => true */
export function draftWords(draft: Draft): { readonly clause: string; readonly text: string }[] {
  return draftClauses(draft).flatMap((clause) => {
    const { act, object, place, remedy } = clause.terms;
    const texts = [clause.heading, ...clause.alternatives.map(({ text }) => text), act, object, place, remedy];
    return texts.flatMap((text) => (text === undefined ? [] : [{ clause: clause.id, text }]));
  });
}
