import type { Brief, BriefBlock, BriefSentence, TextClause, TextResult, TextWording } from "@parley/model";
import { computed } from "../brief/brief-context.ts";
import { clauseStateWords } from "./clause-state-words.ts";

/**
 * A text as a brief, for the formats that a brief has: each article a section, each wording with the claims of those who
 * hold it as its notes, and what a careful drafter would point out below the clause.
 * @example textBrief(textReadout(subject, generateDraft(subject)).value).sections.map(({ heading }) => heading); // => ["1 Matters", "What the chosen wordings make of the deal"]
 */
export function textBrief(text: TextResult): Brief {
  const { draft, bottomLine, findings, remarks, seenBy } = text;
  const cited = new Set(
    text.articles.flatMap(({ clauses }) => clauses.flatMap(({ wordings }) => wordings.flatMap(({ claims }) => claims))),
  );
  const closing: BriefBlock[] = [
    paragraph([computed(bottomLine.sentence), computed(bottomLine.now.sentence)]),
    ...listing(findings.map(({ message }) => message)),
    ...listing(remarks.map(remarkLine)),
    ...(seenBy.length === 0
      ? []
      : [paragraph([computed(`Seen by: ${seenBy.map(({ name, date }) => `${name}, ${date}`).join("; ")}.`)])]),
  ];
  return {
    title: draft.title,
    status: "reviewed",
    lead: text.sentence,
    sections: [
      ...text.articles.map(({ id, number, heading, annex, clauses }) => ({
        id,
        heading: `${annex ? "Annex " : ""}${number} ${heading}`,
        blocks: clauses.flatMap(clauseBlocks),
      })),
      { id: "bottom-line", heading: "What the chosen wordings make of the deal", blocks: closing },
    ],
    notes: text.notes.filter(({ claim }) => cited.has(claim)),
  };
}

function clauseBlocks(clause: TextClause): BriefBlock[] {
  const { number, heading, status, wordings, leftOpen, findings, remarks } = clause;
  const lines = [
    ...wordings.map((wording) => [computed(`“${wording.text}”: ${wording.margin}`)]),
    ...(leftOpen === undefined ? [] : [[computed(`Left open on purpose: ${leftOpen}`)]]),
    ...[...findings.map(({ message }) => message), ...remarks.map(remarkLine)].map((line) => [computed(line)]),
  ];
  return [
    paragraph([
      computed(`${number} ${heading} (${clauseStateWords[status]}):`),
      ...wordings.map((wording) => wordingSentence(wording, status)),
    ]),
    ...(lines.length === 0 ? [] : [{ kind: "list" as const, items: lines }]),
  ];
}

/** A wording that the text takes and nobody disputes stands without brackets. */
function wordingSentence({ text, chosen, claims }: TextWording, status: TextClause["status"]): BriefSentence {
  return computed(chosen && status !== "bracketed" ? text : `[${text}]`, claims);
}

function remarkLine({ author, date, text }: TextClause["remarks"][number]): string {
  return `Remark by ${author}${date === undefined ? "" : `, ${date}`}: ${text}`;
}

function paragraph(sentences: BriefSentence[]): BriefBlock {
  return { kind: "paragraph", sentences };
}

function listing(lines: readonly string[]): BriefBlock[] {
  return lines.length === 0 ? [] : [{ kind: "list", items: lines.map((line) => [computed(line)]) }];
}
