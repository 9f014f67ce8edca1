import { counted } from "@parley/model";
import { useEffect, useRef, type JSX } from "react";
import { ScreenLink } from "../place/screen-link.tsx";
import { inScope, isShown } from "./review-entries.ts";
import type { ReviewQueue } from "./use-review-queue.ts";

/** Stands where the next claim would be when there is none, and leads on. */
export function ReviewDone({ queue }: { queue: ReviewQueue }): JSX.Element {
  const { filter, scope, all, setFilter } = queue;
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, []);
  const elsewhere = all.filter((entry) => isShown(entry, filter)).length;
  const count = (show: "accepted" | "rejected") =>
    inScope(all, filter).filter((entry) => isShown(entry, { show })).length;
  return (
    <div className="review-done">
      <p ref={line} tabIndex={-1} className="house-wording">
        {scope.length === 0
          ? "No claims here yet."
          : filter.show === "to-review"
            ? "Nothing left to review here."
            : "No such claims."}
      </p>
      {scope.length === 0 && <p>Select words of the report and press N to make a claim.</p>}
      {scope.length > 0 && (
        <p>
          {counted(count("accepted"), "claim")} accepted, {count("rejected")} rejected. Each can be changed back.
        </p>
      )}
      {elsewhere > 0 && (
        <p>
          <button type="button" className="link" onClick={() => setFilter({ show: filter.show })}>
            {counted(elsewhere, "claim")} in other reports or of other parties
          </button>
        </p>
      )}
      {scope.length > 0 && (
        <p className="lead-on">
          <ScreenLink to="overview">What it comes to</ScreenLink> <ScreenLink to="positions">Positions</ScreenLink>{" "}
          <ScreenLink to="brief">Brief</ScreenLink>
        </p>
      )}
    </div>
  );
}
