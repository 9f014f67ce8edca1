import type { RoadmapOrder, Step } from "@parley/model";
import { useRef, type JSX, type PointerEvent } from "react";
import { LaneHeads, type LaneHead } from "../charts/lane-heads.tsx";
import { useHeldTouch } from "../charts/use-held-touch.ts";
import { useMarkDrag } from "../charts/use-mark-drag.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { laneLayout, laneSizes, type LaneLayout } from "./lane-layout.ts";
import { deliveredCounts } from "./step-rows.ts";
import type { StepMoves } from "./use-step-moves.ts";

interface SwimLanesProps {
  readonly order: RoadmapOrder;
  /** Who performs steps, in the order of the lanes. */
  readonly parties: readonly string[];
  /** Steps that fall with one that fails. */
  readonly stranded: readonly string[];
  readonly moves: StepMoves;
}

const { left, column, lane, radius } = laneSizes;
const [chartRow, chartGap] = [30, 34];

/** A lane for each performer, a mark for each step; under it, how much each has delivered so far. */
export function SwimLanes({ order, parties, stranded, moves }: SwimLanesProps): JSX.Element {
  const { subject, partyName } = useCaseView();
  const picture = useRef<SVGSVGElement>(null);
  useHeldTouch(picture);
  const layout = laneLayout(order, subject.steps, parties);
  const top = layout.height + chartGap;
  const height = top + parties.length * chartRow + 8;
  const drag = useMarkDrag<Step>(
    ({ clientX }) => {
      const x = clientX - (picture.current?.getBoundingClientRect().left ?? 0) - left;
      return Math.max(0, Math.min(order.steps.length, Math.round(x / column)));
    },
    (step, before) => void moves.moveTo(step, before > order.steps.indexOf(step.id) ? before - 1 : before),
  );
  return (
    <div className="scroll" role="region" aria-label={`${order.label}, drawn`} tabIndex={0}>
      <div className="lanes-sheet">
        <LaneHeads width={left - 12} heads={headsOf(layout, parties, partyName)} />
        <svg
          ref={picture}
          role="img"
          aria-label={`${order.steps.length} steps in ${parties.length} lanes. The table below has them in words.`}
          className="swim-lanes"
          width={layout.width}
          height={height}
          viewBox={`0 0 ${layout.width} ${height}`}
          {...drag.over}
        >
          {layout.lanes.map(({ party, y }, i) => (
            <g key={party}>
              {i % 2 === 0 && <rect className="lane" x="0" y={y - lane / 2} width={layout.width} height={lane} />}
              <text x="4" y={y + 4}>
                {shortName(partyName(party))}
              </text>
            </g>
          ))}
          {layout.stretches.map(({ key, x, y, width }) => (
            <rect key={key} className="stretch" x={x} y={y - 18} width={width} height="36" rx="4" />
          ))}
          {layout.links.map(({ key, path, isUnclear }) => (
            <path key={key} className="step-link" d={path} strokeDasharray={isUnclear ? "4 4" : undefined} />
          ))}
          <Marks layout={layout} stranded={stranded} onPress={moves.editable ? drag.start : undefined} />
          {drag.dragged && (
            <path className="timeline-landing" d={`M${left + drag.dragged.before * column} 0v${layout.height}`} />
          )}
          <Delivered order={order} parties={parties} top={top} />
        </svg>
      </div>
    </div>
  );
}

/** The names of the lanes, and again of the rows of the chart under them. */
function headsOf(layout: LaneLayout, parties: readonly string[], nameOf: (party: string) => string): LaneHead[] {
  const top = layout.height + chartGap;
  const known = (party: string) => (party.startsWith("(") ? {} : { party });
  return [
    ...layout.lanes.map(({ party, y }) => ({
      key: party,
      label: nameOf(party),
      ...known(party),
      top: y - lane / 2,
      height: lane,
    })),
    { key: "(chart)", label: "Steps done so far", top: top - chartGap + 8, height: chartGap - 4 },
    ...parties.map((party, i) => ({
      key: `${party} done`,
      label: nameOf(party),
      ...known(party),
      top: top + i * chartRow,
      height: chartRow,
    })),
  ];
}

interface MarksProps {
  readonly layout: LaneLayout;
  readonly stranded: readonly string[];
  readonly onPress: ((step: Step, event: PointerEvent) => void) | undefined;
}

function Marks({ layout, stranded, onPress }: MarksProps): JSX.Element {
  return (
    <>
      {layout.marks.map(({ step, number, x, ys }) => (
        <g
          key={step.id}
          className="step-mark"
          data-hard={step.irreversible}
          data-stranded={stranded.includes(step.id)}
          data-moves={onPress !== undefined}
          data-holds-touch={onPress && true}
          onPointerDown={onPress && ((event) => onPress(step, event))}
        >
          <title>{step.text}</title>
          {ys.length > 1 && <path className="joint" d={`M${x} ${Math.min(...ys)}V${Math.max(...ys)}`} />}
          {ys.map((y) => (
            <g key={y}>
              {step.irreversible ? (
                <rect x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} />
              ) : (
                <circle cx={x} cy={y} r={radius} />
              )}
              <text x={x} y={y + 4} textAnchor="middle">
                {number}
              </text>
              {stranded.includes(step.id) && (
                <path
                  className="strike"
                  d={`M${x - radius - 3} ${y + radius + 3}L${x + radius + 3} ${y - radius - 3}`}
                />
              )}
            </g>
          ))}
        </g>
      ))}
    </>
  );
}

interface DeliveredProps {
  readonly order: RoadmapOrder;
  readonly parties: readonly string[];
  readonly top: number;
}

/** How many of its own steps each performer has done: one row each, on one scale. */
function Delivered({ order, parties, top }: DeliveredProps): JSX.Element {
  const { subject, partyName } = useCaseView();
  const counts = deliveredCounts(order, subject.steps, parties);
  const most = Math.max(1, ...counts.flat());
  return (
    <g className="delivered">
      <text x="4" y={top - 12} className="chart-title">
        Steps done so far
      </text>
      {counts.map((row, i) => {
        const base = top + (i + 1) * chartRow - 6;
        const y = (count: number): number => base - (count / most) * (chartRow - 12);
        const path = row
          .map((count, at) => (at === 0 ? `M${left} ${y(count)}` : `H${left + (at - 0.5) * column}V${y(count)}`))
          .join("");
        return (
          <g key={parties[i]}>
            <text x="4" y={base}>
              {shortName(partyName(parties[i] ?? ""))}
            </text>
            <path className="base" d={`M${left} ${base}H${left + (row.length - 1) * column}`} />
            <path d={`${path}H${left + (row.length - 1) * column}`} />
            <text x={left + (row.length - 1) * column - 2} y={y(row.at(-1) ?? 0) - 3} textAnchor="end">
              {row.at(-1)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function shortName(name: string): string {
  return name.length > 17 ? `${name.slice(0, 16)}…` : name;
}
