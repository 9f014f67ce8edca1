import { expect, test } from "vitest";
import { parseCase } from "./parse-case.ts";
import { ParleyError } from "./parley-error.ts";

const talks = {
  format: "parley-case",
  version: 1,
  title: "Harbour talks",
  parties: [{ id: "union", name: "Union" }],
  issues: [{ id: "pay", label: "Pay", options: ["five", { id: "six", label: "Six per cent" }] }],
  positions: [{ party: "union", stance: "demands", issue: "pay", options: ["six"] }],
};

test("a position without an id gets one from its party, issue and stance", () => {
  expect(parseCase(talks).positions[0]?.id).toBe("union.pay.demands");
});

test("an option may be a bare id", () => {
  expect(parseCase(talks).issues[0]?.options).toEqual([
    { id: "five", label: "five" },
    { id: "six", label: "Six per cent" },
  ]);
});

test("fields that Parley does not know survive, wherever they stand", () => {
  const marked = { ...talks, colour: "blue", parties: [{ id: "union", name: "Union", founded: 1889 }] };
  expect(parseCase(marked)).toMatchObject({ colour: "blue", parties: [{ founded: 1889 }] });
});

test.each([
  [
    { positions: [{ party: "port", stance: "demands", issue: "pay", options: ["six"] }] },
    "dangling-id",
    "positions[0].party",
  ],
  [
    { positions: [{ party: "union", stance: "accepts", issue: "pay", options: ["ten"] }] },
    "dangling-id",
    "positions[0].options[0]",
  ],
  [
    { positions: [{ party: "union", stance: "accepts-if", issue: "pay", options: ["six"], if: { hours: ["x"] } }] },
    "dangling-id",
    "positions[0].if.hours[0]",
  ],
  [{ issues: [{ id: "pay", options: ["six", "six"] }] }, "duplicate-id", "issues[0].options[1].id"],
  [{ issues: [{ id: "any", options: ["six"] }], positions: [] }, "invalid-input", "issues[0].id"],
  [{ version: 9 }, "schema-too-new", "version"],
  [{ format: "other" }, "invalid-input", "format"],
])("a bad case is refused with a code and the place: %j", (change, code, path) => {
  const error = catchError(() => parseCase({ ...talks, ...change }));
  expect([error.code, error.place.path]).toEqual([code, path]);
});

function catchError(run: () => unknown): ParleyError {
  try {
    run();
  } catch (error) {
    if (error instanceof ParleyError) return error;
    throw error;
  }
  throw new Error("expected a ParleyError");
}
