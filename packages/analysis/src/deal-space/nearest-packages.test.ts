import { parseCase, type Case } from "@parley/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveReading } from "../matrix/effective-reading.ts";
import { constraintNetwork } from "./constraint-network.ts";
import { nearestInNetwork, nearestPackages } from "./nearest-packages.ts";
import { space } from "./space.ts";

const issues = [
  { id: "pay", options: ["five", "six"] },
  { id: "hours", options: ["35", "38"] },
  { id: "term", options: ["short", "long", "open"] },
];
const parties = [
  { id: "u", name: "Union" },
  { id: "e", name: "Employers" },
];
const linked = { id: "P2", party: "e", stance: "accepts-if", issue: "pay", options: ["six"], if: { hours: ["38"] } };

function talks(positions: readonly object[], more: object = {}): Case {
  return parseCase({ format: "parley-case", version: 1, title: "Talks", parties, issues, positions, ...more });
}

describe("the nearest packages that nobody refuses", () => {
  const refusesFive = { id: "P1", party: "u", stance: "red-line", issue: "pay", options: ["five"] };

  it("changes as few options as it can, one change bringing another with it", () => {
    const found = nearestPackages(talks([refusesFive, linked]), { pay: "five", hours: "35", term: "long" });
    expect(found).toMatchObject({ changes: 2, of: "1", packages: [{ pay: "six", hours: "38", term: "long" }] });
  });

  it("finds the package itself where nobody refuses it, and fills what is open without calling it a change", () => {
    expect(nearestPackages(talks([refusesFive]), { pay: "six", hours: "35", term: "long" })).toMatchObject({
      changes: 0,
      of: "1",
    });
    const filled = nearestPackages(talks([refusesFive]), { hours: "35" }, { limit: 2 });
    expect(filled).toMatchObject({ changes: 0, of: "3" });
    expect(filled.packages.map(({ term }) => term)).toEqual(["short", "long"]);
  });

  it("keeps what is locked, and names the linked issues on which that leaves nothing", () => {
    const from = { pay: "five", hours: "35", term: "long" };
    const blocked = nearestPackages(talks([refusesFive, linked]), from, { locked: ["hours"] });
    expect(blocked).toEqual({ of: "0", packages: [], blocked: ["pay", "hours"], unfinished: [] });
    expect(nearestPackages(talks([linked]), from, { locked: ["hours"] })).toMatchObject({ changes: 0 });
  });

  it("says which issues took too many steps", () => {
    const found = nearestPackages(talks([linked]), {}, { budget: 2 });
    expect(found).toMatchObject({ of: "0", packages: [], blocked: [] });
    expect(found.unfinished).toContain("pay");
  });

  it("counts packages with the same changes once where asked, and the first stands for them", () => {
    const subject = talks([refusesFive, linked]);
    const network = constraintNetwork(subject, effectiveReading(subject));
    const from = { pay: "five", hours: "35" };
    expect(nearestPackages(subject, from)).toMatchObject({ changes: 2, of: "3" });
    expect(nearestInNetwork(network, from, { mergeFilled: true })).toMatchObject({
      changes: 2,
      of: "1",
      packages: [{ pay: "six", hours: "38", term: "short" }],
    });
  });

  it("stops at the first obstacle where asked, and names only that", () => {
    const refusesTerms = { id: "P3", party: "e", stance: "refuses", issue: "term", options: ["short", "long", "open"] };
    const refusesPay = { id: "P4", party: "e", stance: "refuses", issue: "pay", options: ["five", "six"] };
    const subject = talks([refusesPay, refusesTerms]);
    const network = constraintNetwork(subject, effectiveReading(subject));
    expect(nearestPackages(subject, {}).blocked).toEqual(["pay", "term"]);
    expect(nearestInNetwork(network, {}, { stopAtObstacle: true }).blocked).toEqual(["pay"]);
  });

  it("agrees with looking at every package", () => {
    const stance = fc.constantFrom("refuses", "accepts", "red-line", "demands");
    const cells = issues.flatMap(({ id, options }) => options.map((option) => [id, option] as const));
    const position = fc.tuple(fc.constantFrom("u", "e"), stance, fc.constantFrom(...cells));
    const from = fc.record(Object.fromEntries(issues.map(({ id, options }) => [id, fc.constantFrom(...options)])));
    const rules = fc.subarray([{ id: "R1", if: { pay: ["five"] }, then: { term: ["short", "open"] } }]);
    fc.assert(
      fc.property(fc.array(position, { maxLength: 7 }), from, rules, (said, start, rules) => {
        const positions = said.map(([party, stance, [issue, option]], i) => ({
          id: `P${i}`,
          party,
          stance,
          issue,
          options: [option],
        }));
        const subject = talks([...positions, { ...linked, id: "linked" }], { rules });
        const free = space(subject, { limit: 1000 }).value.listed.filter(({ refusals }) => refusals === 0);
        const distances = free.map(({ options }) => issues.filter(({ id }) => options[id] !== start[id]).length);
        const least = Math.min(...distances);
        const nearest = free.filter((_, i) => distances[i] === least).map(({ options }) => options);
        const found = nearestPackages(subject, start, { limit: 1000 });
        expect(found.changes ?? Infinity).toBe(least);
        expect(found.of).toBe(String(nearest.length));
        expect(new Set(found.packages.map(text))).toEqual(new Set(nearest.map(text)));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

function text(options: Readonly<Record<string, string>>): string {
  return issues.map(({ id }) => options[id]).join(" ");
}
