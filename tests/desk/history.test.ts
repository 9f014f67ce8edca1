import { readFileSync } from "node:fs";
import type { Case } from "@parley/model";
import { describe, expect, test } from "vitest";
import { Desk, strikeDesk } from "./desk.ts";

interface Entry {
  readonly id: string;
  readonly author: string;
  readonly sentence: string;
  readonly counts: boolean;
}

const log = (desk: Desk) => desk.result<{ events: Entry[] }>("log", "talks.parley").events;

describe("the log", () => {
  test("tells what happened, by whom, in the words of the commands", () => {
    const desk = strikeDesk();
    desk.done("review", "talks.parley", "--reject", "c001", "--reason", "misread", "--author", "Ann");
    const told = log(desk).map(({ id, sentence }) => `${id} ${sentence}`);
    expect(told[0]).toBe("e1 Created the case “Harbour talks”");
    expect(told[1]).toMatch(/^e2 Added the report “Dockers set noon deadline at Marenholm”: \d+ claims suggested$/);
    expect(told[2]).toMatch(/^e3 Added the report /);
    expect(told.at(-1)).toMatch(/^e4 Rejected claim c001, “.+”: misread$/);
    expect(log(desk).at(-1)?.author).toBe("Ann");
    expect(desk.done("log", "talks.parley").split("\n")[0]).toBe("EVENT\tWHEN\tWHO\tWHAT");
  });
});

describe("undo and redo", () => {
  test("go back to the beginning and forth again, and the outputs with them", () => {
    const desk = strikeDesk();
    const matrix = () => desk.done("matrix", "talks.parley");
    const states = [matrix()];
    desk.done("review", "talks.parley", "--accept", "c001", "--reject", "c002,c003");
    states.push(matrix());
    desk.done("undo", "talks.parley");
    expect(matrix()).toBe(states[0]);
    desk.done("undo", "talks.parley");
    expect(desk.result<{ reports: unknown[] }>("reports", "talks.parley").reports).toEqual([]);
    expect(desk.refusal("undo", "talks.parley")).toMatchObject({ code: "not-found", status: 4 });
    for (let i = 0; i < 2; i++) desk.done("redo", "talks.parley");
    expect(desk.refusal("redo", "talks.parley")).toMatchObject({ code: "not-found", status: 4 });
    expect(matrix()).toBe(states[1]);
  });

  test("name what they undo and redo, and the log marks it", () => {
    const desk = strikeDesk();
    desk.done("review", "talks.parley", "--accept", "c001");
    expect(desk.done("undo", "talks.parley")).toMatch(/^Undid e4: Accepted claim c001/);
    expect(log(desk).map(({ counts }) => counts)).toEqual([true, true, true, false, true]);
    expect(desk.done("redo", "talks.parley")).toMatch(/^Redid e4: Accepted claim c001/);
    expect(log(desk).map(({ counts }) => counts)).toEqual([true, true, true, true, false, true]);
  });

  test("tell every line of what was recorded in one go", () => {
    const desk = strikeDesk();
    desk.done("review", "talks.parley", "--accept", "c001", "--reject", "c002");
    const undone = desk.done("undo", "talks.parley").trim().split("\n");
    expect(undone.map((line) => line.split(",")[0])).toEqual([
      "Undid e5: Rejected claim c002",
      "Undid e4: Accepted claim c001",
    ]);
    const { events } = desk.result<{ id: string; events: Entry[] }>("redo", "talks.parley");
    expect(events.map(({ sentence }) => sentence.split(",")[0])).toEqual([
      "Redid e4: Accepted claim c001",
      "Redid e5: Rejected claim c002",
    ]);
  });

  test("take one named event out of the middle; a report that is gone takes its claims with it", () => {
    const desk = strikeDesk();
    desk.done("undo", "talks.parley", "e2");
    const { reports } = desk.result<{ reports: { id: string }[] }>("reports", "talks.parley");
    expect(reports.map(({ id }) => id)).toEqual(["two"]);
    expect(desk.done("brief", "talks.parley")).not.toContain("c001");
    expect(desk.done("add", "one.md")).toContain("added as one-2");
    desk.done("export", "talks.parley", "-o", "case.yaml");
    expect(desk.done("matrix", "case.yaml")).not.toBe("");
  });

  test.each([
    ["e1", /began with/],
    ["e99", /no event e99/],
  ])("refuse %s in one line", (id, line) => {
    const desk = strikeDesk();
    expect(desk.refusal("undo", "talks.parley", id).line).toMatch(line);
  });
});

test("reports are listed with their claims", () => {
  const desk = strikeDesk();
  const { reports } = desk.result<{ reports: { id: string; file: string; title: string; claims: number }[] }>(
    "reports",
    "talks.parley",
  );
  expect(reports.map(({ id, file }) => [id, file])).toEqual([
    ["one", "one.md"],
    ["two", "two.md"],
  ]);
  expect(reports.every(({ claims, title }) => claims > 0 && title.length > 0)).toBe(true);
  expect(desk.done("reports", "talks.parley").split("\n")).toHaveLength(4);
});

describe("an exported case", () => {
  test("holds everything but the history, in YAML and JSON", () => {
    const desk = new Desk();
    desk.done("init", "talks.parley", "--sample");
    desk.done("export", "talks.parley", "-o", "case.yaml");
    desk.done("export", "talks.parley", "-o", "case.json");
    for (const command of ["blocks", "matrix", "space", "reports"]) {
      const answer = desk.result(command, "talks.parley");
      expect(desk.result(command, "case.yaml")).toEqual(answer);
      expect(desk.result(command, "case.json")).toEqual(answer);
    }
    expect(desk.done("brief", "case.yaml")).toBe(desk.done("brief", "talks.parley"));
  });

  test("keeps decisions and the texts of the reports", () => {
    const desk = strikeDesk();
    desk.done("review", "talks.parley", "--accept", "c001", "--reject", "c002", "--reason", "misread");
    desk.done("export", "talks.parley", "-o", "case.json");
    const exported = JSON.parse(readFileSync(desk.path("case.json"), "utf8")) as Case;
    expect(exported.claims.find(({ id }) => id === "c002")?.review).toMatchObject({
      state: "rejected",
      reason: "misread",
    });
    for (const claim of exported.claims) {
      const text = exported.reports.find(({ id }) => id === claim.report)?.text ?? "";
      expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
    }
    expect(desk.refusal("export", "talks.parley", "-o", "case.docx").code).toBe("unsupported-format");
    expect(desk.refusal("log", "case.json").line).toContain("this is text");
  });
});
