import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { edtfSchema } from "./edtf-schema.ts";
import { formulaSchema } from "./formula-schema.ts";
import { idSchema } from "./id.ts";
import { stanceSchema } from "./stance.ts";

/**
 * What a party demands, accepts or refuses: a stance over options of one issue, or, with `require`,
 * an assertion over several issues whose formula must hold.
 */
export const positionSchema = keptObject({
  id: idSchema.optional(),
  party: idSchema,
  stance: stanceSchema,
  issue: idSchema.optional(),
  options: z.array(idSchema).optional(),
  if: formulaSchema.optional().describe("for accepts-if: what the rest of the package must hold"),
  require: formulaSchema.optional().describe("an assertion over several issues; it accepts nothing"),
  basis: z.enum(["stated", "inferred"]).default("stated"),
  claims: z.array(idSchema).default([]),
  since: edtfSchema.optional(),
  proposed: z.boolean().optional().describe("true when rules proposed it and no person recorded it"),
  text: z.string().optional().describe("the position in neutral words"),
});

/** A position of a parsed case: its id is always there. */
export type Position = z.infer<typeof positionSchema> & { id: string };
