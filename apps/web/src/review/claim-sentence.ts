import { isNegotiationAct, listed, quoted, type Act, type Claim } from "@parley/model";
import type { CaseView } from "../view/case-view.ts";
import { holderWords } from "../words/act-words.ts";
import { whenWords } from "../words/when-words.ts";
import { fedPositions } from "./opposed-claims.ts";

/** How each act is told, for every party alike: said by itself, and as others report it. */
const verbs: Readonly<Record<Act, readonly [says: string, isReportedTo: string]>> = {
  demand: ["demands", "demand"],
  offer: ["offers", "offer"],
  reject: ["refuses", "refuse"],
  accept: ["accepts", "accept"],
  "red-line": ["draws a red line", "draw a red line"],
  condition: ["sets a condition", "set a condition"],
  threaten: ["threatens", "threaten"],
  concede: ["concedes", "concede"],
  promise: ["promises", "promise"],
  confirm: ["confirms", "confirm"],
  deny: ["denies", "deny"],
  "no-comment": ["does not comment", "not comment"],
  accuse: ["accuses", "accuse"],
  predict: ["expects", "expect"],
  assess: ["states", "state"],
  "report-event": ["states", "state"],
};

/** A claim in house wording: what is claimed in one neutral sentence, and beside it what weakens or dates it. */
export interface ClaimSentence {
  readonly text: string;
  readonly hedges: string | undefined;
  readonly when: string | undefined;
}

/**
 * A claim as one sentence of the same form for every party: who, what kind of statement, on what, under which condition.
 * Who only tells or judges takes no stand on an option.
 * @param issueWords - The label of an issue that only the vocabulary has.
 */
export function claimSentence(claim: Claim, view: CaseView, issueWords: (id: string) => string): ClaimSentence {
  const { holder, act, chain, hedges, when } = claim;
  const speaker = chain.at(-1);
  const reported = hedges.length > 0 || speaker?.kind === "anonymous" || speaker?.kind === "unspecified";
  const [says, isReportedTo] = verbs[act];
  const who = capital(holderWords(holder));
  const verb = reported ? `is reported to ${isReportedTo}` : says;
  const condition = claim.condition === undefined ? "" : `, ${ifWords(claim.condition)}`;
  return {
    text: `${who} ${verb}${matter(claim, view, issueWords)}${condition}.`,
    hedges: hedges.length > 0 ? hedges.map(({ text }) => quoted(text)).join(", ") : undefined,
    when: when && whenWords(when, view.subject.reports.find(({ id }) => id === claim.report)?.date),
  };
}

function matter(claim: Claim, view: CaseView, issueWords: (id: string) => string): string {
  const [position] = fedPositions(view, claim.id);
  const issue = position?.issue ?? claim.issue;
  const options = position?.issue === undefined ? (claim.options ?? []) : (position.options ?? []);
  if (issue === undefined) return "";
  const labels = (isNegotiationAct(claim.act) ? options : []).map((option) => quoted(view.optionLabel(issue, option)));
  const on = position?.issue === undefined ? issueWords(issue) : view.issueLabel(issue);
  return labels.length > 0 ? `: ${listed(labels, "or")}, on ${on}` : `, on ${on}`;
}

function ifWords(condition: string): string {
  const words = condition.trim().replace(/[.,;]$/, "");
  const lower = words.charAt(0).toLowerCase() + words.slice(1);
  return /^(?:if|unless|provided|on (?:the )?condition|as long as|once|until|only)\b/i.test(words)
    ? lower
    : `if ${lower}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
