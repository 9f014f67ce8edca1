import type { LogEntry } from "@parley/api";
import { counted } from "@parley/model";
import type { JSX } from "react";
import { Link } from "wouter";
import { Section } from "../chrome/section.tsx";
import { casePath } from "../place/case-place.ts";
import { isUndoable, undoneCount } from "../server/undoing.ts";
import { useHistory } from "../server/use-history.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { daysOf, timeOf, type HistoryDay } from "./history-days.ts";

/** What happened to the case, newest first: by whom, in the words of the buttons, each with its way back. */
export function HistoryScreen(): JSX.Element {
  const { page } = useCaseView();
  const { editable, asOf } = page;
  const { data, error } = useHistory(page.name, editable || asOf !== undefined);
  const days = daysOf(data ?? []);
  return (
    <Section id="history" title="History" lead={lead}>
      {!editable && asOf === undefined && (
        <p className="empty">This case is only shown: what is done to a copy of it is kept there.</p>
      )}
      {error && <p role="alert">{error.message}</p>}
      {data && <HistoryButtons entries={data} />}
      {days.map((day) => (
        <Day key={day.date} day={day} name={page.name} />
      ))}
    </Section>
  );
}

const lead = "Nothing is ever lost: undoing is an entry of its own, and can be undone.";

function HistoryButtons({ entries }: { entries: readonly LogEntry[] }): JSX.Element {
  const { editable, busy, undo, redo } = useRecorder();
  const undone = undoneCount(entries);
  const undoable = entries.some(isUndoable);
  return (
    <p className="history-buttons">
      {editable && (
        <>
          <button type="button" className="plain-button" disabled={busy || !undoable} onClick={() => void undo()}>
            Undo the latest
          </button>
          <button type="button" className="plain-button" disabled={busy || undone === 0} onClick={() => void redo()}>
            Redo
          </button>
        </>
      )}
      <span className="small">
        {counted(entries.length, "entry", "entries")}
        {undone > 0 && `, ${undone} undone`}
      </span>
    </p>
  );
}

function Day({ day, name }: { day: HistoryDay; name: string }): JSX.Element {
  const asOf = `${casePath({ name, screen: "overview" })}?asOf=${day.date}`;
  return (
    <section className="history-day" aria-label={day.date}>
      <h3>
        <time dateTime={day.date}>{day.date}</time> <Link href={asOf}>The case as of this day</Link>
      </h3>
      <ol className="history">
        {day.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { entry: LogEntry }): JSX.Element {
  const { editable, busy, undo } = useRecorder();
  const { id, at, author, sentence, counts } = entry;
  return (
    <li data-counts={counts}>
      <time dateTime={at} title={at}>
        {timeOf(at)}
      </time>
      <span className="history-sentence">
        {sentence}
        {!counts && <span className="aside">undone</span>}
      </span>
      <span className="history-author">{author}</span>
      <span className="id">{id}</span>
      {editable && isUndoable(entry) && (
        <button
          type="button"
          className="link"
          disabled={busy}
          aria-label={`Undo ${id}: ${sentence}`}
          onClick={() => void undo(id)}
        >
          Undo
        </button>
      )}
    </li>
  );
}
