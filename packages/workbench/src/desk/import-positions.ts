import { readPositionSheet, readTableFile, tableFormat } from "@parley/formats";
import { canonicalJson, ParleyError, type Position, type Warning } from "@parley/model";
import { decodeUtf8 } from "../files/decode-utf8.ts";
import { inFile } from "../files/in-file.ts";
import { readBytes } from "../files/read-bytes.ts";
import { changeCase } from "./change-case.ts";
import type { Desk } from "./open-desk.ts";
import type { Hand } from "./record.ts";

/** What a table brought into a case. */
export interface ImportedPositions {
  readonly desk: Desk;
  /** How many positions were recorded. */
  readonly recorded: number;
  /** How many the case had already, word for word. */
  readonly unchanged: number;
  readonly warnings: readonly Warning[];
}

/**
 * Records the positions of a table, CSV or Excel, all or none. What the case says already is passed over; positions
 * that the table does not have stay.
 * @param replace - Whether a position of the same id takes the place of the case's.
 * @throws {ParleyError} `invalid-input` with row and column; `duplicate-id` naming positions of which the case says
 * otherwise, unless `replace`; or as {@link changeCase}. Nothing is then recorded.
 * @example (await importPositions(desk, hand, { file: "positions.csv", replace: false })).recorded; // 3
 */
export async function importPositions(
  desk: Desk,
  hand: Hand,
  { file, replace }: { readonly file: string; readonly replace: boolean },
): Promise<ImportedPositions> {
  const subject = { ...desk.answerable, claims: desk.case.claims };
  const bytes = await readBytes(file);
  const { positions, unread } = await inFile(file, async () => {
    const content = tableFormat(file) === "xlsx" ? bytes : decodeUtf8(bytes);
    return readPositionSheet(await readTableFile(content, "positions"), subject);
  });
  const known = new Map(subject.positions.map((position) => [position.id, canonicalJson(position)]));
  const fresh = positions.filter((position) => known.get(position.id) !== canonicalJson(position));
  const taken = fresh.filter(({ id }) => known.has(id));
  if (taken.length > 0 && !replace) throw otherwise(taken, file);
  const changes = fresh.map((position) => ({ type: "position-set", position }) as const);
  return {
    desk: await changeCase(desk, hand, { changes }),
    recorded: fresh.length,
    unchanged: positions.length - fresh.length,
    warnings: unread.map((name) => ({ code: "unknown-field", message: `nobody reads the column "${name}"` })),
  };
}

function otherwise(positions: readonly Position[], file: string): ParleyError {
  const names = positions.map(({ id }) => `positions/${id}`).join(", ");
  const message = `the case says otherwise of ${names}; nothing was recorded: give them other ids, or import with --replace`;
  return new ParleyError("duplicate-id", message, { place: { file } });
}
