import { checklistWords, exposureWords } from "@parley/analysis";
import { counted, listed, type RoadmapOrder } from "@parley/model";
import { useMemo, type JSX } from "react";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { OrderFiles } from "./order-files.tsx";
import { OrderValuesPart } from "./order-values.tsx";
import { StepsTable } from "./steps-table.tsx";
import { SwimLanes } from "./swim-lanes.tsx";
import { laneParties, stepRows } from "./step-rows.ts";
import type { ChoosingOrder } from "./use-roadmap-choices.ts";
import { useStepMoves } from "./use-step-moves.ts";

interface OrderPartProps {
  readonly order: RoadmapOrder;
  readonly stranded: readonly string[];
  readonly choosing: ChoosingOrder;
}

/** One order of steps: what it leaves to whom, drawn and as a table, and what would be safer. */
export function OrderPart({ order, stranded, choosing }: OrderPartProps): JSX.Element {
  const view = useCaseView();
  const parties = laneParties(order, view);
  const rows = useMemo(() => stepRows(order, view), [order, view]);
  const moves = useStepMoves(order);
  const heads = ["step", "what", "by", "after", "outstanding after it", "done by then"];
  return (
    <section className="order" aria-label={order.label}>
      <p className={choosing.against === undefined ? "space-sentence" : "order-sentence"}>{order.sentence}</p>
      <figure className="lanes">
        <figcaption>
          <h3>{order.label}</h3>
        </figcaption>
        <SwimLanes order={order} parties={parties} stranded={stranded} moves={moves} />
        <p className="small lanes-key">
          ● can be taken back · ■ hard to take back · solid: comes after · dashed: start or completion is not said ·
          shaded: done, and not yet answered in full
          {moves.editable && " · drag a step along its lane to move it"}
        </p>
        <OrderFiles order={order} />
        <ChartDownloads
          name={`roadmap-${order.id.replaceAll(/[^A-Za-z0-9]/g, "")}`}
          rows={[
            heads,
            ...rows.map(({ step, by, after, outstanding, done }) => [step.id, step.text, by, after, outstanding, done]),
          ]}
        />
      </figure>
      <StepsTable order={order} rows={rows} stranded={stranded} choosing={choosing} moves={moves} />
      <Notes order={order} />
      <OrderValuesPart order={order} choosing={choosing} />
    </section>
  );
}

function Notes({ order }: { order: RoadmapOrder }): JSX.Element {
  const view = useCaseView();
  const text = (id: string): string => `“${view.subject.steps.find((step) => step.id === id)?.text ?? id}”`;
  const { missing, withoutLevel, timetable } = order;
  const lines = [
    ...safestLines(order),
    ...(missing.kinds.length > 0
      ? [`It has no ${listed(missing.kinds, "or")} step. ${checklistWords(missing.sources)}`]
      : []),
    ...(missing.steps.length > 0 ? [`Other steps have no place in it: ${listed(missing.steps.map(text))}.`] : []),
    ...(withoutLevel.length > 0
      ? [`No level is given for ${listed(withoutLevel.map(text))}: counted apart, never ranked.`]
      : []),
    ...(timetable.unplaced.length > 0 ? [`No year is known for ${listed(timetable.unplaced.map(text))}.`] : []),
  ];
  return (
    <ul className="order-notes">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Nothing where nothing is ever outstanding: no order could be safer. */
function safestLines({ safest, whyNone, steps, worst }: RoadmapOrder): string[] {
  if (safest && !worst) return [];
  if (!safest) return whyNone === undefined ? [] : [`No safer order was looked for: ${whyNone}.`];
  const { exposure, orders, heuristic, steps: found } = safest;
  const at = exposure === null ? "nothing outstanding at any moment" : `${exposureWords(exposure)} at the worst moment`;
  if (heuristic) return [`A good order, found by a search that may miss a better one: ${found.join(", ")}; ${at}.`];
  const many = orders === "1" ? "no other is as safe" : `${counted(BigInt(orders ?? "1"), "order")} are as safe`;
  return [
    found.join() === steps.join()
      ? `No order of these steps is safer: ${at}; ${many}.`
      : `Safest: ${found.join(", ")}; ${at}; ${many}.`,
  ];
}
