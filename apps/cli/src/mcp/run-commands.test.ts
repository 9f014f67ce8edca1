import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommands } from "./run-commands.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-run-"));
const never = new AbortController().signal;
let programs = 0;

/** Runs a program of a few words as if it were the command. */
function running(script: string, mostBytes = 1000): ReturnType<typeof runCommands> {
  const launcher = join(folder, `${++programs}.mjs`);
  writeFileSync(launcher, script);
  return runCommands({ launcher, mostBytes, before: () => Promise.resolve() });
}

describe("what a command printed", () => {
  test("is its answer, also when it exits with a finding", async () => {
    const run = running("process.stdout.write(process.argv.slice(2).join()); process.exitCode = 3;");
    expect(await run(["check", "--json"], never)).toBe("check,--json");
  });

  test("is no answer when the command was stopped before its end", async () => {
    const run = running('process.stdout.write("# Talks\\n", () => process.kill(process.pid, "SIGKILL"));');
    await expect(run(["brief"], never)).rejects.toMatchObject({
      code: "failed",
      message: "brief was stopped (SIGKILL) before it had answered: ask again",
    });
  });

  test("is no answer when it is longer than what is taken", async () => {
    const run = running('process.stdout.write("x".repeat(2000));');
    await expect(run(["brief"], never)).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringMatching(/^brief answered more than .* MB: ask for less$/),
    });
  });

  test("may be an error, as data or as a line", async () => {
    const asData = running(`process.stdout.write('{"error":{"code":"not-found","message":"no \\\\"a\\\\""}}\\n');`);
    await expect(asData(["claims"], never)).rejects.toMatchObject({ code: "not-found", message: 'no "a"' });
    const asLine = running('process.stderr.write("parley: no such case [not-found]\\n"); process.exitCode = 4;');
    await expect(asLine(["brief"], never)).rejects.toMatchObject({ code: "not-found", message: "no such case" });
    await expect(running("")(["brief"], never)).rejects.toMatchObject({ message: "the command printed nothing" });
  });
});

test("a command that nobody waits for any more is not begun", async () => {
  const log = join(folder, "begun");
  const run = running(`import { appendFileSync } from "node:fs"; appendFileSync(${JSON.stringify(log)}, "+");`);
  const gone = new AbortController();
  const answers = [never, never, gone.signal].map((signal) => run(["brief"], signal).catch(String));
  gone.abort();
  expect((await Promise.all(answers)).at(-1)).toMatch(/nobody waits/);
  expect(readFileSync(log, "utf8")).toBe("++");
});
