import { inProgramme, issueRows } from "./issue-evidence.ts";
import { mainClause } from "./main-clause.ts";
import { domainOfIssue, issueIds } from "./topic-lexicon.ts";
import type { TextEvidence } from "./text-evidence.ts";

/** From this weight on a claim's main clause names an issue. */
const outright = 1.5;

/** What a domain counts that the text speaks of nowhere else; the others count their share more. */
const anyDomain = 0.6;

/** Talks and timetables run through all claims. */
const onProcess = 0.8;

/** Which share of the best one's strength another named issue needs to be a choice too. */
const nearly = 0.75;

/**
 * The issues that the main clause of a claim names in so many words, when it does: those that come near the one named
 * most plainly. What stands first counts more, as does what the text speaks of elsewhere.
 * @returns Ids of the vocabulary, in its order; none when no word names an issue outright.
 * @example issuesOutright("higher wages if the strike ends", textEvidence("higher wages if the strike ends")); // => ["labour.pay"]
 */
export function issuesOutright(quote: string, text: TextEvidence): string[] {
  const words = mainClause(quote);
  const plain = new Map<string, number>();
  for (const { row, start } of issueRows(words)) {
    const id = text.formsGovernment ? inProgramme(row.issue) : row.issue;
    plain.set(id, (plain.get(id) ?? 0) + row.weight * (1 - (0.2 * start) / words.length));
  }
  if (Math.max(0, ...plain.values()) < outright) return [];
  const strengths = [...plain].map(([id, weight]) => {
    const domain = text.domains[domainOfIssue[issueIds.indexOf(id)] ?? 0] ?? 0;
    return [id, weight * (anyDomain + domain) * (/^(?:process|implementation)\./.test(id) ? onProcess : 1)] as const;
  });
  const best = Math.max(...strengths.map(([, strength]) => strength));
  const near = new Set(strengths.filter(([, strength]) => strength >= nearly * best).map(([id]) => id));
  return issueIds.filter((id) => near.has(id));
}
