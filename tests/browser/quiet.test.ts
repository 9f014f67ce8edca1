import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { root } from "../cli/parley.ts";
import { findChromium, quiet } from "./chromium.ts";

/** Where Chromium itself goes for updates and accounts, whatever is switched off; the page's own requests are seen apart. */
const ofTheBrowser = /\.(?:google|googleapis|gvt1)\.com\b/;

const executablePath = findChromium();
let serving: ChildProcess | undefined;
afterEach(() => serving?.kill());

/** The address that `parley serve`, as a process of its own, says that it shows the sample case at. */
async function servedAddress(): Promise<string> {
  const started = spawn(process.execPath, [join(root, "apps/cli/bin/parley.js"), "serve", "--sample", "--port", "0"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  serving = started;
  for await (const line of createInterface({ input: started.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error("parley serve ended without an address");
}

test.skipIf(executablePath === undefined)("the page asks nothing of any other computer", async () => {
  const asked: string[] = [];
  const proxy = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", (bytes) => {
      const [line = ""] = bytes.toString("latin1").split("\r\n", 1);
      if (!ofTheBrowser.test(line)) asked.push(line);
      socket.destroy();
    });
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  const { port } = proxy.address() as AddressInfo;
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...quiet, `--proxy-server=http://127.0.0.1:${port}`, "--proxy-bypass-list=127.0.0.1;localhost"],
  });
  const page = await browser.newPage();
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).hostname));
  await page.goto(await servedAddress(), { waitUntil: "networkidle" });
  expect((await page.innerText("body")).length).toBeGreaterThan(200);
  const ofPage = asked.length;
  // The proxy does record: an address elsewhere goes there, and not further.
  await page.goto("http://elsewhere.invalid/").catch(() => undefined);
  await browser.close();
  await new Promise((done) => proxy.close(done));
  expect([asked.slice(0, ofPage), asked.slice(ofPage).some((line) => line.includes("elsewhere.invalid"))]).toEqual([
    [],
    true,
  ]);
  hosts.delete("elsewhere.invalid");
  expect([...hosts].filter((host) => host !== "" && host !== "127.0.0.1")).toEqual([]);
});
