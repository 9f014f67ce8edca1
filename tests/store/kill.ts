// Kills writers of a case file in mid-write and checks that nothing acknowledged is lost.
// Usage: npx tsx tests/store/kill.ts [ROUNDS]   (200 when left out)
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killRounds } from "./kill-rounds.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-kill-"));
const { rounds, acknowledged, found } = await killRounds(folder, Number(process.argv[2] ?? 200));
console.log(
  `${2 * rounds} writers killed in ${rounds} rounds: all ${acknowledged} acknowledged events are there, and ${found - acknowledged} that were not acknowledged yet`,
);
rmSync(folder, { recursive: true });
