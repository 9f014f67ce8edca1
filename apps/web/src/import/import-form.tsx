import { useRef, useState, type ClipboardEvent, type JSX } from "react";
import { capitalised, counted, grouped } from "@parley/model";
import { dateProblem, FactsFields, noFacts, sentFacts } from "./facts-fields.tsx";
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
  const [problem, setProblem] = useState<{ date?: string; send?: string }>({});
  const [refused, setRefused] = useState<readonly ReportOutcome[]>([]);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const all = [...items, ...(pastedReport(typed) ? [pastedReport(typed) as ReportItem] : [])];

  const paste = (event: ClipboardEvent) => {
    const item = clipboardReport(event.clipboardData);
    if (item?.kind !== "pasted" || (!item.name.endsWith(".html") && item.text.length <= longestTyped)) return;
    event.preventDefault();
    onItems([...items, item]);
  };
  const submit = async () => {
    const wrong = dateProblem(facts.date);
    setProblem(wrong === undefined ? {} : { date: wrong });
    if (wrong !== undefined || all.length === 0) return;
    setBusy(true);
    try {
      const outcomes = await send(all, sentFacts(facts));
      setRefused(outcomes.filter((outcome) => "refused" in outcome));
      onItems([]);
      setTyped("");
    } catch (error) {
      setProblem({ send: capitalised(error instanceof Error ? error.message : String(error)) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      ref={form}
      className="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label className="paste">
        <span>Paste an article, or drop files anywhere on this page</span>
        <textarea
          rows={6}
          value={typed}
          autoFocus
          onPaste={paste}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
          }}
        />
      </label>
      <FilePickers onFiles={(files) => onItems([...items, ...files])} />
      {items.length > 0 && <Items items={items} onItems={onItems} />}
      <FactsFields facts={facts} onChange={setFacts} problem={problem.date} />
      {refused.map((outcome) => (
        <p key={outcome.name} className="field-problem" role="alert">
          <strong>{outcome.name}</strong> {outcomeWords(outcome, (id) => id)}
        </p>
      ))}
      {problem.send !== undefined && (
        <p className="field-problem" role="alert">
          {problem.send}
        </p>
      )}
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
