import type { Scene } from "./actor.ts";

/**
 * "Lima and its allies": whoever is named leads them.
 * @returns The range without those who follow.
 * @example withoutFollowers([0, 3], sceneOf("Lima and its allies left.")); // => [0, 0]
 */
export function withoutFollowers(
  [first, last]: readonly [number, number],
  { tokens, names }: Scene,
): readonly [number, number] {
  const and = tokens.findIndex(
    ({ lower }, i) =>
      i > first && i < last && lower === "and" && /^(?:its|their|his|her)$/.test(tokens[i + 1]?.lower ?? ""),
  );
  return and > 0 && names.some((name) => name.first >= first && name.last === and - 1)
    ? [first, and - 1]
    : [first, last];
}
