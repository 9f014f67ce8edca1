import { counted } from "@parley/model";
import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { quoteWords } from "../words/quote-words.ts";
import { claimSentence } from "./claim-sentence.ts";
import type { ReviewEntry } from "./review-entries.ts";
import { useIssueWords } from "./use-issue-words.ts";

interface BulkAcceptProps {
  readonly entries: readonly ReviewEntry[];
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

/** Lists every claim that would be accepted in one go, before it is; one undo takes all of it back. */
export function BulkAccept({ entries, onAccept, onCancel }: BulkAcceptProps): JSX.Element {
  const view = useCaseView();
  const issueWords = useIssueWords();
  return (
    <section className="choice bulk" aria-label="Accept all in this report">
      <h4>Accept these {counted(entries.length, "claim")} of the report?</h4>
      <p className="form-buttons">
        <button type="button" className="main-button" autoFocus onClick={onAccept}>
          Accept {entries.length}
        </button>
        <button type="button" className="plain-button" onClick={onCancel}>
          Cancel
        </button>
        <span className="aside">One undo takes all of it back.</span>
      </p>
      <ol>
        {entries.map(({ claim }) => (
          <li key={claim.id}>
            {claimSentence(claim, view, issueWords).text}
            <span className="found block">{quoteWords(claim.quote)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
