import { clauseStateWords, textFindings } from "@parley/analysis";
import type { ClauseChange, ClauseState, TextClause, TextComparison, TextResult } from "@parley/model";

/** A text on a terminal: the answer first, then clause by clause, then what the wordings make of the deal. */
export function textWords(text: TextResult): string {
  const { sentence, articles, bottomLine } = text;
  const lines = articles.flatMap(({ number, heading, annex, clauses }) => [
    "",
    `${annex ? "Annex " : ""}${number} ${heading}`,
    ...clauses.flatMap(clauseLines),
  ]);
  const points = textFindings(text).length;
  const more =
    points === 0
      ? []
      : ["", `${points} ${points === 1 ? "point" : "points"} to look at: parley text --check lists them.`];
  return [sentence, ...lines, "", bottomLine.sentence, bottomLine.now.sentence, ...supposed(text), ...more, ""].join(
    "\n",
  );
}

function supposed({ bottomLine: { now, ifAccepted, against } }: TextResult): string[] {
  if (against.length === 0 || now.sentence === ifAccepted.sentence) return [];
  return [`If everybody accepted these wordings: ${ifAccepted.sentence}`];
}

function clauseLines({ id, number, heading, status, wordings, leftOpen, remarks }: TextClause): string[] {
  return [
    `  ${number} ${heading} (${clauseStateWords[status]}) [${id}]`,
    ...wordings.flatMap(({ id: wording, text, chosen, margin }) => [
      `    ${chosen ? "→" : " "} ${chosen && status !== "bracketed" ? text : `[${text}]`} (${wording})`,
      `        ${margin}`,
    ]),
    ...(leftOpen === undefined ? [] : [`      Left open on purpose: ${leftOpen}`]),
    ...remarks.map((remark) => `      Remark by ${remark.author}: ${remark.text.replaceAll("\n", " ")}`),
  ];
}

/** What a careful drafter would point out, errors first. */
export function findingLines(text: TextResult): string {
  const found = textFindings(text);
  if (found.length === 0) return "Nothing to point out in the wordings that are chosen.\n";
  return found.map(({ severity, code, message }) => `${severity}: ${message} [${code}]\n`).join("");
}

/** Two versions on a terminal: only the clauses that differ, with what was taken away and what came. */
export function comparisonWords({ sentence, before, after, clauses }: TextComparison): string {
  const differing = clauses.filter(({ kind }) => kind !== "unchanged").flatMap(changeLines);
  return [`${before.id} → ${after.id}: ${sentence}`, ...differing, ""].join("\n");
}

function changeLines({ kind, number, heading, status, words, others }: ClauseChange): string[] {
  const marks = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
  const text = words.map((one) => `${marks[one.kind][0]}${one.text}${marks[one.kind][1]}`).join("");
  return [
    "",
    `${kind}: ${number} ${heading}`,
    ...(status
      ? [`  ${clauseStateWords[status.was as ClauseState]} → ${clauseStateWords[status.is as ClauseState]}`]
      : []),
    ...(text === "" ? [] : [`  ${text}`]),
    ...others.map(({ what, was, is }) => `  ${what}: ${was || "none"} → ${is || "none"}`),
  ];
}
