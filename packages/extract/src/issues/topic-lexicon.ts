import { idSchema, vocabulary } from "@parley/model";
import { z } from "zod";
import data from "./topic-words.json" with { type: "json" };
import { stem } from "./stem.ts";

/**
 * Words that reports use when they are about an issue, or about a domain as a whole. One of them tells little, several
 * in one place tell a lot; words that stand under many issues tell each of them less.
 */
const topicRowSchema = z.union([
  z.strictObject({
    issue: idSchema,
    words: z.array(z.string().min(2)).min(1),
    about: z.string().describe("a sentence that is read as about this issue"),
  }),
  z.strictObject({ domain: z.string(), words: z.array(z.string().min(2)).min(1) }),
]);

/** Words of an issue or of a domain. */
export type TopicRow = z.infer<typeof topicRowSchema>;

/** All rows of the built-in list. */
export const topicRows: readonly TopicRow[] = z.array(topicRowSchema).parse(data);

/** The ids of the vocabulary, in its order; everything about issues is counted in arrays by this index. */
export const issueIds: readonly string[] = vocabulary.map(({ id }) => id);

const domainNames = [...new Set(issueIds.map((id) => id.split(".")[0] ?? id))];

/** How many domains the vocabulary has. */
export const domainCount = domainNames.length;

/** The domain of each issue, by index into the domains in the order of the vocabulary. */
export const domainOfIssue: readonly number[] = issueIds.map((id) => domainNames.indexOf(id.split(".")[0] ?? id));

/** What a word of the list points to, as indices. */
export interface TopicEntry {
  readonly issues: readonly number[];
  readonly domains: readonly number[];
}

/** The longest wording of the list, in words. */
export const longestTopic = 4;

const words = /[\p{L}\d]+(?:['’][\p{L}\d]+)*/gu;

/** A word of a text, cut to its stem; `named` when a capital inside a sentence makes it part of a name. */
export interface TopicWord {
  readonly stem: string;
  readonly named: boolean;
}

/**
 * The words of a text as the list is looked up with.
 * @example topicWords("The Basin asks for water").map(({ named }) => named); // => [false, true, false, false, false]
 */
export function topicWords(text: string): TopicWord[] {
  return [...text.matchAll(words)].map((match) => ({
    stem: stem(match[0]),
    named: /^\p{Lu}/u.test(match[0]) && !/(?:^|[.!?:"“\n])\s?["“]?$/u.test(text.slice(0, match.index).slice(-3)),
  }));
}

const entries = new Map<string, { issues: number[]; domains: number[] }>();
for (const row of topicRows)
  for (const wording of row.words) {
    const key = topicWords(wording.replaceAll("-", " "))
      .map((word) => word.stem)
      .join(" ");
    const entry = entries.get(key) ?? { issues: [], domains: [] };
    entries.set(key, entry);
    const [list, index] =
      "issue" in row ? [entry.issues, issueIds.indexOf(row.issue)] : [entry.domains, domainNames.indexOf(row.domain)];
    if (!list.includes(index)) list.push(index);
  }

const lengths = new Map<string, number>();
for (const key of entries.keys()) {
  const [first = "", ...rest] = key.split(" ");
  lengths.set(first, Math.max(lengths.get(first) ?? 0, rest.length + 1));
}

/**
 * How many words the longest wording has that begins with a stem; 0 when none does.
 * @example longestFrom("tariff"); // => 2
 */
export function longestFrom(first: string): number {
  return lengths.get(first) ?? 0;
}

/**
 * What a wording, as stems parted by spaces, points to.
 * @returns `undefined` when it stands in no row.
 * @example topicEntry("tariff")?.domains.length; // => 1
 */
export function topicEntry(key: string): TopicEntry | undefined {
  return entries.get(key);
}
