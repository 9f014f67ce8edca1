import type { Case } from "@parley/model";
import { stanceTable } from "../matrix/stance-table.ts";
import type { ProposedOrder } from "./proposed-orders.ts";

/**
 * The issues that steps elsewhere in the case carry out and an order does not, with those steps. What the party whose
 * order it is refuses is not missing from it.
 * @example missingIssues(subject, { id: "port", label: "", steps: [] }); // => { issues: [], steps: [] }
 */
export function missingIssues(subject: Case, order: ProposedOrder): { issues: string[]; steps: string[] } {
  const placed = new Set(order.steps.map(({ id }) => id));
  const own = new Set(order.steps.flatMap(({ issue }) => issue ?? []));
  const others = subject.steps.filter(({ id, issue }) => issue !== undefined && !placed.has(id) && !own.has(issue));
  if (others.length === 0) return { issues: [], steps: [] };
  const refused = new Set(
    stanceTable(subject, subject.reading)
      .cells.filter(({ party, stance }) => party === order.id && (stance === "refuses" || stance === "red-line"))
      .map(({ issue, option }) => `${issue} ${option}`),
  );
  const missing = others.filter(({ issue, option = "" }) => !refused.has(`${issue} ${option}`));
  return {
    issues: [...new Set(missing.flatMap(({ issue }) => issue ?? []))],
    steps: missing.map(({ id }) => id),
  };
}
