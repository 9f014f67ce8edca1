import type { RoadmapOrder } from "@parley/model";
import type { JSX } from "react";
import { caseAddress } from "../server/address.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** An order of steps as files: a calendar where a step has a day, and diagrams. */
export function OrderFiles({ order }: { order: RoadmapOrder }): JSX.Element {
  const { page } = useCaseView();
  const hasDays = order.timetable.steps.some(({ earliest, latest }) => earliest !== undefined || latest !== undefined);
  const query = new URLSearchParams({ order: order.id, ...(page.asOf === undefined ? {} : { asOf: page.asOf }) });
  const kinds = [
    ...(hasDays ? [["ics", "Calendar (ICS)"] as const] : []),
    ["mmd", "Mermaid"],
    ["dot", "Graphviz (DOT)"],
  ] as const;
  return (
    <p className="order-files">
      {kinds.map(([ending, label]) => (
        <a
          key={ending}
          className="link"
          href={`${caseAddress(page.name)}/roadmap/${encodeURIComponent(page.name)}-steps.${ending}?${query}`}
          download={`${page.name}-steps.${ending}`}
        >
          {label}
        </a>
      ))}
    </p>
  );
}
