#!/usr/bin/env node
import { ensureBuilt } from "../../../scripts/ensure-built.mjs";

await ensureBuilt("cli");
const { main } = await import("../dist/main.js");
await main(process.argv.slice(2));
