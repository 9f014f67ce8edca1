import { expect, test } from "vitest";
import { behaviourSource, endWords, reasonWords, saidWords, sourceWords } from "./move-words.ts";
import { reason } from "./reason.ts";
import { strikeCase } from "./strike-for-tests.ts";

const strike = strikeCase({
  issues: [{ id: "wages", label: "Wages", options: ["six", "four"] }],
  steps: [{ id: "pay", text: "Port will pay $& more", by: "port" }],
});
const collapse = { kind: "collapse", step: "pay", at: 1 } as const;

test("a collapse quotes its step once, also where its words hold its id and signs", () => {
  const end = { ...collapse, reason: reason`${{ party: "port" }} did not carry out ${{ step: "pay" }}` };
  expect(endWords(strike, { end })).toBe("collapse at step 1: Port did not carry out “Port will pay $& more”");
});

test("a part of a split step is told in the words of the step", () => {
  const end = {
    ...collapse,
    step: "pay/2",
    reason: reason`${{ party: "union" }} walked out before ${{ step: "pay/2" }} was done`,
  };
  expect(endWords(strike, { end })).toBe(
    "collapse at step 1: Union walked out before “Port will pay $& more (part 2 of 2)” was done",
  );
  expect(reasonWords(strike, reason`steps wait for each other: ${{ step: ["pay/1", "pay/2"] }}`)).toContain(
    "(part 1 of 2)”, “Port",
  );
});

test("threats and promises name the parties and keep what was said as it was said", () => {
  expect(saidWords(strike, { by: "union", words: "the union stops unless wages rise: pay up" })).toBe(
    "Union: the union stops unless wages rise: pay up",
  );
  expect(saidWords(strike, { by: "port", to: "union", words: "port will pay" })).toBe("Port to Union: port will pay");
});

test("a move of a behaviour is not told as one by a party of that name", () => {
  const made = { kind: "return", by: "port", claims: [], hypothetical: behaviourSource("firm") } as const;
  expect(sourceWords({ ...made, claims: [] })).toBe("hypothetical, by behaviour firm");
});
