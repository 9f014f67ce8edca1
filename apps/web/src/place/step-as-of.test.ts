import { describe, expect, it } from "vitest";
import { stepAsOf } from "./step-as-of.ts";

const first = "2026-03-01T10:00:00Z";
const second = "2026-03-02T09:00:00Z";
const third = "2026-03-02T17:00:00Z";

describe("stepAsOf", () => {
  it("goes back change by change, and no further than the first", () => {
    const moments = [first, second, second, third];
    expect(stepAsOf(moments, undefined, -1)).toBe(second);
    expect(stepAsOf(moments, second, -1)).toBe(first);
    expect(stepAsOf(moments, first, -1)).toBeUndefined();
  });

  it("goes forward to now, and no further", () => {
    expect(stepAsOf([first, second, third], first, 1)).toBe(second);
    expect(stepAsOf([first, second, third], second, 1)).toBe("now");
    expect(stepAsOf([first, second, third], undefined, 1)).toBeUndefined();
  });

  it("takes a day to its end", () => {
    expect(stepAsOf([first, second, third], "2026-03-02", -1)).toBe(second);
    expect(stepAsOf([first, second, third], "2026-03-01", 1)).toBe(second);
    expect(stepAsOf([first, second, third], "2026-02-01", 1)).toBe(first);
  });

  it("stays where nothing was recorded", () => {
    expect(stepAsOf([], undefined, -1)).toBeUndefined();
    expect(stepAsOf([first], undefined, -1)).toBeUndefined();
  });
});
