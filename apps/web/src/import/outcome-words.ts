import { counted } from "@parley/model";
import type { ReportOutcome } from "./send-reports.ts";

/**
 * What became of a report, in words.
 * @param title - The title of a report of the case.
 * @example outcomeWords({ name: "a.txt", refused: "Expected text, found binary data." }, (id) => id); // => "Not added. Expected text, found binary data."
 */
export function outcomeWords(outcome: ReportOutcome, title: (report: string) => string): string {
  if ("refused" in outcome) return `Not added. ${outcome.refused}`;
  if ("notice" in outcome) return outcome.notice;
  const { added } = outcome;
  if (added.outcome === "known") return "Already in the case: nothing was added.";
  const waiting = `${counted(added.suggested, "claim")} to review`;
  if (added.outcome === "corrected") {
    const { exact, repaired, lost } = added.quotes ?? { exact: 0, repaired: 0, lost: 0 };
    const quotes = `${counted(exact, "quote")} found again, ${repaired} with other words, ${lost} lost`;
    return `The corrected text was put in place: ${quotes}; ${waiting}.`;
  }
  const story = added.sameStory;
  const share = Math.floor(100 * (story?.share ?? 0));
  const same = story ? ` ${share}% of its words stand in “${title(story.report)}”.` : "";
  if (!added.language.startsWith("en"))
    return `Added. It is in ${languageName(added.language)}, and Parley reads English only: select words of it and press N to make claims.${same}`;
  if (added.suggested === 0) return `Added. No claims were found in it: select words of it and press N.${same}`;
  return `Added with ${waiting}.${same}`;
}

function languageName(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(code) ?? code;
}
