import { expect, test } from "vitest";
import { mergeParties } from "./merge-parties.ts";
import { checkReferences } from "./check-references.ts";
import { parseCase } from "./parse-case.ts";

const by = { author: "N.N.", date: "2026" };
const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Talks",
  parties: [
    { id: "port", name: "Port" },
    { id: "harbour", name: "Harbour" },
    { id: "union", name: "Union" },
  ],
  issues: [{ id: "pay", label: "Pay", options: [{ id: "six", label: "six", needs: ["harbour"] }, "five"] }],
  steps: [{ id: "s", text: "pays", by: ["harbour", "port"], guaranteedBy: ["harbour"] }],
  stepValues: [{ ...by, values: { s: { harbour: 1 } }, losses: { harbour: 2, port: 3 } }],
  events: [{ id: "e", label: "Round", parties: ["harbour", "union"] }],
  threats: [{ id: "t", by: "union", about: "harbour", consequence: "strikes" }],
  judgements: [
    { ...by, id: "j1", about: "ripeness", party: "harbour", sign: "hurting", answer: "yes" },
    {
      ...by,
      id: "j2",
      about: "power-shift",
      on: { issue: "pay", option: "six" },
      favours: "union",
      against: "harbour",
    },
  ],
  sessions: [
    {
      id: "play",
      title: "A try",
      seats: [
        { party: "harbour", player: "firm" },
        { party: "port", player: "person" },
      ],
      moves: [
        { kind: "convene", by: "harbour", participants: ["harbour", "port"] },
        { kind: "side-promise", by: "union", to: "harbour", words: "no strike" },
        { kind: "sign", by: "union", text: 1, order: "harbour" },
      ],
    },
  ],
});

test("whatever named the merged party names the one that stays, and nothing is left dangling", () => {
  const merged = mergeParties(subject, { into: "port", from: "harbour" });
  expect(checkReferences(merged)).toEqual([]);
  expect(JSON.stringify(merged)).not.toContain('"harbour"');
  expect(merged).toMatchObject({
    parties: [{ id: "port", aliases: ["Harbour"] }, { id: "union" }],
    issues: [{ options: [{ needs: ["port"] }, {}] }],
    steps: [{ by: ["port"], guaranteedBy: ["port"] }],
    stepValues: [{ values: { s: { port: 1 } }, losses: { port: 3 } }],
    events: [{ parties: ["port", "union"] }],
    threats: [{ by: "union", about: "port" }],
    judgements: [{ party: "port" }, { favours: "union", against: "port" }],
    sessions: [
      {
        seats: [{ party: "port", player: "person" }],
        moves: [{ by: "port", participants: ["port"] }, { to: "port" }, { order: "port" }],
      },
    ],
  });
});

test("a party that is not there, or the same one, changes nothing", () => {
  expect(mergeParties(subject, { into: "port", from: "navy" })).toBe(subject);
  expect(mergeParties(subject, { into: "port", from: "port" })).toBe(subject);
});
