import { issueTemplate, slug } from "@parley/model";
import { z } from "zod";
import { issueFinder, issueRowSchema, type IssueFinder, type IssueMatch } from "./issue-lexicon.ts";
import data from "./en.json" with { type: "json" };

const find = remembering(issueFinder(z.array(issueRowSchema).parse(data)));

/**
 * Where the words of a text speak of issues of the vocabulary, in the order of the text.
 * @example findIssues("a pay freeze").map(({ row }) => row.issue); // => ["labour.pay", "labour.pay"]
 */
export function findIssues(text: string): IssueMatch[] {
  return find(text);
}

/**
 * How outright the words of a text name an issue: the weights of all rows that speak of it, 0 when none does.
 * @param issue - With its place or, in a government programme, its policy: `coalition.programme/taxes`.
 * @example issueStrength("a pay freeze", "labour.pay"); // => 5
 */
export function issueStrength(text: string, issue: string): number {
  const [id, part] = issue.split("/");
  const speaksOf = (other: string) =>
    other === id || (id === "coalition.programme" && slug(issueTemplate(other)?.label ?? other) === part);
  return find(text).reduce((sum, { row }) => sum + (speaksOf(row.issue) ? row.weight : 0), 0);
}

/** How many texts are remembered: the sentences around a claim are those around the next one too. */
const memory = 256;

function remembering(finder: IssueFinder): IssueFinder {
  const found = new Map<string, IssueMatch[]>();
  return (text) => {
    const known = found.get(text);
    if (known) return known;
    if (found.size >= memory) found.clear();
    const matches = finder(text);
    found.set(text, matches);
    return matches;
  };
}
