import type { JSX } from "react";
import { useHistory } from "../server/use-history.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** Every merge that counts, each with its way back, whatever was recorded since. */
export function MergedNames(): JSX.Element | null {
  const { page } = useCaseView();
  const { unmerge, busy, editable } = useRecorder();
  const { data } = useHistory(page.name, editable);
  const merges = (data ?? []).filter(({ type, counts }) => counts && mergeTypes.has(type));
  if (merges.length === 0) return null;
  return (
    <section className="names-part" aria-labelledby="merged-title">
      <h3 id="merged-title">Merged</h3>
      <ul className="merged">
        {merges.toReversed().map(({ id, sentence }) => (
          <li key={id}>
            {sentence}{" "}
            <button
              type="button"
              className="link"
              disabled={busy}
              aria-label={`Undo merge: ${sentence}`}
              onClick={() => void unmerge(id)}
            >
              Undo merge
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const mergeTypes: ReadonlySet<string> = new Set(["parties-merged", "names-merged", "issues-merged"]);
