import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import {
  modelServer,
  type Answering,
  type ModelServer,
} from "../../packages/workbench/src/second-reader/model-server-for-tests.ts";
import { root } from "../cli/parley.ts";
import { strikeDesk } from "./desk.ts";
import { running } from "./running.ts";

const servers: ModelServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function serverOf(answering: Answering): Promise<ModelServer> {
  const server = await modelServer(answering);
  servers.push(server);
  return server;
}

const wanted = {
  quote: "The union wants pay to go up by 8 percent this year.",
  holder: "Harbour Workers' Union",
  act: "demand",
};
const news = { quote: "Compulsory overtime has to end", holder: "Harbour Workers' Union", act: "red-line" };
const invented = { quote: "The ministry will resign", holder: "Labour Ministry", act: "promise" };
const reply = `Here is the list.\n\`\`\`json\n${JSON.stringify({ claims: [wanted, news, invented] })}\n\`\`\``;

test("a model on this computer reads as second reader, and lists say which reader found what", async () => {
  const desk = strikeDesk();
  const server = await serverOf(() => reply);
  const run = await running(desk, ["suggest", "one", "--model", "small", "--model-endpoint", server.url]);
  expect([run.status, run.stdout]).toEqual([
    0,
    "one: 1 new claim suggested, 1 found by both readers, 0 known already, 1 dropped whose quote is not in the report\n",
  ]);
  expect(run.stderr).toMatch(
    /^To http:\/\/127\.0\.0\.1:\d+\/v1 \(on this computer\), model small:\n {2}one “.*”: [\d,]+ characters in 1 part, beginning “/,
  );
  expect(server.asked).toHaveLength(1);
  const { claims } = desk.result<{ claims: { quote: string; readers: string; state: string }[] }>(
    "claims",
    "--report",
    "one",
  );
  expect(claims.filter(({ quote }) => quote === wanted.quote)).toMatchObject([{ readers: "both", state: "suggested" }]);
  expect(claims.filter(({ readers }) => readers === "model")).toMatchObject([
    { quote: news.quote, state: "suggested" },
  ]);
  expect(desk.done("review", "--list", "--report", "one")).toMatch(
    /FOUND BY\n[^]*\tboth \(small\)\n[^]*\tmodel \(small\)\n/,
  );
  expect(desk.done("log")).toContain("Suggested 1 claim, and 1 claim that another reader had suggested");
});

test("nothing goes to another computer before somebody agreed, and the key is asked of no one", async () => {
  const desk = strikeDesk();
  const before = desk.done("log");
  const elsewhere = ["suggest", "--model", "small", "--model-endpoint", "https://model.invalid/v1"];
  const run = await running(desk, elsewhere);
  expect([run.status, run.stdout]).toEqual([6, ""]);
  expect(run.stderr).toMatch(
    /another computer, encrypted\), model small:\n {2}one .*\n {2}two .*\n {2}with each part, the names of \d+ parties/,
  );
  expect(run.stderr).toContain("nothing was sent: --send sends it without asking [needs-input]");
  const keyless = await running(desk, [...elsewhere, "--send", "--key-env", "NO_SUCH_KEY_HERE"]);
  expect([keyless.status, keyless.stderr]).toEqual([6, expect.stringContaining("NO_SUCH_KEY_HERE")]);
  const open = [
    "suggest",
    "--model",
    "small",
    "--model-endpoint",
    "http://model.invalid/v1",
    "--key-env",
    "K",
    "--send",
  ];
  const unencrypted = await running(desk, open, { env: { K: "secret-key" } });
  expect([unencrypted.status, unencrypted.stderr.includes("secret-key")]).toEqual([7, false]);
  expect(desk.done("log")).toBe(before);
});

const terminal = spawnSync("script", ["--version"], { encoding: "utf8" });
const hasTerminal = process.platform === "linux" && (terminal.stdout ?? "").includes("util-linux");

test.runIf(hasTerminal)("on a terminal a person is asked, and only a yes sends", () => {
  const desk = strikeDesk();
  const before = desk.done("log");
  const words = [
    "suggest",
    "one",
    "--case",
    "talks.parley",
    "--model",
    "small",
    "--model-endpoint",
    "https://model.invalid/v1",
  ];
  const line = [process.execPath, join(root, "apps/cli/bin/parley.js"), ...words].map((word) => `'${word}'`).join(" ");
  const answering = (typed: string) => {
    const run = spawnSync("script", ["-qec", line, "/dev/null"], { cwd: desk.folder, input: typed, encoding: "utf8" });
    return [run.status, run.stdout.includes("Send this? y/N"), run.stdout.includes("one: part 1 of 1")];
  };
  expect(answering("n\n")).toEqual([6, true, false]);
  expect(answering("\n")).toEqual([6, true, false]);
  expect(answering("y\n")).toEqual([1, true, true]);
  expect(desk.done("log")).toBe(before);
});

test("the key that was named goes along, and no other variable is looked at", async () => {
  const desk = strikeDesk();
  const server = await serverOf(() => '{"claims": []}');
  const words = ["suggest", "one", "--model", "small", "--model-endpoint", server.url];
  const env = {
    OPENAI_API_KEY: "not-this",
    ENDPOINT_API_KEY: "nor-this",
    MY_KEY: "this-one",
    OPENAI_BASE_URL: "http://127.0.0.1:9",
  };
  await running(desk, words, { env });
  await running(desk, [...words, "--key-env", "MY_KEY"], { env });
  expect(server.asked.map(({ key }) => key)).toEqual([undefined, "Bearer this-one"]);
});

test("Ctrl+C stops a model that does not answer; nothing is recorded", async () => {
  const desk = strikeDesk();
  const before = desk.done("log");
  let stop = (): void => undefined;
  const server = await serverOf(() => void stop());
  const run = await running(desk, ["suggest", "--model", "small", "--model-endpoint", server.url], {
    onStart: (kill) => (stop = kill),
  });
  expect([run.status, run.stdout]).toEqual([130, ""]);
  expect(run.stderr).toContain("stopped; reports that were read whole are recorded");
  expect(desk.done("log")).toBe(before);
});

test("a model that fails is told in one line after what was to be sent", async () => {
  const desk = strikeDesk();
  const server = await serverOf((_, response) => void response.writeHead(503).end("\u001b[2Jbusy"));
  const run = await running(desk, ["suggest", "one", "--model", "small", "--model-endpoint", server.url, "--json"]);
  expect(run.status).toBe(1);
  expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: "failed" } });
  expect(run.stderr + run.stdout).not.toContain("\u001b");
});

test("without a network: the prompt is printed, and a reply from any chat is checked like a model's", () => {
  const desk = strikeDesk();
  const prompt = desk.done("suggest", "one", "--prompt");
  expect(prompt).toContain("\n| The union wants pay to go up by 8 percent this year.");
  expect(prompt).toMatch(/^You help an analyst/);
  desk.write("reply.txt", reply);
  expect(desk.done("suggest", "one", "--reply", "reply.txt", "--model", "some chat")).toBe(
    "one: 1 new claim suggested, 1 found by both readers, 0 known already, 1 dropped whose quote is not in the report\n",
  );
  expect(desk.done("suggest", "one", "--reply", "reply.txt", "--model", "some chat")).toContain(
    "0 new claims suggested, 0 found by both readers, 2 known",
  );
  expect(desk.done("review", "--list")).toContain("both (some chat)");
  desk.write("sorry.txt", "I am sorry, I cannot help with that.");
  expect(desk.refusal("suggest", "one", "--reply", "sorry.txt")).toMatchObject({ code: "invalid-input", status: 1 });
  expect(desk.refusal("suggest", "--reply", "reply.txt")).toMatchObject({
    code: "usage",
    line: expect.stringContaining("one report") as string,
  });
  expect(desk.refusal("suggest", "one", "--prompt", "--part", "2")).toMatchObject({ code: "usage" });
  expect(desk.refusal("suggest", "nine", "--prompt")).toMatchObject({ code: "not-found" });
});

test("rejected claims do not come back by a reply", () => {
  const desk = strikeDesk();
  desk.write("reply.txt", reply);
  desk.done("suggest", "one", "--reply", "reply.txt");
  const { claims } = desk.result<{ claims: { id: string; readers: string }[] }>("claims", "--report", "one");
  const own = claims.filter(({ readers }) => readers !== "rules").map(({ id }) => id);
  desk.done("review", "--reject", ...own, "--reason", "not said");
  expect(desk.done("suggest", "one", "--reply", "reply.txt", "--model", "another")).toContain(
    "0 new claims suggested, 0 found by both",
  );
  expect(desk.result<{ claims: unknown[] }>("claims", "--state", "rejected").claims).toHaveLength(own.length);
});
