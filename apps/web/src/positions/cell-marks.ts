import type { WhatIf } from "@parley/analysis";
import type { Case } from "@parley/model";

/** What a cell is marked with beside its stance. */
export interface CellMarks {
  /** How many positions of the party speak of the option; the firmest counts. */
  readonly count: number;
  /** Whether rules proposed all that it says and no person accepted any of it. */
  readonly proposed: boolean;
  readonly supposed: boolean;
}

/** A cell without any mark. */
export const noMarks: CellMarks = { count: 0, proposed: false, supposed: false };

/** Looks up the marks of a cell, or of a position over several issues. */
export interface MarkFinder {
  readonly cell: (at: { readonly party: string; readonly issue: string; readonly option: string }) => CellMarks;
  readonly position: (id: string) => CellMarks;
}

/** Finds the marks of every cell of a case in one go. O(positions). */
export function cellMarks({ positions }: Case, supposed: readonly WhatIf[]): MarkFinder {
  const counts = new Map<string, { count: number; decided: number }>();
  for (const { party, issue, options = [], proposed } of positions)
    for (const option of new Set(options)) {
      const key = cellKey({ party, issue: issue ?? "", option });
      const { count, decided } = counts.get(key) ?? { count: 0, decided: 0 };
      counts.set(key, { count: count + 1, decided: decided + (proposed ? 0 : 1) });
    }
  const proposals = new Set(positions.filter(({ proposed }) => proposed).map(({ id }) => id));
  const supposedCells = new Set(supposed.flatMap((change) => ("dropped" in change ? [] : [cellKey(change)])));
  return {
    cell: (at) => {
      const key = cellKey(at);
      const { count, decided } = counts.get(key) ?? { count: 0, decided: 0 };
      const isSupposed = supposedCells.has(key);
      return { count, proposed: !isSupposed && count > 0 && decided === 0, supposed: isSupposed };
    },
    position: (id) => ({ ...noMarks, proposed: proposals.has(id) }),
  };
}

function cellKey({ party, issue, option }: { party: string; issue: string; option: string }): string {
  return `${party} ${issue} ${option}`;
}
