import { counted, isUsable, type Report } from "@parley/model";
import { useState, type JSX } from "react";
import { dateProblem, knownText } from "../import/facts-fields.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** For each report without a date on which dates hang: what its date would place, with the field for it. */
export function MissingDates(): JSX.Element {
  const { subject } = useCaseView();
  const waiting = subject.reports
    .filter(({ date }) => date === undefined)
    .map((report) => ({
      report,
      count: subject.claims.filter((claim) => isUsable(claim) && hangs(claim, report)).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <>
      {waiting.map(({ report, count }) => (
        <MissingDate key={report.id} report={report} count={count} />
      ))}
    </>
  );
}

function hangs(
  { report, when }: { report?: string | undefined; when?: { needs?: string | undefined } | undefined },
  { id }: Report,
) {
  return report === id && when?.needs === "document-date";
}

function MissingDate({ report: { id, title }, count }: { report: Report; count: number }): JSX.Element {
  const { record, editable, busy } = useRecorder();
  const [date, setDate] = useState("");
  const [problem, setProblem] = useState<string>();
  const words = `Add the publication date of ${title === undefined ? "your article" : `“${title}”`} to place ${counted(count, "relative date")}.`;
  if (!editable) return <p className="aside">{words}</p>;
  const save = async () => {
    const typed = knownText(date);
    const wrong = typed === undefined ? "Write the date as 2026-03-04, 2026-03 or 2026." : dateProblem(date);
    setProblem(wrong);
    if (wrong !== undefined || typed === undefined) return;
    await record([{ type: "report-edited", report: id, changes: { date: typed } }], `Saved the date of ${title ?? id}`);
  };
  return (
    <form
      className="event-line missing-date"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor={`date-${id}`}>{words}</label>
      <div className="event-line-parts">
        <input
          id={`date-${id}`}
          type="text"
          autoComplete="off"
          placeholder="2026-03-04, 2026-03 …"
          value={date}
          aria-invalid={problem !== undefined}
          onChange={({ currentTarget: { value } }) => setDate(value)}
        />
        <button type="submit" className="plain-button" disabled={busy}>
          Save
        </button>
      </div>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
