import { z } from "zod";
import type { Formula, OptionTable } from "./formula.ts";
import { idSchema } from "./id.ts";

const optionTableSchema = z.record(
  idSchema,
  z.union([z.array(idSchema), idSchema.transform((option) => [option])]),
) as unknown as z.ZodType<OptionTable>;

/**
 * Reads a formula as written in a case file; one option may stand without its list.
 * @example formulaSchema.parse({ guarantees: "firm" }); // => { guarantees: ["firm"] }
 */
export const formulaSchema: z.ZodType<Formula> = z.lazy(() =>
  z.union([
    z.strictObject({ any: z.array(formulaSchema) }),
    z.strictObject({ all: z.array(formulaSchema) }),
    z.strictObject({ not: formulaSchema }),
    optionTableSchema,
  ]),
);
