import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { whenWords } from "../words/when-words.ts";

/** What the reports say is planned, in the order of the case; absent when nothing is. */
export function NextDates(): JSX.Element | null {
  const { claims } = useCaseView();
  const planned = claims.flatMap(({ id, when, content, quote }) =>
    when?.status === "planned" ? [{ id, when, what: content || quote }] : [],
  );
  if (planned.length === 0) return null;
  return (
    <section aria-labelledby="dates-title">
      <h3 id="dates-title">Next dates</h3>
      <ul className="dates">
        {planned.map(({ id, when, what }) => (
          <li key={id}>
            <EvidenceLink to={{ kind: "claims", claims: [id] }} className="link quiet">
              {what}
            </EvidenceLink>
            <span className="aside block">{whenWords(when)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
