import { counted } from "@parley/model";
import { lossText, type PastedSuggestion } from "@parley/workbench";

/** What a second reading came to, in one line. */
export function outcomeLine(
  outcome: PastedSuggestion & { readonly parts?: number; readonly notUnderstood?: number },
): string {
  const { report, suggested, agreed, known, dropped, leftOut, parts = 1, notUnderstood = 0 } = outcome;
  const found = [
    `${counted(suggested, "new claim")} suggested`,
    `${agreed} found by both readers`,
    `${known} known already`,
    lossText(dropped),
    leftOut === 0 ? "" : `${counted(leftOut, "field")} left out that the report does not have`,
    notUnderstood === 0 ? "" : `${notUnderstood} of ${counted(parts, "reply", "replies")} held no list of claims`,
  ];
  return `${report}: ${found.filter((part) => part !== "").join(", ")}\n`;
}
