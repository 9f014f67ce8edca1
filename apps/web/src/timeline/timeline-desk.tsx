import { byPublication, threats, timeline, whenOfEntry } from "@parley/analysis";
import { entryKey, type TimelineEntry } from "@parley/model";
import { useMemo, useState, type JSX } from "react";
import { useHere } from "../place/use-here.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { EventDetail } from "./event-detail.tsx";
import { EventLineForm } from "./event-line-form.tsx";
import { KnownByPart } from "./known-by-part.tsx";
import { MissingDates } from "./missing-dates.tsx";
import { ThreatsList } from "./threats-list.tsx";
import { TimelineFigure, answerOf } from "./timeline-figure.tsx";
import { TimelineTable } from "./timeline-table.tsx";
import { useEventMoves } from "./use-event-moves.ts";
import { useTimelineChoices } from "./use-timeline-choices.ts";

/** The timeline: one sentence, the picture with its table, the chosen entry, what was known by a day, threats. */
export function TimelineDesk(): JSX.Element {
  const { subject, page } = useCaseView();
  const { editable } = useRecorder();
  const { item } = useHere();
  const { by, from, to } = useTimelineChoices();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const day = page.asOf?.slice(0, 10) ?? today;
  const happening = useMemo(() => timeline(subject, { day }), [subject, day]);
  const result = useMemo(
    () => (by === "report" ? byPublication(subject, happening) : happening),
    [by, subject, happening],
  );
  const told = useMemo(() => threats(subject, { day }), [subject, day]);
  const moves = useEventMoves(happening);
  const { entries } = result;
  const chosen = happening.entries.find((entry) => entryKey(entry) === item);
  const whenOf = new Map(happening.entries.map((entry) => [entryKey(entry), whenOfEntry(entry)]));
  const inSpan = entries.filter((entry) => liesIn(entry, { from, to }));
  return (
    <>
      <p className="space-sentence">{answerOf({ ...happening, sentence: result.sentence })}</p>
      {happening.contradictions.map(({ message, events }) => (
        <p key={events.join(" ")} className="timeline-contradiction">
          <strong>Dates and order do not agree.</strong> {message}
        </p>
      ))}
      <MissingDates />
      {editable && <EventLineForm day={day} />}
      {entries.length === 0 ? (
        <p className="empty">
          No event and no date yet. {editable ? "Type one above, or add an article that tells of dates." : ""}
        </p>
      ) : (
        <TimelineFigure result={result} day={day} chosen={chosen && item} moves={moves} />
      )}
      {item !== undefined && !chosen && <p className="empty">No entry of this timeline is called {item}.</p>}
      {chosen && <EventDetail key={item} entry={chosen} result={happening} day={day} moves={moves} />}
      {subject.claims.length > 0 && <KnownByPart />}
      {inSpan.length < entries.length && (
        <p className="small">
          The table shows {inSpan.length} of {entries.length} entries: those of the chosen days.
        </p>
      )}
      {entries.length > 0 && (
        <TimelineTable entries={inSpan} chosen={chosen && item} whenOf={by === "report" ? whenOf : undefined} />
      )}
      <ThreatsList result={told} />
    </>
  );
}

/** Whether an entry can lie within a stretch of days; one without a date lies only in the whole. */
function liesIn(
  { earliest, latest }: TimelineEntry,
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): boolean {
  if (from === undefined && to === undefined) return true;
  const [first, last] = [earliest ?? latest, latest ?? earliest];
  return first !== undefined && last !== undefined && first <= (to ?? "~") && last >= (from ?? "");
}
