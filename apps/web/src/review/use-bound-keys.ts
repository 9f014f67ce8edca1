import { useScreenKeys } from "../chrome/use-screen-keys.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { otherOrder } from "./review-entries.ts";
import type { ReviewQueue } from "./use-review-queue.ts";
import { reasons, type ReviewWork } from "./use-review-work.ts";
import type { SelectedWords } from "./use-selected-words.ts";

/** Binds the keys of the review to what they do; where nothing can be changed, only those that go through the claims. */
export function useBoundKeys(queue: ReviewQueue, work: ReviewWork, words: SelectedWords | undefined): void {
  const { editable } = useRecorder();
  const { current } = queue;
  const writing = (act: () => void) => () => (editable ? act() : undefined);
  const onClaim = (act: () => void) => writing(() => (current ? act() : undefined));
  useScreenKeys({
    letters: {
      a: writing(work.accept),
      e: onClaim(() => work.open("edit")),
      r: onClaim(() => work.open("reject")),
      s: () => queue.step(1),
      w: () => queue.step(1),
      q: () => queue.step(-1),
      z: writing(queue.undo),
      x: onClaim(() => {
        const { claim, place } = current ?? {};
        const isInside = words && place && words.report === claim?.report && words.start > place.start;
        if (isInside && words.start < place.end) work.split(claim?.quote.slice(words.start - place.start) ?? "");
        else work.open("split");
      }),
      m: onClaim(() => work.open("merge")),
      n: writing(() => work.open("new")),
      u: onClaim(work.takeWords),
      f: () => work.open("find"),
      o: () => queue.setFilter(otherOrder(queue.filter)),
    },
    digit: (digit) => {
      if (work.mode !== "reject" || !editable) return false;
      const reason = reasons[digit - 1];
      if (reason !== undefined) work.reject(reason);
      else if (digit === reasons.length + 1) document.querySelector<HTMLInputElement>(".other-reason")?.focus();
      return true;
    },
    arrow: (by, withAlt) => {
      if (editable) work.move({ edge: withAlt ? "start" : "end", by });
    },
    leave: work.leave,
  });
}
