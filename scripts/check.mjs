// npm run check: types, lint, format, dead code, tests. Stops at the first that fails.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, root } from "./ensure-installed.mjs";

ensureInstalled();
const checks = [
  ["types", "tsc", "-b"],
  ["lint", "oxlint", "--deny-warnings"],
  ["format", "oxfmt", "--check", "."],
  ["dead code", "knip"],
  ["tests", "vitest", "run"],
];
for (const [name, tool, ...rest] of checks) {
  console.error(`check: ${name}`);
  const run = spawnSync(join(root, "node_modules", ".bin", tool), rest, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (run.status !== 0) {
    console.error(`check: ${name} failed`);
    process.exit(run.status ?? 1);
  }
}
console.error("check: all passed");
