import { formulaTruth } from "../compare/formula-truth.ts";
import type { Line } from "./lines.ts";
import type { TabledText, TableState } from "./table-state.ts";
import type { Text } from "./texts.ts";

/** A line as it binds at the table; one that was attached there has no claims of the case. */
export type HeldLine = Pick<Line, "id" | "party" | "kind">;

/**
 * The lines that a text crosses and that their party still holds: what it has to give up, or the text to leave out,
 * before the party can accept. Conditions that were attached at the table are among them.
 * @param party - Only those of this party; left out, those of all.
 * @example heldLines(emptyTable(), { options: {}, key: "", crossed: [], broken: undefined, open: [], consents: [] }); // => []
 */
export function heldLines(state: TableState, text: Text, party?: string): HeldLine[] {
  const own = (line: { party: string }): boolean => party === undefined || line.party === party;
  const attached = state.attached.map(({ id, by, holds }) => ({ id, party: by, kind: "condition" as const, holds }));
  return [
    ...text.crossed.filter((line) => own(line) && !state.given.includes(line.id)),
    ...attached.filter((line) => own(line) && formulaTruth(line.holds, (issue) => text.options[issue]) === false),
  ];
}

/** A text on the table by its number; `undefined` when it was withdrawn or never tabled. @example tabledText(emptyTable(), 1); // => undefined */
export function tabledText(state: TableState, n: number): TabledText | undefined {
  return state.texts.find((one) => one.n === n);
}
