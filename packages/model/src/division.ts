import { z } from "zod";
import type { CaseProblem } from "./case-problem.ts";
import { edtfSchema } from "./edtf-schema.ts";
import { exactSchema } from "./exact-schema.ts";
import { headerProblem } from "./file-header.ts";
import { unknownIds, repeatedIds } from "./id-problems.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";
import { linearExpression } from "./linear-expression.ts";
import { ParleyError } from "./parley-error.ts";
import { problemError } from "./parse-case.ts";
import { schemaProblem } from "./schema-problem.ts";

/** The version of the division file that this program reads. */
export const divisionFileVersion = 1;

const expressionSchema = z
  .union([z.number(), z.string().min(1)])
  .describe("a number, or a linear expression in the parameter: 1/2 - t");

const divisionPartySchema = z
  .union([idSchema, keptObject({ id: idSchema, name: z.string().min(1).optional() })])
  .transform((party) =>
    typeof party === "string" ? { id: party, name: party } : { ...party, name: party.name ?? party.id },
  );

/** Points that named persons gave to the items of a two-party division. */
export const pointsSchema = keptObject({
  author: z.string().min(1).describe("whose estimate the points are"),
  date: edtfSchema,
  items: z
    .array(
      keptObject({
        id: idSchema,
        label: z.string().min(1).optional(),
        points: z.record(idSchema, exactSchema),
        indivisible: z.boolean().default(false).describe("it cannot be shared: both ways of giving it whole are shown"),
      }),
    )
    .min(1, "expected at least one item"),
});

/** A free number that a formula leaves to somebody, with the interval it may lie in. */
export const parameterSchema = keptObject({
  name: z.string().regex(/^[A-Za-z]\w*$/, "expected a name: letters, digits and _, beginning with a letter"),
  from: exactSchema,
  to: exactSchema,
  chosenBy: idSchema.optional(),
});

/** One proposed division: a share for each party, with the free parameter or without. */
export const shareFormulaSchema = keptObject({
  id: idSchema,
  by: idSchema.optional().describe("the party that proposes it"),
  text: z.string().optional(),
  shares: z.record(idSchema, expressionSchema),
});

/**
 * A division as a person writes it, in YAML or JSON: points on items (adjusted winner), claims on an estate (claims
 * rules), formulas for shares, or several of these. Fields that Parley does not know are kept.
 */
export const divisionFileSchema = keptObject({
  format: z.literal("parley-division"),
  version: z.number().int().positive(),
  title: z.string().min(1),
  parties: z.array(divisionPartySchema).min(1, "expected at least one party"),
  points: pointsSchema.optional(),
  estate: exactSchema.optional().describe("what there is to divide; left out: 1"),
  claims: z.record(idSchema, exactSchema).optional().describe("how much each party claims"),
  parameter: parameterSchema.optional(),
  formulas: z.array(shareFormulaSchema).optional(),
  declared: z
    .record(idSchema, exactSchema)
    .optional()
    .describe("the share that each party declared for itself; left out: what its own formula gives it"),
});

/** A division whose ids resolve and whose numbers can be read. */
export type Division = z.infer<typeof divisionFileSchema>;

/**
 * Reads data of the shape of a division file and checks its ids and numbers.
 * @returns The division, or every problem with its path.
 * @example "problems" in readDivision({ format: "parley-division" }); // => true
 */
export function readDivision(input: unknown): { division: Division } | { problems: CaseProblem[] } {
  const header = headerProblem(input, { format: "parley-division", version: divisionFileVersion });
  if (header) return { problems: [header] };
  const parsed = divisionFileSchema.safeParse(input);
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => schemaProblem(issue, "divide")) };
  const problems = checkDivision(parsed.data);
  return problems.length > 0 ? { problems } : { division: parsed.data };
}

/**
 * As {@link readDivision}, for callers without lines.
 * @throws {ParleyError} with the code and path of the first problem.
 * @example parseDivision({ format: "parley-division", version: 1, title: "Coat", parties: ["a"], claims: { a: 1 } }).title; // => "Coat"
 */
export function parseDivision(input: unknown): Division {
  const outcome = readDivision(input);
  if ("problems" in outcome) throw problemError(outcome.problems);
  return outcome.division;
}

function checkDivision(division: Division): CaseProblem[] {
  const ids = division.parties.map(({ id }) => id);
  const items = division.points?.items ?? [];
  const formulas = division.formulas ?? [];
  const problems = [
    ...repeatedIds(ids, (i) => ["parties", i]),
    ...repeatedIds(
      items.map(({ id }) => id),
      (i) => ["points", "items", i],
    ),
    ...repeatedIds(
      formulas.map(({ id }) => id),
      (i) => ["formulas", i],
    ),
    ...named(ids, Object.keys(division.claims ?? {}), ["claims"]),
    ...named(ids, Object.keys(division.declared ?? {}), ["declared"]),
    ...named(ids, [division.parameter?.chosenBy ?? []].flat(), ["parameter"]),
    ...items.flatMap((item, i) => named(ids, Object.keys(item.points), ["points", "items", i, "points"])),
    ...formulas.flatMap((formula, i) =>
      named(ids, [...Object.keys(formula.shares), ...[formula.by ?? []].flat()], ["formulas", i]),
    ),
    ...numberProblems(division),
  ];
  if (!division.points && !division.claims && !division.formulas)
    problems.push({
      code: "invalid-input",
      message: "nothing to divide: expected points (adjusted winner), claims (claims rules) or formulas (shares)",
      path: [],
    });
  return problems;
}

type Path = readonly (string | number)[];

function named(known: readonly string[], ids: readonly string[], path: Path): CaseProblem[] {
  return ids.flatMap((id) => unknownIds({ what: "party", known }, [id], [...path, id]));
}

function numberProblems(division: Division): CaseProblem[] {
  const { parameter, points, claims = {}, declared = {}, formulas = [] } = division;
  const cells: [Path, string | number, string?][] = [
    [["estate"], division.estate ?? 1],
    ...entries(["claims"], claims),
    ...entries(["declared"], declared),
    ...(points?.items ?? []).flatMap((item, i) => entries(["points", "items", i, "points"], item.points)),
  ];
  if (parameter) cells.push([["parameter", "from"], parameter.from], [["parameter", "to"], parameter.to]);
  for (const [i, formula] of formulas.entries())
    for (const [path, written] of entries(["formulas", i, "shares"], formula.shares))
      cells.push([path, written, parameter?.name]);
  return cells.flatMap(([path, written, name]) => numberProblem(path, written, name));
}

function entries(path: Path, record: Readonly<Record<string, string | number>>): [Path, string | number][] {
  return Object.entries(record).map(([key, written]) => [[...path, key], written]);
}

function numberProblem(path: Path, written: string | number, parameter?: string): CaseProblem[] {
  try {
    const { constant, slope } = linearExpression(written, parameter);
    if (constant.numerator >= 0n || slope.numerator !== 0n) return [];
    return [{ code: "invalid-input", message: `expected 0 or more, not ${written}`, path: [...path] }];
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return [{ code: "invalid-input", message: error.message, path: [...path] }];
  }
}
