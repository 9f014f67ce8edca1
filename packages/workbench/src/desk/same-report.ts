import type { Report } from "@parley/model";

/**
 * The report of a case that a newly read one corrects: of the same file name (or address, or title, when it has
 * no file) and sharing half of its runs of three words with it. Another text under the same name is another report.
 * @example earlierVersion([], { id: "r", relays: [], kind: "article", language: "en", text: "Talks resume." }); // => undefined
 */
export function earlierVersion(reports: readonly Report[], fresh: Report): Report | undefined {
  return reports.find(
    (report) => isOfSameName(report, fresh) && sharedRuns(report.text ?? "", fresh.text ?? "") >= 0.5,
  );
}

function isOfSameName(one: Report, other: Report): boolean {
  if (one.file !== other.file || one.file !== undefined) return one.file === other.file;
  return one.url === other.url && (one.url !== undefined || one.title === other.title);
}

/** Which share of the shorter text's runs of three words stands in the other. */
function sharedRuns(one: string, other: string): number {
  const [shorter, longer] = [wordRuns(one), wordRuns(other)].sort((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  if (shorter.size === 0) return 0;
  return [...shorter].filter((run) => longer.has(run)).length / shorter.size;
}

/**
 * The runs of three words of a text, in lower case.
 * @example [...wordRuns("Talks resume on Monday.")]; // => ["talks resume on", "resume on monday"]
 */
export function wordRuns(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}
