import { z } from "zod";
import type { Reading } from "../reading.ts";

/** Something a reader should know beside a result; codes are stable words. */
export const warningSchema = z.object({
  code: z.string(),
  message: z.string(),
  ref: z.string().optional().describe("the id of the record it speaks of"),
});

/** One warning. */
export type Warning = z.infer<typeof warningSchema>;

/** A value that says how it was made. */
export interface Result<Value> {
  readonly value: Value;
  readonly method: string;
  readonly reading: Reading;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly randomSeed?: number;
  /** The claims that the value rests on. */
  readonly claims: readonly string[];
  /** The assumptions that were switched on. */
  readonly assumptions: readonly string[];
  readonly warnings: readonly Warning[];
}
