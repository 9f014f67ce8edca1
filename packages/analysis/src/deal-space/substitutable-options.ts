import { formulaShape, type Formula } from "@parley/model";
import type { OptionPlaces } from "./compile-formula.ts";

/** One list inside a formula: being among the allowed options helps the formula to hold, or (not positive) to fail. */
export interface Literal {
  readonly issue: number;
  /** By place of the option: 1 when the list names it. */
  readonly allowed: Uint8Array;
  readonly positive: boolean;
}

/**
 * Every list of a formula with the direction in which it works: `not` turns it round.
 * @example formulaLiterals({ all: [] }, new Map(), true); // => []
 */
export function formulaLiterals(formula: Formula, places: OptionPlaces, positive: boolean): Literal[] {
  const shape = formulaShape(formula);
  switch (shape.kind) {
    case "any":
    case "all":
      return shape.parts.flatMap((part) => formulaLiterals(part, places, positive));
    case "not":
      return formulaLiterals(shape.part, places, !positive);
    case "table":
      return Object.entries(shape.table).flatMap(([issue, options]): Literal[] => {
        const place = places.get(issue);
        if (!place) return [];
        const allowed = new Uint8Array(place.options.size);
        for (const option of options) allowed[place.options.get(option) ?? allowed.length] = 1;
        return [{ issue: place.at, allowed, positive }];
      });
  }
}

/**
 * A literal that forbids one option, or makes more depend on it than on any other.
 * @example exceptOption(0, 1, 3).allowed; // => Uint8Array.of(1, 0, 1)
 */
export function exceptOption(issue: number, option: number, size: number): Literal {
  const allowed = new Uint8Array(size).fill(1);
  allowed[option] = 0;
  return { issue, allowed, positive: true };
}

/**
 * Whether exchanging one option of an issue for another can never make a constraint fail, whatever else is chosen.
 * Sufficient, not necessary: it looks at each list alone.
 * @see Freuder (1991), Eliminating interchangeable values in constraint satisfaction problems, AAAI-91.
 * @example isSubstitutable([{ issue: 0, allowed: Uint8Array.of(0, 1), positive: true }], 0, { from: 0, to: 1 }); // => true
 */
export function isSubstitutable(
  literals: readonly Literal[],
  issue: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  for (const literal of literals) {
    if (literal.issue !== issue) continue;
    const [before, after] = [literal.allowed[from], literal.allowed[to]];
    if (literal.positive ? before === 1 && after === 0 : before === 0 && after === 1) return false;
  }
  return true;
}
