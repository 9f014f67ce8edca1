import { whenOfEntry } from "@parley/analysis";
import type { TimelineEntry } from "@parley/model";
import type { JSX, PointerEvent } from "react";
import { Link } from "wouter";
import { keyed } from "../view/keyed.ts";
import { brokenLines, type PlacedMark } from "./timeline-layout.ts";
import { headHeight, laneWidth, lettersOf, rowHeightOf } from "./timeline-sizes.ts";

interface MarkProps {
  readonly mark: PlacedMark;
  /** What it is, short for its strip. */
  readonly text: string;
  readonly address: string;
  readonly columnWidth: number;
  readonly isChosen: boolean;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
  /** Left out where it cannot be dragged. */
  readonly onPress?: ((event: PointerEvent) => void) | undefined;
}

/** One entry on its strip: a shape for what is known of its date, when it is, and what. */
export function TimelineMark({ mark, text, address, columnWidth, isChosen, isStop, onPress }: MarkProps): JSX.Element {
  const { entry, row, column, key } = mark;
  const rowHeight = rowHeightOf(columnWidth);
  const [x, y] = [laneWidth + column * columnWidth, headHeight + row * rowHeight];
  const state = entry.status === "cancelled" ? "cancelled" : entry.tentative || entry.proposed ? "tentative" : "firm";
  const letters = lettersOf(columnWidth);
  const when = letters === 0 ? [] : brokenLines(shortWhen(entry), { letters: letters - 2, most: 2 });
  const top = y + 27 + 14 * Math.max(1, when.length);
  const lines = letters === 0 ? [] : brokenLines(text, { letters, most: 5 - Math.max(1, when.length) });
  return (
    <Link
      href={address}
      replace
      className="timeline-mark"
      data-mark={`${row} ${key}`}
      data-state={state}
      data-moves={onPress !== undefined}
      aria-current={isChosen ? "true" : undefined}
      aria-label={markWords(entry)}
      tabIndex={isStop ? 0 : -1}
      draggable={false}
      onPointerDown={onPress}
    >
      <title>{markWords(entry)}</title>
      <rect x={x + 2} y={y + 3} width={columnWidth - 4} height={rowHeight - 6} rx={3} className="timeline-target" />
      <Shape mark={mark} x={x + 14} y={y + 18} />
      {onPress && <circle cx={x + 16} cy={y + 18} r={14} className="timeline-handle" data-holds-touch />}
      {when.map((line, i) => (
        <text key={line} x={x + 28} y={y + 22 + i * 14} className="timeline-when">
          {line}
        </text>
      ))}
      {keyed(lines, (line) => line).map(({ key: of, item: line }, i) => (
        <text key={of} x={x + 8} y={top + i * 14}>
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
