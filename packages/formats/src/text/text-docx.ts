import type { TextClause, TextResult } from "@parley/model";
import { pageXml } from "../brief/brief-docx-body.ts";
import { footnotes } from "../brief/brief-docx-notes.ts";
import { paragraph, textRuns } from "../brief/brief-docx-text.ts";
import { wordPackage } from "../brief/word-package.ts";
import { CommentSheet, type MarkedRange } from "./comment-sheet.ts";
import { clauseAnchor } from "./clause-anchor.ts";

/** The author of the marginal notes that Parley writes; whoever reads comments back leaves them out. */
export const marginAuthor = "Parley (from the positions)";

/**
 * Writes a text as a Word document: its articles and clauses with the brackets, who holds each wording and by which
 * words as marginal notes, and the remarks as comments of those who made them. A bookmark around each clause is where
 * comments that come back find it. The same text gives the same bytes.
 * @see ECMA-376, Office Open XML, part 1 § 17.13.4 (comments).
 * @example (await textDocx(textReadout(subject, generateDraft(subject)).value)).slice(0, 2); // => new Uint8Array([0x50, 0x4b])
 */
export async function textDocx(text: TextResult): Promise<Uint8Array> {
  const comments = new CommentSheet();
  const quotes = new Map(
    text.notes.map((note) => [note.claim, `“${note.quote}” (${note.source}; claim ${note.claim})`]),
  );
  // Comments are numbered as they are met, so from top to bottom.
  const title = comments.marked(text.draft.title, remarksOn(text.remarks, text.draft.title));
  let bookmark = 0;
  const articles = text.articles.flatMap((article) => [
    paragraph("Heading1", textRuns(`${article.annex ? "Annex " : ""}${article.number} ${article.heading}`)),
    ...article.clauses.map((clause) => clauseXml(clause, { comments, quotes, bookmark: ++bookmark })),
  ]);
  const body = [
    paragraph("Title", title),
    paragraph("Lead", textRuns(text.sentence)),
    ...articles,
    ...closing(text),
    pageXml(),
  ].join("\n");
  return wordPackage({
    title: text.draft.title,
    footer: text.draft.of === undefined ? text.draft.id : `${text.draft.id}, made from ${text.draft.of}`,
    body,
    footnotes: footnotes([]),
    comments: comments.xml(),
  });
}

interface Writing {
  readonly comments: CommentSheet;
  readonly quotes: ReadonlyMap<string, string>;
  readonly bookmark: number;
}

function clauseXml(clause: TextClause, { comments, quotes, bookmark }: Writing): string {
  const { words, wordings } = clauseWords(clause);
  const margins = clause.wordings.map((wording, i): MarkedRange => {
    const { start, end } = wordings[i] ?? { start: 0, end: words.length };
    const said = wording.claims.flatMap((claim) => quotes.get(claim) ?? []);
    return { start, end, comment: { author: marginAuthor, text: [wording.margin, ...said].join("\n") } };
  });
  const runs = comments.marked(words, [...margins, ...remarksOn(clause.remarks, words)]);
  const name = clauseAnchor(clause.id);
  const more = [...termLines(clause), ...clause.findings.map(({ message }) => message)].map((line) =>
    paragraph("ListBullet", textRuns(line)),
  );
  const start = `<w:bookmarkStart w:id="${bookmark}" w:name="${name}"/>`;
  return [paragraph("BodyText", `${start}${runs}<w:bookmarkEnd w:id="${bookmark}"/>`), ...more].join("\n");
}

const states = { agreed: "", "ad-referendum": " (ad referendum)", bracketed: "", "not-discussed": "" } as const;

/** The paragraph of a clause, and where in it each wording stands, its brackets included. */
function clauseWords({ number, heading, status, wordings }: TextClause): {
  words: string;
  wordings: { start: number; end: number }[];
} {
  let words = `${number} ${heading}: `;
  const taken = wordings.find(({ chosen }) => chosen);
  const places = wordings.map((wording) => {
    const settled = wording === taken && status !== "bracketed";
    const start = words.length;
    words += `${settled ? wording.text : `[${wording.text}]`}`;
    const end = words.length;
    words += " ";
    return { start, end };
  });
  if (wordings.length === 0) words += status === "not-discussed" ? "[not discussed]" : "[no wording]";
  return { words: `${words.trimEnd()}${states[status]}`, wordings: places };
}

function termLines({ terms, leftOpen }: TextClause): string[] {
  const { act, object, place, deadline, timing, evidence, remedy } = terms;
  const due = deadline === undefined ? [] : [`To ${timing ?? "be done"} by ${deadline}`];
  const said = [
    ...(act === undefined ? [] : [`Act: ${act}${object === undefined ? "" : `, ${object}`}`]),
    ...(place === undefined ? [] : [`Place: ${place}`]),
    ...due,
    ...(evidence === undefined ? [] : [`Evidence: ${evidence}`]),
    ...(remedy === undefined ? [] : [`If it is not done: ${remedy}`]),
  ];
  return [
    ...(said.length === 0 ? [] : [`${said.join(". ")}.`]),
    ...(leftOpen === undefined ? [] : [`Left open on purpose: ${leftOpen}`]),
  ];
}

function remarksOn(remarks: TextClause["remarks"], words: string): MarkedRange[] {
  return remarks.map(({ author, date, text, on = "" }) => {
    const start = on === "" ? -1 : words.indexOf(on);
    const place = start < 0 ? { start: 0, end: words.length } : { start, end: start + on.length };
    return { ...place, comment: { author, text, ...(date === undefined ? {} : { date }) } };
  });
}

function closing({ bottomLine, findings, seenBy }: TextResult): string[] {
  const seen = seenBy.map(({ name, date }) => `${name}, ${date}`);
  return [
    paragraph("Heading1", textRuns("What the chosen wordings make of the deal")),
    paragraph("BodyText", textRuns(bottomLine.sentence)),
    paragraph("BodyText", textRuns(bottomLine.now.sentence)),
    ...findings.map(({ message }) => paragraph("ListBullet", textRuns(message))),
    ...(seen.length === 0 ? [] : [paragraph("BodyText", textRuns(`This version was seen by: ${seen.join("; ")}.`))]),
  ];
}
