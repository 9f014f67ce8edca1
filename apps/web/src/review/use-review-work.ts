import { useState } from "react";
import type { CaseChange } from "@parley/api";
import type { Claim } from "@parley/model";
import type { Place } from "../reports/report-segments.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import type { ClaimState } from "./claim-state.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import type { ReviewQueue } from "./use-review-queue.ts";
import type { SelectedWords } from "./use-selected-words.ts";
import { movedByWord } from "./word-span.ts";

/** What is open beside the text: the card itself, or something that is being done to its claim. */
export type Mode = "card" | "edit" | "reject" | "split" | "merge" | "new" | "find" | "bulk";

/** Other words for the quote of a claim, chosen and not recorded yet. */
export interface Draft extends Place {
  readonly claim: string;
}

/** What a reviewer can do with the current claim. */
export interface ReviewWork {
  readonly mode: Mode;
  readonly open: (mode: Mode) => void;
  readonly draft: Draft | undefined;
  readonly accept: () => void;
  readonly reject: (reason: string) => void;
  readonly merge: (into: string) => void;
  readonly split: (before: string) => void;
  /** Records changes of the current claim, or of new ones, and goes on. */
  readonly change: (changes: readonly CaseChange[], done: string, claims: readonly string[]) => void;
  readonly takeWords: () => void;
}

/** Why a suggestion is rejected, by the digit that says so; the last asks for words. */
export const reasons = ["not said", "wrong speaker", "not about the talks", "duplicate"] as const;

/** Binds the review's keys to what they do. The part of the screen that is open belongs to one claim: going on closes it. */
export function useReviewWork(queue: ReviewQueue, words: SelectedWords | undefined): ReviewWork {
  const { page } = useCaseView();
  const { editable } = useRecorder();
  const { current } = queue;
  const claim = current?.claim;
  const [opened, setOpened] = useState<{ mode: Mode; claim: string | undefined }>();
  const [drafted, setDraft] = useState<Draft>();
  const mode = opened && opened.claim === claim?.id ? opened.mode : "card";
  const draft = drafted?.claim === claim?.id ? drafted : undefined;
  const text = page.reports.find(({ id }) => id === claim?.report)?.text ?? "";

  const open = (next: Mode) => setOpened({ mode: next, claim: claim?.id });
  const change: ReviewWork["change"] = (changes, done, claims) => {
    setOpened(undefined);
    setDraft(undefined);
    const state: ClaimState = changes.some(({ type }) => type === "claim-rejected" || type === "claims-merged")
      ? "rejected"
      : "accepted";
    queue.decide({ state, claims, tell: (recorder) => recorder.record(changes, done) });
  };
  const accept = () => {
    const form = document.querySelector<HTMLFormElement>(".claim-form");
    if (form) return form.requestSubmit();
    if (!claim) return undefined;
    if (draft) return change([edited(claim, text, draft)], `Accepted claim ${claim.id} with other words`, [claim.id]);
    if (current?.state === "accepted") return queue.step(1);
    return change([{ type: "claim-accepted", claim: claim.id }], `Accepted claim ${claim.id}`, [claim.id]);
  };
  const reject = (reason: string) => {
    if (claim)
      change([{ type: "claim-rejected", claim: claim.id, reason }], `Rejected claim ${claim.id}: ${reason}`, [
        claim.id,
      ]);
  };
  const split = (before: string) => {
    if (!claim) return;
    setOpened(undefined);
    const tell = (recorder: ReturnType<typeof useRecorder>) => recorder.split({ claim: claim.id, before });
    queue.decide({ state: "accepted", claims: [claim.id], tell });
  };
  const takeWords = () => {
    if (claim && words && words.report === claim.report)
      setDraft({ claim: claim.id, start: words.start, end: words.end });
  };
  const place = draft ?? current?.place;
  const whenEditable = (act: () => void) => () => (editable ? act() : undefined);
  const claimOnly = (act: () => void) => whenEditable(() => (claim ? act() : undefined));
  useReviewKeys({
    letters: {
      a: whenEditable(accept),
      e: claimOnly(() => open("edit")),
      r: claimOnly(() => open("reject")),
      s: () => queue.step(1),
      w: () => queue.step(1),
      q: () => queue.step(-1),
      z: whenEditable(queue.undo),
      x: claimOnly(() => {
        const inQuote =
          place && words && words.start > place.start && words.start < place.end && words.report === claim?.report;
        if (inQuote && claim && !draft) split(text.slice(words.start, place.end));
        else open("split");
      }),
      m: claimOnly(() => open("merge")),
      n: whenEditable(() => open("new")),
      u: claimOnly(takeWords),
      f: () => open("find"),
    },
    digit: (digit) => {
      const reason = reasons[digit - 1];
      if (mode !== "reject" || !editable) return false;
      if (reason !== undefined) reject(reason);
      else if (digit === reasons.length + 1) document.querySelector<HTMLInputElement>(".other-reason")?.focus();
      return true;
    },
    move: (move) => {
      if (!editable || !claim || !place) return;
      setDraft({ claim: claim.id, ...movedByWord(text, place, move) });
    },
    leave: () => {
      const isOpen = mode !== "card" || draft !== undefined;
      setOpened(undefined);
      setDraft(undefined);
      return isOpen;
    },
  });
  return {
    mode,
    open,
    draft,
    accept,
    reject,
    split,
    change,
    takeWords,
    merge: (into) => {
      if (claim)
        change([{ type: "claims-merged", into, from: [claim.id] }], `Merged claim ${claim.id} into ${into}`, [
          claim.id,
        ]);
    },
  };
}

function edited(claim: Claim, text: string, { start, end }: Place): CaseChange {
  return { type: "claim-edited", claim: claim.id, changes: { quote: text.slice(start, end), start, end } };
}
