import { claimOf, claims, type RecordedPair } from "./recorded-finding-pairs.ts";

const passage = (text: string, more: object = {}) => ({ passages: [{ id: "agreed", text, ...more }] });
const third = (more: object) => ({ claims: [...claims, claimOf("c3", "The Union demands six", more)] });
const hedged = { claims: [{ ...claims[0], hedges: [{ text: "reportedly" }] }, claims[1]] };
const edited = { claims: [{ ...claims[0], review: { state: "edited", at: "2026-03-02T10:00:00Z" } }, claims[1]] };
const rejected = third({ review: { state: "rejected" } });
const lost = third({ quote: "The Union demands seven" });

/** What a person wrote into the brief, each with the one change that a finding follows. */
export const writtenPairs: readonly RecordedPair[] = [
  {
    code: "cites-unknown",
    says: "the sentence cites a claim that is not there",
    without: passage("Port refuses. [c2]"),
    earned: passage("Port refuses. [c9]"),
  },
  {
    code: "cites-rejected",
    says: "the sentence cites a claim that a person rejected",
    without: { ...rejected, ...passage("Union demands six. [c1]") },
    earned: { ...rejected, ...passage("Union demands six. [c3]") },
  },
  {
    code: "cites-lost",
    says: "the sentence cites a claim whose words are not in its report",
    without: { ...lost, ...passage("Union demands six. [c1]") },
    earned: { ...lost, ...passage("Union demands six. [c3]") },
  },
  {
    code: "uncited-sentence",
    says: "the mark of a sentence goes",
    without: passage("Port refuses six. [c2]"),
    earned: passage("Port refuses six."),
  },
  {
    code: "hedge-dropped",
    says: "“reportedly” goes",
    without: { ...hedged, ...passage("Union reportedly wants six. [c1]") },
    earned: { ...hedged, ...passage("Union wants six. [c1]") },
  },
  {
    code: "likelihood-and-confidence",
    says: "two sentences become one",
    without: passage("A deal is unlikely. [author] We have high confidence in that. [author]"),
    earned: passage("We have high confidence that a deal is unlikely. [author]"),
  },
  {
    code: "loaded-word",
    says: "a word takes a side",
    without: passage("The government refuses. [c2]"),
    earned: passage("The regime refuses. [c2]"),
  },
  {
    code: "stale",
    says: "the passage is older than the last edit of its claim",
    without: { ...edited, ...passage("Union demands six. [c1]", { writtenAt: "2026-03-02T11:00:00Z" }) },
    earned: { ...edited, ...passage("Union demands six. [c1]", { writtenAt: "2026-03-02T09:00:00Z" }) },
  },
  {
    code: "single-origin-missing",
    says: "the section that is left out is the one on sources",
    without: passage("", { omit: true }),
    earned: passage("", { id: "sources", omit: true }),
  },
];
