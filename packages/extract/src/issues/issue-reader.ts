import { recogniseIssue, type IssueContext, type RecognisedIssue } from "./recognise-issue.ts";
import { textEvidence } from "./text-evidence.ts";

/**
 * {@link recogniseIssue} for the claims of one text: what the whole text is about is weighed once.
 * @param text - The canonical text that the sentences of the claims are slices of.
 * @returns A recogniser that takes a claim and its sentence; a sentence that is not in the text has nothing around it.
 * @example issueReader("Tariffs must go. They might stay a year.")({ text: "They might stay a year", sentence: "They might stay a year.", act: "offer" }).issue; // => "trade.tariffs"
 */
export function issueReader(text: string): (input: IssueContext) => RecognisedIssue {
  const whole = textEvidence(text);
  return (input) => recogniseIssue(input, whole);
}
