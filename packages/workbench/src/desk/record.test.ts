import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addReports } from "./add-reports.ts";
import { initDesk } from "./init-desk.ts";
import { openDesk, refreshedDesk } from "./open-desk.ts";
import { record } from "./record.ts";

const hand = (author: string) => ({ author, now: () => "2026-03-01T10:00:00Z" });
const secret = "France rejected the demand of Spain on quotas, two officials said.";
const path = () => join(mkdtempSync(join(tmpdir(), "parley-desk-")), "talks.parley");

test("what is recorded has author, time, compartment and an id of its own", async () => {
  const desk = await initDesk(path(), hand("Ann"), { title: "Talks" });
  const renamed = await record(desk, hand("Ben"), [{ type: "title-set", title: "More talks" }]);
  await desk.store.close();
  expect(renamed.case.title).toBe("More talks");
  expect(renamed.events.at(-1)).toEqual({
    id: "e2",
    at: "2026-03-01T10:00:00Z",
    author: "Ben",
    compartment: "shared",
    type: "title-set",
    title: "More talks",
  });
});

test("what is said of a report stays in its compartment, also in a later reading, a correction and a decision", async () => {
  const own = path();
  const empty = await initDesk(own, hand("Ann"), { title: "Talks" });
  const report = (text: string) => ({ reports: [{ path: "inner.txt", bytes: new TextEncoder().encode(text) }] });
  const opened = await addReports(empty, hand("Ann"), {
    ...report(`${secret} Spain accepted a ban.`),
    compartment: "inner",
  });
  const [claim] = opened.desk.case.claims;
  const decided = await record(opened.desk, hand("Ann"), [
    { type: "claim-accepted", claim: claim?.id ?? "" },
    { type: "title-set", title: "More talks" },
  ]);
  const corrected = await addReports(decided, hand("Ann"), report(`${secret} Spain accepted the ban.`));
  await corrected.desk.store.close();
  expect(corrected.added[0]?.outcome).toBe("corrected");
  const elsewhere = corrected.desk.events.filter(({ compartment }) => compartment !== "inner");
  expect(elsewhere.map(({ type }) => type)).toEqual(["case-created", "title-set"]);
  expect(JSON.stringify(elsewhere)).not.toContain("France");
});

test("of two who saw the same version the second is told so, and nothing of hers is recorded", async () => {
  const first = await initDesk(path(), hand("Ann"), { title: "Talks" });
  const second = await openDesk(first.path);
  await record(first, hand("Ann"), [{ type: "title-set", title: "Ann's talks" }]);
  await expect(record(second, hand("Eve"), [{ type: "title-set", title: "Eve's talks" }])).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/run the command again/),
    place: { file: first.path },
  });
  await Promise.all([first.store.close(), second.store.close()]);
  const now = await openDesk(first.path, { readOnly: true });
  await now.store.close();
  expect([now.case.title, now.events.length]).toEqual(["Ann's talks", 2]);
});

test("of a report that could not be recorded no words stay in the file", async () => {
  const first = await initDesk(path(), hand("Ann"), { title: "Talks" });
  const second = await openDesk(first.path);
  const report = (words: string) => ({
    path: `${words}.txt`,
    bytes: new TextEncoder().encode(`${words} wants a truce.`),
  });
  const done = await addReports(first, hand("Ann"), { reports: [report("Oslo")] });
  await expect(addReports(second, hand("Eve"), { reports: [report("Oslo"), report("Bern")] })).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await first.store.verify()).blobs).toBe(1);
  expect((await refreshedDesk(done.desk)).case.reports.map(({ text }) => text)).toEqual(["Oslo wants a truce."]);
  await Promise.all([first.store.close(), second.store.close()]);
});
