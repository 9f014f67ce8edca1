import { z } from "zod";

/** A number as a person writes it, taken exactly: read with `exactNumber`. @example exactSchema.parse("1/3"); // => "1/3" */
export const exactSchema: z.ZodUnion<readonly [z.ZodNumber, z.ZodString]> = z
  .union([z.number(), z.string().min(1)])
  .describe("a number, exactly as written: 12, 0.25 or 1/3");
