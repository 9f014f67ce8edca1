import { z } from "zod";

const pattern = /^(?!(?:any|all|not)$)[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * A name that a person types and a file keeps: letters, digits, dot, underscore, hyphen.
 * `any`, `all` and `not` are taken by formulas.
 * @example idSchema.safeParse("ua-withdraws").success; // => true
 */
export const idSchema = z
  .string()
  .regex(
    pattern,
    "expected an id: letters, digits, '.', '_' or '-', beginning with a letter or digit, and not any, all or not",
  );

/** Any text that {@link idSchema} accepts. */
export type Id = z.infer<typeof idSchema>;

/**
 * Makes an id from a label: lower case, without accents, words joined by hyphens.
 * @returns An id that {@link idSchema} accepts; `"x"` when no letter or digit is left.
 * @example slug("Control of Donetsk (east)"); // => "control-of-donetsk-east"
 */
export function slug(label: string): Id {
  const plain = label
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/[^a-z0-9-]/g, "")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return pattern.test(plain) ? plain : plain === "" ? "x" : `${plain}-`.replace(/-$/, "-1");
}

/**
 * The first of `base`, `base-2`, `base-3`, … that is not taken.
 * @example freeId("pay", new Set(["pay", "pay-2"])); // => "pay-3"
 */
export function freeId(base: Id, taken: { has(id: string): boolean }): Id {
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}
