import { useRef, useState, type MouseEvent, type PointerEvent } from "react";
import type { PlacedMark } from "./timeline-layout.ts";

/** From so many pixels on a press is a drag and no click. */
const slack = 6;

/** Dragging a mark along its strip. */
export interface MarkDrag {
  /** The mark that is dragged, and the column before which it would land. */
  readonly dragged: { readonly mark: PlacedMark; readonly before: number } | undefined;
  readonly start: (mark: PlacedMark, event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly drop: () => void;
  /** The click that ends a drag leads nowhere. */
  readonly click: (event: MouseEvent) => void;
}

/** Dragging with mouse or pen; a finger scrolls, and moves events by their buttons. */
export function useMarkDrag(
  borderAt: (event: PointerEvent) => number,
  onDropped: (mark: PlacedMark, before: number) => void,
): MarkDrag {
  const [pressed, setPressed] = useState<{ readonly mark: PlacedMark; readonly x: number }>();
  const [before, setBefore] = useState<number>();
  const wasDragged = useRef(false);
  return {
    dragged: pressed && before !== undefined ? { mark: pressed.mark, before } : undefined,
    start: (mark, { button, pointerType, clientX }) => {
      wasDragged.current = false;
      if (button === 0 && pointerType !== "touch") setPressed({ mark, x: clientX });
    },
    move: (event) => {
      if (!pressed || (before === undefined && Math.abs(event.clientX - pressed.x) < slack)) return;
      wasDragged.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      setBefore(borderAt(event));
    },
    drop: () => {
      if (pressed && before !== undefined) onDropped(pressed.mark, before);
      setPressed(undefined);
      setBefore(undefined);
    },
    click: (event) => {
      if (wasDragged.current) event.preventDefault();
      if (wasDragged.current) event.stopPropagation();
      wasDragged.current = false;
    },
  };
}
