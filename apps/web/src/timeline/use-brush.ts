import { useState, type PointerEvent } from "react";

/** A stretch of columns as it is drawn, from the first one touched to the one under the pointer. */
export interface Brush {
  /** The columns that are being drawn over; none while nobody draws. */
  readonly drawn: { readonly first: number; readonly last: number } | undefined;
  readonly onPointerDown: (event: PointerEvent<SVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGElement>) => void;
  readonly onPointerUp: () => void;
  /** The browser took the pointer over: nothing is drawn. */
  readonly onPointerCancel: () => void;
}

/** Drawing over columns with a pointer; fields beside the picture do the same without one. */
export function useBrush(
  columnAt: (event: PointerEvent<SVGElement>) => number,
  onDrawn: (first: number, last: number) => void,
): Brush {
  const [ends, setEnds] = useState<readonly [start: number, end: number]>();
  return {
    drawn: ends && { first: Math.min(...ends), last: Math.max(...ends) },
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setEnds([columnAt(event), columnAt(event)]);
    },
    onPointerMove: (event) => {
      if (ends) setEnds([ends[0], columnAt(event)]);
    },
    onPointerUp: () => {
      if (ends) onDrawn(Math.min(...ends), Math.max(...ends));
      setEnds(undefined);
    },
    onPointerCancel: () => setEnds(undefined),
  };
}
