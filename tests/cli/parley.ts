import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The file that starts the command. */
export const launcher = join(root, "apps/cli/bin/parley.js");

/** What a finished command left behind. */
export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command as a process of its own. */
export function parley(
  words: readonly string[],
  options: { input?: string | Uint8Array; cwd?: string } = {},
): Finished {
  const run = spawnSync(process.execPath, [launcher, ...words], {
    cwd: options.cwd ?? root,
    input: options.input ?? "",
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** The JSON that a command printed. */
export function json<Shape>(finished: Finished): Shape {
  return JSON.parse(finished.stdout) as Shape;
}

/** A fresh folder outside the repository. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "parley-test-"));
}
