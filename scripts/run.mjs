// Runs a tool of the workspace after installing what is missing: node scripts/run.mjs TOOL [ARGUMENT…]
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, root } from "./ensure-installed.mjs";

ensureInstalled();
const [tool, ...rest] = process.argv.slice(2);
const tools = join(root, "node_modules", ".bin");
const path = `${tools}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}`;
const run = spawnSync(tool ?? "", rest, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: path },
  shell: process.platform === "win32",
});
process.exit(run.status ?? 1);
