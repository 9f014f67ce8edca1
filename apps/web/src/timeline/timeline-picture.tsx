import { useEffect, useRef, type JSX, type KeyboardEvent, type RefObject } from "react";
import { LaneHeads, type LaneHead } from "../charts/lane-heads.tsx";
import { useHeldTouch } from "../charts/use-held-touch.ts";
import { useMarkDrag, type MarkDrag } from "../charts/use-mark-drag.ts";
import { useHere } from "../place/use-here.ts";
import { SpanBrush, type SpanBrushProps } from "./span-brush.tsx";
import {
  brokenLines,
  nextMark,
  type Lane,
  type OrderBand,
  type PlacedMark,
  type TimelineLayout,
} from "./timeline-layout.ts";
import { TimelineMark } from "./timeline-mark.tsx";
import { brushHeight, headHeight, laneWidth, rowHeightOf } from "./timeline-sizes.ts";
import type { EventMoves } from "./use-event-moves.ts";
import { useTimelineChoices } from "./use-timeline-choices.ts";

interface TimelinePictureProps {
  readonly layout: TimelineLayout;
  /** What the picture shows, as a sentence. */
  readonly finding: string;
  /** The key of the chosen entry. */
  readonly chosen: string | undefined;
  /** The key of the entry that stands in sight where none is chosen: what is next. */
  readonly shownFirst: string | undefined;
  readonly columnWidth: number;
  readonly moves: EventMoves;
}

/** Lanes of marks in ink: a filled dot is a day, a bar a stretch of days, a hollow dot has no date, a dashed one is tentative. */
export function TimelinePicture(props: TimelinePictureProps): JSX.Element {
  const { layout, finding, chosen, shownFirst, columnWidth, moves } = props;
  const { lanes, columns, marks, today } = layout;
  const here = useHere();
  const { address } = useTimelineChoices();
  const rowHeight = rowHeightOf(columnWidth);
  const [width, height] = [laneWidth + columns * columnWidth + 8, headHeight + lanes.length * rowHeight + 4];
  const current = marks.find(({ key }) => key === chosen) ?? marks[0];
  const picture = useInSight(marks.find(({ key }) => key === (chosen ?? shownFirst))?.column ?? today, columnWidth);
  useHeldTouch(picture);
  const at = ({ clientX }: { readonly clientX: number }): number =>
    (clientX - (picture.current?.getBoundingClientRect().left ?? 0) - laneWidth) / columnWidth;
  const drag = useMarkDrag<PlacedMark>(
    (event) => Math.max(0, Math.min(columns, Math.round(at(event)))),
    (mark, before) => void moves.moveTo(mark.entry, placeBefore(marks, moves.sequence, { mark, before })),
  );
  const walk = (event: KeyboardEvent) => {
    if (!event.key.startsWith("Arrow") || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = nextMark(marks, current, event.key);
    if (!to) return;
    here.go(address(to.key), { replace: true });
    picture.current?.querySelector<SVGAElement>(`[data-mark="${CSS.escape(`${to.row} ${to.key}`)}"]`)?.focus();
  };
  return (
    <div className="lanes-sheet">
      <LaneHeads width={laneWidth} heads={headsOf(layout, rowHeight)} />
      <svg
        ref={picture}
        className="timeline-picture"
        role="group"
        aria-label={`${finding} The table below has the same entries.`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        onKeyDown={walk}
        {...drag.over}
      >
        <Ground layout={layout} columnWidth={columnWidth} height={height} at={at} />
        {marks.map((mark) => (
          <TimelineMark
            key={`${mark.row} ${mark.key}`}
            mark={mark}
            text={withoutParty(mark.entry.text, lanes[mark.row])}
            address={address(mark.key)}
            columnWidth={columnWidth}
            isChosen={mark.key === chosen}
            isStop={mark === current}
            onPress={moves.canMove(mark.entry) ? (event) => drag.start(mark, event) : undefined}
          />
        ))}
        <Landing drag={drag} columnWidth={columnWidth} />
      </svg>
    </div>
  );
}

/** On a party's own strip its name need not stand in every entry: "Port (demand): …" is "demand: …". */
function withoutParty(text: string, lane: Lane | undefined): string {
  const start = `${lane?.label} (`;
  return lane?.party !== undefined && text.startsWith(start) ? text.slice(start.length).replace("): ", ": ") : text;
}

/** The names of the strips; before them what stands beside the strip for drawing. */
function headsOf({ lanes, days }: TimelineLayout, rowHeight: number): LaneHead[] {
  const corner = days.some(({ to }) => to !== undefined) ? "Draw a span →" : "";
  return [
    { key: "corner", label: corner, top: 0, height: headHeight },
    ...lanes.map(({ id, label, party }, row) => ({
      key: id,
      label,
      party,
      top: headHeight + row * rowHeight,
      height: rowHeight,
    })),
  ];
}

/** What lies behind the marks: what has no date, the strips, the stretch that is chosen, today. */
function Ground(props: SpanBrushProps): JSX.Element {
  const { layout, columnWidth, height } = props;
  const { bands, lanes, columns, days, today } = layout;
  return (
    <>
      <Hatching />
      {bands.map((band) => (
        <Band key={band.from} band={band} height={height} columnWidth={columnWidth} />
      ))}
      {lanes.map((lane, row) => (
        <LaneLine
          key={lane.id}
          lane={lane}
          y={headHeight + row * rowHeightOf(columnWidth)}
          width={laneWidth + columns * columnWidth + 8}
        />
      ))}
      {days.some(({ to }) => to !== undefined) && <SpanBrush {...props} />}
      {today !== undefined && <Today x={laneWidth + today * columnWidth} height={height} isFirst={today === 0} />}
    </>
  );
}

/** Which place among the events of the sequence a mark gets that is dropped before a column. */
function placeBefore(
  marks: readonly PlacedMark[],
  sequence: readonly string[],
  { mark, before }: { readonly mark: PlacedMark; readonly before: number },
): number {
  const columnOf = new Map(marks.flatMap(({ entry, column }) => (entry.event ? [[entry.event, column] as const] : [])));
  return sequence.filter((id) => id !== mark.entry.event && (columnOf.get(id) ?? 0) < before).length;
}

/** Scrolls the picture sideways, never the page, until a column is in sight. */
function useInSight(column: number | undefined, columnWidth: number): RefObject<SVGSVGElement | null> {
  const picture = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const box = picture.current?.closest(".scroll");
    if (column === undefined || !box) return;
    const left = column * columnWidth;
    const room = box.clientWidth - laneWidth;
    const isInSight = left >= box.scrollLeft && left + columnWidth <= box.scrollLeft + room;
    if (!isInSight) box.scrollTo({ left: left - room / 2 });
  }, [column, columnWidth]);
  return picture;
}

/** The word stands beside its line, on the side where the picture goes on. */
function Today({ x, height, isFirst }: { x: number; height: number; isFirst: boolean }): JSX.Element {
  return (
    <g className="timeline-today">
      <path d={`M${x} ${brushHeight}V${height - 4}`} />
      <text x={isFirst ? x + 4 : x - 4} y={15} textAnchor={isFirst ? "start" : "end"}>
        today
      </text>
    </g>
  );
}

/** Where a dragged event would land. */
function Landing({
  drag: { dragged },
  columnWidth,
}: {
  drag: MarkDrag<PlacedMark>;
  columnWidth: number;
}): JSX.Element | null {
  if (!dragged) return null;
  const rowHeight = rowHeightOf(columnWidth);
  const y = headHeight + dragged.mark.row * rowHeight;
  return <path className="timeline-landing" d={`M${laneWidth + dragged.before * columnWidth} ${y}v${rowHeight}`} />;
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

function Band({ band, height, columnWidth }: { band: OrderBand; height: number; columnWidth: number }): JSX.Element {
  const { from, to, label } = band;
  const [x, width] = [laneWidth + from * columnWidth, (to - from + 1) * columnWidth];
  return (
    <g className="timeline-band">
      <rect x={x} y={brushHeight} width={width} height={height - brushHeight - 4} fill="url(#timeline-hatch)" />
      {brokenLines(label, { letters: Math.floor(width / 6.2), most: 2 }).map((line, i) => (
        <text key={line} x={x + 6} y={brushHeight + 13 + i * 13}>
          {line}
        </text>
      ))}
    </g>
  );
}

function LaneLine({ lane, y, width }: { lane: Lane; y: number; width: number }): JSX.Element {
  return (
    <g className="timeline-lane">
      <path d={`M0 ${y}H${width}`} />
      {brokenLines(lane.label, { letters: 17, most: 4 }).map((line, i) => (
        <text key={line} x={2} y={y + 22 + i * 15}>
          {line}
        </text>
      ))}
    </g>
  );
}
