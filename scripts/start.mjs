// npm start: installs and builds what is missing, then opens the workspace on the sample case.
import { ensureInstalled } from "./ensure-installed.mjs";

ensureInstalled();
process.argv.splice(2, 0, "serve", "--sample", "--open");
await import("../apps/cli/bin/parley.js");
