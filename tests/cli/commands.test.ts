import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Brief, BlocksResult, Finding, ReadResult, SpaceResult } from "@parley/model";
import { freshFolder, json, parley, root } from "./parley.ts";

const sample = "cases/reference-talks/case.yaml";
const strike = ["cases/harbour-strike/report-1.md", "cases/harbour-strike/report-2.md"];

interface Envelope<Value> {
  readonly tool: { name: string; version: string };
  readonly command: string;
  readonly case?: { id: string; title: string; hash: string };
  readonly reading?: { silence: string; assumptions: string[] };
  readonly result: Value;
  readonly warnings: { code: string }[];
}

test("an envelope names the tool, the command, the case with its hash and the reading", () => {
  const envelope = json<Envelope<BlocksResult>>(parley(["blocks", sample, "--json"]));
  expect(envelope).toMatchObject({
    tool: { name: "parley" },
    command: "blocks",
    case: { title: "Reference talks" },
    reading: { silence: "unknown" },
  });
  expect(envelope.case?.hash).toMatch(/^[0-9a-f]{64}$/);
});

test("the same input gives the same bytes", () => {
  for (const words of [
    ["blocks", sample, "--json"],
    ["read", ...strike, "--json"],
    ["brief", ...strike],
  ]) {
    expect(parley(words).stdout).toBe(parley(words).stdout);
  }
});

test("switches of the reading change the answer and stand in it", () => {
  const literal = json<Envelope<BlocksResult>>(parley(["blocks", sample, "--json"]));
  const strict = json<Envelope<BlocksResult>>(parley(["blocks", sample, "--assume", "all", "--json"]));
  expect(strict.reading?.assumptions.length).toBeGreaterThan(0);
  expect(strict.result.cores.length).toBeGreaterThan(literal.result.cores.length);
});

test("every quote of a reading is the text's own slice", () => {
  const { result } = json<Envelope<ReadResult>>(parley(["read", ...strike, "--json"]));
  expect(result.documents).toHaveLength(2);
  for (const document of result.documents) {
    expect(document.claims.length).toBeGreaterThan(5);
    const text = readFileSync(join(root, document.path), "utf8");
    for (const claim of document.claims) expect(text.replace(/\s+/g, " ")).toContain(claim.quote.replace(/\s+/g, " "));
  }
});

test("a report on standard input is read", () => {
  const run = parley(["read", "-", "--json"], {
    input: "Norway rejected Denmark's proposal on cod quotas, three people close to the talks said.",
  });
  expect(json<Envelope<ReadResult>>(run).result.documents[0]?.claims.length).toBeGreaterThan(0);
});

test("a bare report becomes a brief that says nobody has reviewed it", () => {
  const folder = freshFolder();
  for (const name of ["brief.md", "brief.html", "brief.txt"]) {
    const run = parley(["brief", strike[0] ?? "", "-o", join(folder, name)]);
    expect([name, run.status, run.stdout]).toEqual([name, 0, ""]);
    expect(readFileSync(join(folder, name), "utf8")).toMatch(/Unreviewed suggestions/);
  }
});

test("a case becomes a Word document, with the same bytes each time", () => {
  const folder = freshFolder();
  const [first, second] = ["brief.docx", "AGAIN.DOCX"].map((name) => {
    const run = parley(["brief", sample, "-o", join(folder, name)]);
    expect([run.status, run.stdout, run.stderr]).toEqual([0, "", expect.stringMatching(/: \d+ notes\n$/)]);
    return readFileSync(join(folder, name));
  });
  expect(first?.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  expect(second).toEqual(first);
});

test("every sentence of a brief rests on claims, or says that it was computed or is about method", () => {
  const { result } = json<Envelope<Brief>>(parley(["brief", sample, "--json"]));
  const noted = new Set(result.notes.map((note) => note.claim));
  const sentences = result.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === "paragraph" ? block.sentences : block.kind === "list" ? block.items.flat() : [],
    ),
  );
  expect(sentences.length).toBeGreaterThan(20);
  for (const sentence of sentences) {
    if (sentence.basis === "claims") expect([sentence.text, sentence.claims.length > 0]).toEqual([sentence.text, true]);
    for (const claim of sentence.claims) expect(noted.has(claim)).toBe(true);
  }
});

test("check exits with 3 when it found something, and names stable codes", () => {
  const run = parley(["check", sample, "--json"]);
  const codes = json<Envelope<{ findings: Finding[] }>>(run).result.findings.map((finding) => finding.code);
  expect(run.status).toBe(3);
  expect(codes).toEqual(
    expect.arrayContaining([
      "single-origin",
      "state-of-play-conflict",
      "tension",
      "side-promise",
      "tentative-date",
      "year-missing",
      "no-position-recorded",
    ]),
  );
});

test("space lists packages up to a limit and says how many there are", () => {
  const { result } = json<Envelope<SpaceResult>>(
    parley(["space", "cases/reference-stances/case.yaml", "--limit", "5", "--json"]),
  );
  expect([result.listed.length, result.of, result.acceptable.silenceOpen.all]).toEqual([5, "1536", "16"]);
});

test("a pipe gets the same table as a terminal, tab-separated with a head", () => {
  const [head = "", ...rows] = parley(["matrix", sample]).stdout.trimEnd().split("\n");
  expect(head.split("\t")).toEqual(["Issue", "Option", "Europe", "Russia", "Ukraine", "United States"]);
  for (const row of rows) expect(row.split("\t")).toHaveLength(6);
});

test("schemas are printed as draft-07, and the published case schema is the one in use", () => {
  const run = parley(["schema", "case"]);
  expect(json(run)).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#", title: "Parley case" });
  expect(readFileSync(join(root, "docs/reference/case.schema.json"), "utf8")).toBe(run.stdout);
});

test("help lists every command, and exit codes are explained", () => {
  const help = parley(["--help"]).stdout;
  const desk = ["init", "add", "suggest", "reports", "review", "claims", "parties", "issues", "timeline", "set", "log"];
  const files = ["diff", "undo", "redo", "export", "import", "cases", "archive"];
  const answers = ["read", "eval", "blocks", "space", "matrix", "brief", "check", "schema", "doctor", "serve"];
  for (const name of [...desk, ...files, ...answers]) expect(help).toContain(`\n  ${name}`);
  expect(parley(["help", "exit-codes"]).stdout).toContain("0    done");
  expect(parley(["help", "blocks"]).stdout).toBe(parley(["blocks", "--help"]).stdout);
});

test("the reference has every command, and what each prints with --json", () => {
  const reference = readFileSync(join(root, "docs/reference/commands.md"), "utf8");
  const [, flags = "", results = ""] = reference.split(/^\| command \|.*\|$/m);
  const help = parley(["--help"]).stdout.split("Commands:")[1] ?? "";
  const names = help.match(/(?<=\n {2})[a-z]+(?= {2})/g) ?? [];
  const silent = ["serve", "mcp", "schema"];
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !new RegExp(`^\\| \`${name}[ \`]`, "m").test(flags))).toEqual([]);
  expect(names.filter((name) => !new RegExp(`^\\| [^|]*\`${name}\``, "m").test(results))).toEqual(silent);
});

test("nothing but its name tells in four lines what Parley is and how to begin", () => {
  const { status, stdout, stderr } = parley([]);
  expect([status, stderr, stdout.trimEnd().split("\n")]).toEqual([
    0,
    "",
    Array(4).fill(expect.stringMatching(/parley/i)),
  ]);
});

test("a new case says what can be done next: an empty one takes reports, the sample answers already", () => {
  const folder = freshFolder();
  const said = (...words: string[]) => parley(["init", ...words], { cwd: folder }).stdout;
  expect(said("a.parley")).toMatch(/Next: parley add REPORT… --case a\.parley\n$/);
  expect(said("b.parley", "--sample")).toMatch(/Next: parley blocks b\.parley\n$/);
});

test("annotations compared with themselves agree, and no reader runs beside them", () => {
  const folder = "cases/reading/development";
  const run = parley(["eval", folder, "--against", folder]);
  expect([run.status, run.stdout]).toEqual([0, expect.stringContaining("with the same act (Cohen's kappa 1.00).")]);
  const both = parley(["eval", folder, "--against", folder, "--model"]);
  expect([both.status, both.stderr]).toEqual([2, expect.stringContaining("exclude each other")]);
});

test("doctor finds this computer fit", () => {
  const run = parley(["doctor"]);
  expect([run.status, run.stdout.includes("FAIL")]).toEqual([0, false]);
});

test("the example of the tutorial gives what the tutorial says", () => {
  const { result } = json<Envelope<BlocksResult>>(parley(["blocks", "examples/bakery.yaml", "--json"]));
  expect([result.packages, result.acceptable.silenceOpen.all, result.routes.total]).toEqual(["4", "0", "3"]);
  const tutorial = readFileSync(join(root, "docs/tutorial/first-case.md"), "utf8");
  const example = readFileSync(join(root, "examples/bakery.yaml"), "utf8").split("\n").slice(1).join("\n");
  expect(tutorial).toContain(example.trimEnd());
});

test("links in the documentation lead somewhere", () => {
  for (const file of [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "docs/README.md",
    "docs/tutorial/first-case.md",
    "docs/how-to/article-to-brief.md",
  ]) {
    const text = readFileSync(join(root, file), "utf8");
    for (const [, link = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect([file, link, existsSync(join(root, file, "..", link))]).toEqual([file, link, true]);
    }
  }
});
