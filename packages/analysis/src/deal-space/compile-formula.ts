import { formulaShape, type Formula } from "@parley/model";

/** The option chosen on each issue, as its place in the issue's list; indexed by the issue's place in the case. */
export type Choices = Int32Array;

/** Whether something holds for the options chosen; it reads only the issues it speaks of. */
export type Predicate = (choices: Choices) => boolean;

/** Where issues and options stand in the case: issue id → its place and the place of each of its options. */
export type OptionPlaces = ReadonlyMap<string, { readonly at: number; readonly options: ReadonlyMap<string, number> }>;

/**
 * Turns a formula into a predicate over encoded options, with the meaning of `formulaHolds`: a list over an issue
 * that the case does not have fails. Linear in the formula, and so is each call.
 * @example compileFormula({ all: [] }, new Map())(new Int32Array(0)); // => true
 */
export function compileFormula(formula: Formula, places: OptionPlaces): Predicate {
  const shape = formulaShape(formula);
  switch (shape.kind) {
    case "any":
      return anyOf(shape.parts.map((part) => compileFormula(part, places)));
    case "all":
      return allOf(shape.parts.map((part) => compileFormula(part, places)));
    case "not": {
      const part = compileFormula(shape.part, places);
      return (choices) => !part(choices);
    }
    case "table":
      return allOf(Object.entries(shape.table).map(([issue, options]) => compileList(issue, options, places)));
  }
}

/**
 * The conjunction; it holds when there is nothing to hold.
 * @example allOf([])(new Int32Array(0)); // => true
 */
export function allOf(parts: readonly Predicate[]): Predicate {
  const [first, second] = parts;
  if (!first) return () => true;
  if (!second) return first;
  if (parts.length === 2) return (choices) => first(choices) && second(choices);
  return (choices) => {
    for (const part of parts) if (!part(choices)) return false;
    return true;
  };
}

/**
 * The disjunction; it fails when there is nothing to hold.
 * @example anyOf([])(new Int32Array(0)); // => false
 */
export function anyOf(parts: readonly Predicate[]): Predicate {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  return (choices) => {
    for (const part of parts) if (part(choices)) return true;
    return false;
  };
}

function compileList(issue: string, options: readonly string[], places: OptionPlaces): Predicate {
  const place = places.get(issue);
  if (!place) return () => false;
  const allowed = new Uint8Array(place.options.size);
  for (const option of options) {
    const at = place.options.get(option);
    if (at !== undefined) allowed[at] = 1;
  }
  const { at } = place;
  return (choices) => allowed[choices[at] ?? 0] === 1;
}
