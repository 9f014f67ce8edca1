import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freshFolder, json, parley, root } from "./parley.ts";

const terminal = spawnSync("script", ["--version"], { encoding: "utf8" });
const hasTerminal = process.platform === "linux" && (terminal.stdout ?? "").includes("util-linux");
const launcher = join(root, "apps/cli/bin/parley.js");
const strike = join(root, "cases/harbour-strike/case.yaml");

/** What a person sees who types on a real terminal; the status is that of the command. */
function typed(keys: string, words: readonly string[], folder = root): { status: number | null; screen: string } {
  const line = [process.execPath, launcher, "play", ...words].map((word) => `'${word}'`).join(" ");
  const run = spawnSync("script", ["-qec", line, "/dev/null"], {
    cwd: folder,
    input: keys,
    encoding: "utf8",
    timeout: 30_000,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status: run.status, screen: run.stdout.replaceAll("\r", "") };
}

/** The number under which a move is offered. */
function offered(screen: string, words: string): string {
  const found = screen.split("\n").findLast((line) => line.includes(words));
  return /^\s*(\d+)\./.exec(found ?? "")?.[1] ?? `no "${words}"`;
}

/** Ctrl+D. */
const end = "\u0004";

describe.runIf(hasTerminal)("a person plays on a terminal", () => {
  const convening = offered(typed("q\n", [strike]).screen, "Labour Ministry convenes a round");

  test("lines typed ahead all count: a move, its undoing, help for what is no move, and the end", () => {
    const { status, screen } = typed(`${convening}\nu\n99999\nhelp\n\nq\n`, [strike]);
    expect(status).toBe(0);
    const moments = screen.split("\n").filter((line) => line.startsWith("Day 0"));
    expect(moments).toEqual([
      "Day 0, round 0 of 4, not sitting",
      "Day 0, round 1 of 4",
      ...Array.from({ length: 4 }, () => "Day 0, round 0 of 4, not sitting"),
    ]);
    expect(screen).toContain("There is no move 99999");
    expect(screen).toContain("NUMBER makes a move");
    expect(typed("p\nu\nq\n", [strike]).screen).toContain("Nothing to undo");
  });

  test("the end of the input ends the session", () => {
    const { status, screen } = typed(`${convening}\n${end}`, [strike]);
    expect(status).toBe(0);
    expect(screen).toContain("Day 0, round 1 of 4");
  });

  test("behaviours move on p until the session has ended, and what was agreed is named with who accepted it how", () => {
    const players = "bakery=trades-across-issues,staff=concedes-near-deadline";
    const bakery = join(root, "examples/bakery.yaml");
    const { screen } = typed("p\np\np\np\np\nq\n", [bakery, "--rounds", "1", "--behaviours", players]);
    expect(screen).toContain("Staff gives up its refusal on Work on Sundays");
    expect(screen).toContain("The session has ended: carried out");
    expect(screen).toContain(
      "Signed: text 3, Pay rise: four per cent; Work on Sundays: everyone in turn. Bakery tabled it; Staff accepted.",
    );
    expect(screen).toContain("The others wait for you.");
  });

  test("a .parley keeps the session; another file says what does", () => {
    const folder = freshFolder();
    copyFileSync(strike, join(folder, "strike.yaml"));
    expect(
      parley(["import", "strike.yaml", "--case", "strike.parley", "--author", "Ann"], { cwd: folder }).status,
    ).toBe(0);
    const { screen } = typed(`${convening}\ns\nq\n`, ["strike.parley", "--author", "Ann"], folder);
    expect(screen).toContain("Saved as session-1.");
    const again = parley(["play", "strike.parley", "--session", "session-1", "--runs", "1", "--json"], { cwd: folder });
    const { result } = json<{ result: { session: { moves: { words: string }[] } } }>(again);
    expect(result.session.moves[0]?.words).not.toContain("convenes");
    expect(typed("s\nq\n", [strike]).screen).toContain("only a .parley keeps sessions");
  });
});
