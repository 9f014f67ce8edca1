/** What a statement does in the talks. The last three are not moves in the negotiation. */
export const acts = [
  "demand",
  "offer",
  "reject",
  "accept",
  "red-line",
  "condition",
  "threaten",
  "concede",
  "promise",
  "confirm",
  "deny",
  "no-comment",
  "accuse",
  "predict",
  "assess",
  "report-event",
] as const;

/** One of {@link acts}. */
export type Act = (typeof acts)[number];

/** Whether an act is a move in the negotiation: all but assess, predict and report-event. @example isNegotiationAct("offer"); // => true */
export function isNegotiationAct(act: Act): boolean {
  return act !== "assess" && act !== "predict" && act !== "report-event";
}
