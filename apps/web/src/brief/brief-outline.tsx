import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { outline } from "./outline.ts";

/** The sections of the brief with what became of each, and those that were left out. */
export function BriefOutline(): JSX.Element {
  const { page, subject } = useCaseView();
  const { editable, busy, record } = useRecorder();
  const entries = outline(page.brief, subject.passages, page.findings);
  return (
    <nav className="brief-outline" aria-label="Sections of the brief">
      <ul>
        {entries.map(({ id, heading, state, problems, passage }) => (
          <li key={id} data-state={state}>
            {state === "left out" ? <span>{heading}</span> : <a href={`#section-${id}`}>{heading}</a>}
            {state !== "composed" && <span className="aside">{state}</span>}
            {problems > 0 && <span className="aside">{problems} to check</span>}
            {editable && state === "left out" && passage && (
              <button
                type="button"
                className="link"
                disabled={busy}
                onClick={() =>
                  void record(
                    [{ type: "passage-set", passage: { ...passage, omit: false } }],
                    `Brought back “${heading}”`,
                  )
                }
              >
                Bring back
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
