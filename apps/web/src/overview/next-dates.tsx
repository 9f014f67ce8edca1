import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { whenWords } from "../words/when-words.ts";

/** What the reports say is planned, in the order of the case; absent when nothing is. */
export function NextDates(): JSX.Element | null {
  const { claims, subject } = useCaseView();
  const dates = new Map(subject.reports.map(({ id, date }) => [id, date]));
  const planned = claims.flatMap(({ id, when, content, quote, report = "" }) =>
    when?.status === "planned" ? [{ id, when, what: content || quote, published: dates.get(report) }] : [],
  );
  if (planned.length === 0) return null;
  return (
    <section aria-labelledby="dates-title">
      <h3 id="dates-title">Next dates</h3>
      <ul className="dates">
        {planned.map(({ id, when, what, published }) => (
          <li key={id}>
            <EvidenceLink to={{ kind: "claims", claims: [id] }} className="link quiet">
              {what}
            </EvidenceLink>
            <span className="aside block">{whenWords(when, published)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
