import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BlocksResult, DiffResult } from "@parley/model";
import { describe, expect, test } from "vitest";
import { json, root } from "../cli/parley.ts";
import { Desk, strikeDesk } from "./desk.ts";

interface Entry {
  readonly id: string;
  readonly at: string;
}

/** When the latest event was recorded. */
const lastMoment = (desk: Desk): string =>
  desk.result<{ events: Entry[] }>("log", "talks.parley").events.at(-1)?.at ?? "";

describe("a case as of a moment", () => {
  const desk = strikeDesk();
  const before = desk.run("blocks", "--json").stdout;
  const moment = lastMoment(desk);
  desk.done("review", "--reject", "c001,c002,c003,c004,c005,c006");
  desk.done("set", "title", "Later talks");

  test("answers as it did then, in every command that reads", () => {
    const then = json<{ asOf: string; case: { title: string } }>(desk.run("blocks", "--as-of", moment, "--json"));
    expect(then).toMatchObject({ asOf: moment, case: { title: "Harbour talks" } });
    expect(desk.result<BlocksResult>("blocks", "--as-of", moment)).toEqual(
      (JSON.parse(before) as { result: BlocksResult }).result,
    );
    for (const words of [
      ["matrix"],
      ["space"],
      ["claims"],
      ["parties"],
      ["issues"],
      ["timeline"],
      ["reports"],
      ["log"],
    ])
      expect(desk.run(...words, "--as-of", moment).status).toBe(0);
    expect(desk.done("brief", "talks.parley", "--as-of", moment)).toContain("# Harbour talks");
    expect(desk.run("check", "--as-of", moment).status).not.toBe(1);
    desk.done("export", "--as-of", moment, "-o", "then.json");
    expect(readFileSync(desk.path("then.json"), "utf8")).toContain("Harbour talks");
    expect(desk.done("claims", "--as-of", moment)).toContain("c001");
    expect(desk.done("claims")).not.toContain("c001\t");
  });

  test("a day means its end; before the first event there is nothing", () => {
    expect(desk.result<{ claims: unknown[] }>("claims", "--as-of", "2001-01-01").claims).toEqual([]);
    expect(desk.result("blocks", "--as-of", "2999-12-31")).toEqual(desk.result("blocks"));
  });

  test.each([
    [["blocks", "--as-of", "soon"], /--as-of takes a day/],
    [["blocks", join(root, "examples/bakery.yaml"), "--as-of", "2026-01-01"], /only a \.parley case remembers/],
    [["brief", "one.md", "two.md", "--as-of", "2026-01-01"], /reports have no history/],
  ])("parley %j is refused", (words, line) => {
    expect(desk.refusal(...words)).toMatchObject({ code: "usage", line: expect.stringMatching(line) });
  });
});

describe("what differs", () => {
  const desk = strikeDesk();
  const moment = lastMoment(desk);
  desk.done("set", "party", "city", "City", "--role", "observer");
  desk.done("review", "--accept", "c001", "--reject", "c002");

  test("between two moments of a case is told by collection, with what changed in the answer", () => {
    const diff = desk.result<DiffResult>("diff", "talks.parley", "--from", moment);
    expect(diff.same).toBe(false);
    expect(diff.collections.parties?.added).toEqual([{ id: "city", sentence: "Party “City”" }]);
    expect(diff.collections.claims?.removed.map(({ id }) => id)).toEqual(["c002"]);
    expect(diff.collections.claims?.changed).toMatchObject([
      { id: "c001", fields: ["review"], sentence: expect.stringMatching(/: suggested → accepted$/) },
    ]);
    expect(diff.headline.before).toBe(desk.result<BlocksResult>("blocks", "--as-of", moment).sentence);
    expect(desk.done("diff", "--from", moment)).toContain("+ Party “City”");
  });

  test("exits with 3 only when asked to, and only when something differs", () => {
    expect(desk.run("diff", "--from", moment).status).toBe(0);
    expect(desk.run("diff", "--from", moment, "--exit-code").status).toBe(3);
    expect(desk.run("diff", "--from", moment, "--to", moment, "--exit-code").status).toBe(0);
    expect(desk.done("diff", "talks.parley", "talks.parley", "--exit-code")).toBe("Nothing differs.\n");
  });

  test("between two files is told too", () => {
    const other = new Desk();
    other.done("init", "talks.parley", "--sample");
    const sample = join(root, "cases/reference-talks/case.yaml");
    expect(other.result<DiffResult>("diff", sample, "talks.parley").same).toBe(true);
    other.done("set", "title", "Other talks");
    expect(other.result<DiffResult>("diff", sample, "talks.parley").case).toEqual([
      "Title: “Reference talks” → “Other talks”",
    ]);
  });

  test.each([
    [["diff"], /--from/],
    [["diff", "talks.parley", "talks.parley", "--from", "2026-01-01"], /one case/],
  ])("parley %j is refused", (words, line) => {
    expect(desk.refusal(...words)).toMatchObject({ code: "usage", line: expect.stringMatching(line) });
  });
});
