import { capitalised } from "@parley/model";
import { useEffect, useState, type JSX } from "react";
import { loadCase, type Loading } from "./load-case.ts";
import { Workspace } from "./workspace.tsx";

/** Loads the case and shows it, or says why it cannot. */
export function App(): JSX.Element {
  const [loading, setLoading] = useState<Loading>({ state: "loading" });
  useEffect(() => {
    void loadCase().then(setLoading);
  }, []);
  useEffect(() => {
    if (loading.state === "loaded") document.title = `${loading.page.case.title} · Parley`;
  }, [loading]);

  switch (loading.state) {
    case "loaded":
      return <Workspace page={loading.page} />;
    case "loading":
      return (
        <main className="alone" aria-busy="true">
          <p className="wordmark">Parley</p>
          <h1>Opening the case…</h1>
        </main>
      );
    case "failed":
      return (
        <main className="alone">
          <p className="wordmark">Parley</p>
          <h1>The case could not be opened</h1>
          <p role="alert">{capitalised(loading.message)}.</p>
          <p>Nothing was changed. Put it right, then load the page again.</p>
          <button type="button" className="plain-button" onClick={() => window.location.reload()}>
            Load again
          </button>
        </main>
      );
  }
}
