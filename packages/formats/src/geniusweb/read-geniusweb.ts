import {
  compareRationals,
  decimal,
  difference,
  product,
  quotient,
  rationalText,
  sum,
  zero,
  type ProblemIssue,
  type Rational,
} from "@parley/model";
import { z } from "zod";
import { fileFault, parsedData } from "../problem-files/parsed-data.ts";
import { fileStem, type IssueValues, type ProblemFile, type ProfileFile } from "../problem-files/problem-file.ts";

const number = z.union([z.number(), z.string()]);
const valueSetSchema = z.union([
  z.object({ values: z.array(z.union([z.string(), z.number()])) }),
  z.object({ range: z.tuple([number, number, number]) }),
]);
const domainSchema = z.object({ name: z.string().default(""), issuesValues: z.record(z.string(), valueSetSchema) });
const utilitiesSchema = z.union([
  z.object({ discreteutils: z.object({ valueUtilities: z.record(z.string(), number) }) }),
  z.object({ numberutils: z.object({ lowValue: number, lowUtility: number, highValue: number, highUtility: number }) }),
]);
const profileSchema = z.object({
  LinearAdditiveUtilitySpace: z.object({
    domain: domainSchema,
    name: z.string().optional(),
    issueUtilities: z.record(z.string(), utilitiesSchema),
    issueWeights: z.record(z.string(), number),
    reservationBid: z.object({ issuevalues: z.record(z.string(), z.union([z.string(), z.number()])) }).nullish(),
  }),
});

/** The most numbers of a range that are listed. */
const mostNumbers = 100_000;

/**
 * Reads a GeniusWeb file that has been parsed: a domain, or a profile with linear additive values. Utility is the sum
 * of weight × utility, numbers linear between their two ends; an option without a value counts 0; weights must sum
 * to 1, as GeniusWeb itself demands. The reservation is the utility of the reservation bid, 0 without one.
 * @returns `undefined` when the data has neither shape.
 * @throws {ParleyError} `invalid-input` with the place in the data.
 * @see GeniusWeb documentation, "Profiles", Interactive Intelligence group, TU Delft.
 * @example readGeniusWeb({ name: "d", issuesValues: { pay: { values: ["five"] } } }, "d.json")?.kind; // => "domain"
 */
export function readGeniusWeb(data: unknown, file: string): ProblemFile | undefined {
  const keys = typeof data === "object" && data !== null ? Object.keys(data) : [];
  if (keys.includes("issuesValues")) {
    const domain = parsedData(domainSchema, data, { file, format: "GeniusWeb" });
    return {
      kind: "domain",
      format: "GeniusWeb",
      file,
      title: domain.name || fileStem(file),
      issues: issuesOf(domain, file),
    };
  }
  return keys.includes("LinearAdditiveUtilitySpace")
    ? profileOf(parsedData(profileSchema, data, { file, format: "GeniusWeb" }), file)
    : undefined;
}

function profileOf({ LinearAdditiveUtilitySpace: space }: z.infer<typeof profileSchema>, file: string): ProfileFile {
  const weights = new Map(Object.entries(space.issueWeights).map(([issue, weight]) => [issue, decimal(weight)]));
  const total = [...weights.values()].reduce(sum, zero);
  if (compareRationals(absolute(difference(total, decimal(1))), decimal("0.000001")) > 0)
    throw fileFault(
      file,
      "issueWeights",
      `the weights sum to ${rationalText(total)}: GeniusWeb demands that they sum to 1`,
    );
  const issues = issuesOf(space.domain, file);
  const values = new Map(
    issues.map(({ id }): [string, IssueValues] => {
      const weight = weights.get(id);
      const utilities = space.issueUtilities[id];
      if (!weight || !utilities) throw fileFault(file, "issueUtilities", `issue "${id}" has no weight or no utilities`);
      if ("discreteutils" in utilities) {
        const given = Object.entries(utilities.discreteutils.valueUtilities);
        return [
          id,
          { kind: "options", values: new Map(given.map(([option, u]) => [option, product(weight, decimal(u))])) },
        ];
      }
      const line = utilities.numberutils;
      const [from, to, low, high] = [line.lowValue, line.highValue, line.lowUtility, line.highUtility].map(decimal) as [
        Rational,
        Rational,
        Rational,
        Rational,
      ];
      const slope = compareRationals(from, to) === 0 ? zero : quotient(difference(high, low), difference(to, from));
      return [
        id,
        { kind: "linear", at: (value) => product(weight, sum(low, product(slope, difference(value, from)))) },
      ];
    }),
  );
  const bid = space.reservationBid?.issuevalues;
  return {
    kind: "profile",
    format: "GeniusWeb",
    file,
    name: space.name ?? fileStem(file),
    issues,
    values,
    missing: zero,
    boxes: [],
    reservation: bid
      ? Object.fromEntries(Object.entries(bid).map(([issue, value]) => [issue, optionText(value)]))
      : zero,
    warnings: [...values.values()].some(({ kind }) => kind === "linear")
      ? [
          {
            code: "peer-reads-differently",
            message: `${fileStem(file)}: values of numbers are linear between their two ends, as GeniusWeb has it; NegMAS reads named values only`,
            ref: fileStem(file),
          },
        ]
      : [],
  };
}

function issuesOf(domain: z.infer<typeof domainSchema>, file: string): ProblemIssue[] {
  return Object.entries(domain.issuesValues).map(([id, set]) => {
    const options = "values" in set ? set.values.map(optionText) : numbersOf(set.range, file, id);
    if (options.length === 0)
      throw fileFault(file, `issuesValues.${id}`, `issue "${id}" has no values: expected at least one`);
    return { id, label: id, options: options.map((option) => ({ id: option, label: option })) };
  });
}

/** A count, however long, in a line that can be read. */
function countWords(count: bigint): string {
  const digits = String(count);
  return digits.length <= 20 ? digits : `about 10^${digits.length - 1}`;
}

function numbersOf(range: readonly (string | number)[], file: string, issue: string): string[] {
  const [from, to, step] = range.map(decimal) as [Rational, Rational, Rational];
  if (step.numerator <= 0n || compareRationals(from, to) > 0)
    throw fileFault(file, `issuesValues.${issue}`, "expected a range of a lower end, an upper end and a step above 0");
  const { numerator, denominator } = quotient(difference(to, from), step);
  const count = numerator / denominator + 1n;
  if (count > BigInt(mostNumbers))
    throw fileFault(
      file,
      `issuesValues.${issue}`,
      `the range of issue "${issue}" has ${countWords(count)} values, more than the ${mostNumbers} that are listed`,
    );
  return Array.from({ length: Number(count) }, (_, i) => rationalText(sum(from, product(decimal(i), step))));
}

function optionText(value: string | number): string {
  return typeof value === "number" ? rationalText(decimal(value)) : value;
}

function absolute(value: Rational): Rational {
  return value.numerator < 0n ? difference(zero, value) : value;
}
