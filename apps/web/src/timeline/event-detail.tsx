import { movedEvents, whenOfEntry } from "@parley/analysis";
import { entryKey, quoted, type TalksEvent, type TimelineEntry, type TimelineResult } from "@parley/model";
import { useState, type JSX } from "react";
import { useScreenKeys } from "../chrome/use-screen-keys.ts";
import { RemoveRecord } from "../parties/remove-record.tsx";
import { useHere } from "../place/use-here.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { recordedProposal } from "./event-changes.ts";
import { EventLineForm } from "./event-line-form.tsx";
import { Evidence } from "./timeline-table.tsx";

interface EventDetailProps {
  readonly entry: TimelineEntry;
  readonly result: TimelineResult;
  readonly day: string;
}

/** The chosen entry: what is known of it, and what can be done with it. */
export function EventDetail({ entry, result, day }: EventDetailProps): JSX.Element {
  const { subject } = useCaseView();
  const { editable } = useRecorder();
  const labels = new Map(result.entries.flatMap(({ event, text }) => (event === undefined ? [] : [[event, text]])));
  const recorded = entry.kind === "talks-event" ? subject.events.find(({ id }) => id === entry.event) : undefined;
  const order = (entry.after ?? []).map((id) => quoted(labels.get(id) ?? id)).join(", ");
  const later = (entry.before ?? []).map((id) => quoted(labels.get(id) ?? id)).join(", ");
  const facts: [string, JSX.Element | string][] = [
    ["When", whenWords(entry)],
    ["Status", `${entry.status}${entry.tentative ? ", tentative" : ""}`],
    ...(order === "" ? [] : [["Comes after", order] satisfies [string, string]]),
    ...(later === "" ? [] : [["Comes before", later] satisfies [string, string]]),
    ...(entry.place === undefined ? [] : [["Where", entry.place] satisfies [string, string]]),
    ...(entry.outcome === undefined ? [] : [["Outcome", entry.outcome] satisfies [string, string]]),
  ];
  return (
    <section className="event-detail" aria-labelledby="event-detail-title">
      <h3 id="event-detail-title">{entry.text}</h3>
      <dl>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        {entry.parties.length > 0 && (
          <div>
            <dt>Who</dt>
            <dd>
              {entry.parties.map((party) => (
                <PartyMark key={party} party={party} />
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>Rests on</dt>
          <dd>
            <Evidence entry={entry} />
          </dd>
        </div>
      </dl>
      {editable && recorded && (
        <RecordedActions key={recorded.id} event={recorded} entry={entry} result={result} day={day} />
      )}
      {editable && entry.proposed && <RecordProposal entry={entry} result={result} />}
    </section>
  );
}

function RecordedActions({ event, entry, result, day }: EventDetailProps & { event: TalksEvent }): JSX.Element {
  const here = useHere();
  const { busy } = useRecorder();
  const [isEdited, setEdited] = useState(false);
  const { move, problem } = useMoves(event, entry, result);
  if (isEdited) return <EventLineForm day={day} event={event} onDone={() => setEdited(false)} />;
  return (
    <p className="event-actions">
      {entry.placed !== "date" && (
        <>
          <button type="button" className="plain-button" disabled={busy} onClick={() => void move(-1)}>
            Earlier
          </button>
          <button type="button" className="plain-button" disabled={busy} onClick={() => void move(1)}>
            Later
          </button>
        </>
      )}
      <button type="button" className="plain-button" onClick={() => setEdited(true)}>
        Edit
      </button>
      <RemoveRecord
        collection="events"
        record={{ id: event.id, name: `the event ${event.label}` }}
        onDone={() => here.go(here.to("timeline"), { replace: true })}
      />
      {problem !== undefined && (
        <span className="field-problem" role="alert">
          {problem}
        </span>
      )}
    </p>
  );
}

/** Moves an event without a date past its neighbour, by button or by Shift and an arrow. */
function useMoves(event: TalksEvent, entry: TimelineEntry, { entries }: TimelineResult) {
  const { subject } = useCaseView();
  const { record } = useRecorder();
  const [problem, setProblem] = useState<string>();
  const known = new Set(subject.events.map(({ id }) => id));
  const sequence = entries.flatMap((one) =>
    one.kind === "talks-event" && one.event !== undefined && known.has(one.event) ? [one.event] : [],
  );
  const move = async (by: 1 | -1) => {
    if (entry.placed === "date") return;
    const other = sequence[sequence.indexOf(event.id) + by];
    const changed =
      other === undefined ? [] : movedEvents(subject.events, by < 0 ? [event.id, other] : [other, event.id]);
    setProblem(changed.length === 0 ? "It cannot stand there: a date or another order speaks against it." : undefined);
    if (changed.length === 0) return;
    await record(
      changed.map((talksEvent) => ({ type: "talks-event-set", talksEvent })),
      `Moved ${event.label} ${by < 0 ? "earlier" : "later"}`,
    );
  };
  useScreenKeys({ letters: {}, arrow: (by) => void move(by) });
  return { move, problem };
}

function RecordProposal({ entry, result }: Omit<EventDetailProps, "day">): JSX.Element | null {
  const { subject } = useCaseView();
  const { record, busy } = useRecorder();
  const here = useHere();
  const proposal = result.proposed.find(({ event }) => event.id === entry.event);
  if (!proposal) return null;
  const save = async () => {
    const changes = recordedProposal({ events: subject.events, proposed: result.proposed }, proposal);
    const shown = entryKey({ kind: "talks-event", event: proposal.event.id });
    if (await record(changes, `Recorded the event ${proposal.event.label}`))
      here.go(here.to("timeline", shown), { replace: true });
  };
  return (
    <p className="event-actions">
      <span className="aside">Claims tell of it; nobody recorded it as an event.</span>{" "}
      <button type="button" className="plain-button" disabled={busy} onClick={() => void save()}>
        Record as an event
      </button>
    </p>
  );
}

function whenWords(entry: TimelineEntry): string {
  const words = whenOfEntry(entry);
  return entry.said === undefined || words.includes(entry.said) ? words : `${words}; in the report: “${entry.said}”`;
}
