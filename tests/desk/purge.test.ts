import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { child } from "../store/child.ts";
import { Desk, strikeReport } from "./desk.ts";

/** A word that stands nowhere but in the report, in all the places that a reading takes words from. */
const canary = "Quillmark";
const report = `# ${canary} talks resume over harbour pay

By the ${canary} Gazette, 3 March 2026

The Dockers' Union demanded a ${canary} wage rise of six per cent on Monday. The port operator Norgate ${canary} Ports offered three per cent if the union drops the ${canary} clause. "We will never accept the ${canary} clause," said union leader Ines ${canary}. According to two officials close to the ${canary} talks, the operator would reportedly accept monitoring of safety by the ministry. The union rejected a plan to close the ${canary} yard. The ministry said it was ready to mediate in ${canary} Bay after the ${canary} holiday.
`;

/** Whether the word is in any file of a folder whose name fits, in any of the encodings that programs write. */
function isIn(folder: string, fits: (name: string) => boolean = () => true): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    if (!entry.isFile() || !fits(entry.name)) return false;
    const bytes = readFileSync(join(folder, entry.name));
    const texts = [bytes.toString("latin1"), bytes.toString("utf16le"), bytes.subarray(1).toString("utf16le")];
    const bigEndian = Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
    return [...texts, bigEndian.toString("utf16le")].some((text) => text.toLowerCase().includes(canary.toLowerCase()));
  });
}

interface Claims {
  claims: { id: string; report: string; quote: string }[];
}

/** A desk with the report, some of its claims accepted, edited, rejected and split, and the report itself removed from the folder. */
function decidedDesk(): Desk {
  const desk = new Desk();
  desk.write("one.md", report);
  desk.write("two.md", strikeReport(1));
  desk.done("init", "talks.parley", "--name", "Talks");
  desk.done("add", "one.md", "two.md");
  const own = desk.result<Claims>("claims").claims.filter((claim) => claim.report === "one");
  const [first, second, third] = own.map(({ id }) => id);
  if (first === undefined || second === undefined || third === undefined) throw new Error("the report gave no claims");
  desk.done("review", "--accept", first, "--reject", second, "--reason", "not said");
  desk.done("undo");
  desk.done("redo");
  desk.write("one.md", "");
  return desk;
}

test("after a purge no file of the case has a word of the report, whoever else has it open", async () => {
  const desk = decidedDesk();
  expect(isIn(desk.folder)).toBe(true);
  const holder = child("holder", desk.path("talks.parley"));
  await holder.wrote(1);
  const before = new Set(readdirSync(tmpdir()));
  const said = desk.done("purge", "one");
  expect(said).toMatch(/removed for good.*cannot be undone/);
  expect(said).toMatch(/out of reach/);
  expect(readdirSync(desk.folder)).toEqual(
    expect.arrayContaining(["talks.parley", "talks.parley-wal", "talks.parley-shm"]),
  );
  expect(isIn(desk.folder)).toBe(false);
  expect(isIn(tmpdir(), (name) => !before.has(name))).toBe(false);
  holder.process.stdin?.end();
  expect(await holder.ended).toBe(0);
  expect(readdirSync(desk.folder).sort()).toEqual(["one.md", "talks.parley", "two.md"]);
  expect(isIn(desk.folder)).toBe(false);
});

test("what was decided stays, the history can be read and goes on, and the purge cannot be undone", () => {
  const desk = decidedDesk();
  const before = desk.result<{ id: string }[] | { events: { id: string }[] }>("log");
  desk.done("purge", "one");
  const { claims } = desk.result<Claims>("claims");
  expect(claims.filter((claim) => claim.report === "one").map(({ quote }) => quote)).toEqual(
    claims.filter((claim) => claim.report === "one").map(() => "[removed]"),
  );
  expect(claims.some((claim) => claim.report === "two" && claim.quote !== "[removed]")).toBe(true);
  expect(desk.done("log")).toMatch(/Removed the report one for good/);
  expect(JSON.stringify(desk.result("log")).length).toBeGreaterThan(0);
  expect(JSON.stringify(before)).toContain(canary);
  const last = /^(e\d+)\t.*for good/m.exec(desk.done("log"))?.[1] ?? "";
  expect(desk.refusal("undo", "talks.parley", last)).toMatchObject({ code: "not-found", status: 4 });
  for (const words of [
    ["blocks"],
    ["check"],
    ["brief", "talks.parley", "-o", "brief.md"],
    ["export", "talks.parley", "-o", "out.yaml"],
  ])
    expect(desk.run(...words).stdout.includes(canary)).toBe(false);
  expect(isIn(desk.folder)).toBe(false);
  expect(desk.done("purge", "one")).toMatch(/removed before/);
  expect(desk.refusal("purge", "nowhere")).toMatchObject({ code: "not-found", status: 4 });
});

test("a purge under seal leaves nothing either, sealed or taken out of the seal", () => {
  const desk = decidedDesk();
  desk.write("key", "correct horse\n");
  desk.done("seal", "--passphrase-file", "key");
  desk.done("purge", "one", "--passphrase-file", "key");
  expect(isIn(desk.folder)).toBe(false);
  desk.done("seal", "--remove", "--passphrase-file", "key");
  expect(isIn(desk.folder)).toBe(false);
  expect(desk.done("log")).toMatch(/Removed the report one for good/);
});

test("what a person recorded in words of the report is named, and stays", () => {
  const desk = decidedDesk();
  desk.done("set", "issue", "clause", `The union drops the ${canary} clause`, "--options", "yes,no");
  expect(desk.done("purge", "one")).toMatch(/Recorded by hand in its words, and kept: e\d+/);
});
