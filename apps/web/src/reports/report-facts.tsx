import { useState, type JSX } from "react";
import type { Report } from "@parley/model";
import { dateProblem, FactsFields, knownText, noFacts, sentFacts, type TypedFacts } from "../import/facts-fields.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** What is known of a report beside its text, and a way to say it. */
export function ReportFacts({ report: id }: { report: string }): JSX.Element | null {
  const { subject } = useCaseView();
  const { editable } = useRecorder();
  const [isOpen, setOpen] = useState(false);
  const report = subject.reports.find((other) => other.id === id);
  if (!report || !editable) return null;
  if (isOpen) return <FactsForm report={report} onDone={() => setOpen(false)} />;
  return (
    <p className="report-facts">
      {missing(report)}
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {missing(report) === "" ? "Correct publisher, date or title" : "Say what is known"}
      </button>
    </p>
  );
}

function missing({ publisher, date }: Report): string {
  if (publisher === undefined && date === undefined) return "Publisher and date are not in the text. ";
  if (publisher === undefined) return "The publisher is not in the text. ";
  return date === undefined ? "The date is not in the text. " : "";
}

function FactsForm({ report, onDone }: { report: Report; onDone: () => void }): JSX.Element {
  const { record } = useRecorder();
  const [facts, setFacts] = useState<TypedFacts>(() => typedFacts(report));
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const wrong = dateProblem(facts.date);
    setProblem(wrong);
    if (wrong !== undefined) return;
    const { relays = [], kind, language } = sentFacts(facts);
    const changes = {
      publisher: knownText(facts.publisher) ?? null,
      date: knownText(facts.date) ?? null,
      title: knownText(facts.title) ?? null,
      relays,
      ...(kind === undefined ? {} : { kind }),
      ...(language === undefined ? {} : { language }),
    };
    if (await record([{ type: "report-edited", report: report.id, changes }], "Saved what is known of the report"))
      onDone();
  };
  return (
    <form
      className="report-facts"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FactsFields facts={facts} onChange={setFacts} problem={problem} />
      <p className="form-buttons">
        <button type="submit" className="main-button">
          Save
        </button>
        <button type="button" className="plain-button" onClick={onDone}>
          Cancel
        </button>
      </p>
    </form>
  );
}

function typedFacts({ publisher, date, relays, title, kind, language }: Report): TypedFacts {
  const typed = { publisher, date, relays: relays.join(", "), title, kind, language };
  return { ...noFacts, ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) };
}
