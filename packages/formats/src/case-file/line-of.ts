import { CORE_SCHEMA, load, type EventType, type State } from "js-yaml";

/**
 * The line on which the value at a path stands in a YAML text, or the innermost thing around it that has one.
 * It reads the text once more, so it is for error messages.
 * @returns Counted from 1; `undefined` for a text that is no mapping and no list.
 * @example lineOf("a: 1\nb:\n  - c: 2\n", ["b", 0, "c"]); // => 3
 */
export function lineOf(text: string, path: readonly (string | number)[]): number | undefined {
  const begins = new Map<object, number>();
  const opened: number[] = [];
  const listener = (event: EventType, state: State): void => {
    if (event === "open") {
      opened.push(state.line);
      return;
    }
    const first = opened.pop() ?? 0;
    const value: unknown = state.result;
    if (typeof value === "object" && value !== null && !begins.has(value)) begins.set(value, first);
  };
  const root: unknown = load(text, { schema: CORE_SCHEMA, listener: listener as never });
  const lines = text.split("\n");
  let line: number | undefined;
  let value = root;
  for (const key of [undefined, ...path]) {
    if (key !== undefined) value = child(value, key);
    const own = typeof value === "object" && value !== null ? begins.get(value) : undefined;
    if (own !== undefined) line = own;
    else if (value === undefined) break;
    else if (typeof key === "string") return lineOfKey(lines, key, line ?? 0) + 1;
  }
  return line === undefined ? undefined : firstWithText(lines, line) + 1;
}

function child(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
}

/** A key of a mapping that begins at a line: the first line from there on which the key is written. */
function lineOfKey(lines: readonly string[], key: string, from: number): number {
  const written = new RegExp(`(?:^|[\\s{,"'-])${key.replace(/[^\w]/g, "\\$&")}["']?\\s*:`);
  const found = lines.findIndex((line, i) => i >= from && written.test(line));
  return found < 0 ? firstWithText(lines, from) : found;
}

function firstWithText(lines: readonly string[], from: number): number {
  const found = lines.findIndex((line, i) => i >= from && /\S/.test(line) && !/^\s*#/.test(line));
  return found < 0 ? from : found;
}
