import { spawn } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "@parley/store";
import Database from "libsql";
import { beforeAll, expect, test } from "vitest";
import { root } from "../cli/parley.ts";
import { Desk, strikeReport } from "./desk.ts";

const made = new Desk();
beforeAll(() => {
  made.write("one.md", strikeReport(1));
  made.done("init", "talks.parley", "--name", "Harbour talks");
  made.done("add", "one.md");
});

/** A folder of its own with a copy of the case. */
function copied(): Desk {
  const desk = new Desk();
  for (const name of ["talks.parley", "one.md"]) copyFileSync(made.path(name), desk.path(name));
  return desk;
}

const commands = [["reports"], ["claims"], ["log"], ["blocks", "talks.parley"], ["add", "one.md"], ["undo"]];

/** Every command refuses with one line of this code, and the file stays as it is. */
function expectRefused(desk: Desk, code: string, status: number): void {
  const before = readFileSync(desk.path("talks.parley"));
  for (const words of commands) {
    const { line, ...rest } = desk.refusal(...words);
    expect({ words, ...rest }).toEqual({ words, code, status });
    expect(line).toMatch(/talks\.parley/);
  }
  expect(readFileSync(desk.path("talks.parley")).equals(before)).toBe(true);
}

test("a half-copied case is refused", () => {
  const desk = copied();
  const whole = readFileSync(desk.path("talks.parley"));
  writeFileSync(desk.path("talks.parley"), whole.subarray(0, whole.length >> 1));
  expectRefused(desk, "invalid-input", 1);
});

test("a file of another program is refused", () => {
  const desk = new Desk();
  desk.write("one.md", strikeReport(1));
  const database = new Database(desk.path("talks.parley"));
  database.exec("CREATE TABLE notes (text)");
  database.close();
  expectRefused(desk, "invalid-input", 1);
});

test("a case of a newer Parley is refused", () => {
  const desk = copied();
  const database = new Database(desk.path("talks.parley"));
  database.exec("PRAGMA user_version=99");
  database.close();
  expectRefused(desk, "schema-too-new", 4);
});

test("a case that another program keeps locked can be read, and is changed once it is free", () => {
  const desk = copied();
  const database = new Database(desk.path("talks.parley"));
  database.exec("PRAGMA journal_mode=WAL; BEGIN IMMEDIATE");
  expect(desk.done("reports")).toContain("one");
  expect(desk.refusal("undo")).toMatchObject({ code: "locked", status: 5 });
  database.exec("COMMIT");
  database.close();
  desk.done("undo");
});

interface Claims {
  claims: { id: string; review?: string }[];
}

/** Runs the command as a process that others run beside. */
async function beside(desk: Desk, ...words: string[]): Promise<number | null> {
  const running = spawn(process.execPath, [join(root, "apps/cli/bin/parley.js"), ...words], {
    cwd: desk.folder,
    stdio: "ignore",
  });
  return new Promise((done) => running.on("close", done));
}

test("of two who accept and reject one claim at once, each is recorded or told, and nothing is lost", async () => {
  const desk = copied();
  const [first] = desk.result<Claims>("claims").claims;
  const id = first?.id ?? "";
  const codes = await Promise.all([beside(desk, "review", "--accept", id), beside(desk, "review", "--reject", id)]);
  expect(codes.every((code) => code === 0 || code === 5)).toBe(true);
  expect(codes).toContain(0);
  const store = await openStore(desk.path("talks.parley"), { readOnly: true });
  const decided = (await store.read()).filter(
    ({ event }) => event.type === "claim-accepted" || event.type === "claim-rejected",
  );
  await store.verify();
  await store.close();
  expect(decided).toHaveLength(codes.filter((code) => code === 0).length);
  expect(readdirSync(desk.folder).sort()).toEqual(["one.md", "talks.parley"]);
});
