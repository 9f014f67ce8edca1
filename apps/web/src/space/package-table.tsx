import { packageReadout, type MatrixResult } from "@parley/analysis";
import { counted, grouped, type BlocksResult, type Result, type SpaceResult } from "@parley/model";
import { useState, type JSX, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { Link } from "wouter";
import type { Asked } from "../solve/use-answer.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { OptionAnswers } from "./option-answers.tsx";
import { packageText, samePackage } from "./package-query.ts";
import type { Choosing } from "./use-space-choices.ts";
import { WhyLink } from "./why-link.tsx";

type Listed = SpaceResult["listed"];

interface PackageTableProps {
  readonly packages: Asked<Listed>;
  readonly blocks: BlocksResult;
  readonly matrix: Result<MatrixResult>;
  readonly choosing: Choosing;
}

/** How many rows stand there at first. */
const firstRows = 10;

/** The packages with the fewest refusals, or those of the chosen column, with what each party says to every option. */
export function PackageTable({ packages, blocks, matrix, choosing }: PackageTableProps): JSX.Element {
  const [showsAll, setShowsAll] = useState(false);
  const { refusals } = choosing;
  const of = refusals === undefined ? blocks.packages : (blocks.refusals[String(refusals)] ?? "0");
  const listed = packages.answer ?? [];
  const shown = showsAll ? listed : listed.slice(0, firstRows);
  const isWorking = packages.state === "working";
  return (
    <section className="packages" aria-labelledby="packages-title">
      <h3 id="packages-title">
        {refusals === undefined ? "Packages, fewest refusals first" : `Packages with ${counted(refusals, "refusal")}`}
      </h3>
      <p className="small" role="status">
        {isWorking
          ? "Listing packages…"
          : packages.error
            ? packages.error.message
            : `Showing ${shown.length} of ${grouped(of)}, by refusals, then by what is to be found out.`}{" "}
        {refusals !== undefined && (
          <Link href={choosing.address({ refusals: undefined })} replace className="link">
            List all packages
          </Link>
        )}
      </p>
      {shown.length > 0 && <Packages listed={shown} matrix={matrix} choosing={choosing} />}
      {listed.length > firstRows && (
        <button type="button" className="plain-button" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? `Show the first ${firstRows}` : `Show ${listed.length}`}
        </button>
      )}
    </section>
  );
}

function Packages({ listed, matrix, choosing }: Pick<PackageTableProps, "matrix" | "choosing"> & { listed: Listed }) {
  const { issues } = useCaseView();
  return (
    <div className="scroll" role="region" aria-label="Packages" tabIndex={0}>
      <table className="plain package-table" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">Package</th>
            <th scope="col">Refusals</th>
            <th scope="col">To be found out</th>
            {issues.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map((one, i) => (
            <Row key={packageText(one.options)} one={one} number={i + 1} matrix={matrix} choosing={choosing} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<PackageTableProps, "matrix" | "choosing"> {
  readonly one: Listed[number];
  readonly number: number;
}

function Row({ one, number, matrix, choosing }: RowProps): JSX.Element {
  const view = useCaseView();
  const { options, refusals, unknowns } = one;
  const isChosen = samePackage(options, choosing.package);
  return (
    <tr data-chosen={isChosen}>
      <th scope="row">
        <Link
          href={choosing.address({ package: options, locked: [] })}
          className="link package-link"
          aria-label={`Package ${number}: open it in the builder`}
          aria-current={isChosen ? "true" : undefined}
          onClick={(event) => {
            if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            flushSync(() => choosing.choose({ package: options, locked: [] }));
            document.querySelector<HTMLElement>("#builder-title")?.focus();
          }}
        >
          {number}
        </Link>
      </th>
      <td>
        {refusals}{" "}
        {refusals > 0 && (
          <WhyLink readout={packageReadout(view.subject, matrix, options)} label={`Why package ${number} is refused`} />
        )}
      </td>
      <td>{unknowns}</td>
      {view.issues.map(({ id: issue }) => {
        const option = options[issue];
        return (
          <td key={issue}>
            {option !== undefined && (
              <>
                {view.optionLabel(issue, option)}
                <OptionAnswers matrix={matrix.value} issue={issue} option={option} />
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** The arrow keys go from package to package. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof Element) || !event.target.matches(".package-link")) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(".package-link")];
  const next = links[links.findIndex((link) => link === event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
