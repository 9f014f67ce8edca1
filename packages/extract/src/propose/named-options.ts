import { issueTemplate, type Issue, type Option, type ReadClaim } from "@parley/model";
import { findIssues } from "../issues/find-issues.ts";
import { answersNamed } from "../issues/recognise-issue.ts";
import { isMissing, isTurnedOver, mainWords } from "./claim-words.ts";
import { durationOption, figureOption } from "./figure-option.ts";
import { isReviewed } from "./named-issue.ts";

/**
 * The options that the words of a claim itself name: a figure where the issue is one of figures, else usual answers.
 * Words that speak of the end of an answer, or refuse its absence, do not name it.
 * @returns Nothing when the claim can only be told in its own words.
 * @example namedOptions({ act: "demand", quote: "8 percent", options: [] }, "labour.pay")[0]?.label; // => "8%"
 */
export function namedOptions(claim: ReadClaim, vocabulary: string): Option[] {
  const template = issueTemplate(vocabulary);
  const words = claim.act === "condition" ? claim.quote : mainWords(claim.quote);
  const figure = (template?.figures ?? vocabulary.startsWith("own.")) ? figureOption(words, vocabulary) : undefined;
  if (figure) return isBound(words, figure) ? [] : [figure];
  if (!template) return (claim.options ?? []).map((id) => ({ id, label: id }));
  const given = new Set(claim.options ?? []);
  if (isReviewed(claim)) return template.options.filter(({ id }) => given.has(id));
  const ids = new Set(optionsOf(words, claim.act, vocabulary));
  const named = template.options.filter(({ id }) => ids.has(id));
  const none = named.find(({ id }) => id === template.otherwise);
  const duration = holdsForATime(named, template) ? durationOption(words) : undefined;
  if (duration) return [duration];
  return none && !/^(?:reject|red-line|concede)$/.test(claim.act) ? [none] : named;
}

/** Where an answer is to hold "for a time", that time is what parties bargain over: two truces of 30 and 60 days are not one. */
function holdsForATime(named: readonly Option[], { options }: Pick<Issue, "options">): boolean {
  const timed = options.findIndex(({ label }) => /(?<!same )\btime\b/.test(label));
  return timed >= 0 && named.length === 1 && (named[0]?.id === options[timed]?.id || named[0]?.id === options[0]?.id);
}

/** "Nothing above 40 percent" names a bound, not a figure to agree on. */
function isBound(words: string, { label }: Option): boolean {
  const figure = /[\d.]+/.exec(label)?.[0] ?? "";
  const bound = /\b(?:above|beyond|below|under|over|more than|less than|fewer than)\s[$€£]?([\d.,]+)/i.exec(words)?.[1];
  return figure !== "" && bound?.replaceAll(",", "") === figure;
}

function optionsOf(words: string, act: ReadClaim["act"], vocabulary: string): string[] {
  const found = findIssues(words).filter(({ row }) => row.issue === vocabulary && row.option !== undefined);
  const turned = act !== "concede" && found.some((match) => isTurnedOver(words, match));
  const refuses = act === "reject" || act === "red-line";
  if (turned || (refuses && found.some((match) => isMissing(words, match)))) return [];
  return answersNamed(words, vocabulary, act === "concede" ? "reject" : act);
}
