import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BlocksResult, Brief } from "@parley/model";
import { describe, expect, test } from "vitest";
import { root } from "../cli/parley.ts";
import { Desk, strikeDesk, strikeReport } from "./desk.ts";

interface Added {
  readonly reports: readonly { path: string; report: string; outcome: string; suggested: number; known: number }[];
}

describe("a new case", () => {
  test("has the name it was given, or that of its file, and never takes the place of a file", () => {
    const desk = new Desk();
    expect(desk.done("init", "talks.parley", "--name", "Harbour talks")).toContain("the case “Harbour talks”");
    expect(desk.done("init", "other.parley")).toContain("the case “other”");
    const before = readFileSync(desk.path("talks.parley"));
    expect(desk.refusal("init", "talks.parley")).toMatchObject({ code: "conflict", status: 5 });
    expect(readFileSync(desk.path("talks.parley"))).toEqual(before);
    expect(readdirSync(desk.folder).sort()).toEqual(["other.parley", "talks.parley"]);
  });

  test("that begins with the sample answers as the sample does", () => {
    const desk = new Desk();
    desk.done("init", "talks.parley", "--sample");
    const sample = join(root, "cases/reference-talks/case.yaml");
    for (const command of ["blocks", "matrix", "space"])
      expect(desk.result(command, "talks.parley")).toEqual(desk.result(command, sample));
    const brief = (file: string) => desk.done("brief", file).replace(/^Case [0-9a-f]{12}\.$/m, "");
    expect(brief("talks.parley")).toBe(brief(sample));
  });

  test("without reports is answered too", () => {
    const desk = new Desk();
    desk.done("init", "talks.parley");
    expect(desk.done("blocks")).not.toBe("");
    expect(desk.done("brief", "talks.parley")).toContain("# talks");
  });
});

describe("added reports", () => {
  test("say what their text does not, and how to say it", () => {
    const desk = new Desk();
    desk.done("init", "talks.parley");
    desk.write("bare.txt", "The union rejected the offer of the port.");
    desk.write("wired.txt", "HALDEN, 3 June 2026 (Coast Wire) - The port rejected the demand of the union.");
    const lines = desk.done("add", "bare.txt", "wired.txt").split("\n");
    expect(lines[1]).toBe(
      "  publisher and date not in the text: parley set report bare --publisher PUBLISHER --date DATE",
    );
    expect(lines[2]).toMatch(/^wired\.txt: added as wired; \d+ claims? suggested$/);
    expect(lines.slice(3)).toEqual([""]);
  });

  test("answer as the reports themselves do", () => {
    const desk = strikeDesk();
    const ids = (brief: Brief) =>
      JSON.stringify({ ...brief, title: "" })
        .replace(/Case [0-9a-f]{12}\./, "")
        .replace(/\b(?:r\d\.)?c\d{3}\b/g, "c");
    const fromCase = desk.result<Brief>("brief", "talks.parley");
    const fromFiles = desk.result<Brief>("brief", "one.md", "two.md");
    expect(ids(fromCase)).toBe(ids(fromFiles));
    expect(fromCase.status).toBe("unreviewed");
    expect(desk.result<BlocksResult>("blocks").packages).not.toBe("1");
    expect(desk.run("check").status).not.toBe(1);
  });

  test("have claims with one running number in the case", () => {
    const desk = strikeDesk();
    const brief = desk.result<Brief>("brief", "talks.parley");
    const ids = brief.notes.map((note) => note.claim);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^c\d{3}$/.test(id))).toBe(true);
  });

  test("are added once, whatever the file is called", () => {
    const desk = strikeDesk();
    const before = desk.done("brief", "talks.parley");
    desk.write("copy.md", strikeReport(1));
    expect(desk.done("add", "copy.md")).toBe("copy.md: already in the case as one; nothing added\n");
    expect(desk.done("brief", "talks.parley")).toBe(before);
    desk.write("new.txt", "The union rejected the offer on Monday.");
    desk.write("new-2.txt", "The union rejected the offer on Monday.");
    const { reports } = desk.result<Added>("add", "new.txt", "new-2.txt");
    expect(reports.map(({ report, outcome }) => [report, outcome])).toEqual([
      ["new", "added"],
      ["new", "known"],
    ]);
  });

  test("carry who published them, when, and whom they relay", () => {
    const desk = new Desk();
    desk.write("one.md", strikeReport(1));
    desk.done("init", "talks.parley");
    desk.done(
      "add",
      "one.md",
      "--publisher",
      "The Ledger",
      "--date",
      "2026-05-02",
      "--relays",
      "Northern Wire, Courier",
    );
    const brief = desk.done("brief", "talks.parley");
    expect(brief).toContain("The Ledger");
    expect(brief).toContain("relaying Northern Wire");
  });

  test("of the same name but another text stand beside each other", () => {
    const desk = strikeDesk();
    desk.write("one.md", "Oslo rejected the plan of Bern on fishing quotas. Bern wants a vote in May.");
    expect(desk.result<Added>("add", "one.md").reports).toMatchObject([{ report: "one-2", outcome: "added" }]);
  });

  test("that correct an earlier text take its place; what they still say is not suggested again", () => {
    const desk = strikeDesk();
    desk.write("one.md", strikeReport(1).replace("8 percent", "9 percent"));
    const [added] = desk.result<Added>("add", "one.md").reports;
    expect(added).toMatchObject({ report: "one", outcome: "corrected" });
    expect(added?.known).toBeGreaterThan(added?.suggested ?? 0);
    const brief = desk.run("brief", "talks.parley");
    expect(brief.stdout).not.toContain("8 percent");
    expect(brief.stderr).toContain("[lost-quote]");
    expect(desk.run("export", "talks.parley", "-o", "after.yaml").status).toBe(0);
    expect(readFileSync(join(desk.folder, "after.yaml"), "utf8")).toContain("9 percent");
  });
});

test("of two programs that add at once, each either adds all of its own or says that it was overtaken", async () => {
  const desk = new Desk();
  desk.write("one.md", strikeReport(1));
  desk.write("two.md", strikeReport(2));
  desk.done("init", "talks.parley");
  const launcher = join(root, "apps/cli/bin/parley.js");
  const runs = ["one.md", "two.md"].map((file) =>
    spawn(process.execPath, [launcher, "add", file, "--json"], { cwd: desk.folder, stdio: "ignore" }),
  );
  const codes = await Promise.all(runs.map(async (run) => (await once(run, "exit"))[0] as number));
  expect(codes.every((code) => code === 0 || code === 5)).toBe(true);
  expect(codes).toContain(0);
  const { reports } = desk.result<Added>("add", "one.md", "two.md");
  expect(reports.map(({ outcome }) => outcome === "known")).toEqual(codes.map((code) => code === 0));
});

describe("what cannot be done is said in one line", () => {
  const desk = strikeDesk();
  desk.write("notes.parley", "These are notes.");
  desk.write("empty.parley", "");
  desk.write("half.parley", readFileSync(desk.path("talks.parley")).subarray(0, 5000));
  test.each([
    [["blocks", "notes.parley"], "invalid-input", /this is text/],
    [["blocks", "empty.parley"], "invalid-input", /this file is empty/],
    [["blocks", "half.parley"], "invalid-input", /damaged/],
    [["add", "one.md", "--case", "none.parley"], "not-found", /parley init/],
    [["brief", "none.parley"], "not-found", /no such case/],
    [["brief", "one.md", "talks.parley"], "usage", /give it alone/],
    [["add", "none.md", "--case", "talks.parley"], "not-found", /none\.md/],
    [["add", "talks.parley", "--case", "talks.parley"], "binary-input", /talks\.parley/],
    [["add", "one.md", "--case", "talks.parley", "--date", "soon"], "usage", /--date/],
    [["add", "one.md"], "usage", /more than one case/],
    [["init", "talks.yaml"], "usage", /NAME\.parley/],
    [["init", "nowhere/talks.parley"], "not-found", /folder/],
  ])("parley %j", (words, code, line) => {
    const refusal = desk.refusal(...words);
    expect(refusal.code).toBe(code);
    expect(refusal.line).toMatch(line);
  });

  test("a case that may not be written to still answers", () => {
    chmodSync(desk.path("talks.parley"), 0o444);
    expect(desk.done("blocks", "talks.parley")).not.toBe("");
  });
});
