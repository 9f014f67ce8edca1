import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { blocks } from "../deal-space/blocks.ts";
import { origins } from "../evidence/origins.ts";
import { agreedSentences, opposedSentences, stateOfPlay } from "./agreement.ts";
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
  const sentence = { text: "x", claims: [], basis: "computed" as const };
  expect(stateOfPlay([], [])).toBe(
    "On the words of the reports, no option is openly opposed and none is accepted by all.",
  );
  expect(stateOfPlay([sentence, sentence], [sentence])).toBe(
    "On the words of the reports, 2 options are openly opposed and 1 is accepted by all.",
  );
});
