import { whenOfEntry } from "@parley/analysis";
import type { TimelineEntry } from "@parley/model";
import { useEffect, useRef, type JSX, type KeyboardEvent, type RefObject } from "react";
import { Link } from "wouter";
import { useHere } from "../place/use-here.ts";
import { keyed } from "../view/keyed.ts";
import {
  brokenLines,
  nextMark,
  type Lane,
  type OrderBand,
  type PlacedMark,
  type TimelineLayout,
} from "./timeline-layout.ts";

const [laneWidth, columnWidth, rowHeight, headHeight] = [132, 118, 92, 40];

interface TimelinePictureProps {
  readonly layout: TimelineLayout;
  /** What the picture shows, as a sentence. */
  readonly finding: string;
  /** The key of the chosen entry. */
  readonly chosen: string | undefined;
  /** The key of the entry that stands in sight where none is chosen: what is next. */
  readonly shownFirst: string | undefined;
}

/** Lanes of marks in ink: a filled dot is a day, a bar a stretch of days, a hollow dot has no date, a dashed one is tentative. */
export function TimelinePicture({ layout, finding, chosen, shownFirst }: TimelinePictureProps): JSX.Element {
  const { lanes, columns, marks, bands, today } = layout;
  const here = useHere();
  const [width, height] = [laneWidth + columns * columnWidth + 8, headHeight + lanes.length * rowHeight + 4];
  const current = marks.find(({ key }) => key === chosen) ?? marks[0];
  const picture = useInSight(marks.find(({ key }) => key === (chosen ?? shownFirst)));
  const walk = (event: KeyboardEvent) => {
    if (!event.key.startsWith("Arrow") || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = nextMark(marks, current, event.key);
    if (!to) return;
    here.go(here.to("timeline", to.key), { replace: true });
    picture.current?.querySelector<SVGAElement>(`[data-mark="${CSS.escape(`${to.row} ${to.key}`)}"]`)?.focus();
  };
  return (
    <svg
      ref={picture}
      className="timeline-picture"
      role="group"
      aria-label={`${finding} The table below has the same entries.`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      onKeyDown={walk}
    >
      <Hatching />
      {bands.map((band) => (
        <Band key={band.from} band={band} height={height} />
      ))}
      {lanes.map((lane, row) => (
        <LaneLine key={lane.id} lane={lane} row={row} width={width} />
      ))}
      {today !== undefined && (
        <g className="timeline-today">
          <path d={`M${laneWidth + today * columnWidth} 22V${height - 4}`} />
          <text x={laneWidth + today * columnWidth} y={16} textAnchor="middle">
            today
          </text>
        </g>
      )}
      {marks.map((mark) => (
        <Mark key={`${mark.row} ${mark.key}`} mark={mark} isChosen={mark.key === chosen} isStop={mark === current} />
      ))}
    </svg>
  );
}

/** Scrolls the picture sideways, never the page, until a mark is in sight. */
function useInSight(mark: PlacedMark | undefined): RefObject<SVGSVGElement | null> {
  const picture = useRef<SVGSVGElement>(null);
  const column = mark?.column;
  useEffect(() => {
    const box = picture.current?.parentElement;
    if (column === undefined || !box) return;
    const left = laneWidth + column * columnWidth;
    const isInSight = left >= box.scrollLeft && left + columnWidth <= box.scrollLeft + box.clientWidth;
    if (!isInSight) box.scrollTo({ left: left - box.clientWidth / 2 });
  }, [column]);
  return picture;
}

function Hatching(): JSX.Element {
  return (
    <defs>
      <pattern id="timeline-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V8" className="timeline-hatch" strokeWidth="1" />
      </pattern>
    </defs>
  );
}

function Band({ band: { from, to, label }, height }: { band: OrderBand; height: number }): JSX.Element {
  const x = laneWidth + from * columnWidth;
  return (
    <g className="timeline-band">
      <rect x={x} y={4} width={(to - from + 1) * columnWidth} height={height - 8} fill="url(#timeline-hatch)" />
      {brokenLines(label, { letters: (to - from + 1) * 18, most: 2 }).map((line, i) => (
        <text key={line} x={x + 6} y={17 + i * 14}>
          {line}
        </text>
      ))}
    </g>
  );
}

function LaneLine({ lane, row, width }: { lane: Lane; row: number; width: number }): JSX.Element {
  const y = headHeight + row * rowHeight;
  return (
    <g className="timeline-lane">
      <path d={`M0 ${y}H${width}`} />
      {brokenLines(lane.label, { letters: 17, most: 2 }).map((line, i) => (
        <text key={line} x={2} y={y + 22 + i * 15}>
          {line}
        </text>
      ))}
    </g>
  );
}

function Mark({ mark, isChosen, isStop }: { mark: PlacedMark; isChosen: boolean; isStop: boolean }): JSX.Element {
  const here = useHere();
  const { entry, row, column, key } = mark;
  const [x, y] = [laneWidth + column * columnWidth, headHeight + row * rowHeight];
  const state = entry.status === "cancelled" ? "cancelled" : entry.tentative || entry.proposed ? "tentative" : "firm";
  return (
    <Link
      href={here.to("timeline", key)}
      replace
      className="timeline-mark"
      data-mark={`${row} ${key}`}
      data-state={state}
      aria-current={isChosen ? "true" : undefined}
      aria-label={markWords(entry)}
      tabIndex={isStop ? 0 : -1}
    >
      <rect x={x + 2} y={y + 3} width={columnWidth - 4} height={rowHeight - 6} rx={3} className="timeline-target" />
      <Shape mark={mark} x={x + 14} y={y + 18} />
      <text x={x + 28} y={y + 22} className="timeline-when">
        {brokenLines(shortWhen(entry), { letters: 15, most: 1 })[0]}
      </text>
      {keyed(brokenLines(entry.text, { letters: 17, most: 4 }), (line) => line).map(({ key: of, item: line }, i) => (
        <text key={of} x={x + 8} y={y + 41 + i * 14}>
          {line}
        </text>
      ))}
    </Link>
  );
}

function Shape({ mark: { shape, entry }, x, y }: { mark: PlacedMark; x: number; y: number }): JSX.Element {
  const cross = entry.status === "cancelled" && (
    <path d={`M${x - 6} ${y - 6}l12 12m0 -12l-12 12`} className="timeline-cross" />
  );
  if (shape === "range")
    return (
      <>
        <rect x={x - 8} y={y - 5} width={18} height={10} rx={2} className="timeline-dot" />
        {cross}
      </>
    );
  return (
    <>
      {shape === "uncertain" && <path d={`M${x - 10} ${y}h20m0 -4v8m-20 -8v8`} className="timeline-whisker" />}
      <circle
        cx={x}
        cy={y}
        r={shape === "uncertain" ? 3.5 : 5.5}
        className="timeline-dot"
        data-hollow={shape === "undated"}
      />
      {cross}
    </>
  );
}

function shortWhen(entry: TimelineEntry): string {
  if (entry.when !== undefined)
    return whenOfEntry(entry)
      .replace(" (uncertain)", "")
      .replaceAll(/\b([A-Z][a-z]{2})[a-z]+\b/g, "$1");
  return entry.status === "past" ? "" : entry.status;
}

/** What a mark says to those who do not see it. */
function markWords(entry: TimelineEntry): string {
  const how = [entry.status, ...(entry.tentative ? ["tentative"] : []), ...(entry.proposed ? ["proposed"] : [])];
  return `${entry.text}: ${whenOfEntry(entry)}, ${how.join(", ")}`;
}
