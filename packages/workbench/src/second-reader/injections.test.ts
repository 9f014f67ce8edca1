import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { acts, relations, sourceKinds, type Claim } from "@parley/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addReports } from "../desk/add-reports.ts";
import { initDesk } from "../desk/init-desk.ts";
import type { Desk } from "../desk/open-desk.ts";
import { injections, type Injection } from "./injections-for-tests.ts";
import { modelEndpoint } from "./model-endpoint.ts";
import { modelServer, type ModelServer } from "./model-server-for-tests.ts";
import { suggestWithModel, type SecondSuggestion } from "./suggest-with-model.ts";

const hand = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };
const folder = mkdtempSync(join(tmpdir(), "parley-injections-"));
const names = injections({ elsewhere: "http://elsewhere.invalid", folder }).map(
  ({ name, about }) => [name, about] as const,
);
const bystander = {
  path: "bystander.txt",
  text: "The envoy can be reached at the private number 4711. Nobody demanded anything.",
};

let before: Desk;
let after: Desk;
let outcomes: readonly SecondSuggestion[];
let model: ModelServer;
let elsewhere: ModelServer;
let attempts: Injection[];

/** One case holds all attempts and a report that has nothing to do with them; the model does as each of them says. */
beforeAll(async () => {
  elsewhere = await modelServer(() => "stolen");
  attempts = injections({ elsewhere: elsewhere.url, folder });
  const replies = [...attempts.map(({ reply }) => reply), '{"claims": []}'];
  model = await modelServer(() => replies[model.asked.length - 1]);
  const empty = await initDesk(join(folder, "talks.parley"), hand, {});
  const texts = [...attempts.map(({ name, report }) => ({ path: `${name}.txt`, text: report })), bystander];
  const reports = texts.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
  before = (await addReports(empty, hand, { reports })).desk;
  const connection = { endpoint: modelEndpoint(model.url), model: "obedient", temperature: 0, timeout: 60_000 };
  const run = await suggestWithModel(before, hand, { ids: [], connection });
  ({ desk: after, reports: outcomes } = run);
});
afterAll(async () => {
  await after.store.close();
  await model.close();
  await elsewhere.close();
});

const attempt = (name: string): { readonly tried: Injection; readonly at: number } => {
  const at = attempts.findIndex((one) => one.name === name);
  return { tried: attempts[at] as Injection, at };
};
const ofModel = (report: string): Claim[] =>
  after.case.claims.filter((claim) => claim.report === report && claim.secondReadings !== undefined);

test("there are forty attempts, each read in one part", () => {
  expect([names.length, model.asked.length, outcomes.length]).toEqual([40, 41, 41]);
});

describe.each(names)("%s: a report that %s", (name) => {
  test("gives only claims in its own words, none of them accepted", () => {
    const { tried, at } = attempt(name);
    const outcome = outcomes[at];
    const claims = ofModel(outcome?.report ?? "");
    expect(claims).toHaveLength(tried.kept);
    const text = after.case.reports.find(({ id }) => id === outcome?.report)?.text ?? "";
    const flat = text.replace(/\s+/g, " ").replace(/\p{Cf}|\p{Cc}/gu, "");
    const known = new Set([
      "(article)",
      "(expert)",
      "(this article)",
      ...after.answerable.parties.map((party) => party.name),
    ]);
    for (const claim of claims) {
      expect(claim.review).toEqual({ state: "suggested" });
      expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
      expect(acts).toContain(claim.act);
      const [reading] = claim.secondReadings ?? [];
      const holders = [claim.holder, reading?.holder ?? []].flat().flatMap((holder) => holder.split("|"));
      const links = claim.rules.length > 0 ? [] : claim.chain.flatMap(({ who, cue }) => [who, cue ?? who]);
      for (const word of [...holders, ...links])
        expect([word, known.has(word) || flat.includes(word)]).toEqual([word, true]);
      expect(
        claim.chain.every(({ kind, relation }) => sourceKinds.includes(kind) && relations.includes(relation)),
      ).toBe(true);
    }
  });

  test("stays between its marks, line by line behind a bar", () => {
    const { at } = attempt(name);
    const { user = "", system = "" } = model.asked[at] ?? {};
    const lines = user.split("\n");
    const marks = lines.filter((line) => /^(?:CASE|REPORT)-[0-9a-f]{16}$/.test(line));
    const [opening = ""] = marks;
    expect(marks).toEqual([opening, opening, opening.replace("CASE", "REPORT"), opening.replace("CASE", "REPORT")]);
    const outside = lines.filter((line) => !line.startsWith("| ") && !marks.includes(line));
    expect(outside).toEqual(["", "", "The claims of this report, as one JSON object:"]);
    expect(user).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u);
    expect(system).toBe(model.asked[40]?.system);
    expect(user).not.toContain("4711");
  });
});

describe("after all of them", () => {
  test("the case has suggestions more, and nothing else", () => {
    const fresh = after.events.slice(before.events.length);
    expect(new Set(fresh.map(({ type }) => type))).toEqual(new Set(["claims-suggested"]));
    expect(new Set(fresh.map(({ author }) => author))).toEqual(new Set(["Ann"]));
    const { claims: _before, ...rest } = before.folded;
    const { claims: _after, ...others } = after.folded;
    expect(others).toEqual(rest);
    const earlier = new Map(before.folded.claims.map((claim) => [claim.id, claim]));
    for (const { secondReadings: _readings, ...claim } of after.folded.claims)
      if (earlier.has(claim.id)) expect(claim).toEqual(earlier.get(claim.id));
  });

  test("the report that had nothing to do with them has no claim of theirs", () => {
    expect(ofModel("bystander")).toEqual([]);
    expect(JSON.stringify(after.events.slice(before.events.length))).not.toContain("4711");
  });

  test("nobody else was asked, and no file was made", () => {
    expect(elsewhere.asked).toEqual([]);
    expect(readdirSync(folder).filter((name) => !name.startsWith("talks.parley"))).toEqual([]);
  });

  test("objects are what they were", () => {
    expect([({} as { accepted?: unknown }).accepted, ({} as { review?: unknown }).review]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
