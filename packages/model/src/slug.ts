/** What an id may look like; `any`, `all` and `not` are taken by formulas. */
export const idPattern = /^(?!(?:any|all|not)$)[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * Makes an id from a label: lower case, without accents, words joined by hyphens.
 * @returns An id that `idSchema` accepts; `"x"` when no letter or digit is left.
 * @example slug("Control of Donetsk (east)"); // => "control-of-donetsk-east"
 */
export function slug(label: string): string {
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
  return idPattern.test(plain) ? plain : plain === "" ? "x" : `${plain}-`.replace(/-$/, "-1");
}

/**
 * The first of `base`, `base-2`, `base-3`, … that is not taken.
 * @example freeId("pay", new Set(["pay", "pay-2"])); // => "pay-3"
 */
export function freeId(base: string, taken: { has(id: string): boolean }): string {
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}
