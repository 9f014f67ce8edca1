import { expect, test } from "vitest";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshFolder, json, parley } from "./parley.ts";

const sample = "cases/reference-talks/case.yaml";

interface Answer {
  readonly id: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  readonly result?: {
    readonly protocolVersion?: string;
    readonly tools?: readonly { readonly name: string; readonly annotations: object }[];
    readonly content?: readonly { readonly text: string }[];
    readonly structuredContent?: { readonly result: { readonly claims: readonly { readonly quote: string }[] } };
    readonly isError?: boolean;
  };
}

/** What a server on a case answers to messages; a text is sent as it is. */
function asked(file: string, ...messages: readonly (object | string)[]): Answer[] {
  const lines = messages.map((one) => (typeof one === "string" ? one : JSON.stringify({ jsonrpc: "2.0", ...one })));
  const { stdout, status } = parley(["mcp", file], { input: lines.map((line) => `${line}\n`).join("") });
  expect(status).toBe(0);
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);
}

const call = (id: number, name: string, given: object = {}) => ({
  id,
  method: "tools/call",
  params: { name, arguments: given },
});

test("a program learns what it can ask, and gets what the commands print with --json", () => {
  const [greeting, list, blocks, found, one, brief] = asked(
    sample,
    { id: 1, method: "initialize", params: { protocolVersion: "2025-03-26" } },
    { method: "notifications/initialized" },
    { id: 2, method: "tools/list" },
    call(3, "blocks", { silence: "open" }),
    call(4, "search_claims", { party: "Russia", text: "RED LINE" }),
    call(5, "get_claim", { id: "c01" }),
    call(6, "get_brief"),
  );
  expect([greeting?.id, greeting?.result?.protocolVersion, list?.id]).toEqual([1, "2025-03-26", 2]);
  expect(list?.result?.tools?.map(({ name }) => name)).toEqual([
    "search_claims",
    "get_claim",
    "get_matrix",
    "get_timeline",
    "deal_space",
    "blocks",
    "roadmap_risks",
    "get_brief",
    "check_brief",
  ]);
  for (const { annotations } of list?.result?.tools ?? []) expect(annotations).toMatchObject({ readOnlyHint: true });
  expect(blocks?.result?.structuredContent).toEqual(json(parley(["blocks", sample, "--silence", "open", "--json"])));
  const quotes = found?.result?.structuredContent?.result.claims.map(({ quote }) => quote) ?? [];
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(quote.toLowerCase()).toContain("red line");
  expect(one?.result?.structuredContent?.result.claims).toHaveLength(1);
  expect(brief?.result?.content?.[0]?.text).toMatch(/^# Reference talks\n/);
});

test("what cannot be answered is said in one line, and the next question is answered", () => {
  const answers = asked(
    sample,
    "not a message",
    { id: 1, method: "tools/remove" },
    call(2, "delete_claim"),
    call(3, "blocks", { output: "elsewhere.csv" }),
    call(4, "get_claim"),
    call(5, "get_claim", { id: "c999" }),
    call(6, "search_claims", { party: "--state=rejected" }),
    { id: 7, method: "ping" },
  );
  expect(answers.slice(0, 5).map(({ error }) => error?.code)).toEqual([-32700, -32601, -32602, -32602, -32602]);
  expect(answers.slice(5, 7).map(({ result }) => [result?.isError, result?.content?.[0]?.text])).toEqual([
    [true, expect.stringContaining("no claim c999")],
    [true, expect.stringMatching(/\[(?:not-found|dangling-id|usage)\]$/)],
  ]);
  expect(answers.at(-1)).toEqual({ jsonrpc: "2.0", id: 7, result: {} });
});

test("a case with a report that is not for everybody is not shown to programs", () => {
  const cwd = freshFolder();
  writeFileSync(join(cwd, "inner.txt"), "The union rejected the offer of the port.");
  parley(["init", "talks.parley"], { cwd });
  parley(["add", "inner.txt", "--compartment", "inner"], { cwd });
  const { status, stdout, stderr } = parley(["mcp"], { cwd, input: `${JSON.stringify(call(1, "get_brief"))}\n` });
  expect([status, stdout]).toEqual([7, ""]);
  expect(stderr).toMatch(/not for everybody.*\[forbidden\]/);
});
