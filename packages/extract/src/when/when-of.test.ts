import { expect, test } from "vitest";
import { whenOf } from "./when-of.ts";

test("a year that the text does not give is not filled in", () => {
  expect(whenOf("due on June 3", true)).toMatchObject({
    edtf: "XXXX-06-03",
    needs: "document-date",
    status: "planned",
  });
  expect(whenOf("on 3 June 2026", false)).toMatchObject({ edtf: "2026-06-03", status: "past" });
});

test("several days are an interval", () => {
  expect(whenOf("on May 7-9, 2026", true)?.edtf).toBe("2026-05-07/2026-05-09");
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

test("words relative to publication need the date of the document", () => {
  expect(whenOf("late last week", false)).toMatchObject({ text: "last week", needs: "document-date" });
});

test("an impossible day is no date", () => {
  expect(whenOf("on 2026-13-45", false)?.edtf).toBeUndefined();
  expect(whenOf("no time at all", false)).toBeUndefined();
});
