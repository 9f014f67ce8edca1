import { describe, expect, test } from "vitest";
import { hand, modelDesks, replying } from "./model-desks-for-tests.ts";
import { modelEndpoint } from "./model-endpoint.ts";
import type { Answering } from "./model-server-for-tests.ts";
import { suggestWithModel } from "./suggest-with-model.ts";

const { desk, serverOf } = modelDesks();

describe("an endpoint that answers badly changes nothing and is told in one line", () => {
  const bad: [string, Answering, RegExp][] = [
    ["an error", (_, response) => void response.writeHead(500).end("broken"), /answered 500/],
    [
      "a refused key",
      (_, response) =>
        void response
          .writeHead(401, { "Content-Type": "application/json" })
          .end('{"error":{"message":"bad key k-123"}}'),
      /answered 401: .*bad key \(key\)/,
    ],
    [
      "a page",
      (_, response) => void response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>Hello</h1>"),
      /no answer that an OpenAI-compatible server gives/,
    ],
    [
      "JSON of another kind",
      (_, response) => void response.end("[1,2,3]"),
      /no answer that an OpenAI-compatible server gives/,
    ],
    [
      "half an answer",
      (_, response) => void response.writeHead(200, { "Content-Length": "1000" }).end("{", () => response.destroy()),
      /no answer that/,
    ],
    ["nothing", (_, response) => void response.destroy(), /no answer that/],
    [
      "another address",
      (_, response) => void response.writeHead(307, { Location: "http://127.0.0.1:9/v1" }).end(),
      /not followed/,
    ],
    [
      "an endless stream",
      (_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write("x".repeat(65_536)));
        };
        response.on("drain", more);
        more();
        return undefined;
      },
      /longer than 1 MB/,
    ],
  ];
  test.each(bad)("%s", async (_, answering, line) => {
    const before = await desk();
    const { connection } = await serverOf(answering);
    const run = suggestWithModel(before, hand, { ids: [], connection: { ...connection, apiKey: "k-123" } });
    await expect(run).rejects.toMatchObject({ name: "ParleyError", message: expect.stringMatching(line) as string });
    await expect(run).rejects.toMatchObject({
      message: expect.stringMatching(/^report day-1: [^\n]*; nothing of this report was recorded$/) as string,
    });
    expect(JSON.stringify(await run.catch((error: Error) => error.message))).not.toContain("k-123");
    expect((await before.store.read()).length).toBe(before.events.length);
  });

  test("silence", async () => {
    const { connection } = await serverOf(() => undefined);
    const run = suggestWithModel(await desk(), hand, { ids: [], connection: { ...connection, timeout: 60 } });
    await expect(run).rejects.toThrow(/gave no answer in 0.06 s/);
  });

  test("nobody there", async () => {
    const { server, connection } = await serverOf(replying());
    await server.close();
    const run = suggestWithModel(await desk(), hand, { ids: [], connection });
    await expect(run).rejects.toThrow(/nothing answers at .* \(ECONNREFUSED\)/);
  });

  test("a person who stops it", async () => {
    const stop = new AbortController();
    const { connection } = await serverOf(() => void stop.abort(new Error("stopped")));
    const before = await desk();
    await expect(
      suggestWithModel(before, hand, { ids: [], connection: { ...connection, signal: stop.signal } }),
    ).rejects.toThrow("stopped");
    expect((await before.store.read()).length).toBe(before.events.length);
  });
});

test.each(["I am sorry, I cannot do that.", "", "{]", '{"claims": "none"}'])(
  "a reply of nonsense is counted, not believed: %s",
  async (reply) => {
    const { connection } = await serverOf(() => reply);
    const { desk: after, reports } = await suggestWithModel(await desk(), hand, { ids: [], connection });
    expect(reports).toMatchObject([{ suggested: 0, agreed: 0, parts: 1, notUnderstood: 1 }]);
    expect(after.case.claims.every(({ secondReadings }) => secondReadings === undefined)).toBe(true);
  },
);

test("a call of a tool is no reply", async () => {
  const { connection } = await serverOf((_, response) => {
    const call = { id: "1", type: "function", function: { name: "shell", arguments: '{"cmd":"rm -rf ."}' } };
    const message = { role: "assistant", content: null, tool_calls: [call] };
    response.setHeader("Content-Type", "application/json");
    response.end(
      JSON.stringify({
        id: "1",
        created: 1,
        model: "m",
        choices: [{ index: 0, message, finish_reason: "tool_calls" }],
      }),
    );
    return undefined;
  });
  const { reports } = await suggestWithModel(await desk(), hand, { ids: [], connection });
  expect(reports).toMatchObject([{ suggested: 0, notUnderstood: 1 }]);
});

test("an endpoint is an address of this computer or another; a key never leaves unencrypted", async () => {
  expect(modelEndpoint("http://localhost:1/v1/")).toEqual({
    url: "http://localhost:1/v1",
    isLocal: true,
    isEncrypted: false,
  });
  expect(modelEndpoint("http://[::1]:80/v1").isLocal).toBe(true);
  expect(modelEndpoint("https://127.0.0.1.example.org/v1")).toMatchObject({ isLocal: false, isEncrypted: true });
  for (const typed of ["file:///etc/passwd", "ftp://a/v1", "nonsense", "http://me:pw@a/v1", "https://a/v1?key=1"])
    expect(() => modelEndpoint(typed)).toThrow(/endpoint/);
  const endpoint = modelEndpoint("http://model.example/v1");
  const connection = { endpoint, model: "small", temperature: 0, timeout: 1000, apiKey: "k" };
  await expect(suggestWithModel(await desk(), hand, { ids: [], connection })).rejects.toThrow(/unencrypted/);
});
