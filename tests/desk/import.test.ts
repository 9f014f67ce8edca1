import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Case, DiffResult } from "@parley/model";
import { describe, expect, test } from "vitest";
import { root } from "../cli/parley.ts";
import { Desk, strikeDesk, strikeReport } from "./desk.ts";

const bakery = join(root, "examples/bakery.yaml");

/** A desk on which something of every kind was decided. */
function decidedDesk(): Desk {
  const desk = strikeDesk();
  desk.done("review", "--accept", "c001", "--reject", "c002", "--reason", "misread");
  desk.done("review", "--edit", "c003", "--set", "note=seen", "grade=B2");
  desk.done("set", "party", "city", "City", "--role", "observer");
  return desk;
}

function caseIn(desk: Desk, file: string): Case {
  return JSON.parse(readFileSync(desk.path(file), "utf8")) as Case;
}

function sampleDesk(): Desk {
  const desk = new Desk();
  desk.done("init", "talks.parley", "--sample");
  return desk;
}

describe.each([
  ["the sample desk", sampleDesk],
  ["the strike desk, half reviewed", decidedDesk],
])("%s goes out and comes back without loss", (_name, make) => {
  const desk = make();
  for (const file of ["out.yaml", "out.json"]) desk.done("export", "talks.parley", "-o", file);

  test.each([
    ["init --from", ["init", "back.parley", "--from", "out.yaml"]],
    ["import", ["import", "out.yaml", "--case", "imported.parley"]],
  ])("by %s", (_how, words) => {
    desk.done(...words);
    const file = words.find((word) => word.endsWith(".parley")) ?? "";
    desk.done("export", file, "-o", `${file}.json`);
    expect(caseIn(desk, `${file}.json`)).toEqual(caseIn(desk, "out.json"));
    expect(desk.result("blocks", file)).toEqual(desk.result("blocks", "talks.parley"));
    expect(desk.done("brief", file)).toBe(desk.done("brief", "talks.parley"));
    expect(desk.result<DiffResult>("diff", "talks.parley", file)).toMatchObject({ same: true });
  });
});

describe("an import", () => {
  test("into a case that has records brings those that it does not have, in one go", () => {
    const desk = strikeDesk();
    const before = desk.result<{ counts: object }>("review").counts;
    const { records } = desk.result<{ records: Record<string, number> }>("import", bakery);
    expect(records).toMatchObject({ parties: 2 });
    const parties = desk.result<{ parties: { id: string }[] }>("parties").parties.map(({ id }) => id);
    expect(parties).toEqual(expect.arrayContaining(["bakery", "staff"]));
    expect(desk.result<{ counts: object }>("review").counts).toEqual(before);
    desk.done("undo");
    expect(desk.done("parties")).not.toContain("bakery");
  });

  test("refuses ids that the case has already, all of them named, unless they are to be replaced", () => {
    const desk = strikeDesk();
    desk.done("set", "party", "staff", "Other staff");
    const refusal = desk.refusal("import", bakery);
    expect(refusal).toMatchObject({ code: "duplicate-id", line: expect.stringContaining("parties/staff") });
    desk.done("import", bakery, "--replace");
    const { parties } = desk.result<{ parties: { id: string; name: string }[] }>("parties");
    expect(parties.find(({ id }) => id === "staff")?.name).toBe("Staff");
  });

  test("keeps what was decided about claims, and says what it left out", () => {
    const from = decidedDesk();
    from.done("export", "-o", "out.yaml");
    const desk = new Desk();
    desk.done("init", "talks.parley");
    desk.done("set", "party", "guild", "Guild");
    copyFileSync(from.path("out.yaml"), desk.path("out.yaml"));
    desk.done("import", "out.yaml", "--author", "Ann");
    desk.done("export", "-o", "after.json");
    const { claims } = caseIn(desk, "after.json");
    expect(claims.find(({ id }) => id === "c002")?.review).toMatchObject({
      state: "rejected",
      reason: "misread",
      by: "Ann",
    });
    expect(claims.find(({ id }) => id === "c003")).toMatchObject({ note: "seen", grade: "B2" });
    expect(claims.find(({ id }) => id === "c009")?.review?.state).toBe("suggested");
  });

  test.each([
    [["import", "none.yaml"], "not-found", /none\.yaml/],
    [["import", "one.md"], "invalid-input", /expected a case file/],
    [["init", "new.parley", "--sample", "--from", bakery], "usage", /choose one/],
  ])("parley %j is refused", (words, code, line) => {
    const desk = strikeDesk();
    expect(desk.refusal(...words)).toMatchObject({ code, line: expect.stringMatching(line) });
  });
});

describe("reading the texts again", () => {
  test("finds nothing new where nothing is new", () => {
    const desk = strikeDesk();
    const { reports } = desk.result<{ reports: { suggested: number; known: number }[] }>("suggest");
    expect(reports.map(({ suggested }) => suggested)).toEqual([0, 0]);
    expect(reports.every(({ known }) => known > 0)).toBe(true);
    expect(desk.result<{ events: unknown[] }>("log").events).toHaveLength(3);
  });

  test("suggests what an earlier reading did not find; what was decided stays, what was rejected never returns", () => {
    const desk = new Desk();
    const whole = { id: "one", title: "Dockers", text: strikeReport(1), language: "en", kind: "article", relays: [] };
    desk.write("bare.json", JSON.stringify({ format: "parley-case", version: 1, title: "Bare", reports: [whole] }));
    desk.done("init", "talks.parley", "--from", "bare.json");
    const first = desk.result<{ reports: { suggested: number }[] }>("suggest", "talks.parley", "one").reports[0]
      ?.suggested;
    expect(first).toBeGreaterThan(10);
    desk.done("review", "--accept", "c001", "--reject", "c002,c003");
    const counts = desk.result<{ counts: object }>("review").counts;
    expect(desk.done("suggest")).toMatch(/^one: 0 new claims suggested/);
    expect(desk.result<{ counts: object }>("review").counts).toEqual(counts);
  });

  test("names a report that is not there", () => {
    expect(strikeDesk().refusal("suggest", "three")).toMatchObject({
      code: "not-found",
      line: expect.stringMatching(/three/),
    });
  });
});
