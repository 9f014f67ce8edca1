import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { formulaSchema } from "./formula-schema.ts";
import { idSchema } from "./id.ts";

const base = { id: idSchema, text: z.string().optional() };

/** What options mean together: `if … then`, `iff` (all of its formulas hold or none), or a formula that always holds. */
export const ruleSchema = z.union([
  keptObject({ ...base, if: formulaSchema, then: formulaSchema }),
  keptObject({ ...base, iff: z.array(formulaSchema).min(2) }),
  keptObject({ ...base, require: formulaSchema }),
]);

/** A meaning rule of a case. */
export type Rule = z.infer<typeof ruleSchema>;

/** A switchable reading of what words imply; off unless a reading names it. */
export const assumptionSchema = keptObject({
  id: idSchema,
  text: z.string().min(1),
  require: formulaSchema,
});

/** An assumption of a case. */
export type Assumption = z.infer<typeof assumptionSchema>;
