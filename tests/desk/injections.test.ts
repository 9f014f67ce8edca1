import { readdirSync, readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { injections } from "../../packages/workbench/src/second-reader/injections-for-tests.ts";
import { modelServer } from "../../packages/workbench/src/second-reader/model-server-for-tests.ts";
import { Desk } from "./desk.ts";
import { running } from "./running.ts";

const elsewhere = await modelServer(() => "stolen");
afterAll(() => elsewhere.close());

test("reports that try to steer a model that lets itself be steered act on no file, address, terminal or page", async () => {
  const desk = new Desk();
  const attempts = injections({ elsewhere: elsewhere.url, folder: desk.folder });
  const model = await modelServer(() => attempts[model.asked.length - 1]?.reply);
  for (const { name, report } of attempts) desk.write(`${name}.txt`, report);
  const files = attempts.map(({ name }) => `${name}.txt`);
  desk.done("init", "talks.parley");
  const printed = [desk.done("add", ...files)];
  const untouched = readdirSync(desk.folder);
  const run = await running(desk, ["suggest", "--model", "obedient", "--model-endpoint", model.url]);
  await model.close();
  expect([run.status, model.asked.length]).toEqual([0, attempts.length]);
  printed.push(run.stdout, run.stderr, desk.done("review", "--list"), desk.done("review", "--list", "--json"));
  desk.done("brief", "talks.parley", "-o", "brief.html");
  const kept = attempts.reduce((sum, one) => sum + one.kept, 0);
  const { result } = JSON.parse(printed.at(-1) ?? "") as { result: { claims: { readers: string; state: string }[] } };
  expect(result.claims.filter(({ readers }) => readers !== "rules")).toHaveLength(kept);
  expect(new Set(result.claims.map(({ state }) => state))).toEqual(new Set(["suggested"]));
  for (const text of printed) expect(text).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  expect(elsewhere.asked).toEqual([]);
  expect(readdirSync(desk.folder).sort()).toEqual([...untouched, "brief.html"].sort());
  expect(readFileSync(desk.path("brief.html"), "utf8")).not.toMatch(
    /<script>doc|<img|<svg|href="(?:javascript|http:\/\/evil)/,
  );
});
