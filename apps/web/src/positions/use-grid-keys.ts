import { useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";

/** A cell of a grid: row and column, both from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What a grid needs to be walked with the keyboard. */
export interface GridKeys {
  /** The one cell that Tab reaches. */
  readonly place: GridPlace;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * The place that a key leads to.
 * @returns `undefined` when the key moves nothing.
 * @example nextPlace({ row: 0, column: 0 }, { key: "ArrowDown", ctrl: false }, { rows: 2, columns: 2 }); // => { row: 1, column: 0 }
 */
export function nextPlace(
  from: GridPlace,
  pressed: { readonly key: string; readonly ctrl: boolean },
  size: { readonly rows: number; readonly columns: number },
): GridPlace | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (pressed.key) {
    case "ArrowDown":
      return { ...from, row: Math.min(from.row + 1, last.row) };
    case "ArrowUp":
      return { ...from, row: Math.max(from.row - 1, 0) };
    case "ArrowRight":
      return { ...from, column: Math.min(from.column + 1, last.column) };
    case "ArrowLeft":
      return { ...from, column: Math.max(from.column - 1, 0) };
    case "Home":
      return { row: pressed.ctrl ? 0 : from.row, column: 0 };
    case "End":
      return { row: pressed.ctrl ? last.row : from.row, column: last.column };
    default:
      return undefined;
  }
}

/** One tab stop for a whole grid; arrows, Home and End move inside it. Cells carry `data-row` and `data-column`. */
export function useGridKeys(
  grid: RefObject<HTMLTableElement | null>,
  size: { readonly rows: number; readonly columns: number },
): GridKeys {
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  return {
    place: { row: Math.min(place.row, Math.max(size.rows - 1, 0)), column: place.column },
    onFocus: (event) => {
      const at = placeOf(event.target);
      if (at) setPlace(at);
    },
    onKeyDown: (event) => {
      const from = placeOf(event.target);
      const to = from && nextPlace(from, { key: event.key, ctrl: event.ctrlKey || event.metaKey }, size);
      if (!to) return;
      event.preventDefault();
      setPlace(to);
      grid.current?.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)?.focus();
    },
  };
}

function placeOf(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-row]") : null;
  if (!cell) return undefined;
  return { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}
