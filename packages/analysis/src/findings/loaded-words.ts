/** Neutral uses of a listed word: a sanctions regime is no government. */
const rules =
  "arms|border|customs|export|import|inspection|legal|licen[cs]ing|monitoring|ownership|quota|regulatory|safeguards|sanctions|tariff|tax|trade|transit|verification|visa";

/**
 * Words that take a side where a brief has to stay neutral, by language: names for an opponent, its rule or its motives.
 * The list is short on purpose; a word that has a plain use in most texts is not on it.
 */
const lists: Readonly<Record<string, string>> = {
  de: "aggressor(?:en)?|handlanger|kriegstreiber|machthaber|marionetten?\\p{L}*|propaganda|regime|schergen|schurken\\p{L}*|sogenannte\\p{L}*|terrorist(?:en|in)?|verräter",
  en: `(?<!\\b(?:${rules}) )regimes?|aggressors?|barbaric|bullies|butchers?|cronies|crony|extremists?|fanatics?|greedy|henchm[ae]n|heinous|junta|propaganda|puppets?|rogue state|scabs?|so-called|stooges?|terrorists?|thugs?|traitors?|warmongers?`,
  es: "agresor(?:es|a)?|caciques?|régimen|secuaces|tiranos?|terroristas?|títeres?|traidor(?:es)?",
  fr: "agresseurs?|barbares?|fantoches?|propagande|régime|sbires?|soi-disant|terroristes?|traîtres?",
  ru: "агрессор\\p{L}*|каратели?|марионет\\p{L}*|оккупант\\p{L}*|пособник\\p{L}*|так называем\\p{L}*|террорист\\p{L}*|хунт\\p{L}*",
  uk: "агресор\\p{L}*|карател\\p{L}*|маріонет\\p{L}*|окупант\\p{L}*|поплічник\\p{L}*|так зван\\p{L}*|терорист\\p{L}*|хунт\\p{L}*",
};

/**
 * The words of a text that take a side, as written and each once; in a language without a list there are none.
 * @param language - As the case names it: `en`, `de-AT`.
 * @example loadedWords("The regime backs a sanctions regime.", "en"); // => ["regime"]
 */
export function loadedWords(text: string, language: string): string[] {
  const list = lists[language.toLowerCase().split(/[-_]/)[0] ?? ""];
  if (list === undefined) return [];
  const found = text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, "giu"));
  return [...new Set([...found].map(([word]) => word))];
}
