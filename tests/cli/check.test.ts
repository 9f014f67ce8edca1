import type { Finding } from "@parley/model";
import { expect, test } from "vitest";
import { json, parley } from "./parley.ts";

const rank = ({ severity }: Finding): number => ["error", "warning", "notice"].indexOf(severity);

test("check tells what is wrong with a case, its brief and its text together, errors first", () => {
  const checked = parley(["check", "cases/river-treaty/case.yaml", "--day", "2026-04-15", "--json"]);
  const { findings } = json<{ result: { findings: Finding[] } }>(checked).result;
  expect(checked.status).toBe(3);
  const codes = findings.map(({ code }) => code);
  for (const code of [
    "lost-quote",
    "worst-moment",
    "cites-unknown",
    "hedge-dropped",
    "annex-conflict",
    "two-spellings",
  ])
    expect(codes).toContain(code);
  expect(findings.map(rank)).toEqual(findings.map(rank).toSorted((a, b) => a - b));
});

test("without a recorded text check says nothing of one", () => {
  const { stdout } = parley(["check", "cases/harbour-strike/case.yaml"]);
  expect(stdout).toContain("[ambiguous-order]");
  expect(stdout).not.toMatch(/\[(?:clause-incomplete|brackets-linked)\]/);
});
