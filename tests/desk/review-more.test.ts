import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Claim } from "@parley/model";
import { describe, expect, test } from "vitest";
import { root } from "../cli/parley.ts";
import { type Desk, strikeDesk, strikeReport } from "./desk.ts";

interface Review {
  readonly counts: { suggested: number; accepted: number; rejected: number };
  readonly recorded: readonly string[];
  readonly feeds: Readonly<Record<string, readonly string[]>>;
  readonly claims: readonly (Claim & { feeds: readonly string[]; state: string })[];
  readonly more: number;
}

const review = (desk: Desk, ...words: readonly string[]) => desk.result<Review>("review", "talks.parley", ...words);
const claimOf = (desk: Desk, id: string) =>
  desk.result<{ claims: Review["claims"] }>("claims", "talks.parley").claims.find((claim) => claim.id === id);
/** Every claim with a place quotes exactly the words that stand there. */
const textOf = (claim: Claim): string => {
  const [one, two] = [strikeReport(1), strikeReport(2)];
  return claim.report === "one" ? one : two;
};

describe("an accepted claim", () => {
  test("says which positions it feeds", () => {
    const desk = strikeDesk();
    const fed = review(desk).claims.find(({ feeds }) => feeds.length > 0);
    const { feeds } = review(desk, "--accept", fed?.id ?? "");
    expect(feeds).toEqual({ [fed?.id ?? ""]: fed?.feeds });
    expect(desk.done("review", "talks.parley", "--accept", "c001")).toContain("c001 feeds ");
  });
});

describe("an edited claim", () => {
  test("takes new values for the fields that were set, keeps the others, and counts as accepted", () => {
    const desk = strikeDesk();
    const before = claimOf(desk, "c003");
    desk.done(
      "review",
      "--edit",
      "c003",
      "--set",
      "holder=The dockers",
      "grade=B2",
      "options=eight,nine",
      "note=see p. 2",
    );
    const after = claimOf(desk, "c003");
    expect(after).toMatchObject({ holder: "The dockers", grade: "B2", options: ["eight", "nine"], note: "see p. 2" });
    expect(after).toMatchObject({ state: "accepted", quote: before?.quote, act: before?.act });
    desk.done("review", "--edit", "c003", "--set", "note=", "options=");
    expect(claimOf(desk, "c003")).not.toHaveProperty("note");
    expect(claimOf(desk, "c003")).not.toHaveProperty("options");
  });

  test("with other words takes their place in the report along", () => {
    const desk = strikeDesk();
    const words = claimOf(desk, "c003")?.quote.split(" ").slice(1, 5).join(" ") ?? "";
    desk.done("review", "--edit", "c003", "--set", `quote=${words}`);
    const after = claimOf(desk, "c003");
    expect(after?.quote).toBe(words);
    expect(after && (after.end ?? 0) - (after.start ?? 0)).toBe(words.length);
    desk.done("export", "-o", "case.json");
    expect(textOf({ ...after, report: "one" } as Claim)).toContain(words);
  });

  test("has its translation beside it", () => {
    const desk = strikeDesk();
    desk.done("review", "--edit", "c003", "--set", "translation=Le syndicat demande 8 pour cent", "--language", "fr");
    expect(claimOf(desk, "c003")?.translation).toEqual({ text: "Le syndicat demande 8 pour cent", language: "fr" });
  });
});

describe("claims", () => {
  test("are merged into one that stays, and undone in one go", () => {
    const desk = strikeDesk();
    const before = review(desk).counts.suggested;
    expect(review(desk, "--merge", "c004,c005", "--into", "c006").counts.suggested).toBe(before - 2);
    expect(claimOf(desk, "c004")).toBeUndefined();
    desk.done("undo");
    expect(review(desk).counts.suggested).toBe(before);
  });

  test("are split before words of the quote; each part quotes its own words at their place", () => {
    const desk = strikeDesk();
    const whole = claimOf(desk, "c001");
    desk.done("review", "--split", "c001", "--at", "at noon", "unless");
    const parts = ["c001.1", "c001.2", "c001.3"].map((id) => claimOf(desk, id));
    expect(parts.map((part) => part?.state)).toEqual(["accepted", "accepted", "accepted"]);
    expect(parts[1]?.quote.startsWith("at noon")).toBe(true);
    expect(parts[2]?.quote.startsWith("unless")).toBe(true);
    for (const part of parts) {
      const offset = (part?.start ?? 0) - (whole?.start ?? 0);
      expect(whole?.quote.slice(offset, offset + (part?.quote.length ?? 0))).toBe(part?.quote);
    }
    expect(claimOf(desk, "c001")).toBeUndefined();
    desk.done("undo");
    expect(claimOf(desk, "c001")).toEqual(whole);
  });

  test("are listed of one report, and so many as asked for, and it is said how many are left", () => {
    const desk = strikeDesk();
    const { claims } = review(desk, "--report", "two");
    expect(new Set(claims.map((claim) => claim.report))).toEqual(new Set(["two"]));
    const few = review(desk, "--report", "two", "--limit", "3");
    expect([few.claims.length, few.more]).toEqual([3, claims.length - 3]);
  });
});

describe("what cannot be reviewed is said in one line, and nothing is recorded", () => {
  const desk = strikeDesk();
  test.each([
    [["--edit", "c003"], "usage", /--set/],
    [["--set", "holder=Union"], "usage", /--edit/],
    [["--edit", "c999", "--set", "holder=Union"], "not-found", /c999/],
    [["--edit", "c003", "--set", "colour=red"], "usage", /field=value/],
    [["--edit", "c003", "--set", "holder="], "usage", /needs its holder/],
    [["--edit", "c003", "--set", "act=shout"], "usage", /one of demand/],
    [["--edit", "c003", "--set", "grade=Z9"], "usage", /A1 to F6/],
    [["--edit", "c003", "--set", "quote=words that nobody said"], "invalid-input", /does not stand in report one/],
    [["--merge", "c004"], "usage", /--into/],
    [["--merge", "c004", "--into", "c004"], "usage", /only c004 itself/],
    [["--merge", "c999", "--into", "c004"], "not-found", /c999/],
    [["--split", "c001"], "usage", /--at/],
    [["--split", "c001", "--at", "nobody said"], "invalid-input", /does not have the words/],
    [["--split", "c001", "--at", "The Harbour"], "invalid-input", /begins with/],
    [["--report", "three"], "not-found", /three/],
    [["--limit", "few"], "usage", /--limit/],
  ])("%j", (words, code, line) => {
    const refusal = desk.refusal("review", "talks.parley", ...words);
    expect(refusal.code).toBe(code);
    expect(refusal.line).toMatch(line);
    expect(review(desk).counts).toMatchObject({ accepted: 0, rejected: 0 });
  });
});

const terminal = spawnSync("script", ["--version"], { encoding: "utf8" });
const hasTerminal = process.platform === "linux" && (terminal.stdout ?? "").includes("util-linux");

/** Presses keys on a real terminal; what is on the screen comes back. */
function keys(desk: Desk, typed: string, ...words: readonly string[]): string {
  const launcher = join(root, "apps/cli/bin/parley.js");
  const line = [process.execPath, launcher, "review", "talks.parley", ...words].map((word) => `'${word}'`).join(" ");
  const run = spawnSync("script", ["-qec", line, "/dev/null"], {
    cwd: desk.folder,
    input: typed,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return run.stdout.replaceAll("\r", "");
}

describe("without decisions", () => {
  test("nobody is asked where no terminal is, or where no input is wanted: the list is shown", () => {
    const desk = strikeDesk();
    expect(desk.done("review", "--no-input").split("\n")[0]).toBe("ID\tREPORT\tWHO\tACT\tISSUE\tQUOTE\tFEEDS");
    expect(desk.done("review").split("\n")[0]).toBe("ID\tREPORT\tWHO\tACT\tISSUE\tQUOTE\tFEEDS");
  });

  test.runIf(hasTerminal)("a terminal shows one claim after the other, and one key decides and advances", () => {
    const desk = strikeDesk();
    const screen = keys(desk, "ar2sazx", "--author", "Ann");
    expect(screen).toContain("1 of ");
    expect(screen).toContain("A accept · E edit · R reject · S skip · Q back · Z undo · X stop");
    expect(screen).toMatch(/Accepted c001: feeds /);
    expect(screen).toContain("Rejected c002: wrong holder");
    expect(screen).toContain("Undone.");
    expect(review(desk).counts).toMatchObject({ accepted: 1, rejected: 1 });
    const [rejected] = review(desk, "--state", "rejected").claims;
    expect(rejected?.review).toMatchObject({ by: "Ann", reason: "wrong holder" });
  });

  test.runIf(hasTerminal)("the quote stands between the sentences around it, and the queue keeps to its scope", () => {
    const desk = strikeDesk();
    const screen = keys(desk, "ssx", "--report", "two", "--limit", "2");
    expect(screen).toContain("1 of 2");
    expect(screen).toMatch(/⟦[^⟧]+⟧/);
    expect(screen).not.toContain("3 of 2");
  });
});
