import { lazy, Suspense, type JSX } from "react";
import { Section } from "../chrome/section.tsx";
import { AddReportsButton } from "../import/add-reports-button.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** Most readers never review: its code is asked for when it is needed. */
const ReviewDesk = lazy(() => import("./review-desk.tsx").then((module) => ({ default: module.ReviewDesk })));

/** Where a person goes through what was suggested, claim by claim, with the report beside it. */
export function ReviewScreen(): JSX.Element {
  const { page } = useCaseView();
  return (
    <Section id="review" title="Review">
      {page.reports.length === 0 ? (
        <>
          <p className="empty">This case has no report to review yet.</p>
          <AddReportsButton />
        </>
      ) : (
        <Suspense fallback={<p className="waiting">Opening the review…</p>}>
          <ReviewDesk />
        </Suspense>
      )}
    </Section>
  );
}
