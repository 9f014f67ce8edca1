import { z } from "zod";
import { idPattern } from "./slug.ts";

/**
 * A name that a person types and a file keeps: letters, digits, dot, underscore, hyphen.
 * `any`, `all` and `not` are taken by formulas.
 * @example idSchema.safeParse("ua-withdraws").success; // => true
 */
export const idSchema = z
  .string()
  .regex(
    idPattern,
    "expected an id: letters, digits, '.', '_' or '-', beginning with a letter or digit, and not any, all or not",
  );

/** Any text that {@link idSchema} accepts. */
export type Id = z.infer<typeof idSchema>;
