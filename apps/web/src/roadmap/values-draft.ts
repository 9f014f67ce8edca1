import type { StepValues } from "@parley/model";

/** Values of steps as typed: a number for each step and party, and what leaving costs a party; empty is nothing. */
export interface ValuesDraft {
  readonly author: string;
  readonly date: string;
  readonly values: StepValues["values"];
  readonly losses: StepValues["losses"];
}

/** The values of one person as a form opens them; without any, an empty sheet of the day given. */
export function valuesDraft(given: StepValues | undefined, today: string): ValuesDraft {
  return {
    author: given?.author ?? "",
    date: given?.date ?? today,
    values: given?.values ?? {},
    losses: given?.losses ?? {},
  };
}

/**
 * What a form records; a cell that was emptied goes.
 * @example writtenValues({ author: " A ", date: "2026", values: { s: { a: "1", b: " " } }, losses: {} }); // => { author: "A", date: "2026", values: { s: { a: "1" } }, losses: {} }
 */
export function writtenValues({ author, date, values, losses }: ValuesDraft): StepValues {
  const rows = Object.entries(values).flatMap(([step, byParty]) => {
    const own = filled(byParty);
    return Object.keys(own).length > 0 ? [[step, own] as const] : [];
  });
  return { author: author.trim(), date: date.trim(), values: Object.fromEntries(rows), losses: filled(losses) };
}

function filled(cells: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([party, cell]) => {
      const typed = typeof cell === "string" ? cell.trim() : cell;
      return typed === "" ? [] : [[party, typed]];
    }),
  );
}
