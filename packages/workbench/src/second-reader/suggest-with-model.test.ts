import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { addReports } from "../desk/add-reports.ts";
import { changeCase } from "../desk/change-case.ts";
import { undo } from "../desk/history.ts";
import { initDesk } from "../desk/init-desk.ts";
import type { Desk } from "../desk/open-desk.ts";
import { suggestClaims } from "../desk/suggest-claims.ts";
import type { ModelConnection } from "./ask-model.ts";
import { modelEndpoint } from "./model-endpoint.ts";
import { modelServer, type Answering, type ModelServer } from "./model-server-for-tests.ts";
import { sendingNotice } from "./sending-notice.ts";
import { suggestWithModel } from "./suggest-with-model.ts";

const hand = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };
const folder = mkdtempSync(join(tmpdir(), "parley-model-"));
const text =
  "France rejected the plan to cut quotas on Monday. Spain insists on a cut of ten per cent, its minister said.";
const claims = {
  known: { quote: "France rejected the plan to cut quotas on Monday", holder: "France", act: "reject" },
  fresh: { quote: "a cut of ten per cent", holder: "Spain", act: "offer" },
  invented: { quote: "Spain will leave the talks tomorrow", holder: "Spain", act: "threaten" },
};
const replying =
  (...list: object[]): Answering =>
  () =>
    JSON.stringify({ claims: list });

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

let cases = 0;
async function desk(...reports: string[]): Promise<Desk> {
  const empty = await initDesk(join(folder, `${++cases}.parley`), hand, {});
  open.push(empty.store);
  const files = (reports.length === 0 ? [text] : reports).map((one, i) => ({
    path: `day-${i + 1}.txt`,
    bytes: new TextEncoder().encode(one),
  }));
  return (await addReports(empty, hand, { reports: files })).desk;
}

async function serverOf(answering: Answering): Promise<{ server: ModelServer; connection: ModelConnection }> {
  const server = await modelServer(answering);
  open.push(server);
  const endpoint = modelEndpoint(server.url);
  return { server, connection: { endpoint, model: "small", temperature: 0, timeout: 20_000 } };
}

describe("a model that answers well", () => {
  test("adds what is new as suggestions, and says of what was there that it found it too", async () => {
    const before = await desk();
    const { server, connection } = await serverOf(replying(claims.known, claims.fresh, claims.invented));
    const { desk: after, reports } = await suggestWithModel(before, hand, { ids: [], connection });
    expect(reports).toEqual([
      {
        report: "day-1",
        suggested: 1,
        agreed: 1,
        known: 0,
        parts: 1,
        notUnderstood: 0,
        dropped: { "not-in-report": 1 },
        leftOut: 0,
      },
    ]);
    const both = after.case.claims.find(({ act }) => act === "reject");
    const fresh = after.case.claims.find(({ act }) => act === "offer");
    const reading = {
      model: "small",
      temperature: 0,
      quote: "exact",
      prompt: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    };
    expect(both).toMatchObject({ review: { state: "suggested" }, secondReadings: [reading] });
    expect(both?.rules).not.toEqual([]);
    expect(fresh).toMatchObject({
      quote: claims.fresh.quote,
      rules: [],
      review: { state: "suggested" },
      secondReadings: [reading],
    });
    expect(server.asked).toMatchObject([{ path: "/v1/chat/completions", key: undefined, temperature: 0 }]);
    expect(server.asked[0]?.user).toContain("| France rejected the plan");
  });

  test("adds nothing when it is asked again, and its reading is undone in one go", async () => {
    const { connection } = await serverOf(replying(claims.known, claims.fresh));
    const task = { ids: [], connection };
    const { desk: once } = await suggestWithModel(await desk(), hand, task);
    const { desk: twice, reports } = await suggestWithModel(once, hand, task);
    expect([twice.events.length, reports[0]]).toMatchObject([
      once.events.length,
      { suggested: 0, agreed: 0, known: 2 },
    ]);
    const back = await undo(twice, hand);
    expect(back.case.claims.every(({ secondReadings }) => secondReadings === undefined)).toBe(true);
  });

  test("never brings back what was rejected", async () => {
    const { connection } = await serverOf(replying(claims.known, claims.fresh));
    const { desk: once } = await suggestWithModel(await desk(), hand, { ids: [], connection });
    const changes = once.case.claims.map(({ id }) => ({
      type: "claim-rejected" as const,
      claim: id,
      reason: "not said",
    }));
    const rejected = await changeCase(once, hand, { changes });
    const other = { ...connection, model: "large" };
    const { desk: after } = await suggestWithModel(rejected, hand, { ids: [], connection: other });
    expect(after.case.claims.map(({ review }) => review?.state)).toEqual(changes.map(() => "rejected"));
    expect(after.events.length).toBe(rejected.events.length);
  });

  test("says whom it takes for the holder where the readers differ", async () => {
    const { connection } = await serverOf(replying({ ...claims.known, holder: "Spain" }));
    const { desk: after } = await suggestWithModel(await desk(), hand, { ids: [], connection });
    expect(after.case.claims.find(({ act }) => act === "reject")).toMatchObject({
      holder: "France",
      secondReadings: [{ holder: "Spain" }],
    });
  });

  test("and rules that come to its claim later are both named", async () => {
    const again = await desk();
    const rejected = again.case.claims.find(({ act }) => act === "reject");
    // As if only a model had found it so far.
    const alone = {
      ...again,
      case: {
        ...again.case,
        claims: [{ ...rejected, rules: [], secondReadings: [{ model: "small", quote: "exact" as const }] }],
      },
    } as Desk;
    const { desk: after, reports } = await suggestClaims(alone, hand, []);
    expect(reports[0]?.known).toBe(1);
    const seconded = after.events.flatMap((event) => (event.type === "claims-suggested" ? (event.seconded ?? []) : []));
    expect(seconded).toEqual([{ claim: rejected?.id, rules: rejected?.rules }]);
  });

  test("is sent the key that a person named, and nothing else of the case", async () => {
    const { server, connection } = await serverOf(replying());
    await suggestWithModel(await desk(text, "Lima agreed to nothing at all."), hand, {
      ids: ["day-2"],
      connection: { ...connection, apiKey: "k-123" },
    });
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]?.key).toBe("Bearer k-123");
    expect(server.asked[0]?.user).toContain("| Lima agreed");
    expect(server.asked[0]?.user).not.toContain("quotas");
  });
});

describe("a report that is not for everybody", () => {
  test("is never sent, nor named as what only it tells", async () => {
    const before = await desk(text, "Lima agreed to nothing at all.");
    const events = before.events.map((event) =>
      event.type === "report-added" && event.report.id === "day-1" ? { ...event, compartment: "inner" } : event,
    );
    const kept = [{ report: "day-1", why: "it is not for everybody of this case, and is never sent" }];
    const narrow: Desk = { ...before, events, answerable: before.answerable };
    const { server, connection } = await serverOf(replying());
    const outcome = await suggestWithModel(narrow, hand, { ids: [], connection });
    expect(outcome.kept).toEqual(kept);
    expect(server.asked.map(({ user }) => /France|Spain|quotas/.test(user))).toEqual([false]);
    expect(sendingNotice(narrow, [])).toMatchObject({
      kept,
      reports: [{ report: "day-2", characters: 30, parts: 1, opening: "Lima agreed to nothing at all." }],
    });
  });
});

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

test("what an earlier report gave stays when a later one fails", async () => {
  const before = await desk(text, "Lima agreed to nothing at all.");
  const { connection } = await serverOf(({ user }, response) =>
    user.includes("| Lima agreed") ? void response.writeHead(500).end() : JSON.stringify({ claims: [claims.fresh] }),
  );
  await expect(suggestWithModel(before, hand, { ids: [], connection })).rejects.toThrow(/^report day-2: /);
  expect((await before.store.read()).length).toBe(before.events.length + 1);
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
