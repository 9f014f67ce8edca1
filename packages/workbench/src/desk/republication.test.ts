import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { republicationOf, RunIndex } from "./republication.ts";

const wire = `The harbour union rejected the latest offer of the port operators on Monday and called a meeting of its
members for Thursday. The operators had offered four percent more pay over two years. The union wants six percent in
one year and shorter night shifts. Both sides said that they remain ready to talk.`;
const other = `Ministers of both river states met in the capital to discuss how much water the upper dam may hold back in
dry years. The lower state asks for a fixed share of the flow, measured at the border station each month by engineers.`;
const reports = [
  { id: "dam", text: other },
  { id: "wire", text: wire },
];

describe("a text", () => {
  test("that another outlet reprints with its own head and foot republishes it", () => {
    const reprint = `PORT STRIKE LOOMS\nBy our staff. ${wire.toUpperCase().replaceAll(".", "")} More on page 4.`;
    const found = republicationOf(reports, { id: "new", text: reprint });
    expect(found?.report).toBe("wire");
    expect(found?.share).toBeGreaterThan(0.8);
  });

  test("that only takes over a sentence does not", () => {
    const own = `${other} Elsewhere, the union wants six percent in one year and shorter night shifts.`;
    expect(republicationOf([{ id: "wire", text: wire }], { id: "new", text: own })).toBeUndefined();
  });

  test("of a few words is never one, nor is a text its own", () => {
    expect(
      republicationOf([{ id: "a", text: "Both sides remain ready to talk." }], {
        id: "b",
        text: "Both sides remain ready to talk.",
      }),
    ).toBeUndefined();
    expect(republicationOf(reports, { id: "wire", text: wire })).toBeUndefined();
  });

  test("shares all of its words with itself, however it is cut out of another", () => {
    const words = wire.split(/\s+/);
    fc.assert(
      fc.property(fc.nat({ max: words.length - 26 }), fc.nat({ max: 30 }), (from, more) => {
        const text = words.slice(from, from + 26 + more).join(" ");
        expect(new RunIndex(reports).match({ id: "new", text })).toEqual({ report: "wire", share: 1 });
      }),
      { seed: 8 },
    );
  });
});
