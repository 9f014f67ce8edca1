import type { IssueSuggestion } from "@parley/analysis";
import type { Issue } from "@parley/model";
import { useState, type JSX } from "react";
import { useAlike } from "../server/use-alike.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** What may be the same question as this one; a person decides. */
export function IssueMerges({ issue }: { issue: Issue }): JSX.Element | null {
  const { page } = useCaseView();
  const { editable } = useRecorder();
  const { data } = useAlike(page.name, editable);
  if (!editable || page.case.issues.length < 2) return null;
  const suggestions = (data?.issues ?? []).filter(({ from, into }) => from !== into && [from, into].includes(issue.id));
  return (
    <>
      <h3>The same as another issue?</h3>
      {suggestions.map((suggestion) => (
        <Suggestion key={`${suggestion.from} ${suggestion.into}`} suggestion={suggestion} />
      ))}
      <MergeByHand issue={issue} />
    </>
  );
}

function Suggestion({ suggestion }: { suggestion: IssueSuggestion }): JSX.Element {
  const view = useCaseView();
  const { record, busy } = useRecorder();
  const { into, from, options, reason } = suggestion;
  const [stays, goes] = [view.issueLabel(into), view.issueLabel(from)];
  const merge = () =>
    record([{ type: "issues-merged", into, from, options: { ...options } }], `Merged “${goes}” into “${stays}”`);
  const tellApart = () =>
    record(
      [{ type: "told-apart", collection: "issues", records: [into, from] }],
      `“${goes}” and “${stays}” stay two issues`,
    );
  return (
    <div className="alike">
      <p>
        “{goes}” and “{stays}” <span className="aside">{reason}</span>
      </p>
      <p className="entry-actions">
        <button type="button" className="link" disabled={busy} onClick={() => void merge()}>
          One and the same
        </button>
        <button type="button" className="link" disabled={busy} onClick={() => void tellApart()}>
          Not the same
        </button>
      </p>
    </div>
  );
}

function MergeByHand({ issue }: { issue: Issue }): JSX.Element {
  const view = useCaseView();
  const { record, busy } = useRecorder();
  const [other, setOther] = useState("");
  const merge = () =>
    record(
      [{ type: "issues-merged", into: issue.id, from: other, options: {} }],
      `Merged “${view.issueLabel(other)}” into “${issue.label}”`,
    );
  return (
    <p className="merge-by-hand">
      <label>
        Merge into this one{" "}
        <select value={other} onChange={(event) => setOther(event.currentTarget.value)}>
          <option value="">choose an issue…</option>
          {view.page.case.issues
            .filter(({ id }) => id !== issue.id)
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </select>
      </label>
      <button type="button" className="plain-button" disabled={busy || other === ""} onClick={() => void merge()}>
        Merge
      </button>
    </p>
  );
}
