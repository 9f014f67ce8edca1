import type { JSX } from "react";
import type { ReviewEntry } from "./review-entries.ts";
import type { ReviewWork } from "./use-review-work.ts";

interface CardButtonsProps {
  readonly entry: ReviewEntry;
  readonly work: ReviewWork;
  readonly onSkip: () => void;
}

/** What can be decided about a claim, each with its key. */
export function CardButtons({ entry, work, onSkip }: CardButtonsProps): JSX.Element {
  const { mode, open, draft } = work;
  const isAccepted = entry.state === "accepted" && !draft;
  return (
    <div className="card-buttons" role="group" aria-label="Decide">
      <button type="button" className="main-button" onClick={work.accept}>
        {isAccepted ? "Next" : "Accept"} <kbd>A</kbd>
      </button>
      <button type="button" className="plain-button" onClick={() => open("edit")}>
        Edit <kbd>E</kbd>
      </button>
      {entry.state !== "rejected" && (
        <button
          type="button"
          className="plain-button"
          aria-expanded={mode === "reject"}
          onClick={() => open(mode === "reject" ? "card" : "reject")}
        >
          Reject <kbd>R</kbd>
        </button>
      )}
      <button type="button" className="plain-button" onClick={onSkip}>
        Skip <kbd>S</kbd>
      </button>
      <span className="more-buttons">
        <button type="button" className="link quiet" onClick={() => open("split")}>
          Split
        </button>
        <button type="button" className="link quiet" onClick={() => open("merge")}>
          Merge
        </button>
        <button type="button" className="link quiet" onClick={() => open("find")}>
          Find elsewhere
        </button>
        <button type="button" className="link quiet" onClick={() => open("new")}>
          New claim
        </button>
      </span>
    </div>
  );
}
