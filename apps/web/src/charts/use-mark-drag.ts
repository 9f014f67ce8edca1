import { useRef, useState, type MouseEvent, type PointerEvent } from "react";

/** From so many pixels on a press is a drag and no click. */
const slack = 6;

/** Dragging a mark along its strip. */
export interface MarkDrag<Mark> {
  /** The mark that is dragged, and the column before which it would land. */
  readonly dragged: { readonly mark: Mark; readonly before: number } | undefined;
  readonly start: (mark: Mark, event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly drop: () => void;
  /** The click that ends a drag leads nowhere. */
  readonly click: (event: MouseEvent) => void;
}

/** Dragging with mouse or pen; a finger scrolls, and moves things by their buttons. */
export function useMarkDrag<Mark>(
  borderAt: (event: PointerEvent) => number,
  onDropped: (mark: Mark, before: number) => void,
): MarkDrag<Mark> {
  const [pressed, setPressed] = useState<{ readonly mark: Mark; readonly x: number }>();
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
