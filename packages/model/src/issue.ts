import { z } from "zod";
import { exactSchema } from "./exact-schema.ts";
import { keptObject } from "./kept-object.ts";
import { idSchema } from "./id.ts";

/** What an option leaves to be chosen: an amount or a share, any between the two ends. */
const divisibleSchema = keptObject({
  from: exactSchema,
  to: exactSchema,
  unit: z.string().min(1).optional(),
});

const fullOptionSchema = keptObject({
  id: idSchema,
  label: z.string().min(1).optional(),
  needs: z
    .array(idSchema)
    .optional()
    .describe("parties whose consent the option needs, such as a guarantor or a monitor; their silence is an unknown"),
  divisible: divisibleSchema
    .optional()
    .describe("the option is an amount or a share: any from `from` to `to`; `solve` chooses it exactly"),
  note: z.string().optional(),
});

/** One answer to an issue; in a file it may be a bare id. */
export const optionSchema = z
  .union([idSchema, fullOptionSchema])
  .transform((option) =>
    typeof option === "string" ? { id: option, label: option } : { ...option, label: option.label ?? option.id },
  );

/** An option with its label; the label is the id where none was given. */
export type Option = z.infer<typeof optionSchema>;

/** A question that a deal must answer, with the answers on the table. */
export const issueSchema = z
  .looseObject({
    id: idSchema,
    label: z.string().min(1).optional(),
    options: z.array(optionSchema).min(1, "expected at least one option"),
    vocabulary: z.string().optional().describe("the id of the built-in vocabulary issue that this one is a case of"),
    place: z.string().optional(),
    proposed: z.boolean().optional().describe("true when rules proposed it and no person recorded it"),
    dropped: z.array(idSchema).optional().describe("proposed options that a person took away: they do not return"),
    covers: z
      .array(keptObject({ issue: idSchema, options: z.record(idSchema, idSchema).default({}) }))
      .optional()
      .describe("issues that a person merged into this one, with what their options are here"),
    note: z.string().optional(),
  })
  .transform((issue) => ({ ...issue, label: issue.label ?? issue.id }));

/** An issue of a case; option ids are unique within it. */
export type Issue = z.infer<typeof issueSchema>;
