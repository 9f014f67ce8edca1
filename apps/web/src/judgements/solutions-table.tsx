import { counted, grouped, type Solution, type SolveResult } from "@parley/model";
import type { JSX } from "react";
import { Link } from "wouter";
import { useHere } from "../place/use-here.ts";
import { builderAddress } from "../space/package-query.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { foundSolutions } from "./solution-names.ts";

/** The solutions of the textbook side by side: what each maximises, what it gives each party, and what proves it. */
export function SolutionsTable({ value }: { value: SolveResult }): JSX.Element {
  const found = foundSolutions(value);
  if (found.length === 0) return <p>No solution was found within the time that a search may take.</p>;
  return (
    <>
      <h3>Solutions, each by its own definition</h3>
      <p className="small">None is recommended: they answer different questions of fairness and efficiency.</p>
      <div className="scroll" role="region" aria-label="Solutions" tabIndex={0}>
        <table className="plain solutions">
          <thead>
            <tr>
              <th scope="col">Solution</th>
              {value.parties.map(({ id, reservation }) => (
                <th key={id} scope="col" className="number">
                  <PartyMark party={id} />
                  <span className="aside block">no deal {shortNumber(reservation)}</span>
                </th>
              ))}
              <th scope="col">Package</th>
              <th scope="col">Proof</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ name, definition, solution }) => (
              <SolutionRow key={name} name={name} definition={definition} solution={solution} value={value} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface SolutionRowProps {
  readonly name: string;
  readonly definition: string;
  readonly solution: Solution;
  readonly value: SolveResult;
}

function SolutionRow({ name, definition, solution, value }: SolutionRowProps): JSX.Element {
  const here = useHere();
  const { utilities, tieCount, certificate } = solution;
  const isProved = certificate.value.join(" ") === certificate.bound.join(" ");
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="aside block">{definition}</span>
      </th>
      {utilities.map((utility, at) => (
        <td key={value.parties[at]?.id} className="number">
          {shortNumber(utility)}
        </td>
      ))}
      <td>
        <Link href={builderAddress(here.to("space"), solution.outcome)} className="link">
          Open in the builder<span className="sr-only">: {name}</span>
        </Link>
        {tieCount !== null && tieCount !== "0" && (
          <span className="aside block">{counted(BigInt(tieCount), "other")} as good</span>
        )}
      </td>
      <td className="small">
        {isProved
          ? `no outcome exceeds it; ${grouped(certificate.examined)} examined`
          : "the search was cut: not proved"}
      </td>
    </tr>
  );
}

/** A number with as many digits as tell it apart. */
function shortNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}
