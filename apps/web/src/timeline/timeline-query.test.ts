import { expect, it } from "vitest";
import { timelineChoices, timelineParts } from "./timeline-query.ts";

it("keeps the kind of date and the stretch in the address, and passes over what is no day", () => {
  expect(timelineChoices("?by=report&from=2026-03-01&to=2026-03-04")).toEqual({
    by: "report",
    from: "2026-03-01",
    to: "2026-03-04",
  });
  expect(timelineChoices("?by=moon&from=soon&to=2026-03-4")).toEqual({ by: "event" });
  for (const choices of [{ by: "report" }, { by: "event", from: "2026-01-01", to: "2026-01-02" }] as const)
    expect(
      timelineChoices(
        `?${timelineParts(choices)
          .map((part) => part.join("="))
          .join("&")}`,
      ),
    ).toEqual(choices);
});

it("turns a stretch that ends before it begins", () => {
  expect(timelineChoices("?from=2026-03-04&to=2026-03-01")).toMatchObject({ from: "2026-03-01", to: "2026-03-04" });
});
