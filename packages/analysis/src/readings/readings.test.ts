import { formulaHolds, parseCase, readingsResultSchema, type Case } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blocks } from "../deal-space/blocks.ts";
import { space } from "../deal-space/space.ts";
import { readings } from "./readings.ts";

const parties = [
  { id: "u", name: "Union" },
  { id: "e", name: "Employers" },
];
const issues = [
  { id: "pay", options: ["five", "six", "seven"] },
  { id: "hours", options: ["five", "six"] },
];

function talks(more: object): Case {
  return parseCase({ format: "parley-case", version: 1, title: "Talks", parties, issues, ...more });
}

const says = (party: string, stance: string, issue: string, options: string[], more: object = {}) => ({
  party,
  stance,
  issue,
  options,
  ...more,
});

test("what all accept in so many words is necessary, what nobody refuses is possible, the rest never", () => {
  const subject = talks({
    issues: [issues[0]],
    positions: [
      says("u", "accepts", "pay", ["six"]),
      says("e", "accepts", "pay", ["six"]),
      says("e", "red-line", "pay", ["seven"]),
    ],
  });
  const { value } = readings(subject);
  expect(readingsResultSchema.parse(value)).toEqual(value);
  expect(value).toMatchObject({ packages: "3", necessarily: "1", possibly: "2", never: "1", of: 8, complete: true });
  expect(value.options.map(({ status }) => status)).toEqual(["possibly", "necessarily", "never"]);
  expect(value.sentence).toBe(
    "Of 3 packages, 1 is acceptable to both Employers and Union in every one of 8 readings, 2 in at least one, 1 in none.",
  );
});

test("more assumptions than have rows: the classes stay exact, and the cut is said", () => {
  const assumptions = Array.from({ length: 7 }, (_, i) => ({
    id: `A${i}`,
    text: "x",
    require: { pay: ["five", "six"] },
  }));
  const { value } = readings(talks({ assumptions }));
  expect([value.complete, value.of, value.readings.length]).toEqual([false, 1024, 36]);
  expect([value.necessarily, value.possibly]).toEqual(["0", "6"]);
});

test("a source that does not count takes its positions out of every reading", () => {
  const subject = talks({
    claims: [{ id: "c", quote: "no", holder: "e", act: "reject", chain: [{ who: "The Courier", kind: "outlet" }] }],
    positions: [says("e", "refuses", "pay", ["five", "six", "seven"], { claims: ["c"] })],
  });
  expect(readings(subject).value.possibly).toBe("0");
  expect(readings(subject, { reading: { withoutSources: ["the courier"] } }).value.possibly).toBe("6");
});

// An oracle: every package under every reading, from the list of packages alone.

const position = fc.record({
  party: fc.constantFrom("u", "e"),
  stance: fc.constantFrom("accepts", "refuses", "demands", "red-line", "accepts-if"),
  issue: fc.constantFrom("pay", "hours"),
  option: fc.constantFrom("five", "six"),
  basis: fc.constantFrom("stated", "inferred"),
  on: fc.constantFrom("five", "six"),
});

const problem = fc.record({
  positions: fc.array(position, { maxLength: 7 }),
  assumptions: fc.array(fc.constantFrom("five", "six"), { maxLength: 2 }),
});

function everyReading(subject: Case): { key: string; fine: boolean }[][] {
  const ids = subject.assumptions.map(({ id }) => id);
  const sets = Array.from({ length: 2 ** ids.length }, (_, set) => ids.filter((_id, i) => set & (1 << i)));
  return sets.flatMap((assumptions) =>
    [true, false].flatMap((demandsExclude) =>
      [true, false].flatMap((inferred) => {
        const { listed } = space(subject, { reading: { demandsExclude, inferred, assumptions } }).value;
        const held = subject.assumptions.filter(({ id }) => assumptions.includes(id));
        return [true, false].map((open) =>
          listed.map(({ options, refusals, unknowns }) => ({
            key: JSON.stringify(options),
            fine:
              refusals === 0 &&
              (open || unknowns === 0) &&
              held.every(({ require }) => formulaHolds(require, (issue) => options[issue])),
          })),
        );
      }),
    ),
  );
}

test("the classes are those of trying every package under every reading", () => {
  fc.assert(
    fc.property(problem, (made) => {
      const subject = talks({
        positions: made.positions.map(({ option, on, ...rest }) => ({
          ...rest,
          options: [option],
          ...(rest.stance === "accepts-if" ? { if: { [rest.issue === "pay" ? "hours" : "pay"]: [on] } } : {}),
        })),
        assumptions: made.assumptions.map((option, i) => ({ id: `A${i}`, text: "x", require: { pay: [option] } })),
      });
      const all = everyReading(subject);
      const keys = all[0]!.map(({ key }) => key);
      const fineIn = (key: string) =>
        all.filter((reading) => reading.some((one) => one.key === key && one.fine)).length;
      const { value } = readings(subject);
      expect(value.necessarily).toBe(String(keys.filter((key) => fineIn(key) === all.length).length));
      expect(value.possibly).toBe(String(keys.filter((key) => fineIn(key) > 0).length));
      for (const { issue, option, status, ...held } of value.options) {
        const found = all.map((reading) =>
          reading.some(({ key, fine }) => fine && (JSON.parse(key) as Record<string, string>)[issue] === option),
        );
        expect(status).toBe(found.every(Boolean) ? "necessarily" : found.includes(true) ? "possibly" : "never");
        const places = (shift: number) => value.readings.flatMap((_, i) => (found[2 * i + shift] ? [i] : []));
        expect(held).toEqual({ silenceOpen: places(0), silenceClosed: places(1) });
      }
      expect(value.readings.length * 2).toBe(all.length);
    }),
    { seed: 20260304, numRuns: 300 },
  );
});

test("each row is what the case gives under that reading", () => {
  const subject = talks({
    positions: [says("u", "demands", "pay", ["six"]), says("e", "refuses", "pay", ["six"], { basis: "inferred" })],
    assumptions: [{ id: "A", text: "x", require: { hours: ["five"] } }],
  });
  for (const { silenceClosed, silenceOpen, ...reading } of readings(subject).value.readings) {
    const { acceptable } = blocks(subject, { reading }).value;
    expect([acceptable.silenceClosed.all, acceptable.silenceOpen.all]).toEqual([silenceClosed, silenceOpen]);
  }
});
