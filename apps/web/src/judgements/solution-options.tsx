import { counted, quoted, type Solution, type SolveResult } from "@parley/model";
import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { chosenWords } from "./chosen-words.ts";
import { foundSolutions } from "./solution-names.ts";

/** The packages of the solutions side by side, issue by issue; solutions with the same package share a column. */
export function SolutionOptions({ value }: { value: SolveResult }): JSX.Element | null {
  const byPackage = new Map<string, { names: string[]; solution: Solution }>();
  for (const { name, solution } of foundSolutions(value)) {
    const key = JSON.stringify([solution.outcome, solution.amounts]);
    const { names = [] } = byPackage.get(key) ?? {};
    byPackage.set(key, { names: [...names, name], solution });
  }
  const columns = [...byPackage.values()];
  if (columns.length === 0) return null;
  return (
    <>
      <h3>What they choose</h3>
      <div className="scroll" role="region" aria-label="Options of the solutions" tabIndex={0}>
        <table className="plain solution-options">
          <thead>
            <tr>
              <th scope="col">Issue</th>
              {columns.map(({ names }) => (
                <th key={names.join(" ")} scope="col">
                  {names.join(", ")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {value.issues.map(({ id, label }) => {
              const differs = new Set(columns.map(({ solution }) => chosenWords(id, solution, value))).size > 1;
              return (
                <tr key={id} data-differs={differs}>
                  <th scope="row">{label}</th>
                  {columns.map(({ names, solution }) => (
                    <td key={names.join(" ")}>{chosenWords(id, solution, value)}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {columns.map(({ names, solution }) => (
        <Ties key={names.join(" ")} names={names} solution={solution} />
      ))}
    </>
  );
}

/** Other packages that are as good, by what they choose otherwise. */
function Ties({ names, solution }: { names: readonly string[]; solution: Solution }): JSX.Element | null {
  const view = useCaseView();
  const { outcome, ties, tieCount } = solution;
  if (ties.length === 0 || tieCount === null) return null;
  const lines = ties.map((tie) =>
    Object.entries(tie)
      .filter(([issue, option]) => outcome[issue] !== option)
      .map(([issue, option]) => `${view.issueLabel(issue)}: ${quoted(view.optionLabel(issue, option))}`)
      .join("; "),
  );
  return (
    <details>
      <summary>
        {names.join(", ")}: {counted(BigInt(tieCount), "other package")} as good
      </summary>
      <p className="small">
        What each chooses otherwise{String(ties.length) !== tieCount && `; the first ${ties.length} are listed`}.
      </p>
      <ul className="ties">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
