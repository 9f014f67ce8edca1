import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { openCase, openInput } from "./open-input.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-open-"));
const report = "# Talks\n\nThe Union’s chair said: “We want six per cent.”\n";
const caseFile = (claims: string) => `format: parley-case
version: 1
title: Talks
reports: [{id: r1, file: report.md}]
claims:
${claims}
`;

function write(claims: string): string {
  writeFileSync(join(folder, "report.md"), report);
  const path = join(folder, "case.yaml");
  writeFileSync(path, caseFile(claims));
  return path;
}

test("a claim is found in the text of its report, and its quote becomes the text's own slice", async () => {
  const path = write(
    `  - {id: c1, report: r1, quote: "The Union's chair said: \\"We want six per cent.\\"", holder: (article), act: assess}`,
  );
  const { case: opened, warnings } = await openCase(path);
  const [claim] = opened.claims;
  expect(warnings).toEqual([]);
  expect(claim?.quote).toBe("The Union’s chair said: “We want six per cent.”");
  expect(opened.reports[0]?.text?.slice(claim?.start, claim?.end)).toBe(claim?.quote);
});

test("offsets that a person wrote are kept when they fit, and mended when they do not", async () => {
  const at = (await openCase(write(`  - {id: c1, report: r1, quote: six per cent, holder: (article), act: demand}`)))
    .case.claims[0]?.start;
  const path = write(
    `  - {id: c1, report: r1, quote: six per cent, start: 3, end: 15, holder: (article), act: demand}`,
  );
  expect((await openCase(path)).case.claims[0]?.start).toBe(at);
});

test("a quote that is nowhere in its report is lost, and said so", async () => {
  const { warnings } = await openCase(
    write(`  - {id: c1, report: r1, quote: seven per cent, holder: (article), act: demand}`),
  );
  expect(warnings).toMatchObject([{ code: "lost-quote", ref: "c1" }]);
});

test("a missing report is a warning: what can be answered is answered", async () => {
  const path = join(folder, "other.yaml");
  writeFileSync(path, "format: parley-case\nversion: 1\ntitle: Talks\nreports: [{id: r1, file: gone.md}]\n");
  expect((await openCase(path)).warnings).toMatchObject([{ code: "report-not-found", ref: "r1" }]);
});

test("the hash of a case does not depend on whether its texts were read along", async () => {
  const path = write(`  - {id: c1, report: r1, quote: six per cent, holder: (article), act: demand}`);
  expect((await openCase(path, { texts: false })).hash).toBe((await openCase(path)).hash);
});

test("reports become a case in which every claim is a suggestion and quotes its report", async () => {
  const path = join(folder, "talks.txt");
  writeFileSync(
    path,
    "France demanded a cut in fishing quotas. Spain rejected the demand. Norway, which mediates, proposed a smaller cut.",
  );
  const { case: built } = await openInput([path]);
  expect(built.claims.length).toBeGreaterThan(2);
  for (const claim of built.claims) {
    expect(claim.review?.state).toBe("suggested");
    expect(built.reports[0]?.text?.slice(claim.start, claim.end)).toBe(claim.quote);
  }
});

test("who demands or refuses must agree; who only proposes is taken for a mediator, and the case says why", async () => {
  const path = join(folder, "talks.txt");
  writeFileSync(
    path,
    "France demanded a cut in fishing quotas. Spain rejected the demand. Norway proposed a smaller cut in quotas.",
  );
  const { parties } = (await openInput([path])).case;
  expect(parties.map(({ name, roles }) => [name, roles[0]])).toEqual([
    ["France", "party"],
    ["Norway", "mediator"],
    ["Spain", "party"],
  ]);
  expect(parties[1]?.note).toMatch(/proposed by rules/);
});

test("whoever only accuses mediates nothing", async () => {
  const path = join(folder, "accusers.txt");
  writeFileSync(
    path,
    "France demanded a cut in fishing quotas. Spain rejected the demand. Norway accused France of breaking the rules.",
  );
  const { parties } = (await openInput([path])).case;
  expect(parties.find(({ name }) => name === "Norway")?.roles).toEqual(["observer"]);
});

test("a side that is not at the table wants something, and its consent is not counted", async () => {
  const path = join(folder, "outside.txt");
  const roles = async (told: string) => {
    writeFileSync(
      path,
      `France demanded a cut in fishing quotas. Spain rejected the demand. Norway${told} demanded a ban on nets.`,
    );
    return (await openInput([path])).case.parties.find(({ name }) => name === "Norway")?.roles;
  };
  expect(await roles(", which is not at the table,")).toEqual(["observer"]);
  expect(await roles(", which was not invited to the talks,")).toEqual(["observer"]);
  expect(await roles(", excluded from the talks,")).toEqual(["observer"]);
  expect(await roles(", which is not happy,")).toEqual(["party"]);
});

test("who is called a mediator by name is one, also where something is urged", async () => {
  const path = join(folder, "mediator.txt");
  const roles = async (title: string) => {
    writeFileSync(
      path,
      `France demanded a cut in fishing quotas. Spain rejected the demand. ${title} Anna Keller urged both sides to return. Keller proposed a ban on nets.`,
    );
    const { parties, people } = (await openInput([path])).case;
    const party = people.find(({ name }) => name === "Anna Keller")?.party;
    return parties.find(({ id, name }) => id === party || name === "Anna Keller")?.roles;
  };
  expect(await roles("The Swiss mediator")).toEqual(["mediator"]);
  expect(await roles("Mediator")).toEqual(["mediator"]);
  expect(await roles("The Swiss minister")).toEqual(["party"]);
});

test("parties and people that a case already names are not named again", async () => {
  const path = join(folder, "talks.txt");
  writeFileSync(
    path,
    "Paris demanded a cut in fishing quotas, said José Pardo, Spain's minister for fisheries. Spain rejected the demand.",
  );
  const known = parseCase({
    format: "parley-case",
    version: 1,
    title: "Known",
    parties: [{ id: "fr", name: "French Republic", aliases: ["France", "Paris"] }],
    people: [{ id: "pardo", name: "José Pardo" }],
  });
  const { case: built } = await openInput([path], known);
  expect(built.parties.map(({ id }) => id)).toContain("fr");
  expect(built.parties.map(({ name }) => name)).not.toContain("France");
  expect(built.people.filter(({ name }) => name === "José Pardo")).toHaveLength(1);
});

test("two reports keep their claims apart and share their parties", async () => {
  const paths = ["monday.txt", "tuesday.txt"].map((name) => join(folder, name));
  writeFileSync(paths[0] ?? "", "France demanded a cut in fishing quotas.");
  writeFileSync(paths[1] ?? "", "France repeated its demand for a cut in quotas. Spain rejected it.");
  const { case: built } = await openInput(paths);
  expect(built.reports.map(({ id }) => id)).toEqual(["monday", "tuesday"]);
  expect(new Set(built.claims.map(({ id }) => id)).size).toBe(built.claims.length);
  expect(built.parties.map(({ name }) => name)).toEqual(["France", "Spain"]);
});
