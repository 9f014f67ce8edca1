import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as analysis from "@parley/analysis";
import * as extract from "@parley/extract";
import * as formats from "@parley/formats";
import * as model from "@parley/model";
import * as workbench from "@parley/workbench";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { root } from "../cli/parley.ts";
import { examplesOf, exportsOf, sourceFiles } from "./doc-comments.ts";

const documented = sourceFiles().flatMap(exportsOf);
const bakery = join(root, "examples/bakery.yaml");
/** In examples, `subject` is the case of the tutorial. */
const subject = formats.readCaseFile(readFileSync(bakery, "utf8"), bakery);
const doors = { subject, ...workbench, ...formats, ...analysis, ...extract, ...model, z };

test("every export has a doc comment", () => {
  expect(documented.filter(({ comment }) => comment === undefined).map(({ file, name }) => `${file}: ${name}`)).toEqual(
    [],
  );
});

describe("every example that says what it gives, gives it", () => {
  const examples = documented.flatMap(examplesOf);
  test.each(examples)("$file: $expression", async ({ file, expression, value }) => {
    const own = (await import(join(root, file))) as Record<string, unknown>;
    const scope: Record<string, unknown> = { ...(await housemates(file)), ...doors, ...own };
    expect(await run(expression, scope)).toEqual(await run(value, scope));
  });
});

const packages = new Map<string, Promise<Record<string, unknown>>>();

/** Everything that the files of the same package export, by name; loaded once. */
function housemates(file: string): Promise<Record<string, unknown>> {
  const [, name = ""] = file.split("/");
  const known = packages.get(name) ?? exportsWithin(join("packages", name, "src"));
  packages.set(name, known);
  return known;
}

async function exportsWithin(folder: string): Promise<Record<string, unknown>> {
  const files = sourceFiles().filter((path) => path.includes(folder));
  const modules = (await Promise.all(files.map((path) => import(path)))) as Record<string, unknown>[];
  return Object.assign({}, ...modules) as Record<string, unknown>;
}

async function run(code: string, scope: Record<string, unknown>): Promise<unknown> {
  // The examples are our own source, not input.
  const evaluate = new Function(...Object.keys(scope), `return (async () => (${code}))();`) as (
    ...values: unknown[]
  ) => Promise<unknown>;
  return evaluate(...Object.values(scope));
}
