import { issueTopics, recogniseIssue, type IssueContext, type RecognisedIssue } from "./recognise-issue.ts";

/** How many sentences back a claim may go on about an issue. */
const reach = 4;

/**
 * {@link recogniseIssue} for the claims of one text: it adds what the whole text is about, and the sentences of the
 * same paragraph before the claim's own.
 * @param text - The canonical text that the sentences of the claims are slices of.
 * @returns A recogniser that takes a claim and its sentence; a sentence that is not in the text has nothing before it.
 * @example issueReader("Tariffs must go. They might stay a year.")({ text: "They might stay a year", sentence: "They might stay a year.", act: "offer" }).issue; // => "trade.tariffs"
 */
export function issueReader(text: string): (input: IssueContext) => RecognisedIssue {
  const topics = issueTopics(text);
  return (input) => recogniseIssue({ topics, before: sentencesBefore(text, input.sentence), ...input });
}

/** Few sentences are looked back on, and a paragraph can be as long as a text. */
const longestLookBack = 5000;

function sentencesBefore(text: string, sentence: string): string[] {
  const at = sentence === "" ? -1 : text.indexOf(sentence);
  if (at <= 0) return [];
  const paragraph = text.slice(Math.max(text.lastIndexOf("\n", at - 1) + 1, at - longestLookBack), at);
  return paragraph
    .split(/(?<=[.!?]["”’')]*)\s+(?=["“‘'(]?\p{Lu})/u)
    .filter((part) => part.trim() !== "")
    .slice(-reach);
}
