import { counted, stabilityConcepts } from "@parley/model";
import type { JSX } from "react";
import { Link } from "wouter";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { PartyMark, PartyShape } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import type { FoundStability } from "./stability-view.tsx";
import { useStabilityChoices } from "./use-stability-choices.ts";

const [size, radius, node] = [420, 165, 20];
/** A line style for each party in alphabetical order, so that colour is never needed. */
const dashes = ["", "8 4", "2 4", "10 3 2 3", "14 6", "4 2"];

/** At most twelve outcomes and the moves between them that are better for whoever makes them, with the moves as a table. */
export function StabilityPicture({ found }: { found: FoundStability }): JSX.Element {
  const { states, moves } = found.outcomes.picture;
  const name = (id: string): string => found.value.decisionMakers.find((maker) => maker.id === id)?.name ?? id;
  const rest = found.value.states - states.length;
  const title = `${counted(moves.length, "move")} between ${rest > 0 ? `${states.length} of ${found.value.states}` : `all ${states.length}`} outcomes would be better for whoever makes them`;
  return (
    <figure className="stability-figure">
      <figcaption>{title}</figcaption>
      <p className="small lead">
        A circle is an outcome by its number; a double border holds under all four tests. An arrow is one party’s better
        move:{" "}
        {found.value.decisionMakers.map(({ id }) => (
          <LineKey key={id} party={id} />
        ))}
      </p>
      <Graph found={found} title={title} />
      <details>
        <summary>The moves as a table</summary>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">Party</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ by, from, to }) => (
              <tr key={`${by} ${from} ${to}`}>
                <td>
                  <PartyMark party={by} />
                </td>
                <td>{from}</td>
                <td>{to}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <ChartDownloads
        name="stability"
        rows={[["party", "from", "to"], ...moves.map(({ by, from, to }) => [name(by), String(from), String(to)])]}
      />
    </figure>
  );
}

function LineKey({ party }: { party: string }): JSX.Element {
  const place = useCaseView().party(party)?.place ?? 0;
  return (
    <span className="line-key">
      <svg width="34" height="8" viewBox="0 0 34 8" aria-hidden="true">
        <path d="M1 4h32" className="stability-arrow" strokeDasharray={dashes[place % dashes.length]} />
      </svg>
      <PartyMark party={party} />
    </span>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function Graph({ found, title }: { found: FoundStability; title: string }): JSX.Element {
  const view = useCaseView();
  const { states, moves } = found.outcomes.picture;
  const at = new Map(
    states.map((state, i): [number, Point] => {
      const angle = (2 * Math.PI * i) / states.length - Math.PI / 2;
      return [state, { x: size / 2 + radius * Math.cos(angle), y: size / 2 + radius * Math.sin(angle) }];
    }),
  );
  return (
    <svg
      role="group"
      aria-label={`${title}. The table below has them.`}
      className="stability-picture"
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
    >
      <defs>
        <marker
          id="stability-head"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0 0 10 5 0 10z" className="stability-head" />
        </marker>
      </defs>
      {moves.map(({ by, from, to }) => {
        const [start, end] = [at.get(from), at.get(to)];
        const place = view.party(by)?.place ?? 0;
        return start && end ? <Arrow key={`${by} ${from} ${to}`} start={start} end={end} place={place} /> : null;
      })}
      {[...at].map(([state, point]) => (
        <Node key={state} found={found} state={state} at={point} />
      ))}
    </svg>
  );
}

/** From the edge of one circle to the edge of the other, with the line style and the shape of the party. */
function Arrow({ start, end, place }: { start: Point; end: Point; place: number }): JSX.Element {
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
    <>
      <path
        className="stability-arrow"
        strokeDasharray={dashes[place % dashes.length]}
        markerEnd="url(#stability-head)"
        d={`M${near(start, node + 3)}Q${middle.x} ${middle.y} ${near(end, node + 5)}`}
      />
      <g transform={`translate(${mark.x - 5} ${mark.y - 5}) scale(0.83)`} className="stability-shape">
        <PartyShape place={place} />
      </g>
    </>
  );
}

function Node({ found, state, at: { x, y } }: { found: FoundStability; state: number; at: Point }): JSX.Element {
  const { address } = useStabilityChoices();
  const { outcomes, value } = found;
  const isFirm = stabilityConcepts.every((test) => value.equilibria[test].includes(state));
  const label = [...outcomes.main, ...outcomes.others].find((outcome) => outcome.state === state)?.label ?? "";
  const isChosen = state === value.explanation?.state;
  return (
    <Link
      href={address({ state })}
      replace
      aria-label={`Outcome ${state}: ${label}${isFirm ? ", holds under all four tests" : ""}`}
      aria-current={isChosen ? "true" : undefined}
    >
      <circle cx={x} cy={y} r={node} className={isChosen ? "stability-node chosen" : "stability-node"} />
      {isFirm && <circle cx={x} cy={y} r={node - 4} className="stability-node inner" />}
      <text x={x} y={y + 5} textAnchor="middle">
        {state}
      </text>
    </Link>
  );
}
