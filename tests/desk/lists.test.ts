import type { Claim, Issue, Party, TimelineResult } from "@parley/model";
import { describe, expect, test } from "vitest";
import { Desk, strikeDesk } from "./desk.ts";

interface Claims {
  readonly claims: readonly (Claim & { feeds: readonly string[]; state: string })[];
}
interface Parties {
  readonly parties: readonly (Party & { people: { name: string }[]; claims: number; positions: number })[];
}
interface Issues {
  readonly issues: readonly (Issue & { stances: number; of: number })[];
}

describe("of one desk", () => {
  const desk = strikeDesk();
  const all = desk.result<Claims>("claims", "talks.parley").claims;

  test("claims are listed with what they feed, by party, issue, act and report", () => {
    const { parties } = desk.result<Parties>("parties", "talks.parley");
    const union = parties.find(({ claims }) => claims > 0);
    for (const name of [union?.id, union?.name])
      expect(desk.result<Claims>("claims", "--party", name ?? "").claims).toHaveLength(union?.claims ?? -1);
    const { issues } = desk.result<Issues>("issues");
    const [issue] = issues;
    const onIssue = desk.result<Claims>("claims", "--issue", issue?.id ?? "").claims;
    expect(onIssue.length).toBeGreaterThan(0);
    expect(onIssue.length).toBeLessThan(all.length);
    const demands = desk.result<Claims>("claims", "--act", "demand", "--report", "one").claims;
    expect(demands).toEqual(all.filter(({ act, report }) => act === "demand" && report === "one"));
    expect(all.some(({ feeds }) => feeds.length > 0)).toBe(true);
    expect(all.every(({ state }) => state === "suggested")).toBe(true);
  });

  test("parties stand in neutral order, with people and counts, and say that they are proposed", () => {
    const { parties } = desk.result<Parties>("parties", "talks.parley");
    const names = parties.map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...names].sort());
    expect(parties.every(({ proposed }) => proposed === true)).toBe(true);
    expect(parties.some(({ people, positions }) => people.length > 0 && positions > 0)).toBe(true);
  });

  test("issues are listed with their options and how much is reported", () => {
    const { issues } = desk.result<Issues>("issues", "talks.parley");
    expect(issues.every(({ stances, of, options }) => stances <= of && options.length > 0)).toBe(true);
    expect(desk.done("issues", "talks.parley").split("\n")[0]).toBe("ID\tISSUE\tOPTIONS\tSTANCES\t");
  });

  test("the timeline shows what has a date and what has only an order", () => {
    const { entries, sentence } = desk.result<TimelineResult>("timeline", "talks.parley");
    expect(entries.map(({ order }) => order)).toEqual(entries.map((_, i) => i + 1));
    expect(entries.some(({ tentative }) => tentative)).toBe(true);
    expect(desk.done("timeline", "talks.parley").split("\n")[0]).toBe(sentence);
  });

  test.each([
    [["claims", "--party", "Nobody"], "not-found", /no party "Nobody"/],
    [["claims", "--issue", "weather"], "not-found", /no issue "weather"/],
    [["claims", "--report", "three"], "not-found", /no report "three"/],
    [["claims", "--act", "shout"], "usage", /demand/],
  ])("parley %j says what is missing", (words, code, line) => {
    expect(desk.refusal(...words)).toMatchObject({ code, line: expect.stringMatching(line) });
  });
});

test("rejected claims are listed only when asked for", () => {
  const desk = strikeDesk();
  desk.done("review", "--reject", "c002", "--reason", "misread");
  expect(desk.result<Claims>("claims").claims.map(({ id }) => id)).not.toContain("c002");
  expect(desk.result<Claims>("claims", "--state", "rejected").claims.map(({ id }) => id)).toEqual(["c002"]);
});

test("a publication date and a step's window stand on the timeline too", () => {
  const desk = strikeDesk();
  desk.done("set", "report", "one", "--date", "2026-04-02", "--publisher", "The Courier");
  const change = { type: "step-set", step: { id: "s1", text: "The port opens", window: "2026-05" } };
  desk.done("set", "changes", JSON.stringify(change));
  const { entries } = desk.result<TimelineResult>("timeline");
  const placed = entries
    .filter(({ earliest }) => earliest !== undefined)
    .map(({ report, step, kind }) => [kind, step ?? report]);
  expect(placed).toContainEqual(["report", "one"]);
  expect(placed).toContainEqual(["step", "s1"]);
});

describe("the cases of a folder", () => {
  test("are listed with what waits in them; archived ones only when asked for; one that is broken with the reason", () => {
    const desk = strikeDesk();
    desk.done("init", "other.parley");
    desk.write("broken.parley", "no case");
    const { cases } = desk.result<{ cases: { file: string; toReview: number; problem?: string }[] }>("cases");
    expect(cases.map(({ file }) => file)).toEqual(["broken.parley", "other.parley", "talks.parley"]);
    expect(cases[0]?.problem).toMatch(/this is text/);
    expect(cases[2]?.toReview).toBeGreaterThan(0);
    expect(desk.done("archive", "other.parley")).toContain("in the archive");
    expect(desk.done("archive", "other.parley")).toContain("already in the archive");
    expect(desk.done("cases")).not.toContain("other.parley");
    expect(desk.done("cases", ".", "--all")).toContain("archived");
    desk.done("archive", "other.parley", "--restore");
    expect(desk.done("cases")).toContain("other.parley");
    expect(desk.refusal("cases", "nowhere").code).toBe("not-found");
  });

  test("a folder without any says what to do", () => {
    expect(new Desk().done("cases")).toBe("No cases here: parley init NAME.parley makes one.\n");
  });
});

test("a case is known by what it is, whatever it is called", async () => {
  const { copyFileSync } = await import("node:fs");
  const desk = strikeDesk();
  copyFileSync(desk.path("talks.parley"), desk.path("talks.backup"));
  expect(desk.result("matrix", "talks.backup")).toEqual(desk.result("matrix", "talks.parley"));
  expect(desk.refusal("add", "talks.backup", "--case", "talks.parley").line).toContain("this is a .parley case");
  expect(desk.refusal("read", "talks.backup").code).toBe("binary-input");
});
