import { stepWords, type Replayed } from "@parley/analysis";
import { listed } from "@parley/model";
import type { JSX } from "react";
import { Link } from "wouter";
import { followedNames } from "../implementation/followed-names.ts";
import { useHere } from "../place/use-here.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";

const stateWords = {
  begun: "begun",
  complete: "complete",
  verified: "complete and verified",
  defaulted: "defaulted on",
  "made-good": "made good by its guarantee",
} as const;

/** How far the steps of the signed text are: who does each, what it waits for, who verifies and who answers for it. */
export function StepStates({ played: { state }, session }: { played: Replayed; session: string }): JSX.Element | null {
  const { subject, partyName } = useCaseView();
  const { to } = useHere();
  const names = (ids: readonly string[]): string => (ids.length === 0 ? "nobody" : listed(ids.map(partyName)));
  if (state.due.length === 0) return null;
  return (
    <section aria-labelledby="steps-title">
      <h3 id="steps-title">What is to be carried out</h3>
      <p>
        <Link href={followAddress(to("implementation"), session)} className="link">
          Follow what was signed in Implementation
        </Link>
      </p>
      <div className="wide" tabIndex={0} role="region" aria-labelledby="steps-title">
        <table className="table-texts">
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">By</th>
              <th scope="col">Now</th>
              <th scope="col">After</th>
              <th scope="col">Verified by</th>
              <th scope="col">Guaranteed by</th>
            </tr>
          </thead>
          <tbody>
            {state.due.map(({ id, by, after, verifiedBy, guaranteedBy }) => (
              <tr key={id}>
                <th scope="row">{stepWords(subject, id)}</th>
                <td>
                  {by.map((party) => (
                    <PartyMark key={party} party={party} />
                  ))}
                </td>
                <td>{stateWords[state.steps[id] as keyof typeof stateWords] ?? "not begun"}</td>
                <td>
                  {after
                    .map(
                      ({ step, edge }) =>
                        `${stepWords(subject, step)} ${edge === "start" ? "has begun" : "is complete"}`,
                    )
                    .join("; ") || "nothing"}
                </td>
                <td>{names(verifiedBy)}</td>
                <td>{names(guaranteedBy)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function followAddress(address: string, session: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}${followedNames.session}=${encodeURIComponent(session)}`;
}
