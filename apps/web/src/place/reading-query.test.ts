import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCase } from "@parley/model";
import { pickedParts, queryText } from "./query-text.ts";
import { readingFrom, readingNames, readingParts } from "./reading-query.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Port strike",
  issues: [{ id: "pay", label: "Pay", options: ["five", "six"] }],
  assumptions: [
    { id: "A1", text: "the port can pay six", require: { pay: "six" } },
    { id: "A2", text: "the port cannot", require: { pay: "five" } },
  ],
  reading: { silence: "closed", assumptions: ["A2"] },
});
const own = subject.reading;

describe("a reading in an address", () => {
  it("is not there as long as it is the case's own", () => {
    expect(readingParts(own, own)).toEqual([]);
    expect(readingFrom(new URLSearchParams(), subject)).toEqual(own);
  });

  it("is there where it differs, also when assumptions are taken back", () => {
    const changed = { ...own, silence: "open" as const, assumptions: [] };
    expect(queryText(readingParts(changed, own))).toBe("?silence=open&assume=none");
  });

  it("passes over what makes no sense in this case", () => {
    const query = new URLSearchParams("silence=loud&demands=maybe&inferred=2&assume=A1,A9");
    expect(readingFrom(query, subject)).toEqual({ ...own, assumptions: ["A1"] });
  });

  it("is read back as it was written, whatever it is", () => {
    const reading = fc.record({
      silence: fc.constantFrom("open" as const, "closed" as const, "unknown" as const),
      demandsExclude: fc.boolean(),
      inferred: fc.boolean(),
      assumptions: fc.subarray(["A1", "A2"]),
    });
    fc.assert(
      fc.property(reading, (chosen) => {
        const text = queryText([["claim", "c05"], ...readingParts(chosen, own)]);
        const read = readingFrom(new URLSearchParams(queryText(pickedParts(text, readingNames))), subject);
        expect(read).toEqual({ ...own, ...chosen });
      }),
      { seed: 7 },
    );
  });
});
