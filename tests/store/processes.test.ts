import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openStore, type CaseStore } from "@parley/store";
import { beforeEach, expect, test } from "vitest";
import { child } from "./child.ts";
import { titled, titleOf } from "./titled.ts";

let file: string;
let store: CaseStore;
beforeEach(async () => {
  file = join(mkdtempSync(join(tmpdir(), "parley-processes-")), "talks.parley");
  store = await openStore(file, { create: true, wait: 60_000 });
});

test.each(["stay", "reopen"])(
  "of processes that append at once and %s, every event is kept in its place",
  async (how) => {
    const writers = ["a", "b", "c"].map((name) => child("writer", file, name, "30", how));
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    const titles = (await store.read()).map(({ event }) => titleOf(event));
    let events = 0;
    for (const line of writers.flatMap(({ lines }) => lines)) {
      const [version, batch, size] = line.split(" ");
      events += Number(size);
      expect(titles[Number(version) - 1]).toMatch(new RegExp(`^${batch} ${size}/${size} `));
    }
    expect(titles).toHaveLength(events);
    await store.verify();
    await store.close();
    expect(readdirSync(dirname(file))).toEqual(["talks.parley"]);
  },
);

test("several processes read while one writes; none sees half a batch or a broken chain", async () => {
  const writing = 25;
  const last = Array.from({ length: writing }, (_, batch) => 1 + ((batch * 7) % 20)).reduce((a, b) => a + b, 0);
  const readers = [1, 2, 3].map(() => child("reader", file, String(last)));
  await Promise.all(readers.map((reader) => reader.wrote(1)));
  const writer = child("writer", file, "a", String(writing), "stay");
  expect(await writer.ended).toBe(0);
  expect(await Promise.all(readers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  expect(readers.map(({ lines }) => lines.at(-1))).toEqual([last, last, last].map(String));
  await store.close();
});

test("of two who decide on one claim at once, one is done and the other is told to look again", async () => {
  await store.append(0, [titled("Talks")]);
  const deciders = ["accept", "reject"].map((decision) => child("decider", file, decision));
  await Promise.all(deciders.map((decider) => decider.wrote(1)));
  for (const decider of deciders) decider.process.kill("SIGUSR2");
  expect(await Promise.all(deciders.map(({ ended }) => ended))).toEqual([0, 0]);
  expect(deciders.map(({ lines }) => lines.at(-1)).sort()).toEqual(["conflict", "done"]);
  expect(await store.version()).toBe(2);
  await store.close();
});

test("a listener hears of another process's events", async () => {
  const heard = new Promise<number>((resolve) => {
    store.subscribe((version) => version > 0 && resolve(version));
  });
  const writer = child("writer", file, "a", "1", "stay");
  expect(await heard).toBe(1);
  expect(await writer.ended).toBe(0);
  await store.close();
});

test("opening a case again does not take the locks from where it is open already", async () => {
  await store.append(0, [titled("Talks")]);
  // A process that closes a file loses its locks on it, also those taken through another opening: SQLite takes care of
  // its own openings only.
  await (await openStore(file)).close();
  const writer = child("writer", file, "a", "1", "stay");
  expect(await writer.ended).toBe(0);
  expect(readdirSync(dirname(file))).toContain("talks.parley-wal");
  expect(await store.append(2, [titled("More")])).toBe(3);
  await store.close();
  expect(readdirSync(dirname(file))).toEqual(["talks.parley"]);
});
