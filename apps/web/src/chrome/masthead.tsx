import type { JSX } from "react";
import { Link } from "wouter";
import { ScreenLink } from "../place/screen-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** The case's title and what may be done with it here. */
export function Masthead({ onShortcuts }: { onShortcuts: () => void }): JSX.Element {
  const { page, subject } = useCaseView();
  return (
    <header className="masthead">
      <Link href="/" className="wordmark" aria-label="Parley: all cases">
        Parley
      </Link>
      <h1>
        <ScreenLink to="overview">{subject.title}</ScreenLink>
      </h1>
      {!page.editable && <span className="tag">{page.sample ? "Read-only sample" : "Read-only"}</span>}
      {page.brief.status === "unreviewed" && <span className="tag">Unreviewed suggestions</span>}
      <button type="button" className="link shortcuts-button" onClick={onShortcuts}>
        Shortcuts <kbd>?</kbd>
      </button>
    </header>
  );
}
