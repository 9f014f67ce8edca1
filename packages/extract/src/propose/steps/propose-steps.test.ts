import type { Party, Step } from "@parley/model";
import { expect, test } from "vitest";
import { canonicalText } from "../../canonical-text/canonical-text.ts";
import { readReport } from "../../read-report.ts";
import { proposeModel } from "../propose-model.ts";
import { proposeSteps } from "./propose-steps.ts";

const party = (name: string, ...aliases: string[]): Party => ({
  id: name.toLowerCase().replaceAll(" ", "-"),
  name,
  aliases,
  roles: ["party"],
});

/** The steps that a made-up report proposes, read from its words alone. */
function stepsOf(parties: Party[], text: string): Step[] {
  const doc = canonicalText(text, "text");
  const claims = readReport(doc, { parties }).claims;
  const { issues, positions } = proposeModel({ claims, parties });
  return proposeSteps({ claims, parties, people: [], issues, positions, textOf: () => doc.text });
}

/** Each step in a line: whose order, who performs, what kind, which words, after what. */
function lines(steps: readonly Step[]): string[] {
  const numbers = new Map(steps.map(({ id }, i) => [id, i + 1]));
  return steps.map(({ proposal, by, kind, text, after, irreversible }) => {
    const who = [by ?? "?"].flat().join("+");
    const waits = after.map(
      ({ step, edge, days }) => ` <- ${numbers.get(step)} ${edge}${days ? ` ${JSON.stringify(days)}` : ""}`,
    );
    return `${proposal ?? "none"}: ${who} ${kind ?? "act"}${irreversible ? "!" : ""}: ${text}${waits.join("")}`;
  });
}

const trams = [party("Tram Workers", "the union"), party("Vardal Trams", "the company")];
const states = [party("Norda"), party("Suvia")];
const partners = [party("Green League"), party("Centre Party")];
const traders = [party("Orland"), party("Belmark")];

test("an order told over three sentences of a wage dispute belongs to who put it forward", () => {
  const text =
    "The Tram Workers proposed a way out of the dispute on Tuesday. First the company must pay the arrears, then the union would suspend the strike, and finally the members would vote on a new contract.";
  expect(lines(stepsOf(trams, text))).toEqual([
    "tram-workers: vardal-trams payment: the company must pay the arrears",
    "tram-workers: tram-workers act: the union would suspend the strike <- 1 unspecified",
    "tram-workers: ? ratification: the members would vote on a new contract <- 2 unspecified",
  ]);
});

test("in trade talks days and completion are kept, and an act that was only agreed to stands in no order", () => {
  const text =
    "Orland offered to cut its duty on steel within 30 days of the signature of a framework agreement. Belmark said it would release the seized cargo once inspectors have verified the certificates. Orland agreed to inspections at its ports.";
  expect(lines(stepsOf(traders, text))).toEqual([
    "orland: ? signature: the signature of a framework agreement",
    'orland: orland act: Orland offered to cut its duty on steel <- 1 completion {"max":30}',
    "belmark: ? verification: inspectors verify the certificates",
    "belmark: belmark act: would release the seized cargo <- 3 completion",
    "none: orland verification: Orland agreed to inspections at its ports",
  ]);
});

test("in coalition talks a condition, what follows, and what comes after that are one order", () => {
  const text =
    "The Green League is prepared to sign a coalition agreement on the condition that the Centre Party gives up the finance ministry. This would be followed by a vote of party members, after which the new cabinet would be sworn in. The Centre Party insists that the budget be adopted before any agreement is signed.";
  const steps = stepsOf(partners, text);
  expect(lines(steps)).toEqual([
    "green-league: centre-party act: the Centre Party gives up the finance ministry",
    "green-league: green-league signature: The Green League is prepared to sign a coalition agreement <- 1 unspecified",
    "green-league: ? ratification: a vote of party members <- 2 completion",
    "green-league: ? act: the new cabinet would be sworn in <- 3 completion",
    "centre-party: ? act: the budget be adopted",
    "centre-party: ? signature: any agreement is signed <- 5 unspecified",
  ]);
  expect(steps[1]?.condition).toContain("gives up the finance ministry");
});

test("in peace talks phases are steps, a refusal until something is an order, and an offer alone has no place", () => {
  const text =
    "Norda said that in a first phase both armies would stop fighting. In a second phase Suvia would withdraw its troops from the valley, and only then would Norda release the prisoners. Suvia refused to sign a treaty until all prisoners are released. Suvia offered to hand over the border posts.";
  const steps = stepsOf(states, text);
  expect(lines(steps)).toEqual([
    "norda: norda+suvia ceasefire: both armies would stop fighting",
    "norda: suvia withdrawal!: Suvia would withdraw its troops from the valley <- 1 unspecified",
    "norda: norda release!: Norda would release the prisoners <- 2 unspecified",
    "suvia: ? release!: all prisoners are released",
    "suvia: suvia signature: Suvia would sign a treaty <- 4 unspecified",
    "none: suvia transfer!: Suvia offered to hand over the border posts",
  ]);
  expect(steps.every(({ proposed, level, counters }) => proposed && level === undefined && counters.length === 0)).toBe(
    true,
  );
});

test("a guarantee as a condition comes before the ceasefire that hangs on it", () => {
  const text =
    "Norda has put forward its own formula: a truce along the river, provided there are firm guarantees from Suvia.";
  expect(lines(stepsOf(states, text))).toEqual([
    "norda: suvia guarantee: there are firm guarantees from Suvia",
    "norda: norda+suvia ceasefire: a truce along the river <- 1 unspecified",
  ]);
});

test("a demand that is being dropped waits for its day; one that was dropped before, or is only not pressed, does not", () => {
  const of = (text: string): string[] => lines(stepsOf(states, text)).map((line) => line.slice(0, 16));
  expect(of("Suvia is dropping its demand for a limit on the army of Norda.")).toEqual(["none: suvia act:"]);
  expect(of("Suvia is not insisting on a limit on the army of Norda.")).toEqual([]);
});

test("both armies are those of the two that are at odds, also where a third party negotiates", () => {
  const text =
    "Norda demands that Suvia release the crew. Norda would sign a treaty with Suvia, after which both armies would pull back.";
  expect(lines(stepsOf([...states, party("Hestia")], text)).at(-1)).toBe(
    "norda: norda+suvia withdrawal!: both armies would pull back <- 1 completion",
  );
});

test("a price is not an order of steps", () => {
  expect(stepsOf(trams, "The union would accept 4 percent if the company shortens the week to 36 hours.")).toEqual([]);
});

test.each([
  [
    "football",
    "Norda took the lead first, then Suvia equalised, and finally the referee ended the match. Norda will travel once the rain has stopped.",
  ],
  [
    "the weather",
    "Rain will reach Norda first, followed by strong winds, after which temperatures in Suvia would fall. Norda should expect snow before Friday.",
  ],
  [
    "a product",
    "Norda launched its phone on Monday. First the company showed the camera, then the battery. Norda will ship it within 30 days of the launch.",
  ],
])("a report on %s has no steps", (_, text) => {
  expect(stepsOf(states, text)).toEqual([]);
});

test("the words that put steps in order carry the order: without them there is none", () => {
  const text = (first: string, then: string): string =>
    `Norda said that ${first}both armies would stop fighting. ${then}Suvia would withdraw its troops from the valley.`;
  expect(stepsOf(states, text("in a first phase ", "In a second phase ")).flatMap(({ after }) => after)).toHaveLength(
    1,
  );
  expect(stepsOf(states, text("", "")).flatMap(({ after }) => after)).toEqual([]);
});

test("the order in which claims and parties come changes nothing", () => {
  const text =
    "Norda said that in a first phase both armies would stop fighting. In a second phase Suvia would withdraw its troops from the valley.";
  const doc = canonicalText(text, "text");
  const claims = readReport(doc, { parties: states }).claims;
  const of = (list: typeof claims): Step[] =>
    proposeSteps({ claims: list, parties: states, people: [], issues: [], positions: [], textOf: () => doc.text });
  expect(of(claims.toReversed())).toEqual(of(claims));
});

test("only what others wait for is told as to come", () => {
  const text =
    "Norda has offered to hand over the border posts. Suvia would sign a treaty once Norda has withdrawn its guns.";
  expect(stepsOf(states, text).map((step) => step.text)).toEqual([
    "Norda withdraws its guns",
    "Suvia would sign a treaty",
    "Norda has offered to hand over the border posts",
  ]);
});

test("an order told under one side's plan is that side's, whoever proposed something right before", () => {
  const text =
    "Suvia proposed a joint patrol. Under Norda’s plan, Suvia first withdraws its guns from the bridge, after which Norda would hand over the border posts.";
  expect(lines(stepsOf(states, text))).toEqual([
    "norda: suvia withdrawal!: Suvia first withdraws its guns from the bridge",
    "norda: norda transfer!: Norda would hand over the border posts <- 1 unspecified",
  ]);
});
