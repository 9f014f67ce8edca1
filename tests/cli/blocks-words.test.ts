import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder, parley } from "./parley.ts";

const folder = freshFolder();

/** Both want the ministry; on the rent cap nobody spoke. */
const talks = (demands: string): string => {
  const file = join(folder, "case.yaml");
  writeFileSync(
    file,
    `
format: parley-case
version: 1
title: Coalition
parties: [{id: a, name: Alpha}, {id: b, name: Beta}]
issues:
  - {id: rent, label: Rent cap, options: [cap, none]}
  - {id: ministry, label: Ministry, options: [alpha, beta]}
positions:
  - {party: a, stance: demands, issue: ministry, options: [alpha]}
${demands}`,
  );
  return file;
};

test("routes that say the same stand in one line, and questions that open nothing alone are only counted", () => {
  const { stdout } = parley(["blocks", talks("  - {party: b, stance: demands, issue: ministry, options: [beta]}\n")]);
  expect(stdout).toContain("A, C\tAlpha accepts “beta” on Ministry\t2\t1\n");
  expect(stdout).toContain("B, D\tBeta accepts “alpha” on Ministry\t2\t1\n");
  expect(stdout).toContain("Routes in one line differ only in what is to be found out");
  expect(stdout).not.toContain("IF YES");
  expect(stdout).toContain("4 stances are not reported; no single answer there changes");
});

test("questions whose answer counts are asked, with what each answer makes", () => {
  const { stdout } = parley(["blocks", talks("")]);
  expect(stdout).toContain("Would Beta accept “alpha” on Ministry?\t2\t0\n");
  expect(stdout).toContain("1 further stance is not reported");
});
