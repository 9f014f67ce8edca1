import { readFileSync } from "node:fs";
import type { Case, Issue, Party } from "@parley/model";
import { describe, expect, test } from "vitest";
import { Desk, strikeDesk } from "./desk.ts";

interface Suggestions {
  readonly suggestions: readonly { kind: string; into: string; from: string; reason: string; issue?: string }[];
}

interface Merged {
  readonly events: readonly { id: string; type: string; sentence: string }[];
}

const suggestions = (desk: Desk) => desk.result<Suggestions>("merge", "talks.parley", "--suggestions").suggestions;
const merge = (desk: Desk, ...words: readonly string[]) => desk.result<Merged>("merge", ...words).events;
const parties = (desk: Desk) => desk.result<{ parties: Party[] }>("parties", "talks.parley").parties;
const issues = (desk: Desk) => desk.result<{ issues: Issue[] }>("issues", "talks.parley").issues;
/** The second issue on jobs that the strike reports propose, with its first option. */
function otherJobs(desk: Desk): { id: string; option: string } {
  const other = issues(desk).find(({ id }) => id.startsWith("jobs-"));
  const option = other?.options[0]?.id;
  if (!other || option === undefined) throw new Error("the strike reports propose no second issue on jobs");
  return { id: other.id, option };
}

const names = (records: readonly { id: string }[]) => records.map(({ id }) => id);

/** The case as `parley export` writes it. */
function exported(desk: Desk): Case {
  desk.done("export", "talks.parley", "-o", "out.json");
  return JSON.parse(readFileSync(desk.path("out.json"), "utf8")) as Case;
}

const alike = [
  "The Dockers' Guild rejected the offer of 4 percent on Monday. The Guild demands a levy on cargo of 3 percent.",
  "Marenholm Port offered 4 percent. Marenholm Port refuses any levy on cargo, its chair, Anna Lind, said.",
].join("\n\n");

/** A desk in which one party is named in two ways. */
function aliasDesk(): Desk {
  const desk = new Desk();
  desk.write("talks.txt", alike);
  desk.done("init", "talks.parley", "--name", "Talks");
  desk.done("add", "talks.txt");
  desk.done("set", "party", "guild", "The Guild");
  desk.done("set", "party", "dockers", "Dockers' Guild");
  return desk;
}

describe("names that may be one", () => {
  test("are suggested with a reason, and merged by nobody but a person", () => {
    const desk = strikeDesk();
    const found = suggestions(desk).find(({ kind }) => kind === "parties");
    expect(found).toMatchObject({ into: "labour-ministry", from: "labour-ministry-2" });
    expect(found?.reason).toBe("the same name but for its spelling: “Labour Ministry” and “Labour ministry”");
    expect(names(parties(desk))).toContain("labour-ministry-2");
  });

  test("become one when a person merges them, proposed ones too, and stay so when more is read", () => {
    const desk = strikeDesk();
    const events = merge(desk, "parties", "labour-ministry", "labour-ministry-2");
    expect(events.at(-1)?.sentence).toBe("Merged the party Labour ministry into Labour Ministry");
    expect(names(parties(desk))).not.toContain("labour-ministry-2");
    desk.write("three.txt", "The Labour ministry urged both sides to talk. The Labour ministry proposed a new date.");
    desk.done("add", "three.txt");
    expect(names(parties(desk)).filter((id) => id.startsWith("labour"))).toEqual(["labour-ministry"]);
    expect(suggestions(desk).filter(({ kind }) => kind === "parties")).toEqual([]);
  });

  test("are not suggested again when a person told them apart, until she undoes that", () => {
    const desk = aliasDesk();
    const pair = () => suggestions(desk).filter(({ into, from }) => into === "dockers" && from === "guild");
    expect(pair()).toHaveLength(1);
    expect(merge(desk, "parties", "guild", "dockers", "--apart")[0]?.sentence).toBe(
      "Told the parties The Guild and Dockers' Guild apart",
    );
    expect(pair()).toEqual([]);
    desk.done("undo", "talks.parley");
    expect(pair()).toHaveLength(1);
  });

  test("may be called by any name that is theirs alone", () => {
    const desk = aliasDesk();
    merge(desk, "parties", "dockers' guild", "the guild");
    expect(parties(desk).find(({ id }) => id === "dockers")?.aliases).toContain("The Guild");
  });
});

describe("a merge taken back", () => {
  test("leaves two parties, and what was recorded since with the one that had stayed", () => {
    const desk = aliasDesk();
    const before = parties(desk);
    const done = merge(desk, "parties", "dockers", "guild").at(-1);
    desk.done("set", "party", "dockers", "--alias", "The Guild", "--alias", "the men");
    desk.done("set", "issue", "pay-rise", "Pay rise", "--options", "yes,no");
    desk.done("set", "position", "dockers", "pay-rise=yes", "--stance", "demands");
    merge(desk, "--undo", done?.id ?? "");
    const after = parties(desk);
    expect(names(after)).toEqual(names(before));
    expect(after.find(({ id }) => id === "dockers")?.aliases).toEqual(["the men"]);
    const { positions } = exported(desk);
    expect(positions.filter(({ stance }) => stance === "demands").map(({ party }) => party)).toContain("dockers");
  });

  test("is refused in one line for an event that is no merge", () => {
    const desk = aliasDesk();
    expect(desk.refusal("merge", "talks.parley", "--undo", "e1")).toMatchObject({ code: "not-found" });
  });
});

describe("issues that are one", () => {
  test("are merged with their positions, and take in what is proposed later", () => {
    const desk = strikeDesk();
    const cells = (issue: string) => names(issues(desk)).includes(issue);
    const other = otherJobs(desk);
    expect(suggestions(desk)).toContainEqual(expect.objectContaining({ kind: "issues", into: "jobs", from: other.id }));
    expect(merge(desk, "issues", "jobs", other.id).at(-1)?.sentence).toMatch(/^Merged the issue “.+” into “.+”$/);
    expect([cells("jobs"), cells(other.id)]).toEqual([true, false]);
    const options = issues(desk)
      .find(({ id }) => id === "jobs")
      ?.options.map(({ id }) => id);
    expect(options).toContain(other.option);
    expect(desk.run("blocks", "talks.parley").status).toBe(0);
    desk.done("undo", "talks.parley");
    expect(cells(other.id)).toBe(true);
  });

  test("keep what was recorded on a shared option when the merge is taken back", () => {
    const desk = strikeDesk();
    const other = otherJobs(desk);
    const done = merge(desk, "issues", "jobs", other.id).at(-1);
    desk.done("set", "position", "harbour-workers-union", `jobs=${other.option}`, "--stance", "demands");
    merge(desk, "--undo", done?.id ?? "");
    expect(names(issues(desk))).toEqual(expect.arrayContaining(["jobs", other.id]));
    expect(desk.run("matrix", "talks.parley").status).toBe(0);
  });

  test("merge options too: the one that goes does not come back", () => {
    const desk = strikeDesk();
    merge(desk, "options", "36-hours", "shorter", "--issue", "hours");
    const options = () =>
      issues(desk)
        .find(({ id }) => id === "hours")
        ?.options.map(({ id }) => id);
    expect(options()).not.toContain("shorter");
    expect(options()).toContain("36-hours");
  });
});

describe("what cannot be merged is said in one line", () => {
  const desk = aliasDesk();
  test.each([
    [["parties", "guild", "guild"], "usage", /itself/],
    [["parties", "guild", "nobody"], "not-found", /no nobody among the parties/],
    [["parties", "guild"], "usage", /parley merge parties/],
    [["planets", "a", "b"], "usage", /parties, people/],
    [["options", "a", "b"], "usage", /--issue/],
    [["issues", "a", "b", "--option", "x"], "usage", /FROM=INTO/],
    [["reports", "talks", "talks"], "usage", /itself/],
    [["reports", "talks", "none"], "not-found", /no none among the reports/],
    [["reports", "talks", "none", "--apart"], "usage", /told apart/],
  ])("%j", (words, code, line) => {
    const refusal = desk.refusal("merge", "talks.parley", ...words);
    expect(refusal.code).toBe(code);
    expect(refusal.line).toMatch(line);
  });
});
