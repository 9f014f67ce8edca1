import type { QueryPart } from "../place/query-text.ts";
import type { ReviewFilter } from "./review-entries.ts";

/** The names under which an address keeps which claims are gone through. */
export const reviewFilterNames = ["show", "report", "party", "order"] as const;

const states: readonly ReviewFilter["show"][] = ["to-review", "accepted", "rejected", "lost", "all"];

/**
 * Which claims an address asks for; those to review when it says nothing.
 * @example filterFrom(new URLSearchParams("show=all")).show; // => "all"
 */
export function filterFrom(query: URLSearchParams): ReviewFilter {
  const [report, party] = [query.get("report"), query.get("party")];
  return {
    show: states.find((state) => state === query.get("show")) ?? "to-review",
    ...(report === null ? {} : { report }),
    ...(party === null ? {} : { party }),
    ...(query.get("order") === "surest" ? { order: "surest" as const } : {}),
  };
}

/** A filter as an address says it. @example filterParts({ show: "to-review" }); // => [] */
export function filterParts({ show, report, party, order }: ReviewFilter): QueryPart[] {
  const parts: (QueryPart | false)[] = [
    show !== "to-review" && ["show", show],
    report !== undefined && ["report", report],
    party !== undefined && ["party", party],
    order !== undefined && ["order", order],
  ];
  return parts.filter((part) => part !== false);
}
