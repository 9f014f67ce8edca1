import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../cli/parley.ts";
import { Desk, strikeReport } from "./desk.ts";

let proxy: Server;
let connections = 0;
beforeAll(async () => {
  proxy = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
});
afterAll(() => new Promise((done) => proxy.close(done)));

/** Runs a command that has a proxy on offer, and whose every attempt to reach a network is recorded and refused. */
async function watched(
  desk: Desk,
  words: readonly string[],
  command: readonly string[] = [join(root, "apps/cli/bin/parley.js")],
) {
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const names = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];
  const running = spawn(process.execPath, [...command, ...words], {
    cwd: desk.folder,
    stdio: "ignore",
    env: {
      ...process.env,
      ...Object.fromEntries(names.map((name) => [name, address])),
      NODE_OPTIONS: `--import ${pathToFileURL(join(root, "tests/desk/recorder.mjs")).href}`,
      PARLEY_RECORD: desk.path("attempts"),
    },
  });
  return new Promise<number | null>((done) => running.on("close", done));
}

test("no command reaches for any other computer", async () => {
  const desk = new Desk();
  desk.write("one.md", strikeReport(1));
  for (const words of [
    ["init", "talks.parley"],
    ["add", "one.md"],
    ["suggest", "talks.parley"],
    ["suggest", "one", "--prompt"],
    ["review", "--accept", "c001"],
    ["blocks", "talks.parley"],
    ["brief", "talks.parley", "-o", "brief.docx"],
    ["check", "talks.parley"],
    ["export", "talks.parley", "-o", "out.yaml"],
  ]) {
    const code = await watched(desk, words);
    expect([words, code === 0 || code === 3]).toEqual([words, true]);
  }
  expect([connections, existsSync(desk.path("attempts"))]).toEqual([0, false]);
});

test("what would reach for one is recorded", async () => {
  const desk = new Desk();
  writeFileSync(
    desk.path("loud.mjs"),
    `import net from "node:net"; try { net.connect(9, "127.0.0.1"); } catch {}\nfetch("http://127.0.0.1:9")`,
  );
  expect(await watched(desk, [], [desk.path("loud.mjs")])).not.toBe(0);
  expect(readFileSync(desk.path("attempts"), "utf8")).toMatch(/^net .*\nfetch http:\/\/127\.0\.0\.1:9/);
});
