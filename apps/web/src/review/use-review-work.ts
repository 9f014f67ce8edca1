import type { CaseChange } from "@parley/api";
import type { Claim, ReviewState } from "@parley/model";
import type { Place } from "../reports/report-segments.ts";
import { useCaseView } from "../view/use-case-view.ts";
import type { Decision, ReviewQueue } from "./use-review-queue.ts";
import { useReviewMode, type Draft, type Mode } from "./use-review-mode.ts";
import type { SelectedWords } from "./use-selected-words.ts";
import { movedByWord, type SpanMove } from "./word-span.ts";

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
  /** Moves an end of the quote, as a draft. */
  readonly move: (step: SpanMove) => void;
  /** Closes what is open and leaves other words aside. @returns Whether there was anything to leave. */
  readonly leave: () => boolean;
}

/** Why a suggestion is rejected, by the digit that says so; the last asks for words. */
export const reasons = ["not said", "wrong speaker", "not about the talks", "duplicate"] as const;

/** What can be done to the current claim, by button or key. */
export function useReviewWork(queue: ReviewQueue, words: SelectedWords | undefined): ReviewWork {
  const { page } = useCaseView();
  const { current } = queue;
  const claim = current?.claim;
  const { mode, open, draft, setDraft, clear } = useReviewMode(claim?.id);
  const text = page.reports.find(({ id }) => id === claim?.report)?.text ?? "";
  const change: ReviewWork["change"] = (changes, done, claims) => {
    clear();
    queue.decide({ state: stateAfter(changes), claims, tell: telling(changes, done) });
  };
  /** One change of the current claim, if there is one. */
  const alone = (make: (current: Claim) => CaseChange, done: (id: string) => string) => {
    if (claim) change([make(claim)], done(claim.id), [claim.id]);
  };
  const accept = () => {
    const form = document.querySelector<HTMLFormElement>(".claim-form");
    if (form) return form.requestSubmit();
    if (draft)
      return alone(
        (one) => edited(one, text, draft),
        (id) => `Accepted claim ${id} with other words`,
      );
    if (current?.state === "accepted") return queue.step(1);
    return alone(
      (one) => ({ type: "claim-accepted", claim: one.id }),
      (id) => `Accepted claim ${id}`,
    );
  };
  return {
    mode,
    open,
    draft,
    change,
    accept,
    reject: (reason) =>
      alone(
        (one) => ({ type: "claim-rejected", claim: one.id, reason }),
        (id) => `Rejected claim ${id}: ${reason}`,
      ),
    merge: (into) =>
      alone(
        (one) => ({ type: "claims-merged", into, from: [one.id] }),
        (id) => `Merged claim ${id} into ${into}`,
      ),
    split: (before) => {
      if (!claim) return;
      clear();
      queue.decide(splitting(claim.id, before));
    },
    takeWords: () => (words && words.report === claim?.report ? setDraft(words) : undefined),
    move: (step) => {
      const place = draft ?? current?.place;
      if (place) setDraft(movedByWord(text, place, step));
    },
    leave: () => {
      clear();
      return mode !== "card" || draft !== undefined;
    },
  };
}

function telling(changes: readonly CaseChange[], done: string): Decision["tell"] {
  return (recorder, seen) => recorder.recordSeen(changes, done, seen);
}

function splitting(claim: string, before: string): Decision {
  return { state: "accepted", claims: [claim], tell: (recorder, seen) => recorder.split({ claim, before }, seen) };
}

/** A claim that leaves the review, rejected or merged into another, is shown as rejected until the server has told more. */
function stateAfter(changes: readonly CaseChange[]): ReviewState {
  return changes.some(({ type }) => type === "claim-rejected" || type === "claims-merged") ? "rejected" : "accepted";
}

function edited(claim: Claim, text: string, { start, end }: Place): CaseChange {
  return { type: "claim-edited", claim: claim.id, changes: { quote: text.slice(start, end), start, end } };
}
