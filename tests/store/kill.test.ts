import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { killRounds } from "./kill-rounds.ts";

/** For a longer look: `PARLEY_KILL_ROUNDS=200 npx vitest run tests/store/kill.test.ts`. */
const rounds = Number(process.env["PARLEY_KILL_ROUNDS"] ?? 20);

test(
  `writers killed in mid-write, in ${rounds} rounds, lose nothing that was acknowledged`,
  {
    timeout: rounds * 15_000,
  },
  async () => {
    const { acknowledged, found } = await killRounds(mkdtempSync(join(tmpdir(), "parley-kill-")), rounds);
    console.log(
      `${2 * rounds} writers killed: all ${acknowledged} acknowledged events are there, and ${found - acknowledged} that were not acknowledged yet`,
    );
    expect(acknowledged).toBeGreaterThan(rounds);
  },
);
