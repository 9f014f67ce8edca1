import { useRef, useState, type MouseEvent, type PointerEvent } from "react";

/** From so many pixels on a press is a drag and no click. */
const slack = 6;

/** Dragging a mark along its strip. */
export interface MarkDrag<Mark> {
  /** The mark that is dragged, and the column before which it would land. */
  readonly dragged: { readonly mark: Mark; readonly before: number } | undefined;
  readonly start: (mark: Mark, event: PointerEvent) => void;
  /** What the picture listens to while a mark is dragged over it. */
  readonly over: {
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: (event: PointerEvent) => void;
    readonly onPointerLeave: (event: PointerEvent) => void;
    /** The click that ends a drag leads nowhere. */
    readonly onClickCapture: (event: MouseEvent) => void;
  };
}

/**
 * Dragging with mouse, pen or finger; where the browser takes a finger over to scroll, the drag is broken off. A second
 * finger has no part in the drag of the first.
 */
export function useMarkDrag<Mark>(
  borderAt: (event: PointerEvent) => number,
  onDropped: (mark: Mark, before: number) => void,
): MarkDrag<Mark> {
  const [pressed, setPressed] = useState<{ readonly mark: Mark; readonly x: number; readonly pointer: number }>();
  const [before, setBefore] = useState<number>();
  /** Whether a click is to come that ends a drag; after a finger none comes. */
  const wasDragged = useRef(false);
  const end = () => {
    setPressed(undefined);
    setBefore(undefined);
  };
  const isPressing = ({ pointerId }: PointerEvent) => pressed?.pointer === pointerId;
  return {
    dragged: pressed && before !== undefined ? { mark: pressed.mark, before } : undefined,
    start: (mark, { button, clientX, isPrimary, pointerId }) => {
      if (!isPrimary) return;
      wasDragged.current = false;
      if (button === 0) setPressed({ mark, x: clientX, pointer: pointerId });
    },
    over: {
      onPointerMove: (event) => {
        if (!pressed || !isPressing(event) || (before === undefined && Math.abs(event.clientX - pressed.x) < slack))
          return;
        wasDragged.current = event.pointerType !== "touch";
        event.currentTarget.setPointerCapture(event.pointerId);
        setBefore(borderAt(event));
      },
      onPointerUp: (event) => {
        if (!isPressing(event)) return;
        if (pressed && before !== undefined) onDropped(pressed.mark, before);
        end();
      },
      onPointerCancel: (event) => {
        if (!isPressing(event)) return;
        wasDragged.current = false;
        end();
      },
      onPointerLeave: (event) => {
        if (isPressing(event)) end();
      },
      onClickCapture: (event) => {
        if (!wasDragged.current) return;
        event.preventDefault();
        event.stopPropagation();
        wasDragged.current = false;
      },
    },
  };
}
