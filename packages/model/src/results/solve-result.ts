import { z } from "zod";
import { countSchema } from "./blocks-result.ts";
import { exactValueSchema } from "./divide-result.ts";

/** An outcome: the option chosen on each issue. */
export const outcomeSchema = z.record(z.string(), z.string());

/** One outcome of a bargaining problem, by issue. */
export type Outcome = z.infer<typeof outcomeSchema>;

/** Why nothing is better: an upper bound on what is maximised, equal to the value reached, and what proves it. */
export const certificateSchema = z.object({
  value: z.array(z.string()).describe("what is maximised, exactly; several numbers are compared one after another"),
  bound: z.array(z.string()).describe("what no outcome exceeds; equal to the value when the search finished"),
  multipliers: z
    .array(z.array(z.number()))
    .describe("for each, the weighted sum of gains that a better outcome would need is beyond all but the compared"),
  weights: z
    .array(z.string())
    .optional()
    .describe("where amounts are divisible: the multipliers exactly, in the parties' own units"),
  compared: z.number().int().describe("outcomes that the multipliers do not rule out, compared one by one"),
  examined: z.number().int().describe("partial outcomes that were examined"),
});

/** Why a point is optimal. */
export type Certificate = z.infer<typeof certificateSchema>;

const amountsSchema = z
  .record(z.string(), exactValueSchema)
  .optional()
  .describe("by issue, the amount of the divisible option that is chosen");

/** One solution: an outcome with its utilities in the order of the parties. */
export const solutionSchema = z.object({
  utilities: z.array(z.number()),
  exact: z.array(z.string()).optional().describe("where amounts are divisible: the utilities exactly"),
  outcome: outcomeSchema,
  amounts: amountsSchema,
  ties: z.array(outcomeSchema).describe("other outcomes as good by the same measure, first ones in the issues' order"),
  tieCount: countSchema
    .nullable()
    .describe("how many others there are in all; null where amounts are divisible: there may be no end of them"),
  certificate: certificateSchema,
});

/** One solution of a bargaining problem. */
export type Solution = z.infer<typeof solutionSchema>;

const frontierPointSchema = z.object({
  utilities: z.array(z.number()),
  outcomes: countSchema.nullable().describe("how many outcomes have these utilities; null where amounts are divisible"),
  outcome: outcomeSchema,
  amounts: amountsSchema,
});

const frontierEndSchema = z.object({
  utilities: z.array(z.number()),
  exact: z.array(z.string()),
  amounts: amountsSchema,
  included: z.boolean().describe("false: everything up to here, but not this point, which something else dominates"),
});

const frontierSegmentSchema = z.object({
  outcome: outcomeSchema,
  from: frontierEndSchema,
  to: frontierEndSchema.describe("between the ends amounts and utilities change evenly"),
});

/** A straight stretch of the frontier, along which one amount changes. */
export type FrontierSegment = z.infer<typeof frontierSegmentSchema>;

const robustnessSchema = z.object({
  finished: z
    .boolean()
    .describe("false: too many outcomes may be efficient to compare them all; the packages are then left out"),
  packages: z
    .array(
      z.object({
        outcome: outcomeSchema,
        status: z
          .enum(["necessarily", "possibly", "undecided"])
          .describe("efficient and rational for all, or for some, values within the ranges; undecided: not finished"),
        efficientShare: z.number().optional().describe("share of draws in which it is rational and efficient"),
        nashShare: z.number().optional().describe("share of draws in which its product of gains is the largest"),
      }),
    )
    .describe("those not shown to be inefficient or irrational throughout, in the issues' order"),
  draws: z.number().int().optional(),
  seed: z.number().int().optional(),
});

/** What ranges and rankings leave open. */
export type Robustness = z.infer<typeof robustnessSchema>;

/** The result of `parley solve`. */
export const solveResultSchema = z.object({
  parties: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      reservation: z.number(),
      discount: z.number().optional(),
      author: z.string().optional(),
      date: z.string().optional(),
    }),
  ),
  issues: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      options: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          divisible: z.object({ from: exactValueSchema, to: exactValueSchema, unit: z.string().optional() }).optional(),
        }),
      ),
    }),
  ),
  outcomes: countSchema.describe("outcomes that the rules allow; where amounts are divisible, choices of options"),
  rational: countSchema
    .nullable()
    .describe(
      "of these, those within red lines and conditions that give every party its reservation; null: not counted",
    ),
  rationalFraction: z.number().nullable(),
  pareto: z.object({
    distinct: z
      .number()
      .int()
      .nullable()
      .describe("utility vectors; null when the search did not finish, or where segments hold no end of them"),
    outcomes: countSchema.nullable(),
    points: z.array(frontierPointSchema).describe("the first ones, from the first party's best"),
    segments: z
      .array(frontierSegmentSchema)
      .optional()
      .describe("where amounts are divisible; the points are then those beside the segments"),
  }),
  opposition: z
    .number()
    .nullable()
    .describe("distance of the Kalai–Smorodinsky point from everybody's best, in units of each party's best gain"),
  nash: solutionSchema.nullable(),
  kalaiSmorodinsky: solutionSchema.nullable(),
  egalitarian: solutionSchema.nullable(),
  utilitarian: solutionSchema.nullable(),
  robustness: robustnessSchema.optional().describe("where scores have ranges or rankings"),
  whyNone: z
    .object({
      sentence: z.string(),
      cores: z.array(z.array(z.string())).describe("smallest sets of limits that no outcome meets together"),
    })
    .optional(),
});

/** The value of `solve`. */
export type SolveResult = z.infer<typeof solveResultSchema>;
