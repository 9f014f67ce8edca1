import type { BearingResult, Case, Issue } from "@parley/model";

/** Words that name no thing of their own. */
const functionWords = new Set(
  "a an and as at be by for from in into is it its no none not of on only open or other than that the their this to under until with without left are".split(
    " ",
  ),
);

/**
 * Issues whose options speak of several things at once, so that one answer settles more than one question: words that
 * stand in two or more options but not in all. Names of parties are no such words. A hint by wording only: it names
 * what may be worth coding apart.
 * @returns Issues in the order of the case, each with at least two such things, in the order in which they are named.
 * @example compoundIssues(subject); // => []
 */
export function compoundIssues(subject: Case): BearingResult["compound"] {
  const names = subject.parties.flatMap(({ name, aliases }) => [name, ...aliases]).flatMap(wordsOf);
  return subject.issues
    .map((issue) => ({ issue: issue.id, facets: facetsOf(issue, names) }))
    .filter(({ facets }) => facets.length > 1);
}

function facetsOf(issue: Issue, names: readonly string[]): string[] {
  const labels = issue.options.map(({ label }) => wordsOf(label));
  const telling = (word: string): boolean => {
    const count = labels.filter((label) => label.includes(word)).length;
    return count > 1 && count < labels.length && !functionWords.has(word) && !names.some((name) => alike(name, word));
  };
  const where = (word: string): string => labels.map((label) => (label.includes(word) ? "1" : "0")).join("");
  const facets: string[][] = [];
  const seen = new Set<string>();
  for (const label of labels) {
    let phrase: string[] | undefined;
    for (const word of label) {
      const joins = phrase !== undefined && where(phrase[0]!) === where(word);
      if (!telling(word) || seen.has(word)) phrase = undefined;
      else if (phrase && joins) phrase.push(word);
      else facets.push((phrase = [word]));
      seen.add(word);
    }
  }
  return facets.map((words) => words.join(" "));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A party's name and what is derived from it: Norway, Norwegian. */
function alike(name: string, word: string): boolean {
  const stem = Math.max(4, Math.min(name.length, word.length) - 3);
  return name.slice(0, stem) === word.slice(0, stem);
}
