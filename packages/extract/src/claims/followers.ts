import type { Name } from "../gazetteer/names.ts";
import { isNoun, nounClasses } from "../gazetteer/noun-classes.ts";
import type { Scene } from "./actor.ts";

/**
 * "Lima and its allies": whoever is named leads them. A party named behind them, "its rival Quito", goes along.
 * @returns The range without those who follow; all of it when one of them has a name.
 * @example withoutFollowers([0, 3], sceneOf("Lima and its allies left.")); // => [0, 0]
 */
export function withoutFollowers([first, last]: readonly [number, number], scene: Scene): readonly [number, number] {
  const { tokens, names } = scene;
  const and = tokens.findIndex(
    ({ lower }, i) =>
      i > first && i < last && lower === "and" && /^(?:its|their|his|her)$/.test(tokens[i + 1]?.lower ?? ""),
  );
  if (and < 0) return [first, last];
  const named = names.some((name) => name.first >= first && name.last === and - 1);
  if (!named && nounClasses(tokens[and - 1]?.lower ?? "").length === 0) return [first, last];
  return named && hasCompanion([and + 2, last], scene) ? [first, last] : [first, and - 1];
}

/** "its rival Quito", "its rival, the Orlo Front": a party, not the lead's own president. */
function hasCompanion([first, last]: readonly [number, number], { tokens, names, cast }: Scene): boolean {
  const isPerson = ({ known, last: end }: Name) =>
    known?.kind === "person" || cast.people.has(tokens[end]?.lower ?? "");
  const name = names.find((candidate) => candidate.first > first && candidate.first <= last);
  const between = tokens.slice(first, name?.first ?? first);
  return (
    name !== undefined &&
    !isPerson(name) &&
    !between.some(({ lower }) => isNoun(lower, "role")) &&
    between.every(({ pos, lower }) => /^(?:NOUN|ADJ|ADV|NUM)$/.test(pos) || /^(?:,|the)$/.test(lower))
  );
}
