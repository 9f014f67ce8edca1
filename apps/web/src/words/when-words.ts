import { quoted, type Claim } from "@parley/model";

/**
 * When something is said to happen, in the words of the report; what the text leaves out is said, not guessed.
 * @example whenWords({ text: "4-5 March", status: "planned", planHedge: "tentatively" }); // => "“4-5 March”, planned, tentatively"
 */
export function whenWords(when: NonNullable<Claim["when"]>): string {
  const hedge = when.planHedge ? `, ${when.planHedge}` : "";
  return `${quoted(when.text)}, ${when.status}${hedge}${when.needs === "document-date" ? ", year not in the text" : ""}`;
}
