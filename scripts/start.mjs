// npm start: installs and builds what is missing, then opens the workspace on the sample case; new cases go to desk/.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root } from "./ensure-installed.mjs";

ensureInstalled();
const desk = join(root, "desk");
mkdirSync(desk, { recursive: true });
process.argv.splice(2, 0, "serve", desk, "--sample", "--open");
await import("../apps/cli/bin/parley.js");
