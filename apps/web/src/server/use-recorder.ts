import type { AddedReports, CaseChange, CasePage, SentReports } from "@parley/api";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useMemo, useState } from "react";
import { askServer } from "./ask-server.ts";
import { caseAddress } from "./address.ts";
import { caseKey } from "./use-case.ts";

/** What the page last did, or why it could not, in one line. */
export interface Notice {
  readonly kind: "done" | "problem";
  readonly text: string;
  /** Whether it can be undone from the notice. */
  readonly undoable?: boolean;
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
  /** Splits a claim in two, before words of its quote. */
  readonly split: (split: { readonly claim: string; readonly before: string }) => Promise<boolean>;
  readonly addReports: (reports: SentReports) => Promise<AddedReports | undefined>;
  /** Undoes the latest, or the event of this id. */
  readonly undo: (event?: string) => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
  /** Makes two records two again, whatever was recorded since their merge: the event of this id. */
  readonly unmerge: (event: string) => Promise<boolean>;
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
  const [notice, setNotice] = useState<Notice>();
  const tell = useCallback(
    async <Answer>(path: string, body: object, done: (answer: Answer) => Notice): Promise<Answer | undefined> => {
      setBusy(true);
      try {
        const answer = await askServer<Answer>(`${caseAddress(name)}/${path}`, body);
        await queries.invalidateQueries({ queryKey: caseKey(name) });
        setNotice(done(answer));
        return answer;
      } catch (error) {
        await queries.invalidateQueries({ queryKey: caseKey(name) });
        setNotice({ kind: "problem", text: error instanceof Error ? error.message : String(error) });
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [name, queries],
  );
  return useMemo(
    () => ({
      editable,
      busy,
      notice,
      clearNotice: () => setNotice(undefined),
      record: async (changes, done) =>
        (await tell("changes", { seen: version, changes }, () => ({ kind: "done", text: done, undoable: true }))) !==
        undefined,
      split: async (split) =>
        (await tell("split", { seen: version, ...split }, () => ({
          kind: "done",
          text: `Split claim ${split.claim}`,
          undoable: true,
        }))) !== undefined,
      addReports: (reports) => tell<AddedReports>("reports", reports, addedNotice),
      undo: async (event) =>
        (await tell("undo", event === undefined ? {} : { event }, () => ({ kind: "done", text: "Undone" }))) !==
        undefined,
      unmerge: async (event) =>
        (await tell("unmerge", { event }, () => ({ kind: "done", text: "They are two again", undoable: true }))) !==
        undefined,
      redo: async () => (await tell("redo", {}, () => ({ kind: "done", text: "Done again" }))) !== undefined,
    }),
    [editable, busy, notice, version, tell],
  );
}

function addedNotice({ added }: AddedReports): Notice {
  const claims = added.reduce((sum, { suggested }) => sum + suggested, 0);
  const known = added.filter(({ outcome }) => outcome === "known").length;
  if (known === added.length) return { kind: "done", text: "In the case already: nothing was added" };
  return { kind: "done", text: `Added; ${claims} ${claims === 1 ? "claim" : "claims"} to review`, undoable: true };
}
