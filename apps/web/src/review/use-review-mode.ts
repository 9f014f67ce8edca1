import { useState } from "react";
import type { Place } from "../reports/report-segments.ts";

/** What is open beside the text: the card itself, or something that is being done to its claim. */
export type Mode = "card" | "edit" | "reject" | "split" | "merge" | "new" | "find" | "bulk";

/** Other words for the quote of a claim, chosen and not recorded yet. */
export interface Draft extends Place {
  readonly claim: string;
}

/** What is open, and other words that were chosen: both belong to one claim, and going on to another leaves them. */
export interface ReviewMode {
  readonly mode: Mode;
  readonly draft: Draft | undefined;
  readonly open: (mode: Mode) => void;
  readonly setDraft: (place: Place) => void;
  readonly clear: () => void;
}

/** Keeps what is open for a claim. */
export function useReviewMode(claim: string | undefined): ReviewMode {
  const [opened, setOpened] = useState<{ mode: Mode; claim: string | undefined }>();
  const [drafted, setDraft] = useState<Draft>();
  return {
    mode: opened && opened.claim === claim ? opened.mode : "card",
    draft: drafted?.claim === claim ? drafted : undefined,
    open: (mode) => setOpened({ mode, claim }),
    setDraft: ({ start, end }) => setDraft(claim === undefined ? undefined : { claim, start, end }),
    clear: () => {
      setOpened(undefined);
      setDraft(undefined);
    },
  };
}
