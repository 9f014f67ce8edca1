import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseEventSchema, ParleyError } from "@parley/model";
import fc from "fast-check";
import Database from "libsql";
import { beforeAll, expect, test } from "vitest";
import type { CaseStore } from "./case-store.ts";
import { openStore } from "./open-store.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-damage-"));
const path = join(folder, "talks.parley");
let whole: Buffer;
let blobs: string[];
let original: string;

const titled = (title: string) =>
  caseEventSchema.parse({ id: "e1", at: "2026-03-01T10:00:00Z", author: "Ann", type: "title-set", title });

const contents = async (store: CaseStore) =>
  JSON.stringify([
    await store.read(),
    await Promise.all(blobs.map(async (id) => Buffer.from((await store.blobs.get(id)) ?? []).toString())),
  ]);

beforeAll(async () => {
  const store = await openStore(path, { create: true });
  blobs = await Promise.all([10, 300, 9000, 40, 5000].map((size) => store.blobs.put(Buffer.alloc(size, "report "))));
  await store.append(
    0,
    Array.from({ length: 80 }, (_, i) => titled(`${i} ${"word ".repeat((i * 7) % 150)}`)),
  );
  await store.blobs.purge(blobs[4] ?? "");
  original = await contents(store);
  await store.close();
  whole = readFileSync(path);
});

/** What becomes of a damaged copy: every content as it was, or a ParleyError. Anything else fails. */
async function outcome(bytes: Buffer): Promise<"whole" | "refused"> {
  writeFileSync(path, bytes);
  for (const tail of ["-wal", "-shm", "-journal"]) rmSync(path + tail, { force: true });
  let store: CaseStore | undefined;
  try {
    store = await openStore(path, { wait: 0 });
    expect(await contents(store)).toBe(original);
    await store.append(80, [titled("one more")]);
    expect(JSON.stringify((await store.read()).slice(0, 80))).toBe(JSON.stringify(JSON.parse(original)[0]));
    return "whole";
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    expect(["invalid-input", "schema-too-new", "not-found"]).toContain(error.code);
    expect(error.message).not.toContain("\n");
    if (!store) expect(readFileSync(path).equals(bytes)).toBe(true);
    return "refused";
  } finally {
    await store?.close();
  }
}

test("any one bit that flips is found, or lies where nothing is", async () => {
  const seen = new Set<string>();
  // Half of them in the first page, where the layout of the file is.
  const place = fc.oneof(fc.nat({ max: 4095 }), fc.nat({ max: whole.length - 1 }));
  await fc.assert(
    fc.asyncProperty(place, fc.nat({ max: 7 }), async (at, bit) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      seen.add(await outcome(bytes));
    }),
    { seed: 5, numRuns: 100 },
  );
  expect([...seen].sort()).toEqual(["refused", "whole"]);
});

test("a file cut anywhere is refused", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async (length) => {
      expect(await outcome(whole.subarray(0, length))).toBe("refused");
    }),
    { seed: 6, numRuns: 100 },
  );
});

test("a sector of noise is found, or lies where nothing is", async () => {
  const sector = fc.uint8Array({ minLength: 512, maxLength: 512 });
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length / 512 - 1 }), sector, async (at, noise) => {
      const bytes = Buffer.from(whole);
      bytes.set(noise, at * 512);
      await outcome(bytes);
    }),
    { seed: 7, numRuns: 50 },
  );
});

test.each([
  [
    "changed",
    "UPDATE events SET payload = CAST(replace(CAST(payload AS TEXT), 'word', 'lord') AS BLOB) WHERE version = 20",
  ],
  ["taken out", "DELETE FROM events WHERE version = 20"],
  ["taken off the end", "DELETE FROM events WHERE version = 80"],
  ["put in", "INSERT INTO events SELECT 81, hash, payload, salt, digest FROM events WHERE version = 80"],
  ["exchanged", "UPDATE events SET payload = (SELECT payload FROM events WHERE version = 3) WHERE version = 20"],
])("an event that was %s by hand is found", async (_, sql) => {
  writeFileSync(path, whole);
  const database = new Database(path);
  database.exec(sql);
  database.close();
  await expect(openStore(path)).rejects.toMatchObject({
    code: "invalid-input",
    message: expect.stringMatching(/damaged/),
  });
});

test("a blob that was changed by hand is found by reading it and by verify", async () => {
  writeFileSync(path, whole);
  const database = new Database(path);
  database.exec("UPDATE blobs SET content = CAST('forged' AS BLOB) WHERE length(content) = 300");
  database.close();
  const store = await openStore(path);
  await expect(store.blobs.get(blobs[1] ?? "")).rejects.toMatchObject({ code: "invalid-input" });
  await expect(store.verify()).rejects.toMatchObject({ code: "invalid-input" });
  await store.close();
});

test("a damaged log costs its last events or the opening, and never changes what is read", async () => {
  const live = join(folder, "live.parley");
  const store = await openStore(live, { create: true });
  for (let version = 0; version < 30;) version = await store.append(version, [titled(`event ${version}`)]);
  const events = JSON.stringify(await store.read());
  const [file, log] = [readFileSync(live), readFileSync(`${live}-wal`)];
  await store.close();
  let shorter = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: log.length - 1 }), fc.nat({ max: 7 }), fc.boolean(), async (at, bit, cut) => {
      const bytes = Buffer.from(cut ? log.subarray(0, at) : log);
      if (!cut) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      writeFileSync(path, file);
      writeFileSync(`${path}-wal`, bytes);
      const copy = await openStore(path, { wait: 0 }).catch((error: unknown) => error);
      if (copy instanceof ParleyError) return expect(copy.code).toBe("invalid-input");
      const left = await (copy as CaseStore).read();
      if (left.length < 30) shorter++;
      expect(left).toEqual((JSON.parse(events) as unknown[]).slice(0, left.length));
      await (copy as CaseStore).close();
      expect(existsSync(`${path}-wal`)).toBe(false);
    }),
    { seed: 8, numRuns: 100 },
  );
  expect(shorter).toBeGreaterThan(0);
});
