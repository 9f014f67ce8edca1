import { expect, test } from "vitest";
import { compareAnnotations } from "./compare-annotations.ts";
import { totalScore } from "./evaluate-reading.ts";
import { goldSchema } from "./gold.ts";

const text = "Norland demands more cod. Sudland reportedly refused, a diplomat said.";
const doc = { path: "fish.txt", parties: [{ name: "Norland" }, { name: "Sudland" }] };
const demand = { id: "s1", quote: "Norland demands more cod", start: 0, end: 24, holder: "Norland", act: "demand" };
const refusal = {
  id: "s2",
  start: 26,
  end: 52,
  holder: "Sudland",
  act: "reject",
  chain: [{ who: "a diplomat", kind: "anonymous-sources" }],
  hedges: ["reportedly"],
};
const marked = (...claims: object[]) => goldSchema.parse({ doc, claims });
const first = marked({ ...demand, issueIds: ["trade.quotas"] }, refusal);

test("two who mark the same agree everywhere", () => {
  const { sheet, acts } = compareAnnotations({ gold: first, second: first, text });
  const { negotiationActs, verbatim } = totalScore([sheet]);
  expect([negotiationActs.holderAct.r, negotiationActs.attribution.p, negotiationActs.hedges.r]).toEqual([1, 1, 1]);
  expect([verbatim, acts]).toEqual([
    1,
    [
      ["demand", "demand"],
      ["reject", "reject"],
    ],
  ]);
});

test("issues are not compared", () => {
  const { sheet } = compareAnnotations({
    gold: first,
    second: marked({ ...demand, issueIds: ["other"] }, refusal),
    text,
  });
  expect(sheet.misses).toEqual([]);
});

test("what only one of them marked is no act of both, and counts against precision or recall", () => {
  const second = marked({ ...refusal, act: "deny" }, { ...demand, start: 53, end: 69 });
  const { sheet, acts } = compareAnnotations({ gold: first, second, text });
  expect(acts).toEqual([["reject", "deny"]]);
  expect(sheet.misses.map(({ kind }) => kind)).toEqual(["missed", "act", "extra"]);
});
