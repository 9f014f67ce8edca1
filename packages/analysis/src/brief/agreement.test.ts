import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { blocks } from "../deal-space/blocks.ts";
import { origins } from "../evidence/origins.ts";
import { agreedSentences, opposedSentences, sharedSentences, stateOfPlay } from "./agreement.ts";
import { harbourTalks } from "./brief-fixtures.ts";
import { briefContext } from "./brief-context.ts";

const position = (party: string, stance: string, options: string[], fields: object = {}) => ({
  party,
  stance,
  issue: "pay",
  options,
  ...fields,
});
function contextOf(positions: object[]) {
  const mediator = { id: "ministry", name: "Ministry", roles: ["mediator"] };
  const subject = parseCase({ ...harbourTalks, parties: [...harbourTalks.parties, mediator], claims: [], positions });
  return briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) });
}
const texts = (sentences: readonly { text: string }[]) => sentences.map(({ text }) => text);

test("what every negotiating party accepts or demands is agreed, whatever a mediator says", () => {
  const context = contextOf([
    position("union", "demands", ["six"]),
    position("port", "accepts", ["six"]),
    position("ministry", "refuses", ["six"]),
  ]);
  expect(texts(agreedSentences(context))).toEqual(["Pay: both accept “six per cent”."]);
});

test("a condition and an inference are said with the agreement", () => {
  const context = contextOf([
    position("union", "accepts-if", ["six"], { if: { pay: ["six"] } }),
    position("port", "accepts", ["six"], { basis: "inferred" }),
  ]);
  expect(texts(agreedSentences(context))).toEqual([
    "Pay: both accept “six per cent”, Union on conditions (in part inferred).",
  ]);
});

const pledge = {
  id: "pledge",
  label: "Pledge",
  options: ["none", { id: "firm", label: "a firm pledge", needs: ["bank"] }],
};
const onPledge = (party: string, stance: string, more: object = {}) => ({
  ...position(party, stance, ["firm"], more),
  issue: "pledge",
});
function guaranteed(positions: object[]) {
  const parties = [...harbourTalks.parties, { id: "bank", name: "Bank", roles: ["guarantor"] }];
  const issues = [...harbourTalks.issues, pledge];
  const subject = parseCase({ ...harbourTalks, parties, issues, claims: [], positions });
  return briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) });
}
const both = [onPledge("union", "accepts"), onPledge("port", "demands")];

test("a consent that an option needs is part of the agreement; while it is missing, the brief says so and counts no agreement", () => {
  const silent = guaranteed(both);
  expect(texts(agreedSentences(silent))).toEqual([
    "Pledge: both accept “a firm pledge”; it also needs the consent of Bank, which is not reported.",
  ]);
  expect(stateOfPlay(silent)).toBe(
    "On the words of the reports, no option is openly opposed and none is accepted by all.",
  );
  expect(silent.blocks.value.acceptable.silenceClosed.all).toBe("0");
  const given = guaranteed([...both, onPledge("bank", "accepts"), position("bank", "refuses", ["six"])]);
  expect(texts(agreedSentences(given))).toEqual(["Pledge: all 3 accept “a firm pledge”."]);
  expect(opposedSentences(given)).toEqual([]);
  const refused = guaranteed([...both, onPledge("bank", "refuses")]);
  expect([texts(agreedSentences(refused)), texts(opposedSentences(refused))]).toEqual([
    [],
    ["Pledge: Port demands “a firm pledge”; Union accepts “a firm pledge”; Bank refuses it."],
  ]);
});

test("the state of play counts what was stated, and says what inferred positions would add", () => {
  const inferred = { basis: "inferred" };
  const context = guaranteed([
    position("union", "accepts", ["six"]),
    position("port", "accepts", ["six"], inferred),
    position("union", "refuses", ["five"], inferred),
    position("port", "accepts", ["five"]),
  ]);
  expect(stateOfPlay(context)).toBe(
    "On the words of the reports, no option is openly opposed and none is accepted by all; with inferred positions 1 is opposed and 1 accepted.",
  );
});

test("silence is no agreement, and a demand for something else is no open opposition", () => {
  const context = contextOf([position("union", "demands", ["six"]), position("port", "demands", ["five"])]);
  expect([agreedSentences(context), opposedSentences(context)]).toEqual([[], []]);
});

test("open opposition names both sides, the firmest first", () => {
  const context = contextOf([
    position("union", "accepts", ["five"]),
    position("union", "demands", ["six"]),
    position("port", "refuses", ["five"]),
    position("port", "red-line", ["six"]),
  ]);
  expect(texts(opposedSentences(context))).toEqual([
    "Pay: Union demands “six per cent”; Port rules it out.",
    "Pay: Union accepts “five per cent”; Port refuses it.",
  ]);
});

test("the state of play is one sentence, with nothing as with much", () => {
  expect(stateOfPlay(contextOf([]))).toBe(
    "On the words of the reports, no option is openly opposed and none is accepted by all.",
  );
  const much = contextOf([
    position("union", "accepts", ["six", "five"]),
    position("port", "accepts", ["six"]),
    position("port", "refuses", ["five"]),
  ]);
  expect(stateOfPlay(much)).toBe("On the words of the reports, 1 option is openly opposed and 1 is accepted by all.");
});

test("what two of three accept and nobody refuses is told, with those of whom nothing is reported", () => {
  const parties = [...harbourTalks.parties, { id: "town", name: "Town" }];
  const shared = (positions: object[]) => {
    const subject = parseCase({ ...harbourTalks, parties, claims: [], positions });
    return texts(
      sharedSentences(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) })),
    );
  };
  const both = [position("union", "accepts", ["six"]), position("port", "accepts", ["six"])];
  expect(shared(both)).toEqual([
    "Pay: Port and Union accept “six per cent”; nobody refuses it, and nothing is reported of Town.",
  ]);
  expect(shared(both.slice(1))).toEqual([]);
  expect(shared([...both, position("town", "refuses", ["six"])])).toEqual([]);
  expect(shared([...both, position("town", "accepts", ["six"])])).toEqual([]);
});
