import { expect, test } from "vitest";
import { figureOption } from "./figure-option.ts";

test.each([
  ["a rise of 7.5%", "7.5-percent"],
  ["eight per cent more", "8-percent"],
  ["a payment of £900", "900-pounds"],
  ["$1.2 billion a year", "1.2-billion-dollars"],
  ["a 50-50 formula", "50-50"],
  ["a cap of 1,500 tonnes", "1500-tonnes"],
  ["maturities six years longer", "6-years"],
  ["41.50 crowns a share", "41.50-crowns"],
  ["would settle for 1.2 million", "1.2-million"],
])("'%s' holds the figure %s", (text, id) => {
  expect(figureOption(text)?.id).toBe(id);
});

test("a percentage comes before a length of time", () => {
  expect(figureOption("over two years, nine percent")?.label).toBe("9%");
});

test.each(["higher wages", "agreed three years ago", "Article 5"])(
  "'%s' holds no figure that could be agreed",
  (text) => {
    expect(figureOption(text)).toBeUndefined();
  },
);
