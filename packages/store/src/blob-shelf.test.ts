import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseEventSchema } from "@parley/model";
import Database from "libsql";
import { beforeEach, expect, test } from "vitest";
import { openStore } from "./open-store.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-blobs-"));
  path = join(folder, "talks.parley");
});

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const naming = (blob: string) =>
  caseEventSchema.parse({
    id: "e1",
    at: "2026-03-01T10:00:00Z",
    author: "Ann",
    type: "report-added",
    report: { id: "r1", blob },
  });

/** Every byte of every file in the folder: the case, its log, its index and anything temporary. */
const allBytes = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

test("a blob is kept under a name that does not betray it", async () => {
  const store = await openStore(path, { create: true });
  const id = await store.blobs.put(bytes("a report"));
  expect(await store.blobs.put(bytes("a report"))).toBe(id);
  expect(await store.blobs.get(id)).toEqual(bytes("a report"));
  const empty = await store.blobs.put(bytes(""));
  expect(await store.blobs.get(empty)).toEqual(bytes(""));
  await expect(store.blobs.get("00")).rejects.toMatchObject({ code: "not-found" });
  await expect(store.blobs.purge("00")).rejects.toMatchObject({ code: "not-found" });
  const other = await openStore(join(folder, "other.parley"), { create: true });
  expect(await other.blobs.put(bytes("a report"))).not.toBe(id);
  await store.close();
  await other.close();
});

test("after a purge no byte of the content is in the file, its log or beside it, and the chain is valid", async () => {
  const canary = "CANARY-7f3a";
  const store = await openStore(path, { create: true });
  const ids: string[] = [];
  // Of many sizes, so that some lie within a page and some across; rewritten so that pages split and merge.
  for (let i = 0; i < 40; i++)
    ids.push(await store.blobs.put(bytes(`${canary} ${i} ${`${canary} `.repeat((i * 37) % 900)}`)));
  const kept = await store.blobs.put(bytes("something else"));
  await store.append(0, [...ids, kept].map(naming));
  expect(allBytes().includes(canary)).toBe(true);

  await store.blobs.purge(...ids);
  expect(allBytes().includes(canary)).toBe(false);
  expect(await store.blobs.get(ids[0] ?? "")).toBeUndefined();
  expect(await store.blobs.get(kept)).toEqual(bytes("something else"));
  expect(await store.verify()).toMatchObject({ version: 41, blobs: 1, purged: 40 });
  await store.close();
  expect(allBytes().includes(canary)).toBe(false);
  const again = await openStore(path);
  expect(await again.read()).toHaveLength(41);
  await again.close();
});

test("a purged content that is put again is there again", async () => {
  const store = await openStore(path, { create: true });
  const id = await store.blobs.put(bytes("a report"));
  await store.blobs.purge(id);
  expect(await store.blobs.put(bytes("a report"))).toBe(id);
  expect(await store.blobs.get(id)).toEqual(bytes("a report"));
  await store.close();
});

test("a purge while another program reads the old state says that traces are left; the next one removes them", async () => {
  const store = await openStore(path, { create: true, wait: 30 });
  const id = await store.blobs.put(bytes(`CANARY ${"x".repeat(20_000)}`));
  const reader = new Database(path);
  reader.exec("BEGIN");
  reader.prepare("SELECT version FROM head").all();
  await expect(store.blobs.purge(id)).rejects.toMatchObject({
    code: "locked",
    message: expect.stringContaining("do it again"),
  });
  expect(await store.blobs.get(id)).toBeUndefined();
  reader.exec("COMMIT");
  await store.blobs.purge(id);
  expect(allBytes().includes("CANARY")).toBe(false);
  await store.close();
  reader.close();
});
