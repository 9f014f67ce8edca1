import { dateWords } from "@parley/analysis";
import { quoted, resolveWhen, type Claim } from "@parley/model";

/**
 * When something is said to happen, in the words of the report, and the date that they mean once the report has one;
 * what cannot be known is said, not guessed.
 * @param published - The date of the report.
 * @example whenWords({ text: "4-5 March", status: "planned", planHedge: "tentatively" }); // => "“4-5 March”, planned, tentatively"
 */
export function whenWords(when: NonNullable<Claim["when"]>, published?: string): string {
  const hedge = when.planHedge ? `, ${when.planHedge}` : "";
  return `${quoted(when.text)}, ${when.status}${hedge}${placeWords(when, published)}`;
}

function placeWords(when: NonNullable<Claim["when"]>, published: string | undefined): string {
  const placed = resolveWhen(when, published);
  if (placed !== undefined) return when.needs === "document-date" ? `: ${dateWords(placed)}, by the report's date` : "";
  if (when.needs !== "document-date") return "";
  return when.relative ? ", told from the report's day, which is not known" : ", year not in the text";
}
