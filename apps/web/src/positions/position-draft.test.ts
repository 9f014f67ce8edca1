import { describe, expect, it } from "vitest";
import { parseCase, type Position } from "@parley/model";
import { conditionDraft } from "./condition-draft.ts";
import { draftedPosition, draftLack, newPositionDraft, positionDraft } from "./position-draft.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Port strike",
  parties: [{ id: "port", name: "Port" }],
  issues: [
    { id: "pay", label: "Pay", options: ["five", "six"] },
    { id: "week", label: "Week", options: ["long", "short"] },
  ],
  positions: [
    {
      id: "P1",
      party: "port",
      stance: "accepts-if",
      issue: "pay",
      options: ["six"],
      if: { week: ["long"] },
      since: "2026-02",
      text: "six, for a longer week",
      weight: "kept",
    },
    { id: "port.pay", party: "port", stance: "red-line", require: { not: { pay: ["six"], week: ["short"] } } },
  ],
});
const position = (id: string) => subject.positions.find((one) => one.id === id) as Position;

describe("the form of a position", () => {
  it.each(["P1", "port.pay"])("leaves %s as it is when nothing is changed, fields it does not show included", (id) => {
    expect(draftedPosition(positionDraft(position(id)), subject)).toEqual(position(id));
  });

  it("gives a new position an id that is free", () => {
    const draft = newPositionDraft({ party: "port", issue: "pay", option: "six" });
    expect(draftedPosition(draft, subject)).toEqual({
      id: "port.pay-2",
      party: "port",
      stance: "accepts",
      issue: "pay",
      options: ["six"],
      basis: "stated",
      claims: [],
    });
  });

  it("lets the condition, the date and the words go when they are cleared or no longer apply", () => {
    const draft = { ...positionDraft(position("P1")), stance: "refuses" as const, since: " ", text: "" };
    const drafted = draftedPosition(draft, subject);
    expect(Object.keys(drafted)).not.toEqual(expect.arrayContaining(["if"]));
    expect(drafted).not.toHaveProperty("since");
    expect(drafted).not.toHaveProperty("text");
  });

  it("says what is lacking before it can be saved", () => {
    const onPay = newPositionDraft({ party: "port", issue: "pay", option: "six" });
    expect(draftLack(onPay)).toBeUndefined();
    expect(draftLack({ ...onPay, options: [] })).toMatch(/at least one option/);
    expect(draftLack({ ...onPay, stance: "accepts-if" })).toMatch(/condition/);
    expect(
      draftLack({ ...onPay, stance: "accepts-if", condition: conditionDraft({ week: ["long"] }) }),
    ).toBeUndefined();
    expect(draftLack(newPositionDraft({ party: "port" }))).toMatch(/what must hold/);
  });
});
