import { isNoun, nounClasses } from "../gazetteer/noun-classes.ts";
import { capital, resolveNominal } from "../gazetteer/resolve-nominal.ts";
import type { Scene } from "./actor.ts";
import { bareWords } from "./actor.ts";

const people = new Set(["labour", "employer", "creditor", "civil", "armed", "party"]);

/**
 * The people of a state who are not the state: "Kenyan doctors", "Peru's fishermen", "Libyan militias".
 * @param phrase - Numbers of the first token and of the head noun.
 * @returns The party they are in the text, or they themselves; `undefined` for a state's own and where no state is named.
 * @example nationsPeople([0, 1], sceneOf("Kenyan doctors left.")); // => "Kenyan doctors"
 */
export function nationsPeople([first, head]: readonly [number, number], scene: Scene): string | undefined {
  const { tokens, names, cast, sentence } = scene;
  const noun = tokens[head]?.lower ?? "";
  const classes = nounClasses(noun);
  const plural = /[^s]s$|(?:wo)?men$|^(?:police|opposition|staff|crew)$/.test(noun);
  if (!plural || !classes.some((name) => people.has(name)) || classes.includes("state")) return undefined;
  if (isNoun(noun, "organ") || isNoun(noun, "role")) return undefined;
  const state = names.find(({ first: at, last, known }) => at >= first && last < head && known?.sort === "country");
  if (!state) return undefined;
  const found = resolveNominal(cast, noun, { sentence });
  if (found !== capital(noun)) return found;
  const owned = /^['’]s?$/.test(tokens[state.last + 1]?.text ?? "");
  return capital(bareWords(tokens, owned ? state.last + 2 : first, head));
}
