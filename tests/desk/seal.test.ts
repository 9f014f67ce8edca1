import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parley, root } from "../cli/parley.ts";
import { Desk, strikeReport } from "./desk.ts";

const words = "correct horse battery staple";

/** A case of one report, sealed, with the passphrase in the file `key`. */
function sealedDesk(): Desk {
  const desk = new Desk();
  desk.write("one.md", strikeReport(1));
  desk.write("key", `${words}\n`);
  desk.done("init", "talks.parley", "--name", "Harbour talks");
  desk.done("add", "one.md");
  desk.done("seal", "--passphrase-file", "key");
  return desk;
}

const run = (desk: Desk, env: Readonly<Record<string, string>>, ...given: string[]) =>
  spawnSync(process.execPath, [join(root, "apps/cli/bin/parley.js"), ...given], {
    cwd: desk.folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", ...env },
  });

test("a sealed case says nothing in its file, and every command opens it with its passphrase", () => {
  const desk = sealedDesk();
  const bytes = readFileSync(desk.path("talks.parley"));
  for (const word of ["Harbour talks", "strike", "union", "port"]) expect(bytes.includes(word)).toBe(false);
  for (const given of [
    ["reports"],
    ["claims"],
    ["review", "--accept", "c001"],
    ["log"],
    ["undo"],
    ["redo"],
    ["blocks"],
    ["check"],
    ["matrix"],
    ["set", "title", "More talks"],
    ["brief", "talks.parley", "-o", "brief.md"],
    ["export", "talks.parley", "-o", "out.yaml"],
  ]) {
    const withFile = parley([...given, "--passphrase-file", "key"], { cwd: desk.folder });
    expect([given, withFile.stderr.includes("passphrase"), withFile.status === 0 || withFile.status === 3]).toEqual([
      given,
      false,
      true,
    ]);
  }
  expect(run(desk, { PARLEY_PASSPHRASE: words }, "log").stdout).toContain("Renamed the case “More talks”");
});

test("without a passphrase, or with a wrong one, a command says so in one line and changes nothing", () => {
  const desk = sealedDesk();
  const before = readFileSync(desk.path("talks.parley"));
  desk.write("wrong", "correct horse\n");
  desk.write("empty", "\n");
  for (const given of [
    ["reports"],
    ["add", "one.md"],
    ["blocks", "talks.parley"],
    ["purge", "one"],
    ["seal", "--remove"],
  ]) {
    const none = desk.refusal(...given);
    expect(none).toMatchObject({ code: "needs-input", status: 6, line: expect.stringContaining("PARLEY_PASSPHRASE") });
    expect(desk.refusal(...given, "--passphrase-file", "wrong")).toMatchObject({ code: "forbidden", status: 7 });
  }
  expect(desk.refusal("reports", "--passphrase-file", "nowhere")).toMatchObject({ code: "not-found", status: 4 });
  expect(desk.refusal("reports", "--passphrase-file", "empty")).toMatchObject({ code: "needs-input", status: 6 });
  expect(readFileSync(desk.path("talks.parley")).equals(before)).toBe(true);
});

test("the passphrase is changed and taken off by whoever has it", () => {
  const desk = sealedDesk();
  desk.write("new", "another passphrase\n");
  expect(desk.refusal("seal", "--passphrase-file", "key")).toMatchObject({ code: "needs-input", status: 6 });
  desk.done("seal", "--passphrase-file", "key", "--new-passphrase-file", "new");
  expect(desk.refusal("reports", "--passphrase-file", "key")).toMatchObject({ code: "forbidden", status: 7 });
  desk.done("reports", "--passphrase-file", "new");
  expect(desk.done("seal", "--remove", "--passphrase-file", "new")).toMatch(/not sealed any more/);
  desk.done("reports");
  expect(desk.refusal("seal", "--remove")).toMatchObject({ code: "usage", status: 2 });
  expect(desk.refusal("seal")).toMatchObject({ code: "needs-input", status: 6 });
});

test("a passphrase that is set does not stand in the way of a case that is not sealed", () => {
  const desk = new Desk();
  desk.done("init", "talks.parley");
  expect(run(desk, { PARLEY_PASSPHRASE: words }, "reports").status).toBe(0);
});
