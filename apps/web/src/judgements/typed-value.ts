import type { Score } from "@parley/model";

/** What a score may give: a number, a range, or the points of an amount. */
export type Given = Score["values"][string][string];

/** What was typed: a value, or what is wrong with it in words; neither where nothing was typed. */
export interface Typed {
  readonly value?: Given;
  readonly problem?: string;
}

/**
 * Reads a number or a range: `40`, `40..60`, `40 to 60`, `40–60`.
 * @example typedValue("40..60"); // => { value: { min: 40, max: 60 } }
 */
export function typedValue(text: string): Typed {
  const typed = text.trim();
  if (typed === "") return {};
  const [, low = typed, high] = /^(.*\d)\s*(?:\.{2,}|…|–|to)\s*(\S.*)$/.exec(typed) ?? [];
  const [min, max] = [number(low), number(high ?? low)];
  if (min === undefined || max === undefined)
    return { problem: `write a number such as 40, or a range such as 40..60, not “${typed}”` };
  if (high === undefined) return { value: min };
  if (min > max) return { problem: `in a range the smaller number comes first: ${high}..${low}` };
  return { value: { min, max } };
}

/**
 * Reads what amounts are worth: `0: 0, 50: 40, 100: 60`, straight lines between; or one number for every amount.
 * @example typedAmounts("0: 0, 1/3: 40"); // => { value: [[0, 0], ["1/3", 40]] }
 */
export function typedAmounts(text: string): Typed {
  const typed = text.trim();
  if (typed === "") return {};
  const flat = number(typed);
  if (flat !== undefined) return { value: flat };
  const points = typed.split(/[,;]/).map((part) => part.split(":").map(exact));
  const pairs = points.flatMap((of) => {
    const [amount, value] = of;
    return of.length === 2 && amount !== undefined && value !== undefined ? [[amount, value] as [Exact, Exact]] : [];
  });
  if (pairs.length === points.length && pairs.length > 1) return { value: pairs };
  return { problem: `write amounts and their values such as 0: 0, 50: 40, 100: 60, not “${typed}”` };
}

/** A value as it is typed. @example valueText({ min: 40, max: 60 }); // => "40..60" */
export function valueText(value: Given | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(([amount, worth]) => `${amount}: ${worth}`).join(", ");
  return `${value.min}..${value.max}`;
}

type Exact = number | string;

function number(text: string): number | undefined {
  const typed = text.trim().replace("−", "-");
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : undefined;
}

/** A number, or a fraction as it was written. */
function exact(text: string): Exact | undefined {
  return /^\s*-?\d+\/0*[1-9]\d*\s*$/.test(text) ? text.trim() : number(text);
}
