import { checklistItems, issueTemplate, type Case, type DurabilityResult } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findAll } from "../findings/find-all.ts";
import { brewery, breweryCase, tariffCase } from "./durability-fixtures.ts";
import { durability } from "./durability.ts";
import { powerShiftIssues } from "./power-shift-issues.ts";

const look = (subject: Case, id: string | null) => {
  const found = durability(subject).packages.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no package ${id}`);
  return found;
};
const item = (subject: Case, id: string | null, name: string) =>
  look(subject, id)
    .checklists.flatMap(({ items }) => items)
    .find((one) => one.item === name);
const shift = (subject: Case, id: string | null, issue: string) =>
  look(subject, id).shifts.find((one) => one.issue === issue);

test("each kind of issue that shifts power is one of the vocabulary, and so are the options that keep things", () => {
  for (const [id, { keeps = [] }] of Object.entries(powerShiftIssues)) {
    const template = issueTemplate(id);
    expect(template?.id).toBe(id);
    expect(template?.options.map((option) => option.id)).toEqual(expect.arrayContaining([...keeps]));
  }
});

test("an option of such a kind shifts power unless it leaves things as they are; other issues do not", () => {
  expect(look(breweryCase(), "draft").shifts.map(({ issue, option }) => [issue, option])).toEqual([
    ["strike", "called-off"],
  ]);
  expect(look(breweryCase(), "full").shifts.map(({ issue }) => issue)).toEqual(["strike"]);
  const today = { id: "today", options: { strike: "called-off", jobs: "no-dismissals" } };
  expect(look(breweryCase({ packages: [...brewery.packages, today] }), "draft").shifts).toMatchObject([
    { issue: "jobs", option: "cuts" },
  ]);
});

test("an area that its holder keeps shifts no power; handed over it does", () => {
  const yard = { id: "yard", label: "Yard", vocabulary: "territory.control" };
  const options = ["held-by-one-side", "handed-over"];
  const subject = breweryCase({ issues: [...brewery.issues, { ...yard, options }], packages: [] });
  expect(look(subject, null).shifts.flatMap(({ issue, option }) => (issue === "yard" ? [option] : []))).toEqual([
    "handed-over",
  ]);
});

test("who could exploit a shift is the other side where one side's steps carry it out", () => {
  expect(shift(breweryCase(), "draft", "strike")?.exploitableBy).toEqual([{ party: "brewery", from: "step" }]);
  const [off, rehired] = brewery.steps;
  const both = { steps: [{ ...off, by: ["union", "brewery"] }, rehired] };
  expect(shift(breweryCase(both), "draft", "strike")?.exploitableBy).toEqual([]);
});

test("what answers a shift counts inside its package only", () => {
  expect(shift(breweryCase(), "draft", "strike")).toMatchObject({
    state: "unanswered",
    answers: [{ step: "rehired", role: "counter-step", inside: false }],
    missing: ["guarantee", "trigger", "verifier"],
  });
  expect(shift(breweryCase(), "full", "strike")).toMatchObject({
    state: "possible",
    answers: [
      { issue: "body", option: "commission", role: "verifier", inside: true, judged: false },
      { step: "rehired", role: "counter-step", inside: true, judged: false },
    ],
    missing: ["guarantee", "trigger"],
  });
});

test("only a person's word makes a shift answered, and it names who could exploit it", () => {
  expect(shift(tariffCase(), "truce", "tariffs")).toMatchObject({
    from: "judgement",
    exploitableBy: [{ party: "south", from: "judgement" }],
    answers: [{ issue: "review", option: "exit", role: "trigger", judged: true, inside: true }],
    missing: ["guarantee", "verifier"],
    state: "answered",
  });
  expect(shift(tariffCase({ judgements: [] }), "truce", "tariffs")).toMatchObject({
    from: "vocabulary",
    state: "possible",
  });
});

test("a step's guarantor, verifier and the steps that counter it could answer what it carries out", () => {
  const [off, rehired] = brewery.steps;
  const guarded = { steps: [{ ...off, guaranteedBy: ["labour-court"], verifiedBy: ["labour-court"] }, rehired] };
  expect(shift(breweryCase(guarded), "draft", "strike")).toMatchObject({ state: "possible", missing: ["trigger"] });
  expect(item(breweryCase(guarded), "draft", "third-party-guarantee")).toMatchObject({ answer: "yes" });
});

test("a draft that leaves issues open does not resolve them; one that answers all does", () => {
  expect(item(breweryCase(), "draft", "all-issues")).toMatchObject({
    answer: "no",
    why: "it leaves open: Joint body and Bottles",
  });
  expect(item(breweryCase(), "full", "all-issues")?.answer).toBe("yes");
});

test("what nobody recorded is unknown, never no", () => {
  for (const { items } of look(breweryCase({ positions: [], steps: [] }), "draft").checklists)
    for (const { item: id, answer } of items) if (id !== "all-issues") expect([id, answer]).toEqual([id, "unknown"]);
});

test("options say yes or no outright; on the table they leave it open", () => {
  expect(item(breweryCase(), "full", "joint-commission")).toMatchObject({
    answer: "yes",
    grounds: [{ issue: "body", option: "commission" }],
  });
  expect(item(tariffCase(), "truce", "resources")).toMatchObject({ answer: "contested", judged: [{ author: "N.N." }] });
  expect(item(tariffCase(), "truce", "detail")).toMatchObject({ answer: "no", why: "N.N.: no" });
  const deal = breweryCase({ packages: [] });
  expect(item(deal, null, "joint-commission")).toMatchObject({
    answer: "unknown",
    why: "on the table: Joint body: commission",
  });
});

test("a veto holder or ratifier whose line is crossed makes a package lack ratifiability, and it says so", () => {
  const subject = breweryCase();
  expect(look(subject, "draft")).toMatchObject({
    consents: [{ party: "members", by: [], state: "crossed", refused: [{ issue: "jobs", option: "cuts" }] }],
    sentence: expect.stringContaining("It lacks ratifiability: it crosses a line of Strike ballot"),
  });
  expect(look(subject, "full").consents).toMatchObject([{ party: "members", state: "unknown" }]);
  const veto = { id: "v", about: "veto", party: "labour-court", on: [{ issue: "bottles", option: "green" }] };
  const by = { author: "N.N.", date: "2026" };
  const vetoed = breweryCase({ judgements: [{ ...veto, ...by }] });
  expect(look(vetoed, "draft").consents.map(({ party }) => party)).toEqual(["members"]);
  expect(look(vetoed, "full").consents.map(({ party }) => party)).toEqual(["labour-court", "members"]);
});

test("findings name a package with an unanswered shift and one that crosses a line; an answer takes the first away", () => {
  const codes = (subject: Case) =>
    findAll(subject)
      .filter(({ code }) => code === "unanswered-power-shift" || code === "lacks-ratifiability")
      .map(({ code, refs }) => [code, ...refs]);
  expect(codes(breweryCase())).toEqual([
    ["unanswered-power-shift", "draft", "strike"],
    ["lacks-ratifiability", "draft", "members"],
  ]);
  const [draft] = brewery.packages;
  const answered = { ...draft, options: { ...draft.options, jobs: "no-dismissals" } };
  expect(codes(breweryCase({ packages: [answered] }))).toEqual([]);
  expect(codes(breweryCase({ packages: [], positions: [] }))).toEqual([]);
});

test("a package that is not there is refused in words", () => {
  expect(() => durability(breweryCase(), { package: "drfat" })).toThrow(
    /no package has the id "drfat": there are draft and full/,
  );
});

test("a judgement on an item of another checklist is refused", () => {
  const wrong = {
    id: "j",
    about: "checklist",
    list: "fortna",
    item: "resources",
    answer: "yes",
    author: "N.N.",
    date: "2026",
  };
  expect(() => breweryCase({ judgements: [wrong] })).toThrow(/item of that checklist/);
});

const items = [...checklistItems.fortna, ...checklistItems["un-guidance"]].map(({ id }) => id);
const listOf = (id: string) => (checklistItems.fortna.some((one) => one.id === id) ? "fortna" : "un-guidance");
const drawn = fc.array(
  fc.tuple(fc.constantFrom(...items), fc.constantFrom("yes", "no", "unknown"), fc.constantFrom("A", "B", "C")),
  { maxLength: 8 },
);
const judgementsOf = (rows: readonly (readonly [string, string, string])[]) =>
  rows.map(([id, answer, author], i) => ({
    id: `j${i}`,
    about: "checklist",
    list: listOf(id),
    item: id,
    answer,
    package: "full",
    author,
    date: "2026",
  }));
const answers = (result: DurabilityResult) =>
  result.packages.flatMap(({ checklists }) => checklists.flatMap((list) => list.items.map(({ answer }) => answer)));

test("another author never makes an answered item unknown, and the order of authors does not matter", () => {
  fc.assert(
    fc.property(drawn, fc.constantFrom(...items), fc.constantFrom("yes", "no"), (rows, id, answer) => {
      const before = answers(durability(breweryCase({ judgements: judgementsOf(rows) })));
      const more = [...rows, [id, answer, "D"] as const];
      const after = answers(durability(breweryCase({ judgements: judgementsOf(more) })));
      after.forEach((now, i) => before[i] !== "unknown" && expect(now).not.toBe("unknown"));
      const first = rows.filter(([one, , author], i) => rows.findIndex((r) => r[0] === one && r[2] === author) === i);
      expect(answers(durability(breweryCase({ judgements: judgementsOf(first.toReversed()) })))).toEqual(
        answers(durability(breweryCase({ judgements: judgementsOf(first) }))),
      );
    }),
    { seed: 74, numRuns: 150 },
  );
});
