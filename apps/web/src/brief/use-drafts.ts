import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";

/** What is being written and not yet saved. */
export interface Draft {
  readonly heading: string;
  readonly text: string;
}

/** The open drafts of one case, by section. */
export interface Drafts {
  /** The sections that have one. */
  readonly sections: readonly string[];
  readonly of: (section: string) => Draft | undefined;
  readonly put: (section: string, draft: Draft) => void;
  readonly drop: (section: string) => void;
}

/** Drafts outlive the screen, so that a look at the evidence loses nothing; they are gone with the page. */
const kept = new Map<string, ReadonlyMap<string, Draft>>();
const listeners = new Set<() => void>();
const none: ReadonlyMap<string, Draft> = new Map();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The open drafts of a case. The browser asks before it closes a page that still has one. */
export function useDrafts(name: string): Drafts {
  const drafts = useSyncExternalStore(subscribe, () => kept.get(name) ?? none);
  useEffect(() => {
    if (drafts.size === 0) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [drafts]);
  const change = useCallback(
    (edit: (drafts: Map<string, Draft>) => void) => {
      const next = new Map(kept.get(name));
      edit(next);
      kept.set(name, next);
      for (const listener of listeners) listener();
    },
    [name],
  );
  return useMemo(
    () => ({
      sections: [...drafts.keys()],
      of: (section) => drafts.get(section),
      put: (section, draft) => change((next) => next.set(section, draft)),
      drop: (section) => change((next) => next.delete(section)),
    }),
    [drafts, change],
  );
}
