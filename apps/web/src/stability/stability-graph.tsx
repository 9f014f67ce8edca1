import { stabilityConcepts } from "@parley/model";
import { useState, type JSX, type KeyboardEvent } from "react";
import { Link } from "wouter";
import { PartyShape } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { nextOutcome, type Point } from "./next-outcome.ts";
import type { FoundStability } from "./stability-view.tsx";
import { useStabilityChoices } from "./use-stability-choices.ts";

const [size, radius, node] = [420, 165, 20];

/** A line style for each party in alphabetical order, so that colour is never needed. */
export const dashes = ["", "8 4", "2 4", "10 3 2 3", "14 6", "4 2"];

/** Outcomes on a circle with the better moves between them; arrow keys walk along these, Enter opens an outcome. */
export function StabilityGraph({ found, title }: { found: FoundStability; title: string }): JSX.Element {
  const view = useCaseView();
  const { states, moves } = found.outcomes.picture;
  const chosen = found.value.explanation?.state;
  const [reached, setReached] = useState<number>();
  const stop = [reached, chosen].find((state) => state !== undefined && states.includes(state)) ?? states[0];
  const at = new Map(
    states.map((state, i): [number, Point] => {
      const angle = (2 * Math.PI * i) / states.length - Math.PI / 2;
      return [state, { x: size / 2 + radius * Math.cos(angle), y: size / 2 + radius * Math.sin(angle) }];
    }),
  );
  const walk = (event: KeyboardEvent<SVGSVGElement>) => {
    if (!event.key.startsWith("Arrow") || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = nextOutcome({ at, moves }, stop, event.key);
    if (to === undefined) return;
    setReached(to);
    event.currentTarget.querySelector<SVGAElement>(`[data-state="${to}"]`)?.focus();
  };
  return (
    <svg
      role="group"
      aria-label={`${title}. The table has them too.`}
      className="stability-picture"
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      onKeyDown={walk}
    >
      <Head />
      {moves.map(({ by, from, to }) => {
        const [start, end] = [at.get(from), at.get(to)];
        if (!start || !end) return null;
        const isNear = chosen === undefined || !states.includes(chosen) || from === chosen || to === chosen;
        const place = view.party(by)?.place ?? 0;
        return <Arrow key={`${by} ${from} ${to}`} start={start} end={end} place={place} isNear={isNear} />;
      })}
      {[...at].map(([state, point]) => (
        <Node key={state} found={found} state={state} at={point} isStop={state === stop} />
      ))}
    </svg>
  );
}

function Head(): JSX.Element {
  return (
    <defs>
      <marker id="stability-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
        <path d="M0 0 10 5 0 10z" className="stability-head" />
      </marker>
    </defs>
  );
}

interface ArrowProps {
  readonly start: Point;
  readonly end: Point;
  readonly place: number;
  /** Whether it begins or ends at the outcome that is explained; the others stand back. */
  readonly isNear: boolean;
}

/** From the edge of one circle to the edge of the other, with the line style and the shape of the party. */
function Arrow({ start, end, place, isNear }: ArrowProps): JSX.Element {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [dx, dy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  // Bent to its left, so that arrows across the middle do not lie on each other.
  const bend = length * 0.12;
  const middle = { x: (start.x + end.x) / 2 + dy * bend, y: (start.y + end.y) / 2 - dx * bend };
  const near = (point: Point, gap: number): string => {
    const away = Math.hypot(middle.x - point.x, middle.y - point.y) || 1;
    return `${point.x + ((middle.x - point.x) / away) * gap} ${point.y + ((middle.y - point.y) / away) * gap}`;
  };
  const mark = { x: (start.x + 2 * middle.x + end.x) / 4, y: (start.y + 2 * middle.y + end.y) / 4 };
  return (
    <g className="stability-move" data-near={isNear}>
      <path
        className="stability-arrow"
        strokeDasharray={dashes[place % dashes.length]}
        markerEnd="url(#stability-head)"
        d={`M${near(start, node + 3)}Q${middle.x} ${middle.y} ${near(end, node + 5)}`}
      />
      <g transform={`translate(${mark.x - 5} ${mark.y - 5}) scale(0.83)`} className="stability-shape">
        <PartyShape place={place} />
      </g>
    </g>
  );
}

interface NodeProps {
  readonly found: FoundStability;
  readonly state: number;
  readonly at: Point;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
}

function Node({ found, state, at: { x, y }, isStop }: NodeProps): JSX.Element {
  const { address } = useStabilityChoices();
  const { outcomes, value } = found;
  const isFirm = stabilityConcepts.every((test) => value.equilibria[test].includes(state));
  const label = [...outcomes.main, ...outcomes.others].find((outcome) => outcome.state === state)?.label ?? "";
  const isChosen = state === value.explanation?.state;
  return (
    <Link
      href={address({ state })}
      replace
      data-state={state}
      tabIndex={isStop ? 0 : -1}
      aria-label={`Outcome ${state}: ${label}${isFirm ? ", holds under all four tests" : ""}`}
      aria-current={isChosen ? "true" : undefined}
    >
      <title>{label}</title>
      <circle cx={x} cy={y} r={node} className={isChosen ? "stability-node chosen" : "stability-node"} />
      {isFirm && <circle cx={x} cy={y} r={node - 4} className="stability-node inner" />}
      <text x={x} y={y + 5} textAnchor="middle">
        {state}
      </text>
    </Link>
  );
}
