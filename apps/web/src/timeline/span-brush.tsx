import type { JSX, PointerEvent } from "react";
import { columnsWithin, daysOfColumns, type TimelineLayout } from "./timeline-layout.ts";
import { brushHeight, laneWidth } from "./timeline-sizes.ts";
import { useBrush } from "./use-brush.ts";
import { useTimelineChoices } from "./use-timeline-choices.ts";

/** What the strip for drawing lies over. */
export interface SpanBrushProps {
  readonly layout: TimelineLayout;
  readonly columnWidth: number;
  readonly height: number;
  /** Over which column a pointer is. */
  readonly at: (event: PointerEvent) => number;
}

/** The strip over which one draws to choose a stretch of days, and the stretch that is chosen. */
export function SpanBrush({ layout: { days, columns }, columnWidth, height, at }: SpanBrushProps): JSX.Element {
  const { from, to, choose } = useTimelineChoices();
  const brush = useBrush(
    (event) => Math.max(0, Math.min(columns - 1, Math.floor(at(event)))),
    (first, last) => choose(daysOfColumns(days, first, last) ?? {}),
  );
  const shown = brush.drawn ?? (to === undefined && from === undefined ? undefined : columnsWithin(days, { from, to }));
  return (
    <g className="timeline-brush">
      {shown && (
        <rect
          className="timeline-span"
          x={laneWidth + shown.first * columnWidth}
          y={0}
          width={(shown.last - shown.first + 1) * columnWidth}
          height={height}
        />
      )}
      <rect
        className="timeline-brush-strip"
        data-holds-touch
        x={laneWidth}
        y={0}
        width={columns * columnWidth}
        height={brushHeight}
        onPointerDown={brush.onPointerDown}
        onPointerMove={brush.onPointerMove}
        onPointerUp={brush.onPointerUp}
        onPointerCancel={brush.onPointerCancel}
      />
    </g>
  );
}
