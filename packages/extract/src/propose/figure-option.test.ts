import fc from "fast-check";
import { expect, test } from "vitest";
import { bareFigure, durationOption, figureOption } from "./figure-option.ts";

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
  ["release twenty-six hostages", "26-hostages"],
  ["a levy of eighty-two percent", "82-percent"],
  ["pull back three thousand troops", "3-thousand-troops"],
  ["free two hundred and forty prisoners", "240-prisoners"],
  ["hand over four dozen prisoners", "48-prisoners"],
  ["a toll of 6-9 percent", "6-9-percent"],
  ["a grant of £40-60 million", "40-60-million-pounds"],
  ["a grant of £300k", "300-thousand-pounds"],
  ["a $7-million fund", "7-million-dollars"],
])("'%s' holds the figure %s", (text, id) => {
  expect(figureOption(text)?.id).toBe(id);
});

test.each([
  ["cut the levy on boats from 60 percent to 15 percent", "15-percent"],
  ["lower the duty from 30 to 18 percent", "18-percent"],
  ["reduce its 150 percent levy to 20", "20-percent"],
  ["raise the grant to €5 million", "5-million-euros"],
  ["cut the levy by 20 percent", "20-percent"],
  ["shorten the term from six years to four", "4-years"],
  ["a cut of 20 percent for 5 to 10 firms", "20-percent"],
  ["lower the fee from 6.5 percent to 4.25 percent", "4.25-percent"],
  ["raise the quota from 2.5 percent to thirty five", "35-percent"],
])("of a change, '%s' names the new figure %s", (text, id) => {
  expect(figureOption(text)?.id).toBe(id);
});

test("a percentage comes before a length of time", () => {
  expect(figureOption("over two years, nine percent")?.label).toBe("9%");
});

test("hours and jobs are counted, not shared", () => {
  expect(figureOption("offers 4 percent, and 36 hours a week", "labour.hours")?.id).toBe("36-hours");
});

test("a bare number takes the unit of the figure before it", () => {
  expect(bareFigure("1.5", { id: "2-percent", label: "2%" })).toEqual({ id: "1.5-percent", label: "1.5%" });
  expect(bareFigure("five more", { id: "3-years", label: "3 years" })).toBeUndefined();
});

test.each([
  ["a truce of 60 days", "60-days"],
  ["a 48-hour truce", "48-hours"],
  ["stop shooting for two weeks", "2-weeks"],
  ["a truce within 60 days", undefined],
  ["an embargo for 2.5 years", "2.5-years"],
  ["a seventy-two-hour pause", "72-hours"],
])("'%s' is to hold for %s", (text, id) => {
  expect(durationOption(text)?.id).toBe(id);
});

test.each([
  "higher wages",
  "agreed three years ago",
  "Article 5",
  "arrears paid within 30 days",
  "after two weeks",
  "repaid within 2.5 years",
  "leave within 1,200 days",
  "before 3,000 days",
  "hand it over within forty-eight hours",
  "within the next 90 days",
  "before some 40 days",
  "after two hundred and fifty days",
  "a rate of -0.5 percent",
])("'%s' holds no figure that could be agreed", (text) => {
  expect(figureOption(text)).toBeUndefined();
});

test("a figure says the number that stands there, whatever stands before it", () => {
  const words = fc.constantFrom("", "a ", "within ", "before ", "some ", "every ", "pay ", "for the next ");
  const figures = fc.oneof(
    fc.integer({ min: 1, max: 99_999 }).map((n) => [n.toLocaleString("en-US"), `${n}`] as const),
    fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 9 })).map(([n, part]) => [`${n}.${part}`, `${n}.${part}`] as const),
  );
  fc.assert(
    fc.property(words, figures, fc.constantFrom("days", "troops", "percent"), (before, [figure, digits], unit) => {
      const id = figureOption(`${before}${figure} ${unit}`)?.id;
      expect([undefined, `${digits}-${unit}`]).toContain(id);
    }),
    { seed: 7, numRuns: 500 },
  );
});
