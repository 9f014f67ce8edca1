import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseEventSchema } from "@parley/model";
import { beforeEach, expect, test } from "vitest";
import { openStore } from "./open-store.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-seal-"));
  path = join(folder, "talks.parley");
});

const titled = (title: string) =>
  caseEventSchema.parse({ id: "e1", at: "2026-03-01T10:00:00Z", author: "Ann", type: "title-set", title });
const allBytes = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
const words = "correct horse battery staple";

test("a case made with a passphrase shows nothing without it", async () => {
  const store = await openStore(path, { create: true, passphrase: words });
  const id = await store.blobs.put(Buffer.from("CANARY in a report"));
  await store.append(0, [titled("CANARY in a title")]);
  expect(allBytes().includes("CANARY")).toBe(false);
  await store.close();
  expect(allBytes().includes("CANARY")).toBe(false);

  await expect(openStore(path)).rejects.toMatchObject({ code: "needs-input" });
  await expect(openStore(path, { passphrase: "correct horse" })).rejects.toMatchObject({ code: "forbidden" });
  const again = await openStore(path, { passphrase: words });
  expect((await again.read()).map(({ event }) => event)).toEqual([titled("CANARY in a title")]);
  expect(Buffer.from((await again.blobs.get(id)) ?? []).toString()).toBe("CANARY in a report");
  expect(await again.verify()).toMatchObject({ version: 1, blobs: 1 });
  await again.close();
});

test("sealing an open case removes every trace of the open one; opening it again brings all back", async () => {
  const store = await openStore(path, { create: true });
  const ids = await Promise.all([1, 2, 3].map((n) => store.blobs.put(Buffer.from(`CANARY ${n} `.repeat(n * 500)))));
  await store.append(
    0,
    Array.from({ length: 50 }, (_, i) => titled(`CANARY ${i}`)),
  );
  await store.blobs.purge(ids[2] ?? "");
  const events = (await store.read()).map(({ event }) => event);
  await store.seal(words);
  expect(allBytes().includes("CANARY")).toBe(false);
  expect((await store.read()).map(({ event }) => event)).toEqual(events);
  await store.append(50, [titled("CANARY after")]);
  await store.close();

  const sealed = await openStore(path, { passphrase: words });
  await sealed.seal("another passphrase");
  await sealed.close();
  await expect(openStore(path, { passphrase: words })).rejects.toMatchObject({ code: "forbidden" });
  const changed = await openStore(path, { passphrase: "another passphrase" });
  await changed.seal();
  await changed.close();
  const open = await openStore(path);
  expect((await open.read()).map(({ event }) => event)).toEqual([...events, titled("CANARY after")]);
  expect(await open.blobs.get(ids[0] ?? "")).toHaveLength(4500);
  expect(await open.blobs.get(ids[2] ?? "")).toBeUndefined();
  await open.close();
});

test("whoever had the case open while it was sealed can neither read on nor write in the open", async () => {
  const ann = await openStore(path, { create: true });
  const ben = await openStore(path);
  await ann.append(0, [titled("Talks")]);
  await ann.seal(words);
  await expect(ben.append(1, [titled("CANARY")])).rejects.toMatchObject({ code: "conflict" });
  await expect(ben.read()).rejects.toMatchObject({ code: "conflict" });
  await ben.close();
  await ann.close();
  expect(allBytes().includes("CANARY")).toBe(false);
});

test("a passphrase must be one, and is for sealed cases only", async () => {
  await expect(openStore(path, { create: true, passphrase: "" })).rejects.toMatchObject({ code: "invalid-input" });
  expect(readdirSync(folder)).toEqual([]);
  await (await openStore(path, { create: true })).close();
  await expect(openStore(path, { passphrase: words })).rejects.toMatchObject({ code: "invalid-input" });
});

test("the same letters from another keyboard are the same passphrase", async () => {
  await (await openStore(path, { create: true, passphrase: "Gespr\u00e4che" })).close();
  await (await openStore(path, { passphrase: "Gespra\u0308che" })).close();
});
