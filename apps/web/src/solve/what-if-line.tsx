import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { useWhatIf, whatIfKey } from "./use-what-if.ts";
import { whatIfChanges } from "./what-if-changes.ts";
import { WhatIfNumber } from "./what-if-number.tsx";
import { whatIfWords } from "./what-if-words.ts";

/** What is supposed and what that changes; always in sight while anything is supposed, so that nobody takes it for reported. */
export function WhatIfLine(): JSX.Element | null {
  const view = useCaseView();
  const recorder = useRecorder();
  const { changes, toggle, clear } = useWhatIf();
  if (changes.length === 0) return null;
  const recordIt = async () => {
    const done = await recorder.record(
      whatIfChanges(view.page.case, view.subject),
      "Recorded what was supposed, as inferred: no claim states it yet",
    );
    if (done) clear();
  };
  return (
    <section className="what-if" aria-label="What if">
      <p className="what-if-title">What if</p>
      <ul>
        {changes.map((change) => {
          const words = whatIfWords(change, view, view.page.case);
          return (
            <li key={whatIfKey(change)}>
              {words}
              <button
                type="button"
                className="chip-close"
                aria-label={`No longer suppose: ${words}`}
                onClick={() => toggle(change)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <WhatIfNumber />
      <span className="what-if-actions">
        <button type="button" className="plain-button" onClick={clear}>
          Clear
        </button>
        {recorder.editable && (
          <button type="button" className="plain-button" disabled={recorder.busy} onClick={() => void recordIt()}>
            Record it
          </button>
        )}
      </span>
    </section>
  );
}
