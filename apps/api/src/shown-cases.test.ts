import { mkdtempSync, readdirSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyCase, ParleyError } from "@parley/model";
import { changeCase, initDesk, openDesk, sealDesk, withDesk } from "@parley/workbench";
import { afterEach, expect, it } from "vitest";
import { ShownCases, type ReadOnlyCase } from "./index.ts";

const hand = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };
const opened: ShownCases[] = [];
afterEach(() => Promise.all(opened.splice(0).map((cases) => cases.close())));

function shown(options: { readOnly?: readonly ReadOnlyCase[] } = {}): { cases: ShownCases; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "parley-shown-"));
  const cases = new ShownCases({ folder, hand, ...options });
  opened.push(cases);
  return { cases, folder };
}

const titled = (path: string, title: string) =>
  withDesk(path, {}, (desk) => changeCase(desk, hand, { changes: [{ type: "title-set", title }] }));
const titles = async (cases: ShownCases) => (await cases.list()).cases.map(({ title }) => title);

it("lists what others changed since, whether the case was opened or not", async () => {
  const { cases, folder } = shown();
  const path = join(folder, "talks.parley");
  await (await initDesk(path, hand, { title: "Talks" })).store.close();
  for (const title of ["More talks", "Still talks"]) {
    await titled(path, title);
    expect([await titles(cases), await titles(cases)]).toEqual([[title], [title]]);
  }
  await cases.desk("talks");
  await titled(path, "Last talks");
  expect(await titles(cases)).toEqual(["Last talks"]);
});

it("goes on with a case that another program sealed, once its passphrase is given, and tells who watched", async () => {
  const { cases, folder } = shown();
  const name = await cases.create({ title: "Talks" });
  let ended = false;
  await cases.watch(
    name,
    () => undefined,
    () => (ended = true),
  );
  const other = await openDesk(join(folder, "talks.parley"));
  await sealDesk(other, "correct horse");
  await other.store.close();
  expect((await cases.list()).cases).toMatchObject([{ name, sealed: true, editable: false }]);
  expect(ended).toBe(true);
  await expect(cases.page(name)).rejects.toMatchObject({ code: "needs-input" });
  await expect(cases.unlock(name, "wrong")).rejects.toMatchObject({ code: "forbidden" });
  await Promise.all([cases.unlock(name, "correct horse"), cases.unlock(name, "correct horse")]);
  expect((await cases.page(name)).case.title).toBe("Talks");
  await cases.close();
  expect(readdirSync(folder)).toEqual(["talks.parley"]);
});

it("shows the file that took the place of an open one, and records into that", async () => {
  const { cases, folder } = shown();
  const name = await cases.create({ title: "Talks" });
  await (await initDesk(join(folder, "copy.parley"), hand, { title: "A copy" })).store.close();
  renameSync(join(folder, "copy.parley"), join(folder, "talks.parley"));
  expect((await cases.page(name)).case.title).toBe("A copy");
  const change = { changes: [{ type: "title-set" as const, title: "Mine" }] };
  await cases.update(name, (desk) => changeCase(desk, hand, change));
  await expect(cases.update(name, (desk) => changeCase(desk, hand, { ...change, seen: 9 }))).rejects.toMatchObject({
    code: "conflict",
  });
  await cases.close();
  await withDesk(join(folder, "talks.parley"), { readOnly: true }, async (desk) =>
    expect(desk.case.title).toBe("Mine"),
  );
});

it("makes one case, not two in one file, when the same is asked for twice at once", async () => {
  const { cases } = shown();
  const made = await Promise.allSettled([cases.create({ title: "Talks" }), cases.create({ title: "Talks" })]);
  expect(made.some(({ status }) => status === "fulfilled")).toBe(true);
  for (const { name } of (await cases.list()).cases) expect((await cases.desk(name)).events.length).toBe(1);
});

it("lists a file once however it is named, and a case that cannot be read with the reason", async () => {
  const broken: ReadOnlyCase = {
    name: "notes",
    open: () => Promise.reject(new ParleyError("invalid-input", "line 3 is not understood")),
  };
  const fine: ReadOnlyCase = {
    name: "sample",
    open: () => Promise.resolve({ case: emptyCase("s", "Sample"), hash: "", warnings: [] }),
  };
  const { folder } = shown();
  const path = join(folder, "talks.parley");
  await (await initDesk(path, hand, { title: "Talks" })).store.close();
  const cases = new ShownCases({
    folder,
    files: [path, join(folder, ".", "talks.parley")],
    readOnly: [broken, fine],
    hand,
  });
  opened.push(cases);
  expect((await cases.list()).cases).toMatchObject([
    { name: "talks" },
    { name: "notes", problem: "line 3 is not understood" },
    { name: "sample", title: "Sample" },
  ]);
});
