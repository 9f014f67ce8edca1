import { whenOfEntry } from "@parley/analysis";
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
import type { EventMoves } from "./use-event-moves.ts";

interface EventDetailProps {
  readonly entry: TimelineEntry;
  readonly result: TimelineResult;
  readonly day: string;
  readonly moves: EventMoves;
}

/** The chosen entry: what is known of it, and what can be done with it. */
export function EventDetail(props: EventDetailProps): JSX.Element {
  const { entry, result } = props;
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
      {editable && recorded && <RecordedActions key={recorded.id} {...props} event={recorded} />}
      {editable && entry.proposed && <RecordProposal entry={entry} result={result} />}
    </section>
  );
}

function RecordedActions({ event, entry, moves, day }: EventDetailProps & { event: TalksEvent }): JSX.Element {
  const { busy } = useRecorder();
  const here = useHere();
  const [isEdited, setEdited] = useState(false);
  const { moveBy, canMove, problem } = moves;
  useScreenKeys({ letters: {}, arrow: (by) => void moveBy(entry, by) });
  if (isEdited) return <EventLineForm day={day} event={event} onDone={() => setEdited(false)} />;
  return (
    <p className="event-actions">
      {canMove(entry) && (
        <>
          <button type="button" className="plain-button" disabled={busy} onClick={() => void moveBy(entry, -1)}>
            Earlier
          </button>
          <button type="button" className="plain-button" disabled={busy} onClick={() => void moveBy(entry, 1)}>
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

function RecordProposal({ entry, result }: Pick<EventDetailProps, "entry" | "result">): JSX.Element | null {
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
