import { expect, test } from "vitest";
import { readCase } from "./parse-case.ts";

const talks = {
  format: "parley-case",
  version: 1,
  title: "Talks",
  parties: [
    { id: "port", name: "Port" },
    { id: "union", name: "Union" },
  ],
  issues: [{ id: "pay", label: "Pay", options: ["six", "five"] }],
  claims: [{ id: "c1", quote: "six", holder: "Union", act: "demand" }],
};

const problems = (records: object): string[] => {
  const outcome = readCase({ ...talks, ...records });
  return "problems" in outcome ? outcome.problems.map(({ path, message }) => `${path.join(".")}: ${message}`) : [];
};

test("steps, events, threats, judgements and forecasts that name what is there have no problem", () => {
  expect(
    problems({
      deal: "labour",
      steps: [
        { id: "s1", text: "pays", by: "port", issue: "pay", option: "six", verifiedBy: ["union"] },
        {
          id: "s2",
          text: "works",
          by: ["union"],
          if: { pay: ["six"] },
          after: [{ step: "s1", days: { min: 1, max: 3 } }],
        },
      ],
      stepValues: [{ author: "N.N.", date: "2026-03", values: { s1: { union: "1/3" } }, losses: { port: 2 } }],
      events: [
        { id: "e1", label: "Round one" },
        { id: "e2", label: "Round two", after: ["e1"], parties: ["port"] },
      ],
      threats: [{ id: "t1", by: "union", about: "port", consequence: "strikes", if: { pay: ["six"] }, claims: ["c1"] }],
      judgements: [
        { id: "j1", about: "ripeness", party: "port", sign: "hurting", answer: "yes", author: "N.N.", date: "2026" },
        {
          id: "j2",
          about: "veto",
          party: "union",
          on: [{ issue: "pay", option: "six" }],
          author: "N.N.",
          date: "2026",
        },
      ],
      forecasts: [
        {
          id: "f1",
          question: "Will it be signed?",
          rule: "a text signed by both",
          closes: "2026-06",
          updates: [{ by: "N.N.", date: "2026-03-01", probability: 0.4, claims: ["c1"] }],
        },
      ],
    }),
  ).toEqual([]);
});

test.each([
  [
    "a step on an option that is not there",
    { steps: [{ id: "s", text: "pays", issue: "pay", option: "seven" }] },
    "steps.0.option",
  ],
  [
    "a step checked by nobody known",
    { steps: [{ id: "s", text: "pays", verifiedBy: ["un"] }] },
    "steps.0.verifiedBy.0",
  ],
  [
    "values of a step that is not there",
    { stepValues: [{ author: "N.N.", date: "2026", values: { s: {} } }] },
    "stepValues.0.values.s",
  ],
  [
    "a value that is no number",
    { stepValues: [{ author: "N.N.", date: "2026", values: {}, losses: { port: "much" } }] },
    "stepValues.0.losses.port",
  ],
  ["an event after one that is not there", { events: [{ id: "e", label: "Round", after: ["d"] }] }, "events.0.after.0"],
  ["a threat by nobody known", { threats: [{ id: "t", by: "navy", consequence: "leaves" }] }, "threats.0.by"],
  [
    "a judgement on an option that is not there",
    {
      judgements: [
        {
          id: "j",
          about: "power-shift",
          on: { issue: "pay", option: "ten" },
          favours: "port",
          author: "N.N.",
          date: "2026",
        },
      ],
    },
    "judgements.0.on",
  ],
  [
    "a move that tables an option that is not there",
    { sessions: [{ id: "s", title: "S", moves: [{ kind: "table-package", by: "port", options: { pay: "ten" } }] }] },
    "sessions.0.moves.0.options.pay",
  ],
  [
    "a promise to nobody known",
    { sessions: [{ id: "s", title: "S", moves: [{ kind: "side-promise", by: "port", to: "navy", words: "help" }] }] },
    "sessions.0.moves.0.to",
  ],
  [
    "a seat of nobody known",
    { sessions: [{ id: "s", title: "S", seats: [{ party: "navy", player: "firm" }] }] },
    "sessions.0.seats.0.party",
  ],
  [
    "a forecast resting on a claim that is not there",
    {
      forecasts: [
        {
          id: "f",
          question: "Q?",
          rule: "R",
          closes: "2026",
          updates: [{ by: "N.N.", date: "2026", probability: 0, claims: ["c9"] }],
        },
      ],
    },
    "forecasts.0.updates.0.claims.0",
  ],
])("%s is named with its place", (_what, records, path) => {
  expect(problems(records).map((line) => line.split(": ")[0])).toEqual([path]);
});

test("a forecast of more than certainty, and days that end before they begin, are refused", () => {
  const update = { by: "N.N.", date: "2026", probability: 1.2 };
  expect(
    problems({ forecasts: [{ id: "f", question: "Q?", rule: "R", closes: "2026", updates: [update] }] }),
  ).toHaveLength(1);
  expect(problems({ steps: [{ id: "s", text: "pays", days: { min: 3, max: 1 } }] })).toHaveLength(1);
});
