import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyCase, type Case, type Party } from "@parley/model";
import { expect, test } from "vitest";
import { changeCase } from "./change-case.ts";
import { importCase } from "./import-case.ts";
import { initDesk } from "./init-desk.ts";

const hand = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };
const folder = mkdtempSync(join(tmpdir(), "parley-import-"));
const union: Party = { id: "union", name: "Union", aliases: [], roles: ["party"] };
const guild: Party = { ...union, id: "guild", name: "Guild" };
const from: Case = {
  ...emptyCase("other", "Other talks"),
  parties: [union, guild],
  reports: [{ id: "one", relays: [], kind: "article", language: "en", text: "The union drops the levy." }],
  coding: "Silence is no consent.",
  apart: [{ collection: "parties", records: ["union", "guild"] }],
};

async function deskWith(name: string, party: Party) {
  const desk = await initDesk(join(folder, `${name}.parley`), hand, { title: "Talks" });
  return changeCase(desk, hand, { changes: [{ type: "party-set", party }] });
}

test("a refused import keeps no text of the file either", async () => {
  const desk = await deskWith("refused", union);
  await expect(importCase(desk, hand, { from, replace: false })).rejects.toMatchObject({ code: "duplicate-id" });
  expect((await desk.store.verify()).blobs).toBe(0);
  await desk.store.close();
});

test("records that were told apart stay so, and what could not come along is named", async () => {
  const desk = await deskWith("taken", { ...union, id: "port", name: "Port" });
  const imported = await importCase(desk, hand, { from, replace: false });
  expect(imported.desk.folded.apart).toEqual(from.apart);
  expect(imported.leftOut).toEqual([expect.stringMatching(/coding/)]);
  await desk.store.close();
});
