import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseEventSchema } from "@parley/model";
import Database from "libsql";
import { beforeEach, expect, test } from "vitest";
import { connect } from "./connection.ts";
import { applicationId, migrate, migrations, type Migration } from "./migrate.ts";
import { openStore } from "./open-store.ts";

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "parley-migrate-")), "talks.parley");
});

const titled = (title: string) =>
  caseEventSchema.parse({ id: "e1", at: "2026-03-01T10:00:00Z", author: "Ann", type: "title-set", title });

/** A file of the format before the first: the name of the program and nothing else. */
function fileOfFormat0() {
  const database = new Database(path);
  database.exec(`PRAGMA application_id=${applicationId}`);
  database.close();
}

const withNotes: Migration = ({ run }) => {
  run("CREATE TABLE file.notes (text TEXT) STRICT");
  run("INSERT INTO notes SELECT count(*) FROM events");
};
const failing: Migration = () => {
  throw Object.assign(new Error("no room"), { code: "SQLITE_FULL" });
};

test("a file of an older format is upgraded when it is opened", async () => {
  fileOfFormat0();
  const store = await openStore(path);
  expect(await store.append(0, [titled("Talks")])).toBe(1);
  await store.close();
});

test("a file of an older format that may not be written to is left alone and says so", async () => {
  fileOfFormat0();
  const before = readFileSync(path);
  await expect(openStore(path, { readOnly: true })).rejects.toMatchObject({ code: "not-writable" });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("an upgrade keeps the events; a file of a newer format is refused by an older Parley", async () => {
  const store = await openStore(path, { create: true });
  await store.append(0, [titled("Talks"), titled("More")]);
  await store.close();
  const newer = await connect(path, { readOnly: false, wait: 0 });
  await migrate(newer, [...migrations, withNotes]);
  expect(newer.rows("SELECT text FROM notes")).toEqual([["2"]]);
  expect(newer.rows("SELECT count(*) FROM events")).toEqual([[2]]);
  newer.close();
  const before = readFileSync(path);
  await expect(openStore(path)).rejects.toMatchObject({
    code: "schema-too-new",
    message: "this case has format 3, this Parley reads up to 2: update Parley",
  });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("an upgrade that fails in its last step leaves the file in its old format", async () => {
  await (await openStore(path, { create: true })).close();
  const connection = await connect(path, { readOnly: false, wait: 0 });
  await expect(migrate(connection, [...migrations, withNotes, failing])).rejects.toMatchObject({ code: "disk-full" });
  expect(connection.rows("PRAGMA file.user_version")).toEqual([[2]]);
  expect(connection.rows("SELECT count(*) FROM file.sqlite_master WHERE name = 'notes'")).toEqual([[0]]);
  connection.close();
  await (await openStore(path)).close();
});
