import type { JSX } from "react";
import { quoteWords } from "../words/quote-words.ts";
import type { ReviewEntry } from "./review-entries.ts";

interface MergeChoiceProps {
  readonly entry: ReviewEntry;
  readonly others: readonly ReviewEntry[];
  readonly onMerge: (into: string) => void;
}

/** The claims that say the same of the same party and issue: the current one is merged into the chosen one. */
export function MergeChoice({ entry, others, onMerge }: MergeChoiceProps): JSX.Element {
  const { claim, parties } = entry;
  const same = others.filter(
    (other) =>
      other.claim.id !== claim.id &&
      other.state !== "rejected" &&
      other.claim.issue === claim.issue &&
      (other.claim.holder === claim.holder || other.parties.some((party) => parties.includes(party))),
  );
  return (
    <section className="choice" aria-label="Merge">
      <h4>{same.length === 0 ? "No other claim of this party on this issue" : "Which claim says the same?"}</h4>
      <ul>
        {same.map(({ claim: { id, quote } }, i) => (
          <li key={id}>
            <button type="button" className="opposed-claim" autoFocus={i === 0} onClick={() => onMerge(id)}>
              {quoteWords(quote)} <span className="id">{id}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
