import { talksEventSchema } from "@parley/model";
import { expect, test } from "vitest";
import { movedEvent } from "./moved-event.ts";

const event = (id: string, more: object = {}) => talksEventSchema.parse({ id, label: id, ...more });
const chain = [event("a"), event("b", { after: ["a"] }), event("c", { after: ["b"] }), event("d", { after: ["c"] })];
const orders = (found: ReturnType<typeof movedEvent>) =>
  typeof found === "string" ? found : found.map(({ id, after }) => `${id} after ${after.join(" ")}`);

test("an event that passes two others comes before both, and none gets a date", () => {
  const moved = movedEvent(chain, ["a", "b", "c", "d"], { id: "d", to: 1 });
  expect(orders(moved)).toEqual(["b after a d", "c after b d", "d after a"]);
  expect(moved).not.toContainEqual(expect.objectContaining({ when: expect.anything() as string }));
});

test("where it stands already nothing changes, and against a date it does not go", () => {
  expect(movedEvent(chain, ["a", "b", "c", "d"], { id: "b", to: 1 })).toEqual([]);
  const dated = [event("a", { when: "2026-01-01" }), event("b", { after: ["a"] }), event("c", { when: "2025-01-01" })];
  expect(movedEvent(dated, ["c", "a", "b"], { id: "b", to: 0 })).not.toBe("against");
  expect(
    movedEvent([event("x", { when: "2026-01-01" }), event("y", { when: "2026-02-01" })], ["x", "y"], {
      id: "y",
      to: 0,
    }),
  ).toBe("against");
});
