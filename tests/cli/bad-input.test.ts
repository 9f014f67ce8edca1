import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshFolder, json, parley, root } from "./parley.ts";

const folder = freshFolder();
const at = (name: string) => join(folder, name);
const article = at("article.txt");

beforeAll(() => {
  writeFileSync(
    article,
    "France has rejected Spain's proposal to cut fishing quotas. Spain insists on a cut of ten per cent.",
  );
});

/** One line, the code at its end, nothing on standard output. */
function expectLine(words: readonly string[], expected: { code: string; status: number; says?: RegExp }): void {
  const run = parley(words);
  expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(run.stderr).toContain(`[${expected.code}]`);
  if (expected.says) expect(run.stderr).toMatch(expected.says);
  expect([run.status, run.stdout]).toEqual([expected.status, ""]);
}

test("an empty report is refused", () => {
  writeFileSync(at("empty.txt"), "");
  writeFileSync(at("blank.txt"), " \n\t\n");
  expectLine(["brief", at("empty.txt"), "-o", at("out.md")], { code: "empty-input", status: 1, says: /empty\.txt/ });
  expectLine(["read", at("blank.txt")], { code: "empty-input", status: 1 });
  expect(existsSync(at("out.md"))).toBe(false);
});

test("a binary file is refused", () => {
  writeFileSync(
    at("picture.txt"),
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
  );
  expectLine(["read", at("picture.txt")], { code: "binary-input", status: 1 });
});

test("a report of 50 MB is refused before it is read", () => {
  writeFileSync(at("huge.txt"), "");
  truncateSync(at("huge.txt"), 50 * 1024 * 1024);
  expectLine(["read", at("huge.txt")], { code: "too-large", status: 1, says: /50 MB/ });
});

test("Latin-1 and UTF-16 are read; their letters arrive whole", () => {
  writeFileSync(
    at("latin.txt"),
    Buffer.from("The São Tomé government rejected Spain’s proposal, said José Peña.".replace("’", "'"), "latin1"),
  );
  writeFileSync(at("utf16.txt"), Buffer.from("\ufeffFrance rejected Spain's proposal, said José Peña.", "utf16le"));
  for (const name of ["latin.txt", "utf16.txt"]) {
    const run = parley(["read", at(name), "--json"]);
    expect([name, run.status, run.stdout.includes("José Peña") || run.stdout.includes("rejected")]).toEqual([
      name,
      0,
      true,
    ]);
    expect(run.stdout).not.toContain("\ufffd");
  }
});

test("a text in which nobody negotiates is refused with a way on", () => {
  writeFileSync(at("recipe.txt"), "Beat the eggs with the sugar. Add flour and milk. Bake for forty minutes.");
  expectLine(["brief", at("recipe.txt"), "-o", at("out.md")], {
    code: "no-party-recognised",
    status: 1,
    says: /case file/,
  });
  expect(existsSync(at("out.md"))).toBe(false);
});

const caseFile = (change: (text: string) => string) => {
  const text = change(readFileSync(join(root, "examples/bakery.yaml"), "utf8"));
  writeFileSync(at("case.yaml"), text);
  return at("case.yaml");
};

test("a dangling id is named with its line", () => {
  const path = caseFile((text) => text.replace("party: staff, stance: refuses", "party: stuff, stance: refuses"));
  expectLine(["blocks", path], {
    code: "dangling-id",
    status: 1,
    says: /case\.yaml:23: positions\[3\]\.party: no party has the id "stuff"/,
  });
});

test("two options with one id are refused", () => {
  const path = caseFile((text) => text.replace("id: four, label", "id: two, label"));
  expectLine(["blocks", path], { code: "duplicate-id", status: 1, says: /case\.yaml:13/ });
});

test("a cycle of rules is solved exactly, and said", () => {
  const path = caseFile(
    (text) =>
      `${text}rules:\n  - {id: R1, if: {pay: [four]}, then: {sundays: [everyone]}}\n  - {id: R2, if: {sundays: [everyone]}, then: {pay: [four]}}\n`,
  );
  const run = parley(["blocks", path, "--json"]);
  const { result, warnings } = json<{ result: { packages: string }; warnings: { code: string }[] }>(run);
  expect([run.status, result.packages, warnings.map(({ code }) => code)]).toEqual([0, "2", ["rule-cycle"]]);
});

test("a misspelt field is kept, and said", () => {
  const path = caseFile((text) => text.replace("positions:", "postions:"));
  const { warnings } = json<{ warnings: { code: string; message: string }[] }>(parley(["blocks", path, "--json"]));
  expect(warnings).toMatchObject([
    { code: "unknown-field", message: expect.stringContaining('did you mean "positions"') },
  ]);
});

test("what is missing is named in words, on the line where it belongs", () => {
  expectLine(["blocks", caseFile((text) => text.replace("title: Bakery talks\n", ""))], {
    code: "invalid-input",
    status: 1,
    says: /case\.yaml:\d+: title: is missing: expected a text/,
  });
  const path = caseFile((text) => text.replace("party: staff, stance: demands", "party: staff, stanse: demands"));
  expectLine(["blocks", path], { code: "invalid-input", status: 1, says: /case\.yaml:22: positions\[2\]\.stance/ });
});

test("a case file is known by its content, on standard input too, and is never read as a report", () => {
  const text = readFileSync(join(root, "examples/bakery.yaml"), "utf8");
  expect(parley(["blocks", "-", "--json"], { input: text }).status).toBe(0);
  expectLine(["read", join(root, "examples/bakery.yaml")], {
    code: "invalid-input",
    status: 1,
    says: /this is a case file/,
  });
});

test("a newer case file asks for a newer Parley", () => {
  expectLine(["blocks", caseFile((text) => text.replace("version: 1", "version: 99"))], {
    code: "schema-too-new",
    status: 4,
  });
});

test("a case file may not reach out of its folder", () => {
  writeFileSync(at("outside.txt"), "secret");
  mkdirSync(at("inner"), { recursive: true });
  const text = readFileSync(join(root, "examples/bakery.yaml"), "utf8");
  for (const file of ["../outside.txt", "/etc/hostname"]) {
    writeFileSync(at("inner/case.yaml"), `${text}reports:\n  - {id: r1, file: ${file}}\n`);
    expectLine(["blocks", at("inner/case.yaml")], { code: "forbidden", status: 7 });
  }
});

test("a report is not a case file, and says so", () => {
  expectLine(["blocks", article], { code: "invalid-input", status: 1, says: /parley-case/ });
});

test("a missing file and an unknown command have their own exit codes", () => {
  expectLine(["blocks", at("nowhere.yaml")], { code: "not-found", status: 4 });
  expectLine(["blokcs"], { code: "usage", status: 2 });
  expectLine(["blocks", at("case.yaml"), "--silence", "maybe"], { code: "usage", status: 2 });
});

test("with --json an error is JSON on standard output, with the same exit code", () => {
  const path = caseFile((text) => text.replace("stance: demands", "stance: wants"));
  const run = parley(["blocks", path, "--json"]);
  expect(run.status).toBe(1);
  expect(json(run)).toMatchObject({ error: { code: "invalid-input", path: expect.stringContaining("case.yaml:22") } });
});

test("a brief is written whole or not at all", () => {
  const before = readdirSync(folder).length;
  expectLine(["brief", article, "-o", at("no-such-folder/out.md")], { code: "not-found", status: 4 });
  expectLine(["brief", article, "-o", at("out.odt")], { code: "unsupported-format", status: 1 });
  expectLine(["brief", article, "-o", folder], { code: "unsupported-format", status: 1 });
  expect(readdirSync(folder)).toHaveLength(before);
});

const canMount = process.platform === "linux" && process.getuid?.() === 0 && mounts();
const small = at("small");

/** Whether this machine lets us make a small disk to fill up. */
function mounts(): boolean {
  const probe = join(folder, "probe");
  mkdirSync(probe);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", probe], { stdio: "ignore" });
    execFileSync("umount", [probe], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

afterAll(() => {
  if (canMount && existsSync(small)) execFileSync("umount", [small], { stdio: "ignore" });
});

test.skipIf(!canMount)("a full disk leaves the old brief as it was", () => {
  mkdirSync(small);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", small]);
  writeFileSync(join(small, "brief.html"), "the old brief");
  writeFileSync(join(small, "ballast"), Buffer.alloc(8 * 1024));
  expectLine(["brief", join(root, "cases/reference-talks/case.yaml"), "-o", join(small, "brief.html")], {
    code: "disk-full",
    status: 1,
  });
  expect(readFileSync(join(small, "brief.html"), "utf8")).toBe("the old brief");
  expect(readdirSync(small).sort()).toEqual(["ballast", "brief.html"]);
  execFileSync("mount", ["-o", "remount,ro", small]);
  expectLine(["brief", article, "-o", join(small, "brief.md")], { code: "not-writable", status: 1 });
});
