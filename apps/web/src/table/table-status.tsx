import { saidWords, type Replayed } from "@parley/analysis";
import { listed } from "@parley/model";
import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";

const ultimatumWords = {
  open: "stands",
  due: "its day has passed",
  met: "met",
  lapsed: "lapsed",
  "carried-out": "carried out",
} as const;

/** The day, the round, who is away, and what has been threatened and promised. */
export function TableStatus({ played: { rules, state } }: { played: Replayed }): JSX.Element {
  const { subject, partyName } = useCaseView();
  const { rounds } = rules.start;
  const sitting = state.sitting
    ? `round ${state.round} of ${rounds} sits with ${listed(state.participants.map(partyName))}`
    : `${state.round} of ${rounds} rounds have sat`;
  const facts = [
    ...state.out.map((party) => `${partyName(party)} has walked out.`),
    ...state.ultimatums.map(
      ({ by, consequence, deadline, state: now }) =>
        `Ultimatum of ${partyName(by)}, by day ${deadline}: ${consequence} (${ultimatumWords[now]}).`,
    ),
    ...state.threats.map((threat) => `Threat of ${saidWords(subject, threat)}.`),
    ...state.promises.map((promise) => `Promise aside, ${saidWords(subject, promise)}.`),
  ];
  return (
    <div className="small">
      <p>
        Day {state.day}; {sitting}.
      </p>
      {facts.length > 0 && (
        <ul className="table-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
