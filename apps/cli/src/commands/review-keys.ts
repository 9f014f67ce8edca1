/** Why a claim is rejected, by the keys 1 to 5. */
const rejectReasons = ["not said", "wrong holder", "not about the talks", "duplicate", "other"] as const;

/** Where a review by keys stands. */
export interface ReviewProgress {
  /** The claims to go through, by id. */
  readonly queue: readonly string[];
  /** Which of them is shown; the length of the queue when all were. */
  readonly at: number;
  /** What the next key answers. */
  readonly asks: "decision" | "reason";
  /** The claims that were decided, the latest last. */
  readonly decided: readonly string[];
}

/** What a key asks to be done. */
export type ReviewAct =
  | { readonly kind: "accept" | "edit"; readonly claim: string }
  | { readonly kind: "reject"; readonly claim: string; readonly reason: string }
  | { readonly kind: "undo" }
  | { readonly kind: "stop" };

/** The keys, as shown under each claim. */
export const keyLine = "A accept · E edit · R reject · S skip · Q back · Z undo · X stop";

/** The reasons, as shown after R. */
export const reasonLine = `Why? ${rejectReasons.map((reason, i) => `${i + 1} ${reason}`).join(" · ")}`;

/** A review by keys before its first key. */
export function beginReview(queue: readonly string[]): ReviewProgress {
  return { queue, at: 0, asks: "decision", decided: [] };
}

/**
 * What one key does to a review. A decision moves on to the next claim; undoing goes back to the claim that was decided
 * last; a key that means nothing changes nothing, and anything but a reason takes a rejection back.
 */
export function pressKey(progress: ReviewProgress, key: string): { progress: ReviewProgress; act?: ReviewAct } {
  const { queue, at, asks, decided } = progress;
  const claim = queue[at];
  if (claim === undefined) return { progress, act: { kind: "stop" } };
  if (asks === "reason") {
    const reason = /^[1-5]$/.test(key) ? rejectReasons[Number(key) - 1] : undefined;
    if (reason === undefined) return { progress: { ...progress, asks: "decision" } };
    return { progress: decidedOn(progress, claim), act: { kind: "reject", claim, reason } };
  }
  switch (key.toLowerCase()) {
    case "a":
      return { progress: decidedOn(progress, claim), act: { kind: "accept", claim } };
    case "e":
      return { progress: decidedOn(progress, claim), act: { kind: "edit", claim } };
    case "r":
      return { progress: { ...progress, asks: "reason" } };
    case "s":
      return { progress: { ...progress, at: at + 1 } };
    case "q":
      return { progress: { ...progress, at: Math.max(0, at - 1) } };
    case "z": {
      const last = decided.at(-1);
      if (last === undefined) return { progress };
      return {
        progress: { ...progress, at: queue.indexOf(last), decided: decided.slice(0, -1) },
        act: { kind: "undo" },
      };
    }
    case "x":
      return { progress, act: { kind: "stop" } };
    default:
      return { progress };
  }
}

function decidedOn(progress: ReviewProgress, claim: string): ReviewProgress {
  return { ...progress, at: progress.at + 1, asks: "decision", decided: [...progress.decided, claim] };
}
