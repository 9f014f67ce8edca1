import { parseCase, type Case } from "@parley/model";
import { describe, expect, it } from "vitest";
import { matrix } from "../matrix/matrix.ts";
import { packageReadout } from "./package-readout.ts";
import { space } from "./space.ts";

const subject: Case = parseCase({
  format: "parley-case",
  version: 1,
  title: "Talks",
  parties: [
    { id: "u", name: "Union" },
    { id: "e", name: "Employers" },
  ],
  issues: [
    { id: "pay", options: ["five", "six"] },
    { id: "hours", options: ["35", "38"] },
    { id: "term", options: ["short", "long"] },
  ],
  positions: [
    { id: "P1", party: "u", stance: "red-line", issue: "pay", options: ["five"] },
    { id: "P2", party: "e", stance: "accepts-if", issue: "pay", options: ["six"], if: { hours: ["38"] } },
    { id: "P3", party: "u", stance: "refuses", require: { not: { hours: ["38"], term: ["long"] } } },
    { id: "P4", party: "e", stance: "demands", issue: "term", options: ["long"] },
  ],
  rules: [{ id: "R1", if: { pay: ["five"] }, then: { hours: ["35"] } }],
  assumptions: [{ id: "A1", text: "six needs short", require: { any: [{ pay: ["five"] }, { term: ["short"] }] } }],
});

describe("reading out one package", () => {
  it("says what each party says, with the positions it rests on", () => {
    const readout = packageReadout(subject, matrix(subject), { pay: "six", hours: "35", term: "long" });
    expect(readout.answers).toEqual([
      { party: "e", kind: "unmet", issue: "pay", option: "six", positions: ["P2"] },
      { party: "e", kind: "not-reported", issue: "hours", option: "35", positions: [] },
      { party: "e", kind: "accepts", issue: "term", option: "long", positions: ["P4"] },
      { party: "u", kind: "not-reported", issue: "pay", option: "six", positions: [] },
      { party: "u", kind: "not-reported", issue: "hours", option: "35", positions: [] },
      { party: "u", kind: "not-reported", issue: "term", option: "long", positions: [] },
    ]);
    expect(readout).toMatchObject({ refusals: 1, unknowns: 4, open: [], broken: [] });
  });

  it("leaves undecided what hangs on an open issue", () => {
    const readout = packageReadout(subject, matrix(subject), { pay: "six" });
    const undecided = readout.answers.filter(({ kind }) => kind === "undecided");
    expect(undecided.map(({ positions }) => positions)).toEqual([["P2"], ["P3"]]);
    expect(readout).toMatchObject({ refusals: 0, open: ["hours", "term"] });
  });

  it("names the rules and active assumptions that it breaks", () => {
    const broken = (options: Record<string, string>, assumptions: string[]) =>
      packageReadout(subject, matrix(subject, { assumptions }), options).broken;
    expect(broken({ pay: "five", hours: "38" }, [])).toEqual(["R1"]);
    expect(broken({ pay: "six", hours: "35", term: "long" }, ["A1"])).toEqual(["A1"]);
    expect(broken({ pay: "six", hours: "35", term: "long" }, [])).toEqual([]);
  });

  it("counts refusals and unknowns as the list of packages does", () => {
    const { listed } = space(subject).value;
    expect(listed.length).toBe(6);
    for (const { options, refusals, unknowns } of listed)
      expect(packageReadout(subject, matrix(subject), options)).toMatchObject({ refusals, unknowns, broken: [] });
  });
});

it("hears a guarantor on the options that need its consent, and on no others", () => {
  const guarantor = { id: "g", name: "Guarantor", roles: ["guarantor"] };
  const issues = [{ id: "pay", options: [{ id: "five", needs: ["g"] }, "six"] }, ...subject.issues.slice(1)];
  const guaranteed = parseCase({ ...subject, parties: [...subject.parties, guarantor], issues });
  const { listed } = space(guaranteed).value;
  for (const { options, refusals, unknowns } of listed)
    expect(packageReadout(guaranteed, matrix(guaranteed), options)).toMatchObject({ refusals, unknowns });
  const heard = packageReadout(guaranteed, matrix(guaranteed), { pay: "five", hours: "35" }).answers;
  expect(heard.filter(({ party }) => party === "g").map(({ option }) => option)).toEqual(["five"]);
});

describe("listing packages of one number of refusals", () => {
  it("lists as many as the counts say, and the same as the whole list", () => {
    const whole = space(subject, { limit: 1000 }).value;
    for (const [refusals, count] of Object.entries(whole.refusals)) {
      const { listed } = space(subject, { limit: 1000, refusals: Number(refusals) }).value;
      expect(String(listed.length)).toBe(count);
      expect(listed).toEqual(whole.listed.filter((one) => one.refusals === Number(refusals)));
    }
    expect(space(subject, { refusals: 99 }).value.listed).toEqual([]);
    expect(space(subject, { limit: 0, refusals: 1 }).value.listed).toEqual([]);
  });
});
