import type { Brief, Claim } from "@parley/model";
import { describe, expect, test } from "vitest";
import { type Desk, strikeDesk, strikeReport } from "./desk.ts";

interface Review {
  readonly counts: { suggested: number; accepted: number; rejected: number };
  readonly recorded: readonly string[];
  readonly claims: readonly (Claim & { readonly chance?: number })[];
}

const review = (desk: Desk, ...words: readonly string[]) => desk.result<Review>("review", "talks.parley", ...words);
/** How sure the reading of each claim is that waits, in the order of the list. */
const chances = (desk: Desk) => new Map(review(desk, "--surest").claims.map(({ id, chance }) => [id, chance ?? NaN]));
const briefText = (desk: Desk) => desk.run("brief", "talks.parley").stdout;

/** The first claim whose quote the brief prints, and which no other claim repeats. */
function citedClaim(desk: Desk): Claim {
  const brief = briefText(desk);
  const { claims } = review(desk);
  const found = claims.find(
    ({ quote }) =>
      quote.length > 30 && brief.includes(quote) && claims.filter((one) => one.quote.includes(quote)).length === 1,
  );
  if (!found) throw new Error("expected a claim that the brief cites");
  return found;
}

describe("a review", () => {
  test("begins with every claim as a suggestion, and lists what is asked for", () => {
    const desk = strikeDesk();
    const { counts, claims, recorded } = review(desk);
    expect(counts).toEqual({ suggested: claims.length, accepted: 0, rejected: 0 });
    expect(recorded).toEqual([]);
    expect(review(desk, "--state", "accepted").claims).toEqual([]);
    expect(desk.done("review", "talks.parley", "--list").split("\n")[0]).toBe(
      "ID\tREPORT\tWHO\tACT\tISSUE\tQUOTE\tFEEDS",
    );
  });

  test("records decisions with author and reason, each once", () => {
    const desk = strikeDesk();
    const decide = ["--accept", "c001", "c002", "--reject", "c003,c004", "--reason", "not said", "--author", "Ann"];
    expect(review(desk, ...decide).recorded).toHaveLength(4);
    expect(review(desk, ...decide).recorded).toEqual([]);
    const rejected = review(desk, "--state", "rejected").claims;
    expect(rejected.map(({ id }) => id)).toEqual(["c003", "c004"]);
    expect(rejected[0]?.review).toMatchObject({ state: "rejected", by: "Ann", reason: "not said" });
    expect(review(desk, "--accept", "c003").counts).toMatchObject({ accepted: 3, rejected: 1 });
  });

  test("shows the surest readings first when asked for, and what was decided makes readings alike surer or less sure", () => {
    const desk = strikeDesk();
    const before = chances(desk);
    expect([...before.values()]).toEqual([...before.values()].toSorted((a, b) => b - a));
    const [first] = before.keys();
    review(desk, "--reject", first ?? "");
    const after = chances(desk);
    expect(after.has(first ?? "")).toBe(false);
    for (const [id, chance] of after) expect(chance).toBeLessThanOrEqual(before.get(id) ?? 0);
    expect([...after].some(([id, chance]) => chance < (before.get(id) ?? 0))).toBe(true);
  });

  test("of all claims makes the brief a reviewed one", () => {
    const desk = strikeDesk();
    expect(briefText(desk)).toContain("Unreviewed suggestions");
    const ids = review(desk).claims.map((claim) => claim.id);
    expect(review(desk, "--accept", ...ids).counts.suggested).toBe(0);
    expect(briefText(desk)).not.toContain("Unreviewed suggestions");
    expect(desk.result<Brief>("brief", "talks.parley").status).toBe("reviewed");
  });
});

describe("a rejected claim", () => {
  test("reaches no output", () => {
    const desk = strikeDesk();
    const { id, quote } = citedClaim(desk);
    review(desk, "--reject", id);
    for (const words of [
      ["brief"],
      ["brief", "--json"],
      ["matrix", "--json"],
      ["check", "--json"],
      ["blocks", "--json"],
    ])
      expect(desk.run(...words, "talks.parley").stdout).not.toMatch(new RegExp(`\\b${id}\\b`));
    expect(briefText(desk)).not.toContain(quote);
  });

  test("does not come back when a corrected report is read", () => {
    const desk = strikeDesk();
    const { id, quote } = citedClaim(desk);
    review(desk, "--reject", id, "--reason", "misread");
    const file = strikeReport(1).includes(quote) ? ("one.md" as const) : ("two.md" as const);
    const text = strikeReport(file === "one.md" ? 1 : 2);
    desk.write(file, `${text}\nThe talks go on at the port on Thursday, officials said.\n`);
    expect(desk.done("add", file)).toContain("a corrected text");
    expect(briefText(desk)).not.toContain(quote);
    const words = quote.split(" ");
    const reworded = [...words.slice(0, 2), "indeed", ...words.slice(2)].join(" ");
    desk.write(file, text.replace(quote, reworded));
    expect(desk.done("add", file)).toContain("a corrected text");
    expect(review(desk).claims.map((claim) => claim.quote)).not.toContain(reworded);
    expect(review(desk, "--state", "rejected").claims.map((claim) => claim.id)).toEqual([id]);
  });
});

describe("what cannot be decided is said in one line", () => {
  const desk = strikeDesk();
  test.each([
    [["--accept", "c999"], "not-found", /no claim c999/],
    [["--accept", "c001", "--reject", "c001"], "usage", /both accepted and rejected/],
    [["--accept", "c001", "--reason", "x"], "usage", /--reject/],
    [["--state", "unread"], "usage", /suggested/],
  ])("%j", (words, code, line) => {
    const refusal = desk.refusal("review", "talks.parley", ...words);
    expect(refusal.code).toBe(code);
    expect(refusal.line).toMatch(line);
    expect(review(desk).counts).toMatchObject({ accepted: 0, rejected: 0 });
  });
});
