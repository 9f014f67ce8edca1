import { parseCase, type Case } from "@parley/model";
import fc from "fast-check";

const parties = ["port", "union", "ministry"] as const;
const issues = ["pay", "hours", "jobs"] as const;
const options = ["a", "b", "c"] as const;

const plain = fc.record({
  party: fc.constantFrom(...parties),
  issue: fc.constantFrom(...issues),
  options: fc.uniqueArray(fc.constantFrom(...options), { minLength: 1, maxLength: 2 }),
  stance: fc.constantFrom("demands", "accepts", "refuses", "red-line"),
  basis: fc.constantFrom("stated", "inferred"),
});
const conditional = fc.record({
  party: fc.constantFrom(...parties),
  issue: fc.constantFrom("pay", "hours"),
  options: fc.uniqueArray(fc.constantFrom(...options), { minLength: 1, maxLength: 1 }),
  stance: fc.constant("accepts-if"),
  if: fc.record({ jobs: fc.uniqueArray(fc.constantFrom(...options), { minLength: 1, maxLength: 2 }) }),
});

/** A small case on three issues between two parties and a mediator, as plain data. */
export const smallCaseData = fc
  .array(fc.oneof({ weight: 4, arbitrary: plain }, conditional), { maxLength: 14 })
  .map((positions) => ({
    format: "parley-case",
    version: 1,
    title: "Talks",
    parties: parties.map((id) => ({ id, name: id, roles: [id === "ministry" ? "mediator" : "party"] })),
    issues: issues.map((id) => ({ id, options: [...options] })),
    positions: positions.map((position, i) => ({ id: `p${i}`, ...position })),
    rules: [{ id: "r", if: { pay: ["a"] }, then: { hours: ["b", "c"] } }],
  }));

/** What {@link smallCaseData} gives. */
export type SmallCaseData = typeof smallCaseData extends fc.Arbitrary<infer Data> ? Data : never;

/** A small case, read. @example smallCase(fc.sample(smallCaseData, 1)[0]); */
export function smallCase(data: SmallCaseData): Case {
  return parseCase(data);
}
