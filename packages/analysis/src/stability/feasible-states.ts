import { ParleyError, type ConflictModel } from "@parley/model";
import { optionBits, patternBits, type BitPattern } from "./option-bits.ts";

/** More states than these are refused: they would not fit a laptop. */
const stateLimit = 2 ** 21;

const optionLimit = 30;

/**
 * The states of a model in option form that no pattern excludes, as bit vectors in ascending order. Patterns are tested
 * as soon as their last option is decided, so that excluded states are never listed.
 * @throws {ParleyError} `too-large` for more than 30 options or 2,097,152 states.
 * @returns Empty when the patterns exclude every state. O(states × options + patterns tested).
 * @see Fang, Hipel, Kilgour, Interactive Decision Making (Wiley 1993), chapter 2.
 * @example feasibleStates(parseConflict({ format: "parley-conflict", version: 1, title: "Two", decisionMakers: [{ id: "a", options: ["x", "y"] }], infeasible: [{ x: true, y: true }] })); // => new Int32Array([0, 1, 2])
 */
export function feasibleStates(model: ConflictModel): Int32Array {
  const bits = optionBits(model);
  if (bits.size > optionLimit)
    throw new ParleyError(
      "too-large",
      `${bits.size} options: expected at most ${optionLimit}; leave out those that decide nothing`,
    );
  const byLowest = patternsByLowestBit(
    model.infeasible.map((pattern) => patternBits(pattern, bits)),
    bits.size,
  );
  const found = new Growing();
  /** Decides the options from the highest down, so that states come in ascending order. */
  const decide = (bit: number, code: number): void => {
    if (bit < 0) return found.push(code);
    for (const next of [code, code | (1 << bit)])
      if (!(byLowest[bit] ?? []).some(({ mask, value }) => (next & mask) === value)) decide(bit - 1, next);
  };
  if (!(byLowest[bits.size] ?? []).length) decide(bits.size - 1, 0);
  return found.values();
}

/** A pattern without options, which excludes everything, is filed above the highest bit. */
function patternsByLowestBit(patterns: readonly BitPattern[], bits: number): BitPattern[][] {
  const filed = Array.from({ length: bits + 1 }, (): BitPattern[] => []);
  for (const pattern of patterns)
    filed[pattern.mask === 0 ? bits : 31 - Math.clz32(pattern.mask & -pattern.mask)]?.push(pattern);
  return filed;
}

/** A list of numbers that doubles its room. */
class Growing {
  private room = new Int32Array(1024);
  private length = 0;

  push(value: number): void {
    if (this.length === stateLimit)
      throw new ParleyError("too-large", `more than ${stateLimit} states: exclude what cannot be under 'infeasible'`);
    if (this.length === this.room.length) {
      const larger = new Int32Array(this.room.length * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length] = value;
    this.length += 1;
  }

  values(): Int32Array {
    return this.room.slice(0, this.length);
  }
}
