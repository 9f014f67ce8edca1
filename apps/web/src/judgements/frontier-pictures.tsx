import { counted, listed, type SolveResult } from "@parley/model";
import type { JSX } from "react";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { chosenWords } from "./chosen-words.ts";
import { FrontierPicture } from "./frontier-picture.tsx";
import { solutionNames } from "./solution-names.ts";

/** How many pairs of parties are drawn: more small pictures cannot be read side by side. */
const mostPairs = 3;

/** The Pareto frontier, one picture for each pair of parties; nothing where none was found. */
export function FrontierPictures({ value }: { value: SolveResult }): JSX.Element | null {
  const { parties, pareto } = value;
  const { points, segments = [] } = pareto;
  if (points.length + segments.length === 0 || parties.length < 2) return null;
  const pairs = parties.flatMap((_, a) => parties.slice(a + 1).map((_other, i): [number, number] => [a, a + 1 + i]));
  const pieces = [
    ...(segments.length > 0 ? [counted(segments.length, "stretch", "stretches")] : []),
    ...(points.length > 0 ? [counted(points.length, "combination")] : []),
  ];
  const finding = `${listed(pieces)} of values that nobody can better without somebody’s loss`;
  return (
    <figure className="frontier">
      <figcaption>
        <h3>{finding}</h3>
        <p className="small">
          Points of each party on its own scale; dashed: what no deal is worth to it. Letters mark solutions:{" "}
          {solutionNames.map(({ letter, name }) => `${letter} ${name}`).join(", ")}.
        </p>
      </figcaption>
      <div className="frontier-parts">
        {pairs.slice(0, mostPairs).map((pair) => (
          <FrontierPicture key={pair.join(" ")} value={value} pair={pair} finding={finding} />
        ))}
      </div>
      {pairs.length > mostPairs && <p className="small">Three of {pairs.length} pairs of parties are drawn.</p>}
      <ChartDownloads name="pareto-frontier" rows={frontierRows(value)} />
    </figure>
  );
}

/** The points, and both ends of each stretch, with the options and amounts chosen there. */
function frontierRows(value: SolveResult): string[][] {
  const { parties, issues, pareto } = value;
  const ends = (pareto.segments ?? []).flatMap(({ outcome, from, to }) =>
    [from, to].map((end) => ({ ...end, outcome, outcomes: null })),
  );
  return [
    [...parties.map(({ name }) => name), "packages", ...issues.map(({ label }) => label)],
    ...[...ends, ...pareto.points].map((point) => [
      ...point.utilities.map(String),
      point.outcomes ?? "",
      ...issues.map(({ id }) => chosenWords(id, point, value)),
    ]),
  ];
}
