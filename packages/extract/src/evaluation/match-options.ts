import { issueTemplate, type Issue } from "@parley/model";
import type { ModelGold } from "./model-gold.ts";

/** A proposed option and the annotated one it stands for, each as `issue option`. */
export interface OptionMatch {
  readonly issue: string;
  readonly option: string;
  readonly label: string;
  /** `undefined` when the annotation knows nothing like it. */
  readonly expected: string | undefined;
}

/**
 * Finds for each proposed option the annotated one whose wording it holds, the longest wording first; the words of its
 * issue help when its own say too little ("higher"). What holds without agreement is left out when nobody annotated it.
 * @example matchOptions([], []); // => []
 */
export function matchOptions(issues: readonly Issue[], gold: ModelGold["issues"]): OptionMatch[] {
  const wordings = gold.flatMap(({ id, options }) =>
    options.flatMap((option) => option.labels.map((label) => ({ key: `${id} ${option.id}`, words: wordsOf(label) }))),
  );
  return issues.flatMap((issue) => {
    const otherwise = issueTemplate(issue.vocabulary ?? "")?.otherwise;
    return issue.options.flatMap((option): OptionMatch[] => {
      const fallback = option.id === "not-agreed" || option.id === otherwise;
      const own = wordsOf(`${option.label} ${option.note ?? ""}`);
      const find = (said: readonly string[]) =>
        wordings
          .filter(({ words }) => words.every((word) => said.some((other) => other.startsWith(word.slice(0, 5)))))
          .toSorted((a, b) => b.words.length - a.words.length)[0]?.key;
      const expected = find(own) ?? (fallback ? undefined : find([...own, ...wordsOf(issue.label)]));
      if (fallback && expected === undefined) return [];
      return [{ issue: issue.id, option: option.id, label: `${issue.label}: ${option.label}`, expected }];
    });
  });
}

/** Longer words and figures, in lower case. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(",", "")
      .match(/\d+(?:\.\d+)?%?|\p{L}{4,}/gu) ?? []
  );
}
