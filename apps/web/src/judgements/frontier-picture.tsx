import type { SolveResult } from "@parley/model";
import type { JSX } from "react";
import { foundSolutions } from "./solution-names.ts";

interface FrontierPictureProps {
  readonly value: SolveResult;
  /** The places of the two parties: across and up. */
  readonly pair: readonly [number, number];
  readonly finding: string;
}

const [size, left, bottom, top] = [260, 44, 40, 12];

/** One pair of parties: a dot for each efficient combination, a letter at each solution. */
export function FrontierPicture({ value, pair: [across, up], finding }: FrontierPictureProps): JSX.Element {
  const { parties } = value;
  const xs = axis(value, across);
  const ys = axis(value, up);
  const x = (utility: number) => left + xs.share(utility) * size;
  const y = (utility: number) => top + (1 - ys.share(utility)) * size;
  const names = [parties[across]?.name ?? "", parties[up]?.name ?? ""];
  const [width, height] = [left + size + 16, top + size + bottom];
  return (
    <svg
      role="img"
      aria-label={`${finding}: ${names[0]} across, ${names[1]} up. The table below has the solutions.`}
      className="frontier-picture"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <path d={`M${left} ${top}V${top + size}H${left + size}`} className="strip-axis" fill="none" />
      <path
        d={`M${x(parties[across]?.reservation ?? 0)} ${top}v${size}M${left} ${y(parties[up]?.reservation ?? 0)}h${size}`}
        className="reservation"
      />
      {[xs.from, xs.to].map((end, at) => (
        <text key={end} x={x(end)} y={top + size + 16} textAnchor={at === 0 ? "start" : "end"}>
          {short(end)}
        </text>
      ))}
      {[ys.from, ys.to].map((end) => (
        <text key={end} x={left - 6} y={y(end) + 5} textAnchor="end">
          {short(end)}
        </text>
      ))}
      <text x={left + size / 2} y={top + size + 34} textAnchor="middle">
        {names[0]}
      </text>
      <text transform={`translate(14 ${top + size / 2}) rotate(-90)`} textAnchor="middle">
        {names[1]}
      </text>
      <Frontier value={value} place={(utilities) => [x(utilities[across] ?? 0), y(utilities[up] ?? 0)]} />
    </svg>
  );
}

interface FrontierProps {
  readonly value: SolveResult;
  /** Where the utilities of an outcome lie in the picture. */
  readonly place: (utilities: readonly number[]) => readonly [x: number, y: number];
}

/** The stretches and points of the frontier, and the letters of the solutions. */
function Frontier({ value, place }: FrontierProps): JSX.Element {
  const { segments = [], points } = value.pareto;
  return (
    <>
      {segments.map(({ from, to }) => (
        <path
          key={[...from.exact, ...to.exact].join(" ")}
          className="stretch"
          d={`M${place(from.utilities).join(" ")}L${place(to.utilities).join(" ")}`}
        />
      ))}
      {points.map(({ utilities }) => {
        const [x, y] = place(utilities);
        return <circle key={utilities.join(" ")} cx={x} cy={y} r="3.5" />;
      })}
      {markedPoints(value).map(({ letters, utilities }) => {
        const [x, y] = place(utilities);
        return (
          <text key={letters} className="solution-mark" x={x - 7} y={y + 15} textAnchor="end">
            {letters}
          </text>
        );
      })}
    </>
  );
}

interface Axis {
  readonly from: number;
  readonly to: number;
  /** Where on the axis a value lies, from 0 to 1. */
  readonly share: (utility: number) => number;
}

function axis({ parties, pareto }: SolveResult, party: number): Axis {
  const ends = (pareto.segments ?? []).flatMap(({ from, to }) => [from, to]);
  const values = [
    parties[party]?.reservation ?? 0,
    ...[...ends, ...pareto.points].map(({ utilities }) => utilities[party] ?? 0),
  ];
  const [from, to] = [Math.min(...values), Math.max(...values)];
  return { from, to, share: (utility) => (to === from ? 0.5 : (utility - from) / (to - from)) };
}

/** The solutions, those at the same point together. */
function markedPoints(value: SolveResult): { letters: string; utilities: readonly number[] }[] {
  const marks = new Map<string, { letters: string; utilities: readonly number[] }>();
  for (const { letter, solution } of foundSolutions(value)) {
    const { utilities } = solution;
    const letters = [marks.get(utilities.join(" "))?.letters, letter].filter(Boolean).join(" ");
    marks.set(utilities.join(" "), { letters, utilities });
  }
  return [...marks.values()];
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
