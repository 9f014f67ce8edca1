import { dateWords, threats, timeline, timelineRows, whenOfEntry } from "@parley/analysis";
import { entryKey, type TimelineResult } from "@parley/model";
import { useMemo, useState, type JSX } from "react";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { useHere } from "../place/use-here.ts";
import { caseAddress } from "../server/address.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { EventDetail } from "./event-detail.tsx";
import { EventLineForm } from "./event-line-form.tsx";
import { MissingDates } from "./missing-dates.tsx";
import { ThreatsList } from "./threats-list.tsx";
import { timelineLayout } from "./timeline-layout.ts";
import { TimelinePicture } from "./timeline-picture.tsx";
import { TimelineTable } from "./timeline-table.tsx";

/** The timeline: one sentence, the picture with its table, the chosen entry, threats. */
export function TimelineDesk(): JSX.Element {
  const { subject, page } = useCaseView();
  const { editable } = useRecorder();
  const { item } = useHere();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const day = page.asOf?.slice(0, 10) ?? today;
  const result = useMemo(() => timeline(subject, { day }), [subject, day]);
  const told = useMemo(() => threats(subject, { day }), [subject, day]);
  const chosen = result.entries.find((entry) => entryKey(entry) === item);
  return (
    <>
      <p className="space-sentence">{answerOf(result)}</p>
      {result.contradictions.map(({ message, events }) => (
        <p key={events.join(" ")} className="timeline-contradiction">
          <strong>Dates and order do not agree.</strong> {message}
        </p>
      ))}
      <MissingDates />
      {editable && <EventLineForm day={day} />}
      {result.entries.length === 0 ? (
        <p className="empty">
          No event and no date yet. {editable ? "Type one above, or add an article that tells of dates." : ""}
        </p>
      ) : (
        <Picture result={result} day={day} chosen={chosen && item} />
      )}
      {item !== undefined && !chosen && <p className="empty">No entry of this timeline is called {item}.</p>}
      {chosen && <EventDetail key={item} entry={chosen} result={result} day={day} />}
      {result.entries.length > 0 && <TimelineTable entries={result.entries} chosen={chosen && item} />}
      <ThreatsList result={told} />
    </>
  );
}

interface PictureProps {
  readonly result: TimelineResult;
  readonly day: string;
  readonly chosen: string | undefined;
}

function Picture({ result, day, chosen }: PictureProps): JSX.Element {
  const { subject, parties, page } = useCaseView();
  const layout = useMemo(() => timelineLayout(result.entries, { parties, day }), [result, parties, day]);
  const { head, rows } = timelineRows(subject, result);
  const next = result.entries.find(({ order }) => order === result.next);
  const query = page.asOf === undefined ? "" : `?asOf=${encodeURIComponent(page.asOf)}`;
  const file = (ending: string): string =>
    `${caseAddress(page.name)}/timeline/${encodeURIComponent(page.name)}.${ending}${query}`;
  return (
    <figure className="timeline-figure">
      <figcaption>
        <p className="small">
          Columns are in order; the distance between them is not time. A filled dot is a day, a bar a stretch of days, a
          dot on a whisker a day that is not quite known, a hollow dot has no date, a dashed one is tentative or not
          recorded. Arrow keys walk from entry to entry.
        </p>
      </figcaption>
      <div className="scroll" role="region" aria-label="The timeline as a picture" tabIndex={0}>
        <TimelinePicture
          layout={layout}
          finding={answerOf(result)}
          chosen={chosen}
          shownFirst={next && entryKey(next)}
        />
      </div>
      <p className="timeline-files">
        <span>Download as</span>
        <a className="plain-button" href={file("ics")} download={`${page.name}.ics`}>
          Calendar (ICS)
        </a>
        <a className="link" href={file("csv")} download={`${page.name}.csv`}>
          CSV
        </a>
        <a className="link" href={file("md")} download={`${page.name}.md`}>
          Markdown
        </a>
        <span className="aside">A calendar holds only what has a day; the rest is named in its description.</span>
      </p>
      <ChartDownloads name="timeline" rows={[head, ...rows]} />
    </figure>
  );
}

/** What is next, then how much of the timeline is dated. */
function answerOf({ sentence, day = "", next, entries }: TimelineResult): string {
  const coming = entries.find(({ order }) => order === next);
  if (!coming) return entries.length === 0 ? sentence : `Nothing is planned from ${dateWords(day)} on. ${sentence}`;
  return `Next: ${whenOfEntry(coming)}${coming.tentative ? ", tentative" : ""}: ${coming.text}. ${sentence}`;
}
