import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@parley/store";
import { afterEach, beforeEach, expect, test } from "vitest";
import { child } from "./child.ts";
import { titled } from "./titled.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-disk-"));
const canMount = process.platform === "linux" && process.getuid?.() === 0 && mounts();
const disk = join(folder, "disk");
const path = join(disk, "talks.parley");

/** Whether this machine lets us make a small disk to fill up. */
function mounts(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], { stdio: "ignore" });
    execFileSync("umount", [folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const remount = (option: string) => execFileSync("mount", ["-o", `remount,${option}`, disk]);

beforeEach(() => {
  if (!canMount) return;
  if (!existsSync(disk)) mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]);
});
afterEach(() => {
  if (canMount) execFileSync("umount", [disk]);
});

test.skipIf(!canMount)("on a full disk nothing is added and nothing is lost", async () => {
  const store = await openStore(path, { create: true });
  let version = await store.append(0, [titled("Talks")]);
  const big = Array.from({ length: 20 }, (_, i) => titled(`${i} ${"word ".repeat(1000)}`));
  const fill = async () => {
    for (;;) version = await store.append(version, big);
  };
  await expect(fill()).rejects.toMatchObject({ code: "disk-full" });
  expect(await store.read()).toHaveLength(version);
  await store.close();
  const again = await openStore(path);
  expect(await again.verify()).toMatchObject({ version });
  await again.close();
  writeFileSync(join(disk, "ballast"), "");
  const before = readdirSync(disk);
  execFileSync("sh", ["-c", "cat /dev/zero > ballast || true"], { cwd: disk, stdio: "ignore" });
  await expect(openStore(join(disk, "new.parley"), { create: true })).rejects.toMatchObject({ code: "disk-full" });
  expect(readdirSync(disk)).toEqual(before);
});

test.skipIf(!canMount)("on a disk that cannot be written to, a case can be read", async () => {
  const store = await openStore(path, { create: true });
  await store.append(0, [titled("Talks")]);
  await store.close();
  remount("ro");
  const reader = await openStore(path);
  expect(await reader.read()).toHaveLength(1);
  await expect(reader.append(1, [titled("More")])).rejects.toMatchObject({ code: "not-writable" });
  await expect(reader.blobs.put(Buffer.from("x"))).rejects.toMatchObject({ code: "not-writable" });
  expect(await reader.verify()).toMatchObject({ version: 1 });
  await reader.close();
  await expect(openStore(join(disk, "new.parley"), { create: true })).rejects.toMatchObject({ code: "not-writable" });
  expect(readdirSync(disk)).toEqual(["talks.parley"]);
});

test.skipIf(!canMount)("what a killed writer left on such a disk says what to do, and a copy can be read", async () => {
  await (await openStore(path, { create: true })).close();
  const writer = child("writer", path, "a", "20", "stay");
  await writer.wrote(3);
  writer.process.kill("SIGKILL");
  await writer.ended;
  const last = Number(writer.lines.at(-1)?.split(" ")[0]);
  const files = readdirSync(disk).sort();
  expect(files).toEqual(["talks.parley", "talks.parley-shm", "talks.parley-wal"]);
  remount("ro");
  const outcome = await openStore(path).then(
    async (store) => {
      const { length } = await store.read();
      await store.close();
      return length;
    },
    (error: unknown) => error,
  );
  if (typeof outcome === "number") expect(outcome).toBeGreaterThanOrEqual(last);
  else expect(outcome).toMatchObject({ code: "not-writable", message: expect.stringContaining("copy") });
  for (const name of files) copyFileSync(join(disk, name), join(folder, name));
  const copy = await openStore(join(folder, "talks.parley"));
  expect(await copy.version()).toBeGreaterThanOrEqual(last);
  await copy.close();
  expect(readFileSync(join(folder, "talks.parley")).length).toBeGreaterThan(0);
});
