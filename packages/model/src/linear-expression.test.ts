import fc from "fast-check";
import { expect, test } from "vitest";
import { linearExpression, linearText } from "./linear-expression.ts";

test.each([
  ["1/3", "1/3"],
  [0.25, "1/4"],
  ["t", "t"],
  ["-t + 1", "1 - t"],
  ["1/2 - t", "1/2 - t"],
  ["2t", "2t"],
  ["(1 - t)/3", "1/3 - 1/3 × t"],
  ["2(1 + 3*t) - 6 t", "2"],
  ["1e-2", "1/100"],
])("%s is read as %s", (written, text) => {
  expect(linearText(linearExpression(written, "t"), "t")).toBe(text);
});

test.each(["", "1 +", "t t", "1/t", "x", "1/0", "(1", "1)", "1..2", "NaN", "Infinity", "1;2", "9".repeat(300)])(
  "%s is refused",
  (written) => {
    expect(() => linearExpression(written, "t")).toThrow(/expected/);
  },
);

test("what is written reads back to the same expression", () => {
  const whole = fc.integer({ min: -50, max: 50 });
  const under = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(whole, under, whole, under, (a, b, c, d) => {
      const made = linearExpression(`(${a})/${b} + (${c})/${d} * t`, "t");
      expect(linearExpression(linearText(made, "t").replaceAll("×", "*"), "t")).toEqual(made);
    }),
    { seed: 20260304 },
  );
});
