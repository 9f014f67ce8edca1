import { listed, quoted } from "@parley/model";
import { actChoices, actWords } from "../words/act-words.ts";

/**
 * Why rules suggested a claim, for a reader who does not know them: a numbered rule is a cue word for its act, any other
 * a pattern of the sentence.
 * @example ruleWords(["reject-01", "condition-clause"]); // => "words that mean “rejection” and the pattern “condition clause”"
 */
export function ruleWords(rules: readonly string[]): string {
  return listed([...new Set(rules.map(oneRule))]);
}

function oneRule(rule: string): string {
  const act = actChoices.find((one) => rule.replace(/-\d+$/, "") === one);
  return act ? `words that mean ${quoted(actWords(act))}` : `the pattern ${quoted(rule.replaceAll("-", " "))}`;
}
