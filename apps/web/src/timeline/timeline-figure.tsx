import { dateWords, timelineRows, whenOfEntry } from "@parley/analysis";
import { entryKey, type TimelineResult } from "@parley/model";
import { useMemo, useState, type JSX } from "react";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { useScreenKeys } from "../chrome/use-screen-keys.ts";
import { useHere } from "../place/use-here.ts";
import { caseAddress } from "../server/address.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { timelineLayout } from "./timeline-layout.ts";
import { TimelinePicture } from "./timeline-picture.tsx";
import { columnWidths } from "./timeline-sizes.ts";
import type { EventMoves } from "./use-event-moves.ts";
import { useTimelineChoices } from "./use-timeline-choices.ts";

interface TimelineFigureProps {
  readonly result: TimelineResult;
  readonly day: string;
  readonly chosen: string | undefined;
  readonly moves: EventMoves;
}

/** The picture with what steers it, how to read it, and its files. */
export function TimelineFigure({ result, day, chosen, moves }: TimelineFigureProps): JSX.Element {
  const { parties } = useCaseView();
  const { by } = useTimelineChoices();
  const layout = useMemo(() => timelineLayout(result.entries, { parties, day, by }), [result, parties, day, by]);
  const next = result.entries.find(({ order }) => order === result.next);
  const steering = useSteering(result, day);
  return (
    <figure className="timeline-figure">
      <Controls steering={steering} />
      <div className="scroll" role="region" aria-label="The timeline as a picture" tabIndex={0}>
        <TimelinePicture
          layout={layout}
          finding={answerOf(result)}
          chosen={chosen}
          shownFirst={next && entryKey(next)}
          columnWidth={columnWidths[steering.zoom] ?? columnWidths[2]}
          moves={moves}
        />
      </div>
      <figcaption>
        <details>
          <summary>How to read the picture</summary>
          <p className="small">
            Columns are in order; the distance between them is not time. A filled dot is a day, a bar a stretch of days,
            a dot on a whisker a day that is not quite known, a hollow dot has no date, a dashed one is tentative or not
            recorded. Arrow keys walk from entry to entry. Draw along the strip above the columns to see what was known
            by then. An event without a date can be dragged to its place in the order.
          </p>
        </details>
      </figcaption>
      <Files result={result} />
    </figure>
  );
}

/** What is next, then how much of the timeline is dated. */
export function answerOf({ sentence, day = "", next, entries }: TimelineResult): string {
  const coming = entries.find(({ order }) => order === next);
  if (!coming) return entries.length === 0 ? sentence : `Nothing is planned from ${dateWords(day)} on. ${sentence}`;
  return `Next: ${whenOfEntry(coming)}${coming.tentative ? ", tentative" : ""}: ${coming.text}. ${sentence}`;
}

interface Steering {
  readonly zoom: number;
  readonly zoomBy: (by: 1 | -1) => void;
  readonly seeToday: () => void;
}

/** Zoom, and the way to what lies at today: what is next, else the last entry with a date before today. */
function useSteering({ entries, next }: TimelineResult, day: string): Steering {
  const here = useHere();
  const { address } = useTimelineChoices();
  const [zoom, setZoom] = useState(2);
  const zoomBy = (by: 1 | -1) => setZoom(Math.max(0, Math.min(columnWidths.length - 1, zoom + by)));
  const seeToday = () => {
    const near =
      entries.find(({ order }) => order === next) ??
      entries.findLast(({ latest, earliest = latest }) => earliest !== undefined && earliest <= day);
    if (!near) return;
    here.go(address(entryKey(near)), { replace: true });
    document.querySelector<SVGAElement>(`.timeline-mark[data-mark$="${CSS.escape(` ${entryKey(near)}`)}"]`)?.focus();
  };
  useScreenKeys({
    letters: { t: seeToday, "+": () => zoomBy(1), "=": () => zoomBy(1), "-": () => zoomBy(-1) },
  });
  return { zoom, zoomBy, seeToday };
}

function Controls({ steering: { zoom, zoomBy, seeToday } }: { steering: Steering }): JSX.Element {
  const { by, choose } = useTimelineChoices();
  return (
    <div className="timeline-controls">
      <label>
        Placed by{" "}
        <select
          value={by}
          onChange={(event) => choose({ by: event.currentTarget.value === "report" ? "report" : "event" })}
        >
          <option value="event">when it happens</option>
          <option value="report">when it was first published</option>
        </select>
      </label>
      <span className="timeline-zoom" role="group" aria-label="Zoom">
        <button type="button" className="plain-button" disabled={zoom === 0} onClick={() => zoomBy(-1)}>
          <span className="sr-only">Narrower columns</span>
          <span aria-hidden="true">−</span>
        </button>
        <button
          type="button"
          className="plain-button"
          disabled={zoom === columnWidths.length - 1}
          onClick={() => zoomBy(1)}
        >
          <span className="sr-only">Wider columns</span>
          <span aria-hidden="true">+</span>
        </button>
      </span>
      <button type="button" className="plain-button" onClick={seeToday}>
        Today <kbd>T</kbd>
      </button>
    </div>
  );
}

function Files({ result }: { result: TimelineResult }): JSX.Element {
  const { subject, page } = useCaseView();
  const { head, rows } = timelineRows(subject, result);
  const query = page.asOf === undefined ? "" : `?asOf=${encodeURIComponent(page.asOf)}`;
  const file = (ending: string): string =>
    `${caseAddress(page.name)}/timeline/${encodeURIComponent(page.name)}.${ending}${query}`;
  return (
    <>
      <p className="timeline-files">
        <a className="plain-button" href={file("ics")} download={`${page.name}.ics`}>
          Calendar (ICS)
        </a>
        <a className="link" href={file("md")} download={`${page.name}.md`}>
          Markdown
        </a>
        <span className="aside">A calendar holds only what has a day; the rest is named in its description.</span>
      </p>
      <ChartDownloads name="timeline" rows={[head, ...rows]} />
    </>
  );
}
