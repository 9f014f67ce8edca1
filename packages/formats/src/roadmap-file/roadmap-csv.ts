import type { Case, RoadmapResult } from "@parley/model";
import { csvText } from "../table-file/csv-text.ts";

const head = [
  "order",
  "position",
  "step",
  "by",
  "text",
  "kind",
  "level",
  "hard_to_take_back",
  "after",
  "earliest",
  "latest",
];

/**
 * A roadmap as CSV: a row for each step of each order, then what is outstanding after it as `party: step`.
 * @example roadmapCsv(subject, { sentence: "", orders: [], unplaced: [] }).includes("outstanding_after_it"); // => true
 */
export function roadmapCsv({ steps }: Pick<Case, "steps">, { orders }: RoadmapResult): string {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const rows = orders.flatMap((order) =>
    order.moments.slice(1).map((moment) => {
      const step = byId.get(moment.after ?? "");
      const dates = order.timetable.steps.find((one) => one.step === moment.after);
      return [
        order.id,
        moment.position,
        moment.after ?? "",
        [step?.by ?? []].flat().join(" "),
        step?.text ?? "",
        step?.kind ?? "",
        step?.level ?? "",
        step?.irreversible ? "yes" : "no",
        (step?.after ?? []).map(({ step: earlier, edge }) => `${earlier}:${edge}`).join(" "),
        dates?.earliest ?? "",
        dates?.latest ?? "",
        moment.outstanding.flatMap(({ party, steps: own }) => own.map((one) => `${party}: ${one.step}`)).join("; "),
      ];
    }),
  );
  return csvText([[...head, "outstanding_after_it"], ...rows]);
}
