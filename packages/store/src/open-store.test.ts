import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseEventSchema, type CaseEvent } from "@parley/model";
import fc from "fast-check";
import Database from "libsql";
import { beforeEach, describe, expect, test } from "vitest";
import { openStore } from "./open-store.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-store-"));
  path = join(folder, "talks.parley");
});

const titled = (title: string): CaseEvent =>
  caseEventSchema.parse({ id: "e1", at: "2026-03-01T10:00:00Z", author: "Ann", type: "title-set", title });

test("what was appended is read back, also after the file was closed", async () => {
  const store = await openStore(path, { create: true });
  expect(await store.version()).toBe(0);
  expect(await store.append(0, [titled("Talks"), titled("Long talks")])).toBe(2);
  expect(await store.append(2, [titled("Done")])).toBe(3);
  const before = await store.read();
  await store.close();
  const again = await openStore(path);
  expect(await again.read()).toEqual(before);
  expect((await again.read(2)).map(({ version, event }) => [version, event])).toEqual([[3, titled("Done")]]);
  expect(await again.read(3)).toEqual([]);
  expect(await again.verify()).toEqual({ version: 3, head: before[2]?.hash, blobs: 0, purged: 0 });
  await again.close();
});

test("a closed case is one file", async () => {
  const store = await openStore(path, { create: true });
  const second = await openStore(path);
  await store.append(0, [titled("Talks")]);
  await second.append(1, [titled("More")]);
  await store.close();
  await second.close();
  expect(readdirSync(folder)).toEqual(["talks.parley"]);
});

test("a case whose file was replaced meanwhile takes nothing more, and lets the new file be", async () => {
  const store = await openStore(path, { create: true });
  await store.append(0, [titled("Talks")]);
  const copy = await openStore(join(folder, "copy.parley"), { create: true });
  await copy.append(0, [titled("An earlier copy")]);
  await copy.close();
  renameSync(join(folder, "copy.parley"), path);
  await expect(store.append(1, [titled("Lost")])).rejects.toMatchObject({ code: "conflict" });
  await expect(store.read()).rejects.toMatchObject({ code: "conflict" });
  await store.close();
  const now = await openStore(path);
  expect((await now.read()).map(({ event }) => event)).toEqual([titled("An earlier copy")]);
  await now.close();
});

test("reading changes no byte", async () => {
  const store = await openStore(path, { create: true });
  await store.append(0, [titled("Talks")]);
  await store.close();
  const before = readFileSync(path);
  for (const readOnly of [false, true]) {
    const reader = await openStore(path, { readOnly });
    expect(await reader.read()).toHaveLength(1);
    await reader.verify();
    await reader.close();
    expect([readFileSync(path).equals(before), readdirSync(folder)]).toEqual([true, ["talks.parley"]]);
  }
});

test("whoever has not seen the newest version is told so, and nothing is added", async () => {
  const ann = await openStore(path, { create: true });
  const ben = await openStore(path);
  await ann.append(0, [titled("Ann's")]);
  await expect(ben.append(0, [titled("Ben's")])).rejects.toMatchObject({ code: "conflict", place: { file: path } });
  expect(await ben.version()).toBe(1);
  expect(await ben.append(1, [titled("Ben's")])).toBe(2);
  expect(await ann.read(1)).toMatchObject([{ event: { title: "Ben's" } }]);
  await ann.close();
  await ben.close();
});

test("what is no event is refused, and with it all that came along", async () => {
  const store = await openStore(path, { create: true });
  const wrong = { ...titled("x"), title: "" };
  await expect(store.append(0, [titled("Talks"), wrong])).rejects.toMatchObject({
    code: "invalid-input",
    message: expect.stringMatching(/^events\[1\]\.title: /),
  });
  expect(await store.read()).toEqual([]);
  await store.close();
});

test("a store opened for reading does not write", async () => {
  await (await openStore(path, { create: true })).close();
  const reader = await openStore(path, { readOnly: true });
  await expect(reader.append(0, [titled("x")])).rejects.toMatchObject({ code: "not-writable" });
  await reader.close();
});

test("names with spaces, question marks and accents are only names", async () => {
  const odd = join(folder, "Gespräche? #2 100%.parley");
  const store = await openStore(odd, { create: true });
  await store.append(0, [titled("x")]);
  await store.close();
  expect(readdirSync(folder)).toEqual(["Gespräche? #2 100%.parley"]);
});

test("making a case twice keeps the first, also when both are made at once", async () => {
  const stores = await Promise.all([1, 2, 3].map(() => openStore(path, { create: true })));
  await stores[0]?.append(0, [titled("Talks")]);
  expect(await Promise.all(stores.map((store) => store.version()))).toEqual([1, 1, 1]);
  for (const store of stores) await store.close();
});

describe("a file that is no case is refused and left alone:", () => {
  const refused = async (content: Uint8Array | string, says: RegExp) => {
    writeFileSync(path, content);
    const bytes = readFileSync(path);
    for (const options of [{}, { create: true }, { readOnly: true }])
      await expect(openStore(path, options)).rejects.toMatchObject({
        code: "invalid-input",
        message: expect.stringMatching(says),
        place: { file: path },
      });
    expect([readFileSync(path).equals(bytes), readdirSync(folder)]).toEqual([true, ["talks.parley"]]);
  };

  test("an empty one", () => refused("", /empty.*expected a case file/));
  test("a text", () => refused("format: parley-case\nversion: 1\n", /text.*expected a case file/));
  test("a picture", () => refused(Uint8Array.of(0x89, 0x50, 0, 1, 2, 3), /another kind/));
  test("another program's SQLite file", async () => {
    const other = new Database(join(folder, "other.db"));
    other.exec("CREATE TABLE songs (title TEXT)");
    other.close();
    const bytes = readFileSync(join(folder, "other.db"));
    folder = mkdtempSync(join(tmpdir(), "parley-store-"));
    path = join(folder, "talks.parley");
    await refused(bytes, /another program/);
  });
  test("a half-copied case", async () => {
    const store = await openStore(path, { create: true });
    await store.append(
      0,
      Array.from({ length: 100 }, (_, i) => titled(`${i}${"x".repeat(300)}`)),
    );
    await store.close();
    const whole = readFileSync(path);
    for (const part of [60, 100, 4096, whole.length / 2, whole.length - 1])
      await refused(whole.subarray(0, part), /partly copied/);
  });

  test("a folder", async () => {
    mkdirSync(path);
    await expect(openStore(path, { create: true })).rejects.toMatchObject({ code: "invalid-input" });
  });
  test("none at all", async () => {
    await expect(openStore(path)).rejects.toMatchObject({ code: "not-found" });
    await expect(openStore(join(folder, "no/talks.parley"), { create: true })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("any events in any portions read back, one version each", async () => {
  const portion = fc.array(fc.string({ unit: "binary", minLength: 1 }).map(titled), { maxLength: 5 });
  let n = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(portion, { maxLength: 6 }), async (portions) => {
      const file = join(folder, `law-${n++}.parley`);
      const store = await openStore(file, { create: true });
      let version = 0;
      for (const events of portions) version = await store.append(version, events);
      const all = portions.flat();
      expect(version).toBe(all.length);
      expect((await store.read()).map(({ event }) => event)).toEqual(all);
      await store.close();
      const again = await openStore(file);
      expect((await again.read()).map((stored) => [stored.version, stored.event])).toEqual(
        all.map((event, i) => [i + 1, event]),
      );
      await again.close();
    }),
    { seed: 3, numRuns: 25 },
  );
});

test("of writers that take turns in any order, no acknowledged event is lost and none is there twice", async () => {
  let n = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 2 }), { maxLength: 30 }), async (turns) => {
      const file = join(folder, `turns-${n++}.parley`);
      const writers = [await openStore(file, { create: true }), await openStore(file), await openStore(file)];
      const seen = [0, 0, 0];
      const acknowledged: string[] = [];
      for (const [i, turn] of turns.entries()) {
        const writer = writers[turn];
        if (!writer) continue;
        try {
          seen[turn] = await writer.append(seen[turn] ?? 0, [titled(`turn ${i}`)]);
          acknowledged.push(`turn ${i}`);
        } catch (error) {
          expect(error).toMatchObject({ code: "conflict" });
          seen[turn] = await writer.version();
        }
      }
      const titles = (await writers[0]?.read())?.map(({ event }) => (event as { title?: string }).title);
      expect(titles).toEqual(acknowledged);
      for (const writer of writers) await writer.close();
    }),
    { seed: 4, numRuns: 15 },
  );
});

test("a file that another program has locked is waited for, a bounded time", async () => {
  const store = await openStore(path, { create: true, wait: 30 });
  await store.append(0, [titled("Talks")]);
  const other = new Database(path);
  other.exec("BEGIN IMMEDIATE");
  await expect(store.append(1, [titled("x")])).rejects.toMatchObject({ code: "locked", place: { file: path } });
  expect(await store.read()).toHaveLength(1);
  await store.close();
  const patient = await openStore(path, { wait: 60_000 });
  const appended = patient.append(1, [titled("y")]);
  other.exec("ROLLBACK");
  expect(await appended).toBe(2);
  await patient.close();
  other.close();
});

test("a file that another program holds alone is refused after a bounded time", async () => {
  await (await openStore(path, { create: true })).close();
  const other = new Database(path);
  other.exec("BEGIN EXCLUSIVE");
  await expect(openStore(path, { wait: 30 })).rejects.toMatchObject({ code: "locked" });
  other.exec("ROLLBACK");
  other.close();
  await (await openStore(path)).close();
});
