import type { OpeningFact } from "@parley/analysis";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { keyed } from "../view/keyed.ts";

/** Where the case leaves the table, each part with the claims that it rests on. */
export function OpeningFacts({ facts }: { facts: readonly OpeningFact[] }): JSX.Element {
  return (
    <details className="opening-facts">
      <summary>How the table opens: {facts.length} facts of the case</summary>
      <ul>
        {keyed(facts, ({ words }) => words).map(({ key, item: { words, claims } }) => (
          <li key={key}>
            {words}{" "}
            {claims.map((claim) => (
              <span key={claim}>
                <EvidenceLink to={{ kind: "claims", claims: [claim] }} className="link" label={`Evidence: ${claim}`}>
                  {claim}
                </EvidenceLink>{" "}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
