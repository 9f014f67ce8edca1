import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { matrix } from "@parley/analysis";
import { addReports } from "./add-reports.ts";
import { parseChange, type CaseChange } from "./case-change.ts";
import { changeCase } from "./change-case.ts";
import { history, redo, undo } from "./history.ts";
import { initDesk } from "./init-desk.ts";
import { openDesk, type Desk } from "./open-desk.ts";

const ann = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };
const ben = { author: "Ben", now: () => "2026-03-02T10:00:00Z" };
const text = `The Mill Workers' Union demanded a pay rise of six percent.
Harbour Mills rejected a pay rise of six percent on Monday.
Harbour Mills said it would accept a pay rise of three percent.`;

const opened: Desk[] = [];
afterEach(() => Promise.all(opened.splice(0).map((desk) => desk.store.close())));

async function millDesk(): Promise<Desk> {
  const path = join(mkdtempSync(join(tmpdir(), "parley-desk-")), "mill.parley");
  const empty = await initDesk(path, ann, { title: "Mill talks" });
  opened.push(empty);
  const reports = [{ path: "mill.txt", bytes: new TextEncoder().encode(text) }];
  return (await addReports(empty, ann, { reports })).desk;
}

const change = (desk: Desk, ...changes: CaseChange[]) => changeCase(desk, ann, { changes });
const stance = (desk: Desk, party: string, option: string) =>
  matrix(desk.answerable)
    .value.issues.flatMap(({ options }) => options)
    .find(({ id }) => id === option)
    ?.cells.find((cell) => cell.party === party)?.stance;

/** The proposed position of a party that names an option. */
function proposal(desk: Desk, stanceWanted: string) {
  const found = desk.answerable.positions.find((position) => position.proposed && position.stance === stanceWanted);
  if (!found?.issue || !found.options?.[0]) throw new Error(`no proposed position ${stanceWanted}`);
  return { ...found, issue: found.issue, option: found.options[0] };
}

describe("what a person records", () => {
  test("wins over what the claims propose, cell by cell, and the rest stays proposed", async () => {
    const desk = await millDesk();
    const { id, party, issue, option } = proposal(desk, "demands");
    const before = desk.answerable.positions.length;
    const set = {
      type: "position-set" as const,
      position: {
        id: "own",
        party,
        issue,
        options: [option],
        stance: "red-line" as const,
        basis: "stated" as const,
        claims: [],
      },
    };
    const after = await change(desk, set);
    expect(stance(after, party, option)).toBe("red-line");
    expect(after.answerable.positions.some((position) => position.id === id)).toBe(false);
    expect(after.answerable.positions.length).toBe(before);
  });

  test("takes the proposed party and issue that it builds on into the case", async () => {
    const desk = await millDesk();
    const { party, issue, option } = proposal(desk, "demands");
    expect([desk.folded.parties, desk.folded.issues]).toEqual([[], []]);
    const after = await change(desk, {
      type: "position-set",
      position: { id: "own", party, issue, options: [option], stance: "accepts", basis: "stated", claims: [] },
    });
    expect(after.folded.parties.map((one) => [one.id, one.proposed])).toEqual([[party, undefined]]);
    expect(after.folded.issues.map((one) => [one.id, one.proposed])).toEqual([[issue, undefined]]);
    const back = await undo(after, ann);
    expect([back.folded.parties, back.folded.issues, back.folded.positions]).toEqual([[], [], []]);
    expect((await redo(back, ann)).folded).toEqual(after.folded);
  });

  test("may be that nothing is reported where a proposal stood", async () => {
    const desk = await millDesk();
    const { id, party, option } = proposal(desk, "demands");
    const after = await change(desk, { type: "removed", collection: "positions", record: id });
    expect(stance(after, party, option)).toBe("not-reported");
    expect(stance(await undo(after, ann), party, option)).toBe("demands");
  });

  test("about a claim moves the position that it feeds", async () => {
    const desk = await millDesk();
    const { claims, party } = proposal(desk, "demands");
    const edited = await change(desk, { type: "claim-edited", claim: claims[0] ?? "", changes: { act: "reject" } });
    expect(edited.answerable.positions.some((one) => one.party === party && one.stance === "demands")).toBe(false);
    const rejected = await change(
      edited,
      ...claims.map((claim) => ({ type: "claim-rejected" as const, claim, reason: "" })),
    );
    expect(rejected.answerable.claims.some(({ id }) => claims.includes(id))).toBe(false);
  });

  test("merges parties that were only proposed", async () => {
    const desk = await millDesk();
    const [into, from] = desk.answerable.parties.map(({ id }) => id) as [string, string];
    const after = await change(desk, { type: "parties-merged", into, from });
    expect(after.answerable.parties.map(({ id }) => id)).toEqual([into]);
    expect(after.answerable.positions.every((position) => position.party === into)).toBe(true);
    const merged = after.events.findLast(({ type }) => type === "parties-merged");
    expect((await undo(after, ann, merged?.id)).answerable.parties.length).toBe(2);
  });
});

describe("what cannot be recorded", () => {
  test("is a title or a record that someone set, or undid, since it was looked at", async () => {
    const desk = await millDesk();
    const set = (id: string): CaseChange => ({
      type: "party-set",
      party: { id, name: id, aliases: [], roles: ["party"] },
    });
    const known = await change(desk, set("port"));
    const seen = known.events.length;
    const undone = await undo(known, ben);
    const late = (change: CaseChange) => changeCase(undone, ann, { changes: [change], seen });
    await expect(late(set("port"))).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/^Ben was/),
    });
    const titled = await changeCase(undone, ben, { changes: [{ type: "title-set", title: "Ben's" }] });
    await expect(
      changeCase(titled, ann, { changes: [{ type: "title-set", title: "Ann's" }], seen }),
    ).rejects.toMatchObject({ code: "conflict" });
    const other = await changeCase(titled, ann, { changes: [set("yard")], seen });
    expect(other.folded.title).toBe("Ben's");
  });

  test("is a new claim under the id of another", async () => {
    const desk = await millDesk();
    const [claim] = desk.case.claims;
    if (!claim) throw new Error("the report gave no claims");
    await expect(change(desk, { type: "claim-added", claim })).rejects.toMatchObject({ code: "duplicate-id" });
  });

  test.each<[CaseChange, string, RegExp]>([
    [{ type: "claim-accepted", claim: "c999" }, "not-found", /no claim c999/],
    [{ type: "removed", collection: "rules", record: "R9" }, "not-found", /no R9 among the rules/],
    [
      {
        type: "position-set",
        position: {
          id: "p",
          party: "nobody",
          stance: "accepts",
          issue: "pay",
          options: ["six"],
          basis: "stated",
          claims: [],
        },
      },
      "dangling-id",
      /no party has the id "nobody".*nothing was recorded/,
    ],
  ])("%j is refused with the reason, and nothing is recorded", async (wrong, code, message) => {
    const desk = await millDesk();
    const right = { type: "title-set" as const, title: "Other talks" };
    await expect(change(desk, right, wrong)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    const now = await openDesk(desk.path, { readOnly: true });
    opened.push(now);
    expect(now.events.length).toBe(desk.events.length);
  });

  test("a proposed issue is not removed but its claims rejected: the message says so", async () => {
    const desk = await millDesk();
    const { issue } = proposal(desk, "demands");
    await expect(change(desk, { type: "removed", collection: "issues", record: issue })).rejects.toMatchObject({
      code: "usage",
      message: expect.stringMatching(/proposed from claims/),
    });
  });

  test("undoing what later positions rest on is refused, and nothing is lost", async () => {
    const desk = await millDesk();
    const issue = { id: "hours", label: "Hours", options: [{ id: "long", label: "long" }] };
    const { party } = proposal(desk, "demands");
    const made = await change(desk, { type: "issue-set", issue });
    const used = await change(made, {
      type: "position-set",
      position: { id: "p", party, issue: "hours", options: ["long"], stance: "accepts", basis: "stated", claims: [] },
    });
    const event = made.events.at(-1)?.id;
    await expect(undo(used, ann, event)).rejects.toMatchObject({ code: "dangling-id" });
    expect((await openDesk(desk.path).then((now) => (opened.push(now), now))).folded).toEqual(used.folded);
  });
});

test("a reading that switches on a proposed assumption records it, with the issues that it joins", async () => {
  const empty = await initDesk(join(mkdtempSync(join(tmpdir(), "parley-desk-")), "hill.parley"), ann, {
    title: "Hill",
  });
  opened.push(empty);
  const told =
    "Lowland agreed to third-party monitoring of the ceasefire. Lowland ruled out any foreign troops or observers. Upland demanded a ceasefire.";
  const reports = [{ path: "hill.txt", bytes: new TextEncoder().encode(told) }];
  const { desk } = await addReports(empty, ann, { reports });
  const [proposed] = desk.answerable.assumptions;
  expect(desk.folded.assumptions).toEqual([]);
  expect(proposed?.text).toContain("military personnel");
  const reading = { ...desk.folded.reading, assumptions: [proposed?.id ?? ""] };
  const { folded } = await change(desk, { type: "reading-set", reading });
  expect(folded.assumptions).toEqual([proposed]);
  expect(folded.issues.map(({ vocabulary }) => vocabulary)).toEqual(["monitoring.mission", "security.foreign_forces"]);
});

test("a proposed step that a person takes over is recorded with the steps that it waits for", async () => {
  const empty = await initDesk(join(mkdtempSync(join(tmpdir(), "parley-desk-")), "pass.parley"), ann, {
    title: "Pass",
  });
  opened.push(empty);
  const told =
    "Upland said it would sign a memorandum on the condition that Lowland withdraws its forces from the pass, followed by a summit of the two presidents.";
  const { desk } = await addReports(empty, ann, {
    reports: [{ path: "pass.txt", bytes: new TextEncoder().encode(told) }],
  });
  const last = desk.answerable.steps.find(({ after }) => after.length > 0);
  if (!last) throw new Error("no proposed order of steps");
  const { folded } = await change(desk, { type: "step-set", step: { ...last, level: 2 } });
  const ids = new Set(folded.steps.map(({ id }) => id));
  expect(folded.steps.find(({ id }) => id === last.id)).toMatchObject({ level: 2 });
  expect(folded.steps.flatMap(({ after }) => after.map(({ step }) => step)).every((id) => ids.has(id))).toBe(true);
  expect(folded.steps.every(({ proposed }) => proposed === undefined)).toBe(true);
});

describe("two people", () => {
  test("on different claims do not disturb each other; on the same claim the second is told who was quicker", async () => {
    const first = await millDesk();
    const seen = first.events.length;
    const now = await changeCase(first, ann, { seen, changes: [{ type: "claim-accepted", claim: "c001" }] });
    const second = await openDesk(first.path);
    opened.push(second);
    const both = await changeCase(second, ben, {
      seen,
      changes: [{ type: "claim-rejected", claim: "c002", reason: "" }],
    });
    await expect(
      changeCase(both, ben, { seen, changes: [{ type: "claim-rejected", claim: "c001", reason: "" }] }),
    ).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/^Ann was quicker: Accepted claim c001/),
    });
    expect(history(both.events).at(-1)).toMatchObject({
      author: "Ben",
      sentence: expect.stringMatching(/^Rejected claim c002/),
    });
    expect(now.events.length).toBe(seen + 1);
  });
});

test("the case as of an earlier day is what was recorded by its end, and cannot be changed", async () => {
  const desk = await millDesk();
  await changeCase(desk, ben, { changes: [{ type: "claim-accepted", claim: "c001" }] });
  const past = await openDesk(desk.path, { asOf: "2026-03-01" });
  opened.push(past);
  expect(past.case).toEqual(desk.case);
  await expect(changeCase(past, ben, { changes: [{ type: "title-set", title: "x" }] })).rejects.toMatchObject({
    code: "usage",
  });
  for (const asOf of ["last week", "2026-02-31", "2026-03", "2026-03-01T25:00"])
    await expect(openDesk(desk.path, { asOf })).rejects.toMatchObject({ code: "usage" });
  const noon = await openDesk(desk.path, { asOf: "2026-03-01T12:00" });
  opened.push(noon);
  expect(noon.asOf).toBe("2026-03-01T12:00Z");
});

test("a change from outside is read strictly, and loses whatever header it brings", () => {
  expect(parseChange({ type: "title-set", title: "Talks", id: "e9", author: "Eve" })).toEqual({
    type: "title-set",
    title: "Talks",
  });
  expect(() => parseChange({ type: "case-created", title: "Talks", case: "t" })).toThrow(/a change needs a type/);
  expect(() => parseChange({ type: "claim-accepted" })).toThrow(/^claim: /);
  expect(() => parseChange(null)).toThrow(/a change needs a type/);
});
