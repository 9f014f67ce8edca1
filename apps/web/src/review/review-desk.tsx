import { useRef, useState, type JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { shownReports } from "../reports/shown-reports.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { BulkAccept } from "./bulk-accept.tsx";
import { CardButtons } from "./card-buttons.tsx";
import { CardMode } from "./card-mode.tsx";
import { isShown } from "./review-entries.ts";
import { ReviewCard } from "./review-card.tsx";
import { ReviewDone } from "./review-done.tsx";
import { ReviewFilters } from "./review-filters.tsx";
import { ReviewText } from "./review-text.tsx";
import { SecondReaderButton } from "./second-reader-button.tsx";
import { useBoundKeys } from "./use-bound-keys.ts";
import { useReviewQueue, type ReviewQueue } from "./use-review-queue.ts";
import { useReviewWork, type ReviewWork } from "./use-review-work.ts";
import { useSelectedWords, type SelectedWords } from "./use-selected-words.ts";

/** The report with its marks, and beside it the claim to decide about. */
export function ReviewDesk(): JSX.Element {
  const view = useCaseView();
  const { editable } = useRecorder();
  const queue = useReviewQueue();
  const pane = useRef<HTMLElement>(null);
  const { current, filter, all } = queue;
  const reports = shownReports(view);
  const [lastReport, setLastReport] = useState(reports[0]?.id);
  const reportId = current?.claim.report ?? filter.report ?? lastReport;
  if (reportId !== lastReport) setLastReport(reportId);
  const report = reports.find(({ id }) => id === reportId) ?? reports[0];
  const words = useSelectedWords(pane, report?.id ?? "", report?.text ?? "");
  const work = useReviewWork(queue, words);
  useBoundKeys(queue, work, words);
  if (!report) return <p className="empty">No report has a text.</p>;
  return (
    <>
      <ReviewFilters queue={queue}>{editable && <SecondReaderButton report={report.id} />}</ReviewFilters>
      <div className="review-desk">
        <ReviewText
          pane={pane}
          title={report.title}
          source={`${report.publisher}. ${report.date}.`}
          text={report.text}
          entries={all.filter(({ claim }) => claim.report === report.id)}
          current={current}
          draft={work.draft}
          onShow={queue.show}
        />
        <Beside queue={queue} work={work} words={words} report={report.id} />
      </div>
    </>
  );
}

interface BesideProps {
  readonly queue: ReviewQueue;
  readonly work: ReviewWork;
  readonly words: SelectedWords | undefined;
  readonly report: string;
}

function Beside({ queue, work, words, report }: BesideProps): JSX.Element {
  const { editable } = useRecorder();
  const { current, scope } = queue;
  const waiting = scope.filter((entry) => isShown(entry, { show: "to-review" }));
  const place = scope.findIndex(({ claim }) => claim.id === current?.claim.id) + 1;
  const here = waiting.filter(({ claim }) => claim.report === report);
  const accept = () =>
    work.change(
      here.map(({ claim }) => ({ type: "claim-accepted", claim: claim.id })),
      `Accepted ${here.length} claims`,
      here.map(({ claim }) => claim.id),
    );
  return (
    <section className="review-card" aria-labelledby="review-place">
      <header>
        <h3 id="review-place" tabIndex={-1} role="status">
          {current && place > 0 ? `Claim ${place} of ${scope.length}` : "No claim"}
        </h3>
        <span className="aside">{waiting.length} to review</span>
        {editable && here.length > 1 && work.mode !== "bulk" && (
          <button type="button" className="link bulk-button" onClick={() => work.open("bulk")}>
            Accept the {here.length} in this report
          </button>
        )}
      </header>
      {words && editable && <Selected work={work} words={words} />}
      {work.mode === "bulk" ? (
        <BulkAccept entries={here} onAccept={accept} onCancel={() => work.open("card")} />
      ) : work.mode === "edit" || work.mode === "new" || !current ? (
        <CardMode queue={queue} work={work} words={words} report={report} />
      ) : (
        <ReviewCard entry={current} draft={work.draft} onShow={queue.show}>
          {editable && <CardButtons entry={current} work={work} onSkip={() => queue.step(1)} />}
          <CardMode queue={queue} work={work} words={words} report={report} />
        </ReviewCard>
      )}
      {!current && work.mode === "card" && <ReviewDone queue={queue} />}
    </section>
  );
}

/** What can be done with selected words; pressing a button does not lose the selection. */
function Selected({ work, words }: { work: ReviewWork; words: SelectedWords }): JSX.Element {
  return (
    <p className="selected" onMouseDown={(event) => event.preventDefault()}>
      <span className="aside">Selected: {words.text.length > 60 ? `${words.text.slice(0, 60)}…` : words.text}</span>
      <button type="button" className="plain-button" onClick={() => work.open("new")}>
        New claim <kbd>N</kbd>
      </button>
      <button type="button" className="plain-button" onClick={work.takeWords}>
        Use as the quote <kbd>U</kbd>
      </button>
    </p>
  );
}
