import { conflictFormulaShape, type ConflictFormula, type ConflictModel, type OptionPattern } from "@parley/model";

/** A pattern as bits: a state fits when its masked bits are the value. */
export interface BitPattern {
  readonly mask: number;
  readonly value: number;
}

/** Which bit each option has: the first option of the first decision maker is the lowest. */
export type OptionBits = ReadonlyMap<string, number>;

/**
 * The bits of a model in option form, in the order in which options are written.
 * @example optionBits(parseConflict({ format: "parley-conflict", version: 1, title: "Two", decisionMakers: [{ id: "a", options: ["x", "y"] }] })).get("y"); // => 1
 */
export function optionBits({ decisionMakers }: ConflictModel): OptionBits {
  return new Map(decisionMakers.flatMap(({ options }) => options.map(({ id }) => id)).map((id, bit) => [id, bit]));
}

/** A pattern of options as bits. @example patternBits({ y: true }, new Map([["x", 0], ["y", 1]])); // => { mask: 2, value: 2 } */
export function patternBits(pattern: OptionPattern, bits: OptionBits): BitPattern {
  let [mask, value] = [0, 0];
  for (const [option, taken] of Object.entries(pattern)) {
    const bit = 1 << (bits.get(option) ?? 0);
    mask |= bit;
    if (taken) value |= bit;
  }
  return { mask, value };
}

/** Whether a state fits a pattern. @example fits(0b110, { mask: 0b10, value: 0b10 }); // => true */
export function fits(code: number, { mask, value }: BitPattern): boolean {
  return (code & mask) === value;
}

/**
 * A statement made ready to be asked of many states.
 * @returns Whether the statement holds for the bits of a state. An empty `all` always holds, an empty `any` never.
 * @example compileStatement({ not: { x: true } }, new Map([["x", 0]]))(0); // => true
 */
export function compileStatement(formula: ConflictFormula, bits: OptionBits): (code: number) => boolean {
  const shape = conflictFormulaShape(formula);
  switch (shape.kind) {
    case "any":
    case "all": {
      const parts = shape.parts.map((part) => compileStatement(part, bits));
      return shape.kind === "any"
        ? (code) => parts.some((part) => part(code))
        : (code) => parts.every((part) => part(code));
    }
    case "not": {
      const part = compileStatement(shape.part, bits);
      return (code) => !part(code);
    }
    case "if":
    case "iff": {
      const [left, right] = [compileStatement(shape.left, bits), compileStatement(shape.right, bits)];
      return shape.kind === "if" ? (code) => !left(code) || right(code) : (code) => left(code) === right(code);
    }
    case "pattern": {
      const { mask, value } = patternBits(shape.pattern, bits);
      return (code) => (code & mask) === value;
    }
  }
}
