import { capitalised } from "@parley/model";
import type { JSX, ReactNode } from "react";

/** A page that has nothing to show but a sentence. */
export function Alone({ title, children }: { title: string; children?: ReactNode }): JSX.Element {
  return (
    <main className="alone" aria-busy={children === undefined}>
      <p className="wordmark">Parley</p>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </main>
  );
}

/** Says why something could not be loaded, and offers to load it again. */
export function LoadFailure({ title, error }: { title: string; error: Error }): JSX.Element {
  return (
    <Alone title={title}>
      <p role="alert">{capitalised(error.message)}.</p>
      <p>Nothing was changed. Put it right, then load the page again.</p>
      <button type="button" className="plain-button" onClick={() => window.location.reload()}>
        Load again
      </button>
    </Alone>
  );
}
