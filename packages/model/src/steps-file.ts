import { z } from "zod";
import type { Case } from "./case.ts";
import { edtfSchema } from "./edtf-schema.ts";
import { exactSchema } from "./exact-schema.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";
import { exactNumber } from "./linear-expression.ts";
import { parseCase, problemError } from "./parse-case.ts";
import { difference, rationalText } from "./rational.ts";
import { schemaProblem } from "./schema-problem.ts";
import { stepSchema } from "./step.ts";

const amountsSchema = z.record(idSchema, exactSchema).default({});

/** A step with what it costs and brings; `after` may name steps alone, which must then be complete. */
const plainStepSchema = keptObject({
  id: idSchema,
  by: stepSchema.shape.by,
  text: z.string().min(1).optional(),
  cost: amountsSchema,
  benefit: amountsSchema,
  after: z
    .array(
      z.union([
        idSchema.transform((step) => ({ step, edge: "completion" as const })),
        z.looseObject({ step: idSchema }),
      ]),
    )
    .default([]),
});

/** Steps and what they cost and bring, without a case around them. */
export const stepsFileSchema = keptObject({
  format: z.literal("parley-steps").optional(),
  title: z.string().min(1).default("Steps"),
  author: z.string().min(1).default("somebody not named").describe("who says what steps cost and bring"),
  date: edtfSchema.default("XXXX-XX-XX").describe("when; left out: not known"),
  parties: z.array(idSchema).min(1),
  steps: z.array(plainStepSchema),
  losses: amountsSchema.describe("party → what walking away costs it by itself"),
});

/** Whether data is a file of steps rather than a case. @example isStepsFile({ parties: ["a"], steps: [] }); // => true */
export function isStepsFile(input: unknown): boolean {
  const { format, parties, steps } = (input ?? {}) as Record<string, unknown>;
  return format === "parley-steps" || (format === undefined && Array.isArray(parties) && Array.isArray(steps));
}

/**
 * A case of nothing but steps, from a file of steps: what a step is worth to a party is its benefit less its cost.
 * @throws {ParleyError} with the path of the first problem.
 * @example caseOfSteps({ parties: ["a"], steps: [{ id: "s", by: "a", cost: { a: 2 } }] }).stepValues[0]?.values; // => { s: { a: "-2" } }
 */
export function caseOfSteps(input: unknown): Case {
  const parsed = stepsFileSchema.safeParse(input);
  if (!parsed.success) throw problemError(parsed.error.issues.map((issue) => schemaProblem(issue, "steps file")));
  const { title, author, date, parties, steps, losses } = parsed.data;
  const values = steps.map(({ id, cost, benefit }) => {
    const own = [...new Set([...Object.keys(cost), ...Object.keys(benefit)])];
    const worth = own.map((party) => [
      party,
      rationalText(difference(exactNumber(benefit[party] ?? 0), exactNumber(cost[party] ?? 0))),
    ]);
    return [id, Object.fromEntries(worth)] as const;
  });
  return parseCase({
    format: "parley-case",
    version: 1,
    title,
    parties: parties.map((id) => ({ id, name: id })),
    steps: steps.map(({ cost: _cost, benefit: _benefit, ...step }) => ({ ...step, text: step.text ?? step.id })),
    stepValues: [{ author, date, values: Object.fromEntries(values), losses }],
  });
}
