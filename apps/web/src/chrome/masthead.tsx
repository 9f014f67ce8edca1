import type { JSX } from "react";
import { Link } from "wouter";
import { ScreenLink } from "../place/screen-link.tsx";
import { isUndoable, undoneCount } from "../server/undoing.ts";
import { useHistory } from "../server/use-history.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { AsOfControl } from "./as-of-control.tsx";
import { WorkOnCopy } from "./work-on-copy.tsx";

interface MastheadProps {
  readonly onShortcuts: () => void;
  readonly onAsOf: (asOf?: string) => void;
}

/** The case's title, when it is shown as of, how many origins it has, and what may be done with it here. */
export function Masthead({ onShortcuts, onAsOf }: MastheadProps): JSX.Element {
  const { page, subject } = useCaseView();
  const isPast = page.asOf !== undefined;
  const isShownOnly = !page.editable && !isPast;
  return (
    <header className="masthead">
      <Link href="/" className="wordmark" aria-label="Parley: all cases">
        Parley
      </Link>
      <h1>
        <ScreenLink to="overview">{subject.title}</ScreenLink>
      </h1>
      {isShownOnly && <span className="tag">{page.sample ? "Read-only sample" : "Read-only"}</span>}
      {page.brief.status === "unreviewed" && <span className="tag">Unreviewed suggestions</span>}
      {page.origins.roots.min === 1 && (
        <ScreenLink to="overview" className="origin-tag">
          {page.origins.roots.max === 1 ? "1 independent origin" : "1 origin at least"}
        </ScreenLink>
      )}
      {isShownOnly ? <WorkOnCopy /> : <AsOfControl asOf={page.asOf} onAsOf={onAsOf} />}
      <span className="masthead-end">
        {page.editable && <UndoButtons />}
        <button type="button" className="link shortcuts-button" onClick={onShortcuts}>
          Shortcuts <kbd>?</kbd>
        </button>
      </span>
    </header>
  );
}

/** Undo and redo, as far as there is something; a hint says what, and whose. */
function UndoButtons(): JSX.Element {
  const { page } = useCaseView();
  const { undo, redo, busy } = useRecorder();
  const { data = [] } = useHistory(page.name, true);
  const next = data.findLast(isUndoable);
  return (
    <>
      <button
        type="button"
        className="link quiet-button"
        disabled={busy || !next}
        title={next && `Undo, by ${next.author}: ${next.sentence}`}
        onClick={() => void undo()}
      >
        Undo <kbd>Z</kbd>
      </button>
      <button
        type="button"
        className="link quiet-button"
        disabled={busy || undoneCount(data) === 0}
        onClick={() => void redo()}
      >
        Redo <kbd>⇧Z</kbd>
      </button>
    </>
  );
}
