/** How many days something takes: at least, at most; an end that is left out is open. */
export interface DayRange {
  readonly min?: number;
  readonly max?: number;
}

/**
 * A number of days as typed: `3`, `3-5`, `3-` for at least, `-5` for at most.
 * @returns `undefined` for nothing typed; `"wrong"` for what is no range.
 * @example dayRange("3-5"); // => { min: 3, max: 5 }
 */
export function dayRange(text: string): DayRange | "wrong" | undefined {
  const plain = text.trim();
  if (plain === "") return undefined;
  const [, from = "", dash, to = ""] = /^(\d+(?:\.\d+)?)?\s*([-–])?\s*(\d+(?:\.\d+)?)?$/.exec(plain) ?? [];
  if (from === "" && to === "") return "wrong";
  if (dash === undefined) return to === "" ? { min: Number(from), max: Number(from) } : "wrong";
  if (from !== "" && to !== "" && Number(from) > Number(to)) return "wrong";
  return { ...(from === "" ? {} : { min: Number(from) }), ...(to === "" ? {} : { max: Number(to) }) };
}

/** A range in words. @example daysWords({ min: 1, max: 1 }); // => "1 day" */
export function daysWords({
  min,
  max,
}: {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}): string {
  const days = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`;
  if (min === undefined) return max === undefined ? "any number of days" : `at most ${days(max)}`;
  if (max === undefined) return `at least ${days(min)}`;
  return min === max ? days(min) : `${min} to ${days(max)}`;
}

/** A range as one types it. @example dayRangeText({ min: 3 }); // => "3-" */
export function dayRangeText({
  min,
  max,
}: { readonly min?: number | undefined; readonly max?: number | undefined } = {}): string {
  if (min === undefined && max === undefined) return "";
  return min === max ? `${min}` : `${min ?? ""}-${max ?? ""}`;
}
