import type { AgreedPackage, Case } from "@parley/model";
import { issueLabel, optionLabel } from "../wording/words.ts";
import type { TableRules } from "./table-rules.ts";
import type { Answer, TabledText, TableState } from "./table-state.ts";

/**
 * The package that a session came to: what was signed, else the last text that all who negotiate accepted, if only ad
 * referendum; with what each party said to it, consents and approvals included, and what each gave up on the way.
 * @returns `undefined` when no text came so far, or one who had accepted rejects it now.
 * @example agreedPackage(subject, tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), emptyTable()); // => undefined
 */
export function agreedPackage(subject: Case, rules: TableRules, state: TableState): AgreedPackage | undefined {
  const one = state.signed ?? provisionalNow(rules, state);
  if (!one) return undefined;
  const { issues } = subject;
  const { order } = state.signed ?? {};
  return {
    status: state.signed ? "signed" : accepted(rules, one) ? "accepted" : "ad-referendum",
    text: one.n,
    by: one.by,
    options: issues.flatMap(({ id: issue }) => {
      const option = one.text.options[issue];
      return option === undefined
        ? []
        : [{ issue, option, words: `${issueLabel(issues, issue)}: ${optionLabel(issues, issue, option)}` }];
    }),
    ...(order === undefined ? {} : { order }),
    answers: rules.seats.flatMap(({ party, name }) => {
      const answer = one.answers[party];
      return answer === undefined ? [] : [{ party, name, how: howAnswered(one, party, answer) }];
    }),
    givenUp: rules.lines
      .filter(({ id }) => state.given.includes(id))
      .map(({ id: line, party }) => ({ party, line, crossed: one.text.crossed.some(({ id }) => id === line) })),
  };
}

/** The last text that all accepted, with what is said to it now; one that was replaced on the table stays as it was. */
function provisionalNow(rules: TableRules, { texts, provisional }: TableState): TabledText | undefined {
  const now = texts.find(({ n }) => n === provisional?.n) ?? provisional;
  return now && rules.negotiating.some((party) => now.answers[party] === "rejected") ? undefined : now;
}

function accepted({ negotiating }: TableRules, { answers }: TabledText): boolean {
  return negotiating.every((party) => answers[party] === "accepted");
}

type How = AgreedPackage["answers"][number]["how"];

function howAnswered({ by, reserved = [] }: TabledText, party: string, answer: Answer): How {
  if (by === party && answer === "accepted") return "tabled";
  return answer === "accepted" && reserved.includes(party) ? "accepted-after-ad-referendum" : answer;
}

const howWords: Readonly<Record<How, string>> = {
  tabled: "tabled it",
  accepted: "accepted",
  "ad-referendum": "accepted ad referendum",
  "accepted-after-ad-referendum": "accepted, ad referendum first",
  rejected: "rejected",
  consented: "consented, as guarantor",
  declined: "declined to guarantee",
  approved: "approved, as ratifier",
  blocked: "blocked, as ratifier",
};

/** What a party said to a package, in words without the party. @example answerWords("tabled"); // => "tabled it" */
export function answerWords(how: How): string {
  return howWords[how];
}

/**
 * A package that was agreed in one sentence: what it says and who said what to it.
 * @example agreedWords({ status: "signed", text: 1, by: "a", options: [], answers: [{ party: "a", name: "A", how: "tabled" }], givenUp: [] }); // => "Signed: text 1, nothing. A tabled it."
 */
export function agreedWords({ status, text, options, answers }: AgreedPackage): string {
  const said = answers.map(({ name, how }) => `${name} ${answerWords(how)}`).join("; ");
  const what = options.map(({ words }) => words).join("; ");
  const head = status === "signed" ? "Signed" : "Accepted by all, not signed";
  return `${head}: text ${text}, ${what === "" ? "nothing" : what}. ${said}.`;
}
