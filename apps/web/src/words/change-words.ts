import { quoted, type Change } from "@parley/model";
import type { CaseView } from "../view/case-view.ts";
import { assertionDropped } from "./position-words.ts";

/** What a change of a route asks: a position that gives way, or an answer that nobody has reported yet. */
type ChangeKind = "gives-way" | "to-find-out";

/** A change as shown: whose, of which kind, and in words without the party's name. */
export interface ChangeWords {
  readonly party: string;
  readonly kind: ChangeKind;
  readonly text: string;
  /** The issue it belongs to; `undefined` for a position over several issues. */
  readonly issue: string | undefined;
}

/**
 * A change in neutral words; the party's name stands before them.
 * @example changeWords({ party: "russia", issue: "zone", option: "none", from: "not-reported" }, view).text; // => "accepts “none”"
 */
export function changeWords(change: Change, view: CaseView): ChangeWords {
  if ("position" in change) {
    const position = view.position(change.position);
    const text = position ? assertionDropped(position, view) : `no longer holds ${change.position}`;
    return { party: position?.party ?? "", kind: "gives-way", text, issue: undefined };
  }
  const { party, issue, from } = change;
  const label = view.optionLabel(issue, change.option);
  const option = label === "not agreed" ? "a deal that leaves this out" : quoted(label);
  const kind = from === "not-reported" ? "to-find-out" : "gives-way";
  return { party, kind, issue, text: texts[from](option) };
}

const texts = {
  "red-line": (option: string) => `lifts its red line on ${option}`,
  refuses: (option: string) => `no longer refuses ${option}`,
  demands: (option: string) => `accepts ${option} beside what it demands`,
  "accepts-if": (option: string) => `accepts ${option} without its condition`,
  "not-reported": (option: string) => `accepts ${option}`,
} as const;

/** A key that is the same for the same change. @example changeKey({ position: "RU.N1" }); // => "RU.N1" */
export function changeKey(change: Change): string {
  return "position" in change ? change.position : `${change.party}/${change.issue}/${change.option}`;
}
