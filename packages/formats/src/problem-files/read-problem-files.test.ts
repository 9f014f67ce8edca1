import { rationalNumber, rationalText, type BargainingProblem } from "@parley/model";
import { describe, expect, test } from "vitest";
import { readProblemFiles } from "./read-problem-files.ts";

const issue = (index: number, name: string, items: Readonly<Record<string, number | undefined>>) =>
  `<issue index="${index}" name="${name}" type="discrete">${Object.entries(items)
    .map(
      ([value, evaluation], i) =>
        `<item index="${i + 1}" value="${value}"${evaluation === undefined ? "" : ` cost="7" evaluation="${evaluation}"`}/>`,
    )
    .join("")}</issue>`;
const domain = `<negotiation_template><utility_space number_of_issues="2"><objective index="0" name="Bakery">${issue(1, "Pay", { five: undefined, six: undefined })}${issue(2, "Hours", { short: undefined, long: undefined })}</objective></utility_space></negotiation_template>`;
const profile = (pay: readonly [number, number], hours: readonly [number, number], extra = "") =>
  `<utility_space>${extra}<objective index="0" name="Bakery">${issue(1, "Pay", { five: pay[0], six: pay[1] })}${issue(2, "Hours", { short: hours[0], long: hours[1] })}<weight index="1" value="0.3"/><weight index="2" value="0.7"/></objective></utility_space>`;
const read = (...texts: readonly string[]) => readProblemFiles(texts.map((text, i) => ({ file: `f${i}.txt`, text })));
const values = (problem: BargainingProblem, party = 0) =>
  problem.parties[party]!.values.map((of) => of.map(rationalText));

describe("GENIUS", () => {
  test("evaluations are divided by the largest of their issue, and a warning says who does not", () => {
    const { problem, warnings } = read(domain, profile([20, 40], [3, 0]), profile([1, 0], [0, 1]));
    expect(values(problem)).toEqual([
      ["0.15", "0.3"],
      ["0.7", "0"],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(["peer-reads-differently"]);
    expect(problem.title).toBe("Bakery");
  });

  test("thirds stay thirds", () => {
    expect(values(read(domain, profile([1, 3], [1, 1])).problem)[0]).toEqual(["0.1", "0.3"]);
    expect(values(read(domain, profile([1, 3.3], [1, 1])).problem)[0]).toEqual(["1/11", "0.3"]);
  });

  test("files come in any order; parties keep theirs", () => {
    const [a, b] = [profile([20, 40], [3, 0], '<reservation value="0.5"/>'), profile([1, 0], [0, 1])];
    const parties = (...texts: readonly string[]) =>
      read(...texts).problem.parties.map(({ reservation }) => rationalNumber(reservation));
    expect([parties(domain, a, b), parties(a, domain, b), parties(b, a, domain)]).toEqual([
      [0.5, 0],
      [0.5, 0],
      [0, 0.5],
    ]);
  });

  test("a reservation stays on the scale of the utilities, with a discount beside it", () => {
    const extra = '<reservation value="0.5"/><discount_factor value="0.9"/>';
    expect(read(domain, profile([500, 1000], [250, 1000], extra)).problem.parties[0]).toMatchObject({
      reservation: { numerator: 1n, denominator: 2n },
      discount: 0.9,
    });
  });

  test("whole numbers follow their line, held between 0 and 1", () => {
    const text = `<utility_space><objective><issue index="1" name="Price" type="integer" lowerbound="10" upperbound="14"><evaluator ftype="linear" slope="0.4" offset="0.1"/></issue><weight index="1" value="1"/></objective></utility_space>`;
    expect(values(read(text).problem)).toEqual([["0.1", "0.5", "0.9", "1", "1"]]);
  });

  test("rectangles add their share of the largest utility where all their ranges hold", () => {
    const text = `<utility_space type="nonlinear"><objective><issue index="1" name="A" type="integer" lowerbound="0" upperbound="3"/><issue index="2" name="B" type="integer" lowerbound="0" upperbound="3"/></objective><utility maxutility="10"><ufun type="PlainUfun" weight="1" aggregation="sum"><hyperRectangle utility="5"><INCLUDES index="1" min="1" max="2"/><INCLUDES index="2" min="3" max="9"/></hyperRectangle></ufun></utility></utility_space>`;
    expect(read(text).problem.parties[0]!.interactions).toEqual([
      {
        value: { numerator: 1n, denominator: 2n },
        when: [
          { issue: 0, options: [1, 2] },
          { issue: 1, options: [3] },
        ],
      },
    ]);
  });

  test("weights that do not sum to 1 are used as written, and said", () => {
    const text = profile([1, 0], [1, 0]).replace('value="0.7"', 'value="0.8"');
    const { problem, warnings } = read(text);
    expect(values(problem)[1]).toEqual(["0.8", "0"]);
    expect(warnings[0]).toMatchObject({
      code: "weights-as-written",
      message: expect.stringContaining("sum to 1.1") as string,
    });
  });
});

const web = { name: "party", issuesValues: { Food: { values: ["soup", "bread"] }, Cost: { range: [12, 13, 0.5] } } };
const webProfile = (weights: Readonly<Record<string, number>>) => ({
  LinearAdditiveUtilitySpace: {
    domain: web,
    name: "guest",
    issueUtilities: {
      Food: { discreteutils: { valueUtilities: { soup: 0.75 } } },
      Cost: { numberutils: { lowValue: 12, lowUtility: 0.3, highValue: 13, highUtility: 0.6 } },
    },
    issueWeights: weights,
    reservationBid: { issuevalues: { Food: "soup", Cost: 12 } },
  },
});

describe("GeniusWeb", () => {
  test("numbers are linear between their ends, options without a value count 0, the reservation is a bid", () => {
    const { problem, warnings } = read(JSON.stringify(web), JSON.stringify(webProfile({ Food: 0.6, Cost: 0.4 })));
    expect(values(problem)).toEqual([
      ["0.45", "0"],
      ["0.12", "0.18", "0.24"],
    ]);
    expect(rationalText(problem.parties[0]!.reservation)).toBe("0.57");
    expect(warnings[0]?.code).toBe("peer-reads-differently");
  });

  test("weights that do not sum to 1 are refused", () => {
    expect(() => read(JSON.stringify(webProfile({ Food: 0.6, Cost: 0.5 })))).toThrow(/sum to 1.1.*demands/);
  });
});

describe("NegMAS", () => {
  const issues =
    "issues:\n- {name: Pay, type: CategoricalIssue, values: [five, six]}\n- {name: Days, type: negmas.outcomes.ContiguousIssue, values: [1, 3]}\n";
  const ufun = (reserved: string) =>
    `type: LinearAdditiveUtilityFunction\nname: baker\nreserved_value: ${reserved}\nweights: [0.5, 0.25]\nbias: 1\nvalues:\n- {type: TableFun, mapping: {five: 0.5, six: 1}}\n- {type: LinearFun, slope: 2, bias: 1}\n`;

  test("tables and lines are read with weights as written, the bias stands with the first issue", () => {
    const { problem, warnings } = read(ufun("0.25"), issues);
    expect(values(problem)).toEqual([
      ["1.25", "1.5"],
      ["0.75", "1.25", "1.75"],
    ]);
    expect([rationalText(problem.parties[0]!.reservation), warnings.map(({ code }) => code)]).toEqual([
      "0.25",
      ["weights-as-written"],
    ]);
  });

  test("no reservation means that gains count from the lowest value, and is said", () => {
    const { problem, warnings } = read(issues, ufun("-.inf"));
    expect([rationalText(problem.parties[0]!.reservation), warnings[0]?.code]).toEqual(["2", "no-reservation"]);
  });

  test("issues that cannot be listed are refused", () => {
    for (const type of ["CallableIssue", "ContinuousIssue", "CountableInfiniteIssue"])
      expect(() => read(issues.replace("CategoricalIssue", type), ufun("0"))).toThrow(/cannot be listed/);
  });
});

describe("bad input is one clear line", () => {
  test.each([
    [
      "an option that the domain does not have",
      [domain, profile([1, 0], [0, 1]).replaceAll('value="six"', 'value="seven"')],
      /"seven"/,
    ],
    [
      "an option without a value",
      [domain, profile([1, 0], [0, 1]).replace('<item index="2" value="six" cost="7" evaluation="0"/>', "")],
      /no value for option "six"/,
    ],
    ["an issue without options", [domain.replace(/<item[^>]*five[^>]*>|<item[^>]*six[^>]*>/g, "")], /has no values/],
    ["NaN", [domain, profile([Number.NaN, 1], [0, 1])], /expected a number, not "NaN"/],
    ["infinite", [domain, profile([Number.POSITIVE_INFINITY, 1], [0, 1])], /expected a number/],
    ["two domains", [domain, domain, profile([1, 0], [0, 1])], /two domains/],
    ["a domain alone", [domain], /profiles of the parties/],
    ["broken XML", [domain.slice(0, 90)], /not well-formed XML/],
    [
      "an entity of its own",
      ['<!DOCTYPE a [<!ENTITY b "c">]><utility_space>&b;</utility_space>'],
      /not well-formed XML/,
    ],
    [
      "a range without end, in a line that can be read",
      ['{"name":"d","issuesValues":{"Cost":{"range":["0","1e400","0.1"]}}}'],
      /issue "Cost" has about 10\^401 values/,
    ],
    ["something else", ["hello: there"], /GENIUS \(XML\), GeniusWeb/],
  ])("%s", (_, texts, message) => {
    expect(() => read(...texts)).toThrow(message);
  });
});
