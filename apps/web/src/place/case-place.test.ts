import { describe, expect, it } from "vitest";
import { casePath, casePlace } from "./case-place.ts";

describe("casePlace", () => {
  it("reads back every path that casePath writes", () => {
    for (const place of [
      { name: "talks", screen: "overview" },
      { name: "talks.2", screen: "positions" },
      { name: "talks", screen: "reports", item: "day.1" },
    ])
      expect(casePlace(casePath(place))).toEqual(place);
  });

  it("takes a slash at the end for nothing", () => {
    expect(casePlace("/case/talks/")).toEqual({ name: "talks", screen: "overview" });
  });

  it.each(["/", "/case", "/cases/talks", "/case/talks/reports/r1/more"])("finds no place in %s", (path) => {
    expect(casePlace(path)).toBeUndefined();
  });
});
