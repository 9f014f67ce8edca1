import type { JSX } from "react";
import { ReportFacts } from "../reports/report-facts.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { outcomeWords } from "./outcome-words.ts";
import type { ReportOutcome } from "./send-reports.ts";
import { useImport } from "./use-import.ts";

/** What became of each report that was added last, and what is still to be said of it; gone once it is put away. */
export function OutcomeList(): JSX.Element | null {
  const view = useCaseView();
  const { outcomes, clearOutcomes } = useImport();
  if (outcomes.length === 0) return null;
  const title = (id: string) => view.subject.reports.find((report) => report.id === id)?.title ?? id;
  const [only, another] = outcomes.filter((outcome) => !("notice" in outcome));
  return (
    <section className="outcomes" aria-label="What became of the reports">
      <button type="button" className="link outcomes-close" onClick={clearOutcomes}>
        Put away
      </button>
      <ul>
        {outcomes.map((outcome) => (
          <li key={`${outcome.name} ${outcomeWords(outcome, title)}`}>
            {another && !("notice" in outcome) && (
              <strong>{"added" in outcome ? title(outcome.added.report) : outcome.name}: </strong>
            )}
            {outcomeWords(outcome, title)} <SameStory outcome={outcome} />
          </li>
        ))}
      </ul>
      {only && !another && "added" in only && only.added.outcome === "added" && (
        <ReportFacts report={only.added.report} />
      )}
    </section>
  );
}

/** Asks about a text that repeats another; one that was recorded as the same story can be told apart again. */
function SameStory({ outcome }: { outcome: ReportOutcome }): JSX.Element | null {
  const { record } = useRecorder();
  const { subject } = useCaseView();
  const added = "added" in outcome ? outcome.added : undefined;
  const report = subject.reports.find(({ id }) => id === added?.report);
  if (!added?.sameStory || !report) return null;
  const { report: other } = added.sameStory;
  const edit = (sameAs: string | null, done: string) =>
    void record([{ type: "report-edited", report: report.id, changes: { sameAs } }], done);
  return report.sameAs === other ? (
    <>
      Counted as the same story.{" "}
      <button type="button" className="link" onClick={() => edit(null, "Told the two stories apart")}>
        It is another story
      </button>
    </>
  ) : (
    <button type="button" className="link" onClick={() => edit(other, "Counted as the same story")}>
      It is the same story
    </button>
  );
}
