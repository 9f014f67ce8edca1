import { decimal, formulaHolds, product, rationalText, sum, zero, type Score } from "@parley/model";
import type { JSX } from "react";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import type { Package } from "./package-query.ts";

/** What the package is worth by the values that named people gave; nothing where nobody gave any. */
export function ScoresTable({ chosen }: { chosen: Package }): JSX.Element | null {
  const { subject, parties } = useCaseView();
  if (subject.scores.length === 0) return null;
  const scores = parties.flatMap(({ id }) => subject.scores.filter(({ party }) => party === id));
  return (
    <section className="scores" aria-labelledby="scores-title">
      <h3 id="scores-title">With analyst judgements</h3>
      <p className="lead">
        What the package being built is worth by values that named people gave. They are judgements, not reports, and
        points of different parties cannot be compared.
      </p>
      <div className="scroll" role="region" aria-label="Values of the package" tabIndex={0}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">Party</th>
              <th scope="col">Judged by</th>
              <th scope="col" className="number">
                This package
              </th>
              <th scope="col" className="number">
                No deal
              </th>
            </tr>
          </thead>
          <tbody>
            {scores.map((score) => (
              <tr key={`${score.party} ${score.author} ${score.date}`}>
                <th scope="row">
                  <PartyMark party={score.party} />
                </th>
                <td>
                  {score.author}, {score.date}
                </td>
                <td className="number">{packageWorth(score, chosen)}</td>
                <td className="number">{score.reservation ?? "not given"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/**
 * Weight times value over the chosen options, and what is given to options together; an issue without a weight has weight 1, an option without a value 0. A
 * judgement that leaves weights or values open gives no one number.
 */
function packageWorth({ weights, values, weightOrder, interactions = [] }: Score, chosen: Package): string {
  let worth = zero;
  for (const [issue, option] of Object.entries(chosen)) {
    const [weight, value] = [weights[issue] ?? 1, values[issue]?.[option] ?? 0];
    if (weightOrder || typeof weight !== "number" || typeof value !== "number") return "not one number";
    worth = sum(worth, product(decimal(weight), decimal(value)));
  }
  for (const joint of interactions)
    if (formulaHolds(joint.if, (issue) => chosen[issue])) worth = sum(worth, decimal(joint.value));
  return rationalText(worth);
}
