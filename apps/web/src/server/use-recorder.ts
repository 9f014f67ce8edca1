import type { CaseChange, CasePage } from "@parley/api";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useMemo, useState } from "react";
import { askServer } from "./ask-server.ts";
import { caseAddress } from "./address.ts";
import { changedWords } from "./undoing.ts";
import { caseKey } from "./use-case.ts";
import { historyQuery } from "./use-history.ts";

/** What the page last did, or why it could not, in one line. */
export interface Notice {
  readonly kind: "done" | "problem";
  readonly text: string;
  /** Whether it can be undone from the notice: nothing else was recorded since. */
  readonly undoable: boolean;
}

/** How the page changes its case. Each promise says whether it was recorded; what was not is told in the notice. */
export interface Recorder {
  readonly editable: boolean;
  /** Whether something is being recorded. */
  readonly busy: boolean;
  readonly notice: Notice | undefined;
  readonly clearNotice: () => void;
  /** Records changes, all or none. `done` tells the reader what was done, in the words of the button. */
  readonly record: (changes: readonly CaseChange[], done: string) => Promise<boolean>;
  /** The same for what was decided on an earlier version: it says which one the reader saw, and hears which it made. */
  readonly recordSeen: (changes: readonly CaseChange[], done: string, seen: number) => Promise<number | undefined>;
  /** Splits a claim in two, before words of its quote. */
  readonly split: (split: Split, seen: number) => Promise<number | undefined>;
  /** Undoes the latest, or the event of this id, and says whose it was. */
  readonly undo: (event?: string) => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
  /** Makes two records two again, whatever was recorded since their merge: the event of this id. */
  readonly unmerge: (event: string) => Promise<boolean>;
}

interface Split {
  readonly claim: string;
  readonly before: string;
}

/** Holds the {@link Recorder} of the shown case. */
export const RecorderContext = createContext<Recorder | undefined>(undefined);

/** How the page changes its case. */
export function useRecorder(): Recorder {
  const recorder = useContext(RecorderContext);
  if (!recorder) throw new Error("useRecorder needs a RecorderContext above it");
  return recorder;
}

/** The recorder of a case: it names the version that the reader sees, and shows the newest state afterwards. */
export function useCaseRecorder({ name, version, editable }: CasePage): Recorder {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const tell = useCallback(
    async (path: string, body: object, done: () => Promise<Told> | Told): Promise<number | undefined> => {
      setBusy(true);
      try {
        const answer = await askServer<{ readonly version: number }>(`${caseAddress(name)}/${path}`, body);
        await queries.invalidateQueries({ queryKey: caseKey(name) });
        setTold({ made: answer.version, ...(await done()) });
        return answer.version;
      } catch (error) {
        await queries.invalidateQueries({ queryKey: caseKey(name) });
        setTold({ kind: "problem", text: error instanceof Error ? error.message : String(error) });
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [name, queries],
  );
  const takeBack = useCallback(
    async (path: "undo" | "redo", body: object, words: string): Promise<boolean> => {
      const before = await queries.ensureQueryData(historyQuery(name));
      const done = async (): Promise<Told> => {
        const what = changedWords(before, await queries.fetchQuery(historyQuery(name)));
        return { kind: "done", text: what === undefined ? words : `${words}: ${what}`, made: undefined };
      };
      return (await tell(path, body, done)) !== undefined;
    },
    [name, queries, tell],
  );
  return useMemo(() => {
    const recordSeen: Recorder["recordSeen"] = (changes, text, seen) =>
      tell("changes", { seen, changes }, () => ({ kind: "done", text }));
    return {
      editable,
      busy,
      notice: told && { kind: told.kind, text: told.text, undoable: told.made === version },
      clearNotice: () => setTold(undefined),
      record: async (changes, done) => (await recordSeen(changes, done, version)) !== undefined,
      recordSeen,
      split: (split, seen) =>
        tell("split", { seen, ...split }, () => ({ kind: "done", text: `Split claim ${split.claim}` })),
      undo: (event) => takeBack("undo", event === undefined ? {} : { event }, "Undone"),
      unmerge: async (event) =>
        (await tell("unmerge", { event }, () => ({ kind: "done", text: "They are two again" }))) !== undefined,
      redo: () => takeBack("redo", {}, "Done again"),
    };
  }, [editable, busy, told, version, tell, takeBack]);
}

/** A notice with the version that was made, where an undo from the notice takes that back. */
interface Told extends Pick<Notice, "kind" | "text"> {
  readonly made?: number | undefined;
}
