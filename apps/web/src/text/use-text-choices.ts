import { generateDraft } from "@parley/analysis";
import type { Draft, Reading } from "@parley/model";
import { useMemo } from "react";
import { useSearch } from "wouter";
import { casePath } from "../place/case-place.ts";
import { queryText } from "../place/query-text.ts";
import { useHere } from "../place/use-here.ts";
import { useSolving } from "../solve/use-solving.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { textNames } from "./text-names.ts";
import { draftTaking, takenFrom, textParts, type Taken } from "./text-query.ts";

/** The version that is shown, and the wordings tried in it; both are kept in the address alone. */
export interface TextChoices {
  /** As recorded, or made from the positions where nothing is recorded; `undefined` until the case is solved. */
  readonly draft: Draft | undefined;
  /** With the wordings that are tried. */
  readonly tried: Draft | undefined;
  readonly reading: Reading | undefined;
  readonly isRecorded: boolean;
  readonly taken: Taken;
  /** Tries a wording, or leaves the brackets open; the way back skips single choices. */
  readonly take: (clause: string, wording: string) => void;
  readonly show: (version: string | undefined) => void;
  readonly clear: () => void;
}

/** The version that is shown, and the ways to choose otherwise. */
export function useTextChoices(): TextChoices {
  const { subject } = useCaseView();
  const { solution, state } = useSolving();
  const here = useHere();
  const search = useSearch();
  const reading = state === "done" ? solution?.blocks.reading : undefined;
  const version = new URLSearchParams(search).get("version") ?? undefined;
  const recorded = subject.drafts.find(({ id }) => id === version) ?? subject.drafts.at(-1);
  const draft = useMemo(
    () => recorded ?? (reading && generateDraft(subject, { reading })),
    [recorded, reading, subject],
  );
  const taken = useMemo(() => takenFrom(search), [search]);
  const tried = useMemo(() => draft && draftTaking(draft, taken), [draft, taken]);
  const go = (next: string | undefined, taken: Taken): void => {
    const others = [...new URLSearchParams(search)].filter(([name]) => !textNames.some((known) => known === name));
    here.go(casePath(here) + queryText([...others, ...textParts(next, taken)]), { replace: true });
  };
  return {
    draft,
    tried,
    reading,
    isRecorded: recorded !== undefined,
    taken,
    take: (clause, wording) => go(version, { ...taken, [clause]: wording }),
    show: (next) => go(next, {}),
    clear: () => go(version, {}),
  };
}
