import { z } from "zod";
import { isEdtf } from "./edtf-date.ts";

/**
 * An EDTF date (ISO 8601-2): `2026-03-04`, `2026-03-04/2026-03-05`, `2026-03~`, `2025-08-XX`, `../2026-03-31`,
 * `XXXX-03-04` when the year is not in the text. The text is kept as written.
 * @see Library of Congress, Extended Date/Time Format specification (2019), levels 0 to 2.
 * @example edtfSchema.safeParse("4 March").success; // => false
 */
export const edtfSchema = z
  .string()
  .refine(isEdtf, "expected a date in EDTF: 2026-03-04, 2026-03, 2026-03-04/2026-03-05, 2026-03~ or XXXX-03-04");
