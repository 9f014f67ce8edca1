import {
  decimal,
  product,
  rationalText,
  sum,
  zero,
  type ProblemIssue,
  type Rational,
  type Warning,
} from "@parley/model";
import { z } from "zod";
import { fileFault, parsedData } from "../problem-files/parsed-data.ts";
import { fileStem, type IssueValues, type ProblemFile, type ProfileFile } from "../problem-files/problem-file.ts";

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const issueSchema = z.looseObject({
  name: z.string(),
  type: z.string().default("CategoricalIssue"),
  values: z.unknown(),
});
const domainSchema = z.looseObject({ name: z.string().nullish(), issues: z.array(issueSchema).min(1) });
const functionSchema = z.looseObject({
  type: z.string().default("TableFun"),
  mapping: z.union([z.record(z.string(), z.number()), z.array(z.number())]).optional(),
  slope: z.number().optional(),
  bias: z.number().optional(),
});
const profileSchema = z.looseObject({
  name: z.string().nullish(),
  type: z.string(),
  // Plain numbers of zod are finite; here minus infinity is a word for none.
  reserved_value: z.custom<number>((value) => typeof value === "number" && !Number.isNaN(value)).nullish(),
  values: z.union([z.array(functionSchema), z.record(z.string(), functionSchema)]).nullish(),
  weights: z.union([z.array(z.number()), z.record(z.string(), z.number())]).nullish(),
  bias: z.number().nullish(),
});

/** The most whole numbers of an issue that are listed. */
const mostIntegers = 100_000;

/**
 * Reads a NegMAS file that has been parsed from YAML or JSON: a domain (`issues`) or a linear additive utility
 * function. Utility is the sum of weight × value, plus a bias; weights are used as written, 1 without one.
 * `reserved_value: -.inf` is no reservation: gains count from the party's lowest value.
 * @returns `undefined` when the data has neither shape.
 * @throws {ParleyError} `invalid-input` with the place in the data; also for issues that are infinite or called.
 * @see Mohammad, Nakadai and Greenwald (2021), NegMAS: a platform for automated negotiations, PRIMA 2020.
 * @example readNegmas({ issues: [{ name: "pay", type: "CategoricalIssue", values: ["five"] }] }, "d.yml")?.kind; // => "domain"
 */
export function readNegmas(data: unknown, file: string): ProblemFile | undefined {
  const keys = typeof data === "object" && data !== null && !Array.isArray(data) ? Object.keys(data) : [];
  if (keys.includes("issues")) {
    const { name, issues } = parsedData(domainSchema, data, { file, format: "NegMAS" });
    return {
      kind: "domain",
      format: "NegMAS",
      file,
      title: name ?? fileStem(file),
      issues: issues.map((issue) => issueOf(issue, file)),
    };
  }
  return keys.includes("type")
    ? profileOf(parsedData(profileSchema, data, { file, format: "NegMAS" }), file)
    : undefined;
}

function issueOf({ name, type, values }: z.infer<typeof issueSchema>, file: string): ProblemIssue {
  const kind = type.split(".").at(-1) ?? type;
  const path = `issues.${name}`;
  if (/Infinite|Callable|Continuous/.test(kind))
    throw fileFault(file, path, `issue "${name}" is a ${kind}: its values cannot be listed; give it a list of values`);
  const list = z.array(scalar).safeParse(values);
  if (!list.success) throw fileFault(file, path, `issue "${name}" has no list of values`);
  const range = /Contiguous|Range/.test(kind) && list.data.length === 2 && list.data.every(Number.isSafeInteger);
  const options = (range ? integers(list.data as number[], file, path) : list.data).map(optionText);
  if (options.length === 0) throw fileFault(file, path, `issue "${name}" has no values: expected at least one`);
  return { id: name, label: name, options: options.map((option) => ({ id: option, label: option })) };
}

function integers([from = 0, to = 0]: readonly number[], file: string, path: string): number[] {
  if (to - from >= mostIntegers)
    throw fileFault(file, path, `the range has ${to - from + 1} values, more than the ${mostIntegers} that are listed`);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function profileOf(profile: z.infer<typeof profileSchema>, file: string): ProfileFile {
  const kind = profile.type.split(".").at(-1) ?? profile.type;
  if (!["LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction"].includes(kind))
    throw fileFault(file, "type", `a ${kind} is not read: expected a LinearAdditiveUtilityFunction`);
  const functions = Array.isArray(profile.values)
    ? [...profile.values.entries()]
    : Object.entries(profile.values ?? {});
  if (functions.length === 0) throw fileFault(file, "values", "expected the values of each issue");
  const given = new Map<string | number, number>(
    Array.isArray(profile.weights) ? [...profile.weights.entries()] : Object.entries(profile.weights ?? {}),
  );
  const weightOf = (issue: string | number): Rational => decimal(given.get(issue) ?? 1);
  const values = new Map(
    functions.map(([issue, made]): [string | number, IssueValues] => [
      issue,
      valuesOf(made, { weight: weightOf(issue), file, issue }),
    ]),
  );
  const bias = decimal(profile.bias ?? 0);
  const reserved = profile.reserved_value;
  const open = reserved === null || reserved === undefined || reserved === Number.NEGATIVE_INFINITY;
  const name = profile.name ?? fileStem(file);
  return {
    kind: "profile",
    format: "NegMAS",
    file,
    name,
    issues: [],
    values,
    boxes: bias.numerator === 0n ? [] : [{ when: [], value: bias }],
    reservation: open ? "lowest" : decimal(reserved),
    warnings: [
      ...(open ? [openWarning(name)] : []),
      ...weightWarning(
        name,
        functions.map(([issue]) => weightOf(issue)),
      ),
    ],
  };
}

function openWarning(name: string): Warning {
  const message = `${name} has no reserved value: gains count from its lowest value, as if no agreement were worth that`;
  return { code: "no-reservation", message, ref: name };
}

function weightWarning(name: string, weights: readonly Rational[]): Warning[] {
  const total = weights.reduce(sum, zero);
  if (total.numerator === total.denominator) return [];
  const message = `the weights of ${name} sum to ${rationalText(total)}, not 1: they are used as written, as NegMAS does`;
  return [{ code: "weights-as-written", message, ref: name }];
}

function valuesOf(
  made: z.infer<typeof functionSchema>,
  at: { readonly weight: Rational; readonly file: string; readonly issue: string | number },
): IssueValues {
  const kind = made.type.split(".").at(-1) ?? made.type;
  const { weight } = at;
  if (made.mapping && !Array.isArray(made.mapping))
    return {
      kind: "options",
      values: new Map(Object.entries(made.mapping).map(([option, value]) => [option, product(weight, decimal(value))])),
    };
  if (["LinearFun", "AffineFun", "IdentityFun", "ConstFun"].includes(kind)) {
    const slope = decimal(kind === "ConstFun" ? 0 : (made.slope ?? 1));
    const bias = decimal(made.bias ?? 0);
    return { kind: "linear", at: (value) => product(weight, sum(product(slope, value), bias)) };
  }
  throw fileFault(
    at.file,
    `values.${at.issue}`,
    `a ${kind} is not read: expected a TableFun with a mapping, or a linear function`,
  );
}

function optionText(value: string | number | boolean): string {
  return String(value);
}
