import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { killRounds } from "./kill-rounds.ts";

test("writers killed in mid-write lose nothing that was acknowledged", { timeout: 300_000 }, async () => {
  const { acknowledged, found } = await killRounds(mkdtempSync(join(tmpdir(), "parley-kill-")), 20);
  expect(acknowledged).toBeGreaterThan(20);
  expect(found).toBeGreaterThanOrEqual(acknowledged);
});
