import type { Scene } from "./actor.ts";

/**
 * "It accused Lima": whoever is accused is somebody else than the pronoun.
 * @param at - Where the pronoun stands.
 * @example isObject("Peru", 0, sceneOf("It accused Lima of theft.")); // => true
 */
export function isObject(party: string, at: number, { tokens, names }: Scene): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++) {
    if (/^[,;:.]$/.test(tokens[i]?.text ?? "") || tokens[i]?.lower === "that") return false;
    const name = names.find(({ first }) => first === i);
    if (name)
      return (
        name.known?.party === party && !name.known.adjective && !/^['’]s?$/.test(tokens[name.last + 1]?.text ?? "")
      );
  }
  return false;
}
