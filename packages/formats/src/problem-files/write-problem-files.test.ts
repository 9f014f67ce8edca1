import {
  decimal,
  fraction,
  rationalText,
  type BargainingProblem,
  type ProblemParty,
  type Rational,
} from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readProblemFiles } from "./read-problem-files.ts";
import { isWrittenFormat, writeProblemFiles, type WrittenFormat } from "./write-problem-files.ts";

const formats = ["genius", "geniusweb", "negmas"] as const;

const party = (name: string, values: readonly (readonly Rational[])[], reservation: Rational): ProblemParty => ({
  id: name,
  name,
  values,
  interactions: [],
  reservation,
});
const named = (label: string, options: readonly string[]) => ({
  id: label,
  label,
  options: options.map((option) => ({ id: option, label: option })),
});
const bakery: BargainingProblem = {
  title: "Bakery",
  issues: [named("Pay", ["five", "six"]), named("Hours", ["short", "long"])],
  parties: [
    party(
      "Staff",
      [
        [decimal("0.3"), decimal("0.6")],
        [decimal("0.4"), decimal(0)],
      ],
      decimal("0.7"),
    ),
    party(
      "Owner",
      [
        [decimal("0.7"), decimal(0)],
        [decimal(0), decimal("0.3")],
      ],
      decimal(0),
    ),
  ],
  constraints: [],
};
const seen = ({ issues, parties }: BargainingProblem) => ({
  issues: issues.map(({ label, options }) => [label, options.map((option) => option.label)]),
  parties: parties.map(({ name, values, reservation, discount }) => [
    name,
    values.map((of) => of.map(rationalText)),
    rationalText(reservation),
    discount,
  ]),
});
const again = (problem: BargainingProblem, format: WrittenFormat) =>
  seen(readProblemFiles(writeProblemFiles(problem, format)).problem);

const specials = [
  '<five> & "six"',
  "it’s 'so'",
  "тест",
  "12",
  "007",
  "true",
  "null",
  "a: b",
  "- c",
  "#d",
  "line\nend\ttab",
  " ",
];
const labels = (count: number) =>
  fc.uniqueArray(fc.oneof(fc.constantFrom(...specials), fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 })), {
    minLength: count,
    maxLength: count,
  });
/** Names that XML can hold: no control signs. */
const sayable = (problem: BargainingProblem) =>
  [
    ...problem.parties.map(({ name }) => name),
    ...problem.issues.flatMap(({ label, options }) => [label, ...options.map((option) => option.label)]),
  ].every((text) => !/(?![\t\n\r])[\p{Cc}\p{Cn}]/u.test(text) && text !== "__proto__");

/** Parties whose values are shares of 100 by issue, of which every option gets some. */
const problems = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    parties: fc.integer({ min: 1, max: 3 }),
    seeds: fc.array(fc.nat(100), { minLength: 40, maxLength: 40 }),
    names: labels(8),
    options: labels(4),
  })
  .map(({ sizes, parties, seeds, names, options }): BargainingProblem => {
    let at = 0;
    const next = () => seeds[at++ % seeds.length]!;
    return {
      title: "Talks",
      issues: sizes.map((size, i) =>
        named(names[i]!.trim() === "" ? `issue ${i}` : `I${names[i]}`, options.slice(0, size)),
      ),
      parties: Array.from({ length: parties }, (_, p) => {
        const weights = sizes.map((_, i) =>
          i < sizes.length - 1
            ? Math.floor(100 / sizes.length)
            : 100 - Math.floor(100 / sizes.length) * (sizes.length - 1),
        );
        const values = sizes.map((size, i) =>
          Array.from({ length: size }, (_, o) => fraction(BigInt(weights[i]! * (o === 0 ? 100 : next())), 10_000n)),
        );
        return party(
          `${names[3 + p]}`,
          values,
          values
            .map((of) => of.at(-1)!)
            .reduce((a, b) =>
              fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator),
            ),
        );
      }),
      constraints: [],
    };
  })
  .filter(sayable);

describe.each(formats)("%s", (format) => {
  test("a problem that is written and read again is the same", () => {
    expect(again(bakery, format)).toEqual(seen(bakery));
  });

  test("so is every other that the format can say, whatever its names", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(again(problem, format)).toEqual(seen(problem));
      }),
      { seed: 20260225, numRuns: 150 },
    );
  });

  test("a rule, a red line or a joint value is refused by name", () => {
    const formula = { Pay: ["five"] };
    expect(() =>
      writeProblemFiles({ ...bakery, constraints: [{ id: "O1", kind: "red-line", formula }] }, format),
    ).toThrow(/no way to say the red line O1: nothing was written/);
    const [staff, ...others] = bakery.parties;
    const joint = { ...staff!, interactions: [{ when: [{ issue: 0, options: [0] }], value: decimal(1) }] };
    expect(() => writeProblemFiles({ ...bakery, parties: [joint, ...others] }, format)).toThrow(
      /what Staff gives to options/,
    );
  });

  test("two issues of the same label are refused", () => {
    const issues = [named("Pay", ["five", "six"]), named("Pay", ["short", "long"])];
    expect(() => writeProblemFiles({ ...bakery, issues }, format)).toThrow(/nothing was written/);
  });
});

describe("what one format says and another does not", () => {
  const only = (values: readonly (readonly Rational[])[], reservation = decimal(0)) => ({
    ...bakery,
    parties: [party("Staff", values, reservation)],
  });
  const points = only([
    [decimal(3), decimal(9)],
    [decimal(4), decimal(0)],
  ]);
  const thirds = only([
    [fraction(1n, 3n), decimal(1)],
    [decimal(0), decimal(0)],
  ]);
  const below = only([
    [decimal(-1), decimal(1)],
    [decimal(0), decimal(0)],
  ]);
  const odd = only(bakery.parties[0]!.values, decimal("0.123"));

  test.each([
    ["points beyond 1", points, { genius: true, geniusweb: /up to 13.*0 to 1/, negmas: true }],
    ["a third of an issue", thirds, { genius: true, geniusweb: /keep the values of Staff/, negmas: /is 1\/3/ }],
    ["a value below 0", below, { genius: /less than 0/, geniusweb: /less than 0/, negmas: true }],
    [
      "a reservation that no outcome is worth",
      odd,
      { genius: true, geniusweb: /0\.123.*none was found/, negmas: true },
    ],
  ] as const)("%s", (_, problem, expected) => {
    for (const format of formats) {
      const said = expected[format];
      if (said === true) expect(again(problem, format)).toEqual(seen(problem));
      else expect(() => writeProblemFiles(problem, format)).toThrow(said);
    }
  });

  test("a discount is kept by GENIUS and refused by the others", () => {
    const problem = { ...bakery, parties: bakery.parties.map((one) => ({ ...one, discount: 0.9 })) };
    expect(again(problem, "genius")).toEqual(seen(problem));
    expect(() => writeProblemFiles(problem, "negmas")).toThrow(/the discount of Staff/);
    expect(() => writeProblemFiles(problem, "geniusweb")).toThrow(/the discount of Staff/);
  });

  test("weights of GeniusWeb are found where the largest values do not sum to 1", () => {
    const problem = only([
      [decimal("0.45"), decimal(0)],
      [decimal("0.12"), decimal("0.24")],
    ]);
    expect(again(problem, "geniusweb")).toEqual(seen(problem));
  });

  test("only its own words name a format", () => {
    expect([isWrittenFormat("negmas"), isWrittenFormat("toString")]).toEqual([true, false]);
  });
});
