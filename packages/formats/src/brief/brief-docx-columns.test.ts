import fc from "fast-check";
import { expect, test } from "vitest";
import { columnWidths } from "./brief-docx-columns.ts";

test("columns fill the width exactly, and none is too narrow for its words while there is room", () => {
  expect(columnWidths([["Variants", "x".repeat(20)]], 9072)[0]).toBeGreaterThan(8 * 105);
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 9 }), { maxLength: 6 }), (rows) => {
      const widths = columnWidths(rows, 9072);
      const count = Math.max(0, ...rows.map((row) => row.length));
      expect(widths).toHaveLength(count);
      if (count > 0) expect(widths.reduce((total, width) => total + width, 0)).toBe(9072);
      for (const width of widths) expect(width).toBeGreaterThan(0);
    }),
    { seed: 12 },
  );
});
