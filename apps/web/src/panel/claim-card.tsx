import { quoted, type Claim } from "@parley/model";
import type { JSX } from "react";
import { quotePlace } from "../reports/report-segments.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { actWords, holderWords } from "../words/act-words.ts";
import { whenWords } from "../words/when-words.ts";
import { ChainList } from "./chain-list.tsx";
import { useEvidence } from "./use-evidence.ts";

/** One claim: its words first, then who says them through whom, then what was kept beside them. */
export function ClaimCard({ claim }: { claim: Claim }): JSX.Element {
  const { page, subject } = useCaseView();
  const { showInReport, shown } = useEvidence();
  const text = page.reports.find(({ id }) => id === claim.report)?.text ?? "";
  const published = subject.reports.find(({ id }) => id === claim.report)?.date;
  const found = quotePlace(text, claim) !== undefined;
  return (
    <article className="claim" aria-label={`Claim ${claim.id}`} data-claim-card={claim.id}>
      <blockquote>{claim.quote}</blockquote>
      <dl>
        <dt>Holder</dt>
        <dd>{holderWords(claim.holder)}</dd>
        <dt>Act</dt>
        <dd>
          {actWords(claim.act)}
          {claim.status === "superseded" && ", since replaced"}
          {claim.status === "hypothetical" && ", hypothetical"}
        </dd>
        {claim.condition && (
          <>
            <dt>Condition</dt>
            <dd>{claim.condition}</dd>
          </>
        )}
        <dt>Hedges</dt>
        <dd>{claim.hedges.length > 0 ? claim.hedges.map((hedge) => quoted(hedge.text)).join(", ") : "none"}</dd>
        {claim.when && (
          <>
            <dt>When</dt>
            <dd>{whenWords(claim.when, published)}</dd>
          </>
        )}
      </dl>
      <ChainList chain={claim.chain} />
      <p className="claim-foot">
        {found ? (
          <button
            type="button"
            className="link"
            aria-pressed={shown.includes(claim.id)}
            onClick={() => showInReport(claim.id)}
          >
            Show in report
          </button>
        ) : (
          <span>These words were not found in the report.</span>
        )}
        <span className="id">{claim.id}</span>
      </p>
    </article>
  );
}
