import { ParleyError } from "@parley/model";

const shown = 5;

/** Collects what is wrong in a table, each with its row and column, so that one look at the file mends all of it. */
export class TableProblems {
  private readonly lines: string[] = [];

  /** How many were noted. */
  get count(): number {
    return this.lines.length;
  }

  /** Notes a problem. `row` is as spreadsheets count: the head is row 1. */
  add({ row, column }: { readonly row: number; readonly column: string }, message: string): void {
    this.lines.push(`row ${row}, column ${column}: ${message}`);
  }

  /** Reads a cell; what it throws is noted, and nothing is returned. */
  at<Value>(place: { readonly row: number; readonly column: string }, read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      this.add(place, error.message);
      return undefined;
    }
  }

  /** @throws {ParleyError} `invalid-input` with the first problems, when there are any. */
  raise(): void {
    if (this.lines.length === 0) return;
    const more = this.lines.length > shown ? `; and ${this.lines.length - shown} more` : "";
    throw new ParleyError("invalid-input", `${this.lines.slice(0, shown).join("; ")}${more}; nothing was recorded`);
  }
}
