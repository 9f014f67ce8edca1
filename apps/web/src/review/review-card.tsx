import { alikeWords, saidBy, sourceLine } from "@parley/analysis";
import { quoted, type Claim } from "@parley/model";
import type { JSX, ReactNode } from "react";
import { Link } from "wouter";
import { useHere } from "../place/use-here.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { quoteWords } from "../words/quote-words.ts";
import { positionWords } from "../words/position-words.ts";
import { claimSentence } from "./claim-sentence.ts";
import { fedPositions, opposedClaims } from "./opposed-claims.ts";
import type { ReviewEntry } from "./review-entries.ts";
import { readersWords } from "./readers-words.ts";
import { ruleWords } from "./rule-words.ts";
import { useIssueWords } from "./use-issue-words.ts";
import type { Draft } from "./use-review-mode.ts";

interface ReviewCardProps {
  readonly entry: ReviewEntry;
  readonly draft: Draft | undefined;
  readonly onShow: (claim: string) => void;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** One claim: in house wording, in its own words, and what a person needs to decide about it. */
export function ReviewCard({ entry, draft, onShow, children }: ReviewCardProps): JSX.Element {
  const view = useCaseView();
  const issueWords = useIssueWords();
  const { claim, state, place } = entry;
  const { text, hedges, when } = claimSentence(claim, view, issueWords);
  const report = view.subject.reports.find(({ id }) => id === claim.report);
  const words = view.page.reports.find(({ id }) => id === claim.report)?.text.slice(draft?.start, draft?.end);
  return (
    <>
      <p className="house-wording">{text}</p>
      <blockquote>{draft ? words : claim.quote}</blockquote>
      {claim.translation && (
        <p className="translation">
          {quoted(claim.translation.text)} <span className="aside">translation</span>
        </p>
      )}
      {draft && (
        <p className="state-line">Other words for the quote: A accepts the claim with them, Esc leaves them.</p>
      )}
      {!place && (
        <p className="state-line">
          The corrected report no longer has these words. Select others and press U, or reject.
        </p>
      )}
      {state !== "suggested" && <p className="state-line">{stateWords(claim, state)}</p>}
      {children}
      <dl>
        <Fact name="Said by">
          {saidBy(claim, report)}
          <span className="aside block">{sourceLine(report)}</span>
        </Fact>
        {hedges !== undefined && <Fact name="Hedges">{hedges}</Fact>}
        {when !== undefined && <Fact name="When">{when}</Fact>}
        <Fact name="Feeds">
          <Fed claim={claim.id} />
        </Fact>
        {claim.rules.length > 0 && (
          <Fact name="Why suggested">
            <span title={`Rules: ${claim.rules.join(", ")}`}>{ruleWords(claim.rules)}</span>
            {claim.tier && `; ${claim.tier} confidence in the reading`}
            <span className="aside block">{alikeWords(entry.reading)}</span>
          </Fact>
        )}
        {claim.secondReadings && <Fact name="Found by">{readersWords(claim)}</Fact>}
        {claim.note !== undefined && <Fact name="Note">{claim.note}</Fact>}
      </dl>
      <Opposed claims={opposedClaims(view, claim.id)} onShow={onShow} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Fed({ claim }: { claim: string }): JSX.Element {
  const view = useCaseView();
  const here = useHere();
  const positions = fedPositions(view, claim);
  if (positions.length === 0) return <>no position</>;
  return (
    <>
      {positions.map((position) => {
        const address = here.to("positions");
        const join = address.includes("?") ? "&" : "?";
        return (
          <Link
            key={position.id}
            className="link quiet block"
            href={`${address}${join}position=${encodeURIComponent(position.id)}`}
          >
            {positionWords(position, view)}
          </Link>
        );
      })}
    </>
  );
}

function Opposed({
  claims,
  onShow,
}: {
  claims: readonly Claim[];
  onShow: (claim: string) => void;
}): JSX.Element | null {
  if (claims.length === 0) return null;
  return (
    <section className="opposed" aria-label="Says the opposite">
      <h4>The same party says the opposite</h4>
      {claims.map(({ id, quote }) => (
        <button key={id} type="button" className="opposed-claim" onClick={() => onShow(id)}>
          {quoteWords(quote)} <span className="id">{id}</span>
        </button>
      ))}
    </section>
  );
}

function stateWords({ review }: Claim, state: "accepted" | "rejected"): string {
  const by = review?.by === undefined ? "" : ` by ${review.by}`;
  if (state === "rejected") return `Rejected${by}${review?.reason ? `: ${review.reason}` : ""}. It reaches no answer.`;
  return review?.state === "edited" ? `Edited and accepted${by}.` : `Accepted${by}.`;
}
