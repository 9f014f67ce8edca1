import { expect, test } from "vitest";
import rows from "../lexicons/en/relative-dates.json" with { type: "json" };
import { canonicalText } from "../canonical-text/canonical-text.ts";
import { readReport } from "../read-report.ts";
import { relativeDateRows } from "./relative-date.ts";
import { whenOf } from "./when-of.ts";

test("a year that the text does not give is not filled in", () => {
  expect(whenOf("due on June 3", true)).toMatchObject({
    edtf: "XXXX-06-03",
    needs: "document-date",
    status: "planned",
  });
  expect(whenOf("on 3 June 2026", false)).toMatchObject({ edtf: "2026-06-03", status: "past" });
});

test("what a demand says happened lies behind it", () => {
  expect(whenOf("lift the fee that it introduced in December", true)?.status).toBe("past");
  expect(whenOf("return the boats which the navy took on 3 May", true)?.status).toBe("past");
  expect(whenOf("sign the text that it drafted, by 3 May", true)?.status).toBe("planned");
  expect(whenOf("offered to lift the fee on 3 May", true)?.status).toBe("planned");
});

test("what is to happen lies ahead, though a report tells it as a fact", () => {
  const [claim] = readReport(canonicalText("The centre is to open on 1 June.", "text"), { parties: [] }).claims;
  expect(claim?.when).toMatchObject({ edtf: "XXXX-06-01", status: "planned" });
});

test("a part of a number is no number of days", () => {
  expect(relativeDateRows("They met 2.5 years ago.")).toEqual([]);
  expect(relativeDateRows("They met twenty-two days ago.")).toEqual(["date-ago"]);
});

test("several days are an interval", () => {
  expect(whenOf("on May 7-9, 2026", true)?.edtf).toBe("2026-05-07/2026-05-09");
  expect(whenOf("on the 7th and 9th of May", true)?.edtf).toBe("XXXX-05-07/XXXX-05-09");
});

test.each([
  ["in early March", "XXXX-03-01/XXXX-03-10"],
  ["since mid-April 2025", "2025-04-11/2025-04-20"],
  ["by the end of February 2028", "2028-02-29"],
  ["in late February", "XXXX-02-21/XXXX-02-29"],
  ["last October", "XXXX-10"],
  ["in the second quarter of 2027", "2027-34"],
  ["Q2 2027", "2027-34"],
  ["not before 2030", "2030"],
])("%s is %s", (text, edtf) => {
  expect(whenOf(text, true)?.edtf).toBe(edtf);
});

test("a bound stays a bound", () => {
  expect(whenOf("must answer no later than March 31", true)).toMatchObject({ edtf: "XXXX-03-31", relation: "before" });
  expect(whenOf("has held since 4 May 2025", false)).toMatchObject({ edtf: "2025-05-04", relation: "after" });
  expect(whenOf("by the end of 2026", true)).toMatchObject({ edtf: "2026", relation: "before" });
  expect(whenOf("must reply by Friday", true)).toMatchObject({
    relative: { unit: "weekday", value: 5 },
    relation: "before",
  });
});

test("a hedge on a plan is a status, not an uncertain date", () => {
  expect(whenOf("provisionally set for July 1", true)).toMatchObject({
    edtf: "XXXX-07-01",
    planHedge: "provisionally",
  });
});

test("an event can anchor a date", () => {
  expect(whenOf("shortly before the summit", false)).toMatchObject({
    relation: "before",
    anchor: "the summit",
    needs: "anchor-date",
  });
});

test.each([
  ["late last week", { unit: "week", offset: -1, part: "late" }],
  ["earlier this year", { unit: "year", offset: 0, part: "elapsed" }],
  ["three months ago", { unit: "month", offset: -3 }],
  ["within 48 hours", { unit: "day", offset: 2 }],
  ["next spring", { unit: "season", value: 1, offset: 1 }],
  ["Thursday's session", { unit: "weekday", value: 4 }],
  ["by year's end", { unit: "year", offset: 0, part: "end" }],
])("“%s” is told from the day of the report", (text, relative) => {
  expect(whenOf(text, true)).toMatchObject({ relative, needs: "document-date" });
});

test("an impossible day is no date, and no words are none", () => {
  expect(whenOf("on 2026-13-45", false)?.edtf).toBeUndefined();
  expect(whenOf("on February 30", false)?.edtf).toBeUndefined();
  expect(whenOf("no time at all", false)).toBeUndefined();
  expect(whenOf("1,500 troops in 2 rooms, 24 of them wounded", false)).toBeUndefined();
});

test("every row of the relative dates matches its examples and none of its counter-examples", () => {
  for (const { id, match, noMatch } of rows) {
    for (const sentence of match) expect(relativeDateRows(sentence), `${id} matches: ${sentence}`).toContain(id);
    for (const sentence of noMatch) expect(relativeDateRows(sentence), `${id} misses: ${sentence}`).not.toContain(id);
  }
});
