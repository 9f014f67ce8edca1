import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../cli/parley.ts";
import type { Desk } from "./desk.ts";

/** What a command left behind. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command while this process goes on, so that a server in it can answer. */
export async function running(
  desk: Desk,
  words: readonly string[],
  { env = {}, onStart }: { env?: Record<string, string>; onStart?: (stop: () => void) => void } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, "apps/cli/bin/parley.js"), ...words], {
    cwd: desk.folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  const out = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (out.stderr += text));
  onStart?.(() => child.kill("SIGINT"));
  return new Promise((done) => child.on("close", (status) => done({ status, ...out })));
}
