import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalJson, caseEventSchema, type CaseEvent } from "@parley/model";
import Database from "libsql";
import { beforeEach, expect, test } from "vitest";
import { connect } from "./connection.ts";
import { unlock } from "./case-file.ts";
import { genesis, nextLink } from "./hash-chain.ts";
import { applicationId, migrate, migrations } from "./migrate.ts";
import { openStore } from "./open-store.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-redact-"));
  path = join(folder, "talks.parley");
});

const header = { id: "e1", at: "2026-03-01T10:00:00Z", author: "Ann" };
const titled = (title: string) => caseEventSchema.parse({ ...header, type: "title-set", title });
const note = (bodies: { version: number; sha256: string }[]): CaseEvent =>
  caseEventSchema.parse({ ...header, type: "report-purged", report: "r1", bodies });
const allBytes = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
const titles = (events: readonly { event: CaseEvent }[]) =>
  events.map(({ event }) => (event.type === "title-set" ? event.title : event.type));
const canaries = Array.from({ length: 60 }, (_, i) => titled(`${i} ${"CANARY ".repeat((i * 13) % 200)}`));

test.each([undefined, "correct horse"])(
  "words are taken out of past events for good, and the links stay what they were (passphrase %s)",
  async (passphrase) => {
    const store = await openStore(path, { create: true, ...(passphrase === undefined ? {} : { passphrase }) });
    await store.append(0, [titled("Talks"), ...canaries]);
    const before = await store.read();
    const events = new Map(canaries.map((_, i) => [i + 2, titled("[removed]")]));
    expect(await store.redact(61, { events, blobs: [], note })).toBe(62);
    const after = await store.read();
    expect(after.slice(0, 61).map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));
    expect(titles(after)).toEqual(["Talks", ...canaries.map(() => "[removed]"), "report-purged"]);
    expect(await store.verify()).toMatchObject({ version: 62 });
    await store.close();
    expect(allBytes().includes("CANARY")).toBe(false);
    const again = await openStore(path, passphrase === undefined ? {} : { passphrase });
    expect(titles(await again.read(60))).toEqual(["[removed]", "report-purged"]);
    await again.append(62, [titled("More")]);
    await again.close();
  },
);

test("the same event may be redacted again; the last purge vouches for it", async () => {
  const store = await openStore(path, { create: true });
  await store.append(0, [titled("CANARY one and CANARY two")]);
  await store.redact(1, { events: new Map([[1, titled("[removed] and CANARY two")]]), blobs: [], note });
  await store.redact(2, { events: new Map([[1, titled("[removed]")]]), blobs: [], note });
  expect(titles(await store.read())).toEqual(["[removed]", "report-purged", "report-purged"]);
  await store.close();
  expect(allBytes().includes("CANARY")).toBe(false);
});

test("a redacted event that is changed afterwards is found", async () => {
  const store = await openStore(path, { create: true });
  await store.append(0, [titled("CANARY"), titled("More")]);
  await store.redact(2, { events: new Map([[1, titled("[removed]")]]), blobs: [], note });
  await store.close();
  const database = new Database(path);
  database.exec(
    "UPDATE events SET payload = CAST(replace(CAST(payload AS TEXT), 'removed', 'forged!') AS BLOB) WHERE version = 1",
  );
  database.close();
  const forged = await openStore(path);
  await expect(forged.read()).rejects.toMatchObject({
    message: expect.stringContaining("event 1 is not as the purge left it"),
  });
  await expect(forged.verify()).rejects.toMatchObject({ code: "invalid-input" });
  await forged.close();
});

test("whoever has not seen the newest version redacts nothing", async () => {
  const store = await openStore(path, { create: true });
  await store.append(0, [titled("Talks"), titled("More")]);
  await expect(store.redact(1, { events: new Map([[1, titled("x")]]), blobs: [], note })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(titles(await store.read())).toEqual(["Talks", "More"]);
  await store.close();
});

/** A case as the first format kept it: links over the bodies themselves. */
async function fileOfFormat1(events: readonly CaseEvent[]): Promise<void> {
  const database = new Database(path);
  database.exec(`PRAGMA application_id=${applicationId}`);
  database.close();
  const connection = await connect(path, { readOnly: false, wait: 0 });
  await migrate(connection, migrations.slice(0, 1));
  const { key } = await unlock(connection);
  let hash = genesis(key.blobKey);
  await connection.write(() => {
    for (const [i, event] of events.entries()) {
      const payload = Buffer.from(canonicalJson(event));
      hash = nextLink(hash, payload);
      connection.run("INSERT INTO events VALUES (?, ?, ?)", i + 1, hash, payload);
    }
    connection.run("UPDATE head SET version = ?, hash = ?", events.length, hash);
  });
  connection.close();
}

test("a case of the first format is read as it is, upgraded when written to, and its events can be redacted", async () => {
  await fileOfFormat1([titled("Talks"), titled("CANARY")]);
  const reader = await openStore(path, { readOnly: true });
  expect(titles(await reader.read())).toEqual(["Talks", "CANARY"]);
  await reader.close();
  const store = await openStore(path);
  await store.append(2, [titled("More")]);
  expect(titles(await store.read())).toEqual(["Talks", "CANARY", "More"]);
  await store.redact(3, { events: new Map([[2, titled("[removed]")]]), blobs: [], note });
  expect(await store.verify()).toMatchObject({ version: 4 });
  await store.seal("correct horse");
  expect(titles(await store.read())).toEqual(["Talks", "[removed]", "More", "report-purged"]);
  await store.close();
  expect(allBytes().includes("CANARY")).toBe(false);
});
