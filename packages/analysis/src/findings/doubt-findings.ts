import { counted, listed, quoted, type Case, type Claim, type Finding, type PowerShift } from "@parley/model";
import { durability } from "../durability/durability.ts";
import { groupBy } from "../matrix/group-by.ts";
import { issueLabel, optionLabel, quotedWords } from "../wording/words.ts";
import { doubtsDurability } from "./doubts-durability.ts";
import type { FindingContext } from "./finder.ts";

/**
 * Somebody warns that an agreement may not last: with it, what on the table or in each named package changes who could
 * do what later, and what there could answer that. English.
 */
export function doubtedDurability({ subject, claims }: FindingContext): Finding[] {
  const warnings = claims.filter(isDoubt);
  const [first] = warnings;
  if (!first) return [];
  const looked = durability(subject).packages.map(({ id, label, shifts }) =>
    shiftWords(subject, shifts, id === null ? "on the table" : `in ${quoted(label)}`),
  );
  const more = warnings.length === 1 ? "" : ` (and ${counted(warnings.length - 1, "further statement")})`;
  return [
    {
      code: "doubted-durability",
      severity: "notice",
      message: `${quotedWords(first.quote, 120)}${more} warns that an agreement may not last. ${looked.join(" ")}`,
      question: "What would happen if a side went back on the deal, and who would see it?",
      refs: warnings.map(({ id }) => id),
    },
  ];
}

function isDoubt({ act, quote, status }: Claim): boolean {
  if (status !== "current" || (act !== "assess" && act !== "predict" && act !== "accuse")) return false;
  return doubtsDurability(quote);
}

/** The issues whose options shift power, by what they change, and what could answer that. */
function shiftWords(subject: Case, shifts: readonly PowerShift[], where: string): string {
  if (shifts.length === 0) return `Nothing ${where} is known to change who could do what later.`;
  const kinds = [...groupBy(shifts, ({ changes }) => changes)].map(([changes, all]) => {
    const labels = [...new Set(all.map(({ issue }) => issueLabel(subject.issues, issue)))];
    return `${changes} (${labels.join("; ")})`;
  });
  const inside = shifts.flatMap(({ answers }) => answers.filter((one) => one.inside));
  const answers = [...groupBy(inside, ({ role }) => role)].map(
    ([role, all]) => `${role} ${listed(answerNames(subject, all))}`,
  );
  const judged = shifts.every(({ state }) => state === "answered") ? "" : "; nobody has said that it would do";
  const answer =
    answers.length === 0 ? "nothing there could answer that" : `what could answer that: ${listed(answers)}${judged}`;
  const issues = new Set(shifts.map(({ issue }) => issue)).size;
  return `Options ${where} on ${counted(issues, "issue")} change who could do what later: ${listed(kinds)}; ${answer}.`;
}

/** The options that could answer, by issue, and the steps. */
function answerNames(subject: Case, answers: PowerShift["answers"]): string[] {
  const options = answers.filter(({ step }) => step === undefined);
  const byIssue = [...groupBy(options, ({ issue }) => issue ?? "")].map(([issue, all]) => {
    const labels = all.map(({ option = "" }) => quoted(optionLabel(subject.issues, issue, option)));
    return `${listed([...new Set(labels)], "or")} on ${issueLabel(subject.issues, issue)}`;
  });
  const steps = new Set(answers.flatMap(({ step }) => step ?? []));
  const texts = subject.steps.filter(({ id }) => steps.has(id)).map(({ text }) => quoted(text));
  return [...byIssue, ...texts];
}
