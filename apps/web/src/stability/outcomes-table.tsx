import type { Outcome } from "@parley/analysis";
import { counted, type StabilityConcept } from "@parley/model";
import type { JSX } from "react";
import { Link } from "wouter";
import { PartyMark } from "../view/party-mark.tsx";
import type { FoundStability } from "./stability-view.tsx";
import { useStabilityChoices } from "./use-stability-choices.ts";

/** In the order in which they ask more and more fear of a decision maker. */
const tests: readonly StabilityConcept[] = ["Nash", "SEQ", "SMR", "GMR"];

/** Each outcome with who would stay in it, test by test: first those in which all stay under some test. */
export function OutcomesTable({ found }: { found: FoundStability }): JSX.Element {
  const { outcomes, value } = found;
  const holding = outcomes.main.filter(({ holds }) => holds.length > 0);
  return (
    <>
      <h3>
        {holding.length === 0
          ? "Under no test does any outcome hold"
          : `${counted(value.equilibria.GMR.length, "outcome holds", "outcomes hold")} under some test, ${value.equilibria.Nash.length} under all four`}
      </h3>
      <Rows found={found} outcomes={outcomes.main} label="Outcomes that hold" />
      {outcomes.others.length > 0 && (
        <details>
          <summary>
            Outcomes that somebody would leave under every test ({outcomes.others.length}
            {outcomes.more > 0 ? ` of ${outcomes.others.length + outcomes.more}` : ""})
          </summary>
          <Rows found={found} outcomes={outcomes.others} label="Outcomes that do not hold" />
        </details>
      )}
    </>
  );
}

interface RowsProps {
  readonly found: FoundStability;
  readonly outcomes: readonly Outcome[];
  readonly label: string;
}

function Rows({ found, outcomes, label }: RowsProps): JSX.Element {
  const { decisionMakers } = found.value;
  return (
    <div className="scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="plain stability-outcomes">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Outcome
            </th>
            <th scope="colgroup" colSpan={tests.length}>
              All stay
            </th>
            {decisionMakers.map(({ id }) => (
              <th key={id} scope="colgroup" colSpan={tests.length}>
                <PartyMark party={id} /> stays
              </th>
            ))}
          </tr>
          <tr>
            {["all", ...decisionMakers.map(({ id }) => id)].flatMap((who) =>
              tests.map((test) => (
                <th key={`${who} ${test}`} scope="col">
                  {test}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <OutcomeRow key={outcome.state} outcome={outcome} chosen={found.value.explanation?.state} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OutcomeRow({ outcome, chosen }: { outcome: Outcome; chosen: number | undefined }): JSX.Element {
  const { address } = useStabilityChoices();
  const { state, label, holds, each } = outcome;
  return (
    <tr aria-current={state === chosen ? "true" : undefined}>
      <th scope="row">
        <Link href={address({ state })} replace className="link quiet">
          <span className="state-number">{state}</span> {label}
          <span className="sr-only">: why</span>
        </Link>
      </th>
      {[holds, ...each].flatMap((own, who) =>
        tests.map((test) => (
          <td key={`${who} ${test}`} data-holds={own.includes(test)}>
            {own.includes(test) ? "holds" : "not"}
          </td>
        )),
      )}
    </tr>
  );
}
