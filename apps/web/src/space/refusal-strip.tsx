import { counted, grouped, type BlocksResult } from "@parley/model";
import type { JSX } from "react";
import { Link } from "wouter";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { stripColumns, stripFinding, type StripColumn } from "./space-sentence.ts";
import type { Choosing } from "./use-space-choices.ts";

interface RefusalStripProps {
  readonly blocks: BlocksResult;
  readonly choosing: Choosing;
}

/** How many stated refusals packages run into: a picture in ink whose columns list their packages, and the same as a table. */
export function RefusalStrip({ blocks, choosing }: RefusalStripProps): JSX.Element {
  const columns = stripColumns(blocks.refusals);
  const finding = stripFinding(columns, blocks.packages);
  return (
    <figure className="strip">
      <figcaption>
        <h3>{finding}</h3>
        <p className="small">
          Packages by how many refusals, red lines and unmet conditions of all parties they run into; a stance that is
          not reported is no refusal. Choose a column to list its packages.
        </p>
      </figcaption>
      <div className="strip-parts">
        <div className="scroll" role="region" aria-label="Packages by refusals, as a picture" tabIndex={0}>
          <Columns columns={columns} finding={finding} choosing={choosing} />
        </div>
        <StripTable columns={columns} chosen={choosing.refusals} />
      </div>
      <ChartDownloads
        name="packages-by-refusals"
        rows={[["refusals", "packages"], ...columns.map(({ refusals, packages }) => [String(refusals), packages])]}
      />
    </figure>
  );
}

const [barTop, barHeight] = [22, 210];
const baseline = barTop + barHeight;

interface ColumnsProps {
  readonly columns: readonly StripColumn[];
  readonly finding: string;
  readonly choosing: Choosing;
}

/** Wide enough for the longest count in full: no count is rounded. */
function Columns({ columns, finding, choosing }: ColumnsProps): JSX.Element {
  const step = Math.max(64, ...columns.map(({ packages }) => grouped(packages).length * 7.5 + 14));
  const width = step * columns.length;
  const words = columns.map(({ refusals, packages }) => `${refusals}: ${grouped(packages)}`).join("; ");
  return (
    <svg
      className="strip-picture"
      role="group"
      aria-label={`${finding}. Packages by number of refusals, ${words}.`}
      width={width}
      height={baseline + 42}
      viewBox={`0 0 ${width} ${baseline + 42}`}
    >
      {columns.map((column) => (
        <Column key={column.refusals} column={column} step={step} choosing={choosing} />
      ))}
      <path d={`M0 ${baseline + 0.5}H${width}`} className="strip-axis" />
      <text x={width / 2} y={baseline + 38} className="strip-unit">
        stated refusals
      </text>
    </svg>
  );
}

interface ColumnProps {
  readonly column: StripColumn;
  readonly step: number;
  readonly choosing: Choosing;
}

function Column({ column: { refusals, packages, height }, step, choosing }: ColumnProps): JSX.Element {
  const isChosen = choosing.refusals === refusals;
  const drawn = packages === "0" ? 0 : Math.max(2, height * barHeight);
  const left = step * refusals;
  return (
    <Link
      href={choosing.address({ refusals: isChosen ? undefined : refusals })}
      replace
      className="strip-column"
      aria-current={isChosen ? "true" : undefined}
      aria-label={`${counted(BigInt(packages), "package")} with ${counted(refusals, "refusal")}`}
    >
      <rect x={left} y={0} width={step} height={baseline + 24} className="strip-target" />
      <rect x={left + 6} y={baseline - drawn} width={step - 12} height={drawn} className="strip-bar" />
      <text x={left + step / 2} y={baseline - drawn - 6}>
        {grouped(packages)}
      </text>
      <text x={left + step / 2} y={baseline + 17}>
        {refusals}
      </text>
    </Link>
  );
}

function StripTable({ columns, chosen }: { columns: readonly StripColumn[]; chosen: number | undefined }): JSX.Element {
  return (
    <table className="plain strip-table">
      <caption className="sr-only">Packages by number of stated refusals</caption>
      <thead>
        <tr>
          <th scope="col">Refusals</th>
          <th scope="col" className="number">
            Packages
          </th>
          <th scope="col" className="number">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ refusals, packages, share }) => (
          <tr key={refusals} data-chosen={chosen === refusals}>
            <th scope="row">{refusals}</th>
            <td className="number">{grouped(packages)}</td>
            <td className="number">{share}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
