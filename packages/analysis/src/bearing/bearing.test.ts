import { bearingResultSchema, parseCase, type BearingResult, type Case } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blocks } from "../deal-space/blocks.ts";
import { bearing } from "./bearing.ts";
import { compoundIssues } from "./compound-issues.ts";

const parties = [
  { id: "u", name: "Union" },
  { id: "e", name: "Employers" },
];
const pay = { id: "pay", label: "Pay", options: ["five", "six", "seven"] };

function talks(more: object): Case {
  return parseCase({ format: "parley-case", version: 1, title: "Talks", parties, issues: [pay], ...more });
}

function claim(id: string, quote: string, more: object = {}): object {
  return { id, quote, holder: "u", act: "demand", ...more };
}

const one = (value: BearingResult, kind: string, ref: string) =>
  value.words.find((word) => word.kind === kind && word.refs.includes(ref));

const strike = talks({
  claims: [
    claim("c1", "we want seven", { chain: [{ who: "The Courier", kind: "outlet" }] }),
    claim("c2", "six at most", { hedges: [{ text: "reportedly" }] }),
    claim("c3", "never seven", { hedges: [{ text: "Reportedly" }] }),
  ],
  positions: [
    { id: "U", party: "u", stance: "demands", issue: "pay", options: ["seven"], claims: ["c1"] },
    { id: "E", party: "e", stance: "refuses", issue: "pay", options: ["seven"], claims: ["c2", "c3"] },
    { id: "E2", party: "e", stance: "refuses", issue: "pay", options: ["five"], basis: "inferred" },
  ],
});

test("the claim, the hedge, the source and the coding choice on which the answer rests", () => {
  const { value } = bearing(strike);
  expect(bearingResultSchema.parse(value)).toEqual(value);
  expect(value.headline).toMatchObject({ silenceOpen: "0", cores: [{ members: ["E", "U"] }] });
  expect(one(value, "claim", "c1")).toMatchObject({
    flips: ["acceptable", "cores"],
    quotes: [{ claim: "c1", quote: "we want seven" }],
    then: { silenceOpen: "1" },
  });
  expect(one(value, "claim", "c2")).toBeUndefined();
  expect(one(value, "hedge", "reportedly")?.change).toBe("what is hedged by “reportedly” does not count");
  expect(one(value, "source", "The Courier")?.flips).toContain("acceptable");
  expect(one(value, "inference", "E2")).toBeUndefined();
  expect(value.sentence).toBe(
    "3 words and 1 coding choice carry the conclusion that no package is acceptable to both Employers and Union: without any one of them it turns over. Without inferred positions the figures are the same.",
  );
  expect(value.codingSentences).toEqual([
    "The headline depends on a coding choice: if the demand U (Union (demand): “seven” on Pay) is read as excluding no other option, 1 instead of 0 packages are acceptable to all if silence is open.",
  ]);
});

test("whoever waits hears how many words and pairs are tried, in order", () => {
  const heard: [string, number, number][] = [];
  const { tried } = bearing(strike, { onTried: (...step) => heard.push(step) }).value;
  const words = heard.filter(([what]) => what === "words");
  expect(words.map(([, at]) => at)).toEqual(Array.from({ length: tried.words }, (_, i) => i + 1));
  expect(heard.slice(words.length)).toEqual(
    Array.from({ length: tried.ofPairs }, (_, i) => ["pairs", i, tried.ofPairs]),
  );
});

test("two claims that support one refusal carry the answer only together", () => {
  const { value } = bearing(strike);
  const together = value.pairs.find(({ words }) => words.every(({ kind }) => kind === "claim"));
  expect(together?.words.map(({ refs }) => refs)).toEqual([["c2"], ["c3"]]);
  expect(together?.then.silenceOpen).toBe("1");
});

test("pairs beyond the limit are counted and said", () => {
  const { value, warnings } = bearing(strike, { pairs: 0 });
  expect(value.tried.complete).toBe(false);
  expect(value.tried.ofPairs).toBeGreaterThan(value.tried.pairs);
  expect(warnings.map(({ code }) => code)).toEqual(["pairs-truncated"]);
});

test("a refusal that covered what its party left open would end the deal, and the answer says so", () => {
  const zone = {
    id: "harbour",
    label: "The harbour",
    options: [
      { id: "leave", label: "crews leave the quay" },
      { id: "stay", label: "crews stay" },
      { id: "zone", label: "a free zone under the city flag" },
      { id: "open", label: "a free zone, its flag left open" },
    ],
  };
  const { value } = bearing(
    talks({
      issues: [zone],
      positions: [
        { id: "U", party: "u", stance: "refuses", issue: "harbour", options: ["leave", "open"] },
        { id: "E", party: "e", stance: "refuses", issue: "harbour", options: ["stay", "open"] },
      ],
    }),
  );
  expect(value.headline.silenceOpen).toBe("1");
  expect(value.compound).toEqual([{ issue: "harbour", facets: ["crews", "free zone", "flag"] }]);
  expect(one(value, "coding", "harbour=zone")?.then.silenceOpen).toBe("0");
  expect(value.codingSentences[0]).toBe(
    "The one issue “The harbour” hides several: its options speak of crews, free zone and flag, and an answer on one is read as an answer on all.",
  );
  expect(value.codingSentences).toHaveLength(3);
});

test("a refusal may also reach an option of another issue that a rule names beside it", () => {
  const flag = { id: "flag", label: "Flag", options: ["city", "state"] };
  const { value } = bearing(
    talks({
      issues: [pay, flag],
      rules: [{ id: "R", if: { pay: ["five"] }, then: { flag: ["state"] } }],
      positions: [
        { id: "U", party: "u", stance: "refuses", issue: "pay", options: ["five"] },
        { id: "E", party: "e", stance: "refuses", issue: "flag", options: ["city"] },
      ],
    }),
  );
  expect(one(value, "coding", "flag=state")).toMatchObject({
    flips: ["acceptable", "cores"],
    then: { silenceOpen: "0" },
  });
});

test("an issue whose options share a word that all of them have, or a party's name, is not compound", () => {
  const labels = ["Union staff leave", "Union staff stay", "Unionised staff rotate"];
  const issues = [{ id: "i", options: labels.map((label, i) => ({ id: `o${i}`, label })) }];
  expect(compoundIssues(talks({ issues }))).toEqual([]);
});

// An oracle: each word is taken away by hand and the whole case solved by blocks.

const small = fc.record({
  cells: fc.array(
    fc.record({
      party: fc.constantFrom("u", "e"),
      stance: fc.constantFrom("accepts", "refuses", "demands", "red-line"),
      issue: fc.constantFrom("pay", "hours"),
      options: fc.uniqueArray(fc.constantFrom("five", "six", "seven"), { minLength: 1, maxLength: 2 }),
      basis: fc.constantFrom("stated", "inferred"),
      claims: fc.uniqueArray(fc.constantFrom("c1", "c2", "c3"), { maxLength: 2 }),
    }),
    { maxLength: 6 },
  ),
});

const smallCase = ({ cells }: { cells: readonly object[] }): Case =>
  talks({
    issues: [pay, { ...pay, id: "hours", label: "Hours" }],
    claims: ["c1", "c2", "c3"].map((id) => claim(id, `words of ${id}`)),
    positions: cells.map((cell, i) => ({ id: `P${i}`, ...cell })),
  });

test("each word flips exactly what solving the case without it changes", () => {
  fc.assert(
    fc.property(small, (made) => {
      const subject = smallCase(made);
      const { value } = bearing(subject, { pairs: 5 });
      const used = subject.claims.filter(({ id }) => subject.positions.some(({ claims }) => claims.includes(id)));
      for (const { id } of used) {
        const positions = subject.positions.filter(
          ({ claims }) => claims.length === 0 || claims.some((other) => other !== id),
        );
        const after = blocks({ ...subject, positions }).value;
        const before = blocks(subject).value;
        const turned =
          (after.acceptable.silenceOpen.all === "0") !== (before.acceptable.silenceOpen.all === "0") ||
          (after.acceptable.silenceClosed.all === "0") !== (before.acceptable.silenceClosed.all === "0");
        const word = one(value, "claim", id);
        expect(word?.flips.includes("acceptable") ?? false).toBe(turned);
        if (word) expect(word.then.silenceOpen).toBe(after.acceptable.silenceOpen.all);
      }
    }),
    { seed: 20260304, numRuns: 150 },
  );
});

test("exchanging two parties mirrors what carries the answer", () => {
  const other = { u: "e", e: "u" } as const;
  fc.assert(
    fc.property(small, (made) => {
      const mirrored = { cells: made.cells.map((cell) => ({ ...cell, party: other[cell.party] })) };
      const outline = (value: BearingResult) =>
        value.words.map(({ kind, refs, flips, then }) => [kind, refs, flips, then.silenceOpen].join(" ")).sort();
      expect(outline(bearing(smallCase(mirrored)).value)).toEqual(outline(bearing(smallCase(made)).value));
    }),
    { seed: 20260304, numRuns: 60 },
  );
});
