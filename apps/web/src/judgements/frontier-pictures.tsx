import { counted, type SolveResult } from "@parley/model";
import type { JSX } from "react";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { FrontierPicture } from "./frontier-picture.tsx";
import { solutionNames } from "./solution-names.ts";

/** How many pairs of parties are drawn: more small pictures cannot be read side by side. */
const mostPairs = 3;

/** The Pareto frontier, one picture for each pair of parties; nothing where none was found. */
export function FrontierPictures({ value }: { value: SolveResult }): JSX.Element | null {
  const { parties, pareto } = value;
  if (pareto.points.length === 0 || parties.length < 2) return null;
  const pairs = parties.flatMap((_, a) => parties.slice(a + 1).map((_other, i): [number, number] => [a, a + 1 + i]));
  const finding = `${counted(pareto.points.length, "combination")} of values that nobody can better without somebody’s loss`;
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

function frontierRows({ parties, issues, pareto }: SolveResult): string[][] {
  return [
    [...parties.map(({ name }) => name), "packages", ...issues.map(({ label }) => label)],
    ...pareto.points.map(({ utilities, outcomes, outcome }) => [
      ...utilities.map(String),
      outcomes,
      ...issues.map(({ id, options }) => options.find((option) => option.id === outcome[id])?.label ?? ""),
    ]),
  ];
}
