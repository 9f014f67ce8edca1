import { afterEach, expect, it } from "vitest";
import { serve, type Serving } from "./serve.ts";

const app = { fetch: () => new Response("here") };
const running: Serving[] = [];

async function start(port: number): Promise<Serving> {
  const serving = await serve(app, { port });
  running.push(serving);
  return serving;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((serving) => serving.close()));
});

it("answers on 127.0.0.1, on any free port for port 0", async () => {
  const { url } = await start(0);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await (await fetch(url)).text()).toBe("here");
});

it("says so when the port is taken", async () => {
  const { url } = await start(0);
  await expect(start(Number(new URL(url).port))).rejects.toMatchObject({ name: "ParleyError", code: "port-in-use" });
});

it("stops at once, open connections included", async () => {
  const { url, close } = await serve(app, { port: 0 });
  await (await fetch(url)).text();
  await close();
  await expect(fetch(url)).rejects.toThrow();
});
