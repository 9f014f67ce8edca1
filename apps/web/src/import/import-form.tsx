import { useRef, useState, type JSX } from "react";
import { capitalised, counted, grouped } from "@parley/model";
import { dateProblem, FactsFields, noFacts, sentFacts, type TypedFacts } from "./facts-fields.tsx";
import { FilePickers } from "./file-pickers.tsx";
import { outcomeWords } from "./outcome-words.ts";
import { clipboardReport, firstLine, pastedReport, type ReportItem } from "./report-item.ts";
import type { ReportFacts, ReportOutcome } from "./send-reports.ts";

interface ImportFormProps {
  readonly items: readonly ReportItem[];
  readonly onItems: (items: readonly ReportItem[]) => void;
  readonly send: (items: readonly ReportItem[], facts: ReportFacts) => Promise<readonly ReportOutcome[]>;
  readonly onCancel?: () => void;
}

/** Longer words are not put into the field, where they would make the page slow: they are kept beside it. */
const longestTyped = 20_000;

/** Takes reports in: pasted, picked or dropped, with three facts that may all stay unknown. */
export function ImportForm({ items, onItems, send, onCancel }: ImportFormProps): JSX.Element {
  const [typed, setTyped] = useState("");
  const [facts, setFacts] = useState(noFacts);
  const { busy, problem, refused, submit } = useSending(send);
  const form = useRef<HTMLFormElement>(null);
  const written = pastedReport(typed);
  const all = written ? [...items, written] : items;
  return (
    <form
      ref={form}
      className="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(all, facts).then((isDone) => {
          if (!isDone) return;
          onItems([]);
          setTyped("");
        });
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
    >
      <PasteField typed={typed} onType={setTyped} onLong={(item) => onItems([...items, item])} />
      <FilePickers onFiles={(files) => onItems([...items, ...files])} />
      {items.length > 0 && <Items items={items} onItems={onItems} />}
      <FactsFields facts={facts} onChange={setFacts} problem={problem.date} />
      {[...refused, ...(problem.send === undefined ? [] : [problem.send])].map((line) => (
        <p key={line} className="field-problem" role="alert">
          {line}
        </p>
      ))}
      <p className="form-buttons">
        <button type="submit" className="main-button" disabled={all.length === 0 || busy}>
          {busy ? "Reading…" : all.length > 1 ? `Add ${counted(all.length, "report")}` : "Add report"}
        </button>
        {onCancel && (
          <button type="button" className="plain-button" onClick={onCancel}>
            Cancel
          </button>
        )}
        <span className="aside">Nothing leaves this computer.</span>
      </p>
    </form>
  );
}

interface Sending {
  readonly busy: boolean;
  readonly problem: { readonly date?: string; readonly send?: string };
  /** A line for each report that was refused. */
  readonly refused: readonly string[];
  /** @returns Whether the reports were taken; otherwise nothing of the form may be lost. */
  readonly submit: (items: readonly ReportItem[], facts: TypedFacts) => Promise<boolean>;
}

function useSending(send: ImportFormProps["send"]): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Sending["problem"]>({});
  const [refused, setRefused] = useState<readonly string[]>([]);
  const submit = async (items: readonly ReportItem[], facts: TypedFacts): Promise<boolean> => {
    const wrong = dateProblem(facts.date);
    setProblem(wrong === undefined ? {} : { date: wrong });
    if (wrong !== undefined || items.length === 0) return false;
    setBusy(true);
    try {
      const outcomes = await send(items, sentFacts(facts));
      const lines = outcomes.filter((outcome) => "refused" in outcome);
      setRefused(lines.map((outcome) => `${outcome.name}: ${outcomeWords(outcome, (id) => id)}`));
      return true;
    } catch (error) {
      setProblem({ send: capitalised(error instanceof Error ? error.message : String(error)) });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, refused, submit };
}

interface PasteFieldProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onLong: (item: ReportItem) => void;
}

/** Takes words; HTML, of which nothing is shown as markup, and very long words are kept beside it. */
function PasteField({ typed, onType, onLong }: PasteFieldProps): JSX.Element {
  return (
    <label className="paste">
      <span>Paste an article, or drop files anywhere on this page</span>
      <textarea
        rows={6}
        value={typed}
        autoFocus
        onPaste={(event) => {
          const item = clipboardReport(event.clipboardData);
          if (item?.kind !== "pasted" || (!item.name.endsWith(".html") && item.text.length <= longestTyped)) return;
          event.preventDefault();
          onLong(item);
        }}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </label>
  );
}

function Items({ items, onItems }: Pick<ImportFormProps, "items" | "onItems">): JSX.Element {
  return (
    <ul className="import-items" aria-label="To be added">
      {items.map((item) => (
        <li key={item.name}>
          <span className="item-name">
            {item.kind === "file" ? item.name : (item.title ?? firstLine(item.text))}
            <span className="aside"> {sizeWords(item)}</span>
          </span>
          <button
            type="button"
            className="link"
            aria-label={`Leave out ${item.name}`}
            onClick={() => onItems(items.filter((other) => other !== item))}
          >
            Leave out
          </button>
        </li>
      ))}
    </ul>
  );
}

function sizeWords(item: ReportItem): string {
  if (item.kind === "pasted") return `pasted, ${grouped(item.text.length)} characters`;
  const kilobytes = Math.ceil(item.file.size / 1024);
  return kilobytes < 1024 ? `${kilobytes} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
