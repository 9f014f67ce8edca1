import type { DurabilityResult, PressureResult, StabilityResult } from "@parley/model";
import { openConflict } from "@parley/workbench";
import { expect, test } from "vitest";
import { freshFolder, json, parley, root } from "../cli/parley.ts";
import { Desk } from "./desk.ts";

test("the sample case: costs of one side only, a way out that is disputed, and a verdict that is partial", () => {
  const { result } = json<{ result: PressureResult }>(
    parley(["pressure", "cases/reference-talks/case.yaml", "--json"], { cwd: root }),
  );
  expect(result.verdict).toBe("partial");
  const evidence = result.parties.map(({ party, cells }) => [
    party,
    ...cells.flatMap((cell) => cell.evidence.map(({ claim, points }) => `${cell.sign} ${points} ${claim}`)),
  ]);
  expect(evidence).toEqual([
    [
      "russia",
      "hurting for c48",
      "hurting for c49",
      "hurting for c50",
      "way-out against c06",
      "way-out for c35",
      "way-out for c51",
      "way-out against c52",
    ],
    ["ukraine", "way-out for c51", "way-out against c52"],
  ]);
  expect(result.parties.every(({ cells }) => cells.every(({ answer }) => answer === "unknown"))).toBe(true);
});

test("judgements of five kinds are recorded with name and day, replaced by the same author, and answer", () => {
  const desk = new Desk();
  desk.done("init", "s.parley", "--from", `${root}/cases/harbour-strike/case.yaml`);
  const set = (...words: string[]) => desk.done("set", "judgement", ...words, "--by", "A. Analyst");
  set("ripeness", "union", "hurting=yes", "--note", "no pay since May");
  set("ripeness", "union", "hurting=no", "--date", "2099-05-01");
  desk.done("set", "judgement", "ripeness", "union", "hurting=yes", "--by", "B. Other");
  set("spoiler", "union", "--aims", "limited", "--position", "inside");
  set("veto", "ministry", "pay=six-percent");
  set("power-shift", "strike=suspended", "--favours", "operator", "--answered-by", "step:rise-paid");
  set("checklist", "fortna", "joint-commission=no");
  const { parties, actors } = desk.result<PressureResult>("pressure");
  const hurting = parties.find(({ party }) => party === "union")?.cells.find(({ sign }) => sign === "hurting");
  expect(hurting).toMatchObject({ answer: "contested", judged: [{ author: "A. Analyst" }, { author: "B. Other" }] });
  expect(hurting?.judged[1]?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(actors.map(({ party, spoilers, vetoes }) => [party, spoilers.length, vetoes.length])).toEqual([
    ["union", 1, 0],
    ["ministry", 0, 1],
  ]);
  const [deal] = desk.result<DurabilityResult>("durability").packages;
  expect(deal?.shifts.find(({ issue }) => issue === "strike")).toMatchObject({ state: "answered" });
  expect(deal?.checklists[0]?.items.find(({ item }) => item === "joint-commission")?.answer).toBe("no");
});

test("what a party wants is ranked by name with the statements of a conflict file that was put right by hand", async () => {
  const desk = new Desk();
  const conflictIn = async (file: string) => (await openConflict(desk.path(file))).conflict;
  desk.done("init", "s.parley", "--from", `${root}/cases/reference-talks/case.yaml`);
  desk.done("stability", "s.parley", "-o", "conflict.yaml");
  const made = await conflictIn("conflict.yaml");
  const [first, ...rest] = made.decisionMakers.find(({ id }) => id === "russia")?.statements ?? [];
  expect(rest.length).toBeGreaterThan(0);
  const write = (file: string, statements: readonly unknown[]) => {
    const decisionMakers = made.decisionMakers.map((one) => (one.id === "russia" ? { ...one, statements } : one));
    desk.write(file, JSON.stringify({ ...made, decisionMakers }));
  };
  write("own.yaml", [...rest, first]);
  desk.done("set", "judgement", "ranking", "russia", "--conflict", "own.yaml", "--by", "A. Analyst");
  desk.done("stability", "s.parley", "-o", "after.yaml");
  const after = await conflictIn("after.yaml");
  expect(after.decisionMakers.find(({ id }) => id === "russia")).toMatchObject({
    rankedBy: "A. Analyst",
    statements: [...rest, first],
  });
  expect(desk.result<StabilityResult>("stability", "s.parley").rankingsBy).toMatch(
    /^A\. Analyst \(Russia\); inferred from stances/,
  );
  const refused = (...words: string[]) => desk.run("set", "judgement", "ranking", ...words).stderr;
  expect(refused("russia")).toMatch(/a ranking needs --conflict FILE/);
  expect(refused("nobody", "--conflict", "own.yaml")).toMatch(/ranks nothing for "nobody": expected .*russia/);
  write("empty.yaml", []);
  expect(refused("russia", "--conflict", "empty.yaml")).toMatch(/has no statements of Russia/);
  desk.done("stability", `${root}/cases/harbour-strike/case.yaml`, "-o", "other.yaml");
  const [other = ""] = (await conflictIn("other.yaml")).decisionMakers.map(({ id }) => id);
  expect(refused(other, "--conflict", "other.yaml")).toMatch(/speaks of the choice ".*", which the case does not make/);
});

test("what is wrong is refused in one line that says what to type", () => {
  const desk = new Desk();
  desk.done("init", "s.parley", "--from", `${root}/cases/harbour-strike/case.yaml`);
  const line = (...words: string[]) => desk.run("set", "judgement", ...words).stderr;
  expect(line("checklist", "fortna", "dmx=no")).toMatch(
    /expected one of dmz, .*, for example checklist fortna dmz=yes/,
  );
  expect(line("spoiler", "union")).toMatch(/--aims limited, greedy or total/);
  expect(line("ripeness", "unoin", "hurting=yes")).toMatch(/no party has the id "unoin".*nothing was recorded/);
});

test("a package that is not there is refused", () => {
  const run = parley(["durability", `${root}/cases/reference-talks/case.yaml`, "--package", "x"], {
    cwd: freshFolder(),
  });
  expect([run.status, run.stderr]).toEqual([expect.any(Number), expect.stringContaining('no package has the id "x"')]);
});
