import { readFileSync } from "node:fs";
import type { Finding, ThreatsResult, TimelineResult } from "@parley/model";
import { expect, test } from "vitest";
import { strikeDesk } from "./desk.ts";

test("rounds and threats are recorded word by word, told in order, and kept as a calendar", () => {
  const desk = strikeDesk();
  const [{ id: party } = { id: "" }] = desk.result<{ parties: { id: string }[] }>("parties", "talks.parley").parties;
  desk.done("set", "event", "first", "First round", "--kind", "round", "--parties", party);
  desk.done(
    "set",
    "event",
    "second",
    "Second round",
    "--when",
    "2026-05-04/2026-05-05",
    "--after",
    "first",
    "--tentative",
    "--status",
    "planned",
  );
  const { entries, next } = desk.result<TimelineResult>("timeline", "--day", "2026-05-01");
  const rounds = entries.filter(({ event }) => event === "first" || event === "second");
  expect(rounds.map(({ event, placed, tentative }) => [event, placed, tentative])).toEqual([
    ["first", "order", false],
    ["second", "date", true],
  ]);
  expect(entries[(next ?? 0) - 1]?.event).toBe("second");

  const file = (): string => readFileSync(desk.path("talks.ics"), "utf8");
  expect(desk.done("timeline", "-o", "talks.ics")).toContain("“First round”");
  const before = file();
  expect(before).toContain("STATUS:TENTATIVE\r\n");
  desk.done("set", "event", "second", "--when", "2026-05-11/2026-05-12", "--no-tentative");
  desk.done("timeline", "-o", "talks.ics");
  const sequence = (text: string): number => Number(/UID:event-second[^]*?SEQUENCE:(\d+)/.exec(text)?.[1]);
  expect(sequence(file())).toBeGreaterThan(sequence(before));
  desk.done("timeline", "-o", "talks.md");
  expect(readFileSync(desk.path("talks.md"), "utf8")).toContain("11–12 May 2026 | planned | Second round");

  desk.done("set", "threat", "walk-out", "leaves the talks", "--by", party, "--unless", "unless the other side yields");
  const codes = (...more: string[]): string[] => {
    const { findings } = JSON.parse(desk.run("check", "--json", ...more).stdout).result as { findings: Finding[] };
    return findings.filter(({ refs }) => refs.includes("walk-out")).map(({ code }) => code);
  };
  expect(codes()).toEqual(["ultimatum-without-deadline"]);
  desk.done("set", "threat", "walk-out", "--deadline", "2026-05-20");
  expect([codes(), codes("--day", "2026-05-18"), codes("--day", "2026-05-21")]).toEqual([
    [],
    ["deadline-near"],
    ["deadline-passed"],
  ]);
  const { threats } = desk.result<ThreatsResult>("threats", "--day", "2026-05-18");
  expect(threats.find(({ id }) => id === "walk-out")).toMatchObject({
    timing: "near",
    daysLeft: 2,
    condition: "unless the other side yields",
  });
});

test("what is wrong with an event, a threat or a file is refused in one line", () => {
  const desk = strikeDesk();
  for (const [words, code, line] of [
    [["set", "event", "r1"], "usage", /r1 is new/],
    [["set", "event", "r1", "Round", "--after", "r0"], "dangling-id", /r0/],
    [["set", "threat", "t1", "leaves"], "usage", /--by/],
    [["timeline", "-o", "talks.docx"], "unsupported-format", /\.ics/],
  ] as const)
    expect(desk.refusal(...words)).toMatchObject({ code, line: expect.stringMatching(line) });
});
