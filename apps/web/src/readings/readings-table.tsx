import { grouped, type Reading, type ReadingsResult } from "@parley/model";
import type { JSX } from "react";
import { Link } from "wouter";
import { casePath } from "../place/case-place.ts";
import { queryText } from "../place/query-text.ts";
import { readingParts } from "../place/reading-query.ts";
import { useHere } from "../place/use-here.ts";
import { useCaseView } from "../view/use-case-view.ts";

type Row = ReadingsResult["readings"][number];

/** Each reading with its counts; a count leads to the deal space under that reading. */
export function ReadingsTable({ readings }: { readings: readonly Row[] }): JSX.Element {
  const { subject } = useCaseView();
  return (
    <details>
      <summary>The readings one by one</summary>
      <div className="scroll" role="region" aria-label="Readings" tabIndex={0}>
        <table className="plain readings-rows">
          <thead>
            <tr>
              <th scope="col">A demand excludes</th>
              <th scope="col">Inferred positions</th>
              {subject.assumptions.map(({ id, text }) => (
                <th key={id} scope="col">
                  {text}
                </th>
              ))}
              <th scope="col" className="number">
                Acceptable as reported
              </th>
              <th scope="col" className="number">
                If silence is open
              </th>
            </tr>
          </thead>
          <tbody>
            {readings.map((row) => (
              <ReadingRow key={JSON.stringify(row)} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function ReadingRow({ row }: { row: Row }): JSX.Element {
  const { subject } = useCaseView();
  const { demandsExclude, inferred, assumptions, silenceClosed, silenceOpen } = row;
  return (
    <tr>
      <td>{demandsExclude ? "yes" : "no"}</td>
      <td>{inferred ? "yes" : "no"}</td>
      {subject.assumptions.map(({ id }) => (
        <td key={id}>{assumptions.includes(id) ? "yes" : "no"}</td>
      ))}
      <CountCell count={silenceClosed} reading={{ silence: "closed", demandsExclude, inferred, assumptions }} />
      <CountCell count={silenceOpen} reading={{ silence: "open", demandsExclude, inferred, assumptions }} />
    </tr>
  );
}

function CountCell({ count, reading }: { count: string; reading: Partial<Reading> }): JSX.Element {
  const here = useHere();
  const own = useCaseView().page.case.reading;
  const words = reading.silence === "open" ? "with silence open" : "as reported";
  return (
    <td className="number">
      <Link
        href={casePath({ name: here.name, screen: "space" }) + queryText(readingParts({ ...own, ...reading }, own))}
        className="link"
      >
        {grouped(count)}
        <span className="sr-only"> acceptable to all {words}: the deal space under this reading</span>
      </Link>
    </td>
  );
}
