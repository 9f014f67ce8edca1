import { eventLine, eventLineText } from "@parley/analysis";
import type { TalksEvent } from "@parley/model";
import { useRef, useState, type JSX } from "react";
import { useScreenKeys } from "../chrome/use-screen-keys.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { addedEvent } from "./event-changes.ts";

interface EventLineFormProps {
  /** The day from which one looks. */
  readonly day: string;
  /** The event whose line is typed anew; left out, a new one is added. */
  readonly event?: TalksEvent;
  readonly onDone?: () => void;
}

/** One line for one event: when, how firm, and what. What cannot be read is said where it was typed. */
export function EventLineForm({ day, event, onDone }: EventLineFormProps): JSX.Element {
  const { subject } = useCaseView();
  const { record, busy } = useRecorder();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState(event ? eventLineText(event) : "");
  const [problem, setProblem] = useState<string>();
  useScreenKeys({ letters: event ? {} : { n: () => field.current?.focus() } });
  const save = async () => {
    const typed = eventLine(line, subject.events, day);
    if ("problem" in typed) return setProblem(typed.problem);
    setProblem(undefined);
    const words = `${event ? "Saved" : "Added"} the event ${typed.event.label}`;
    if (!(await record(addedEvent(subject.events, typed, event), words))) return undefined;
    if (!event) setLine("");
    return onDone?.();
  };
  const id = event ? "event-line-edit" : "event-line-new";
  return (
    <form
      className="event-line"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save();
      }}
    >
      <label htmlFor={id}>
        {event ? "Edit in one line" : "Add an event in one line"}
        <span className="aside"> such as 4-5 Mar tentative: next round, or after Geneva: envoys meet</span>
      </label>
      <div className="event-line-parts">
        <input
          ref={field}
          id={id}
          type="text"
          autoComplete="off"
          value={line}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={({ currentTarget: { value } }) => setLine(value)}
        />
        <button type="submit" className="plain-button" disabled={busy}>
          {event ? "Save" : "Add"}
        </button>
        {onDone && (
          <button type="button" className="plain-button" onClick={onDone}>
            Cancel
          </button>
        )}
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
