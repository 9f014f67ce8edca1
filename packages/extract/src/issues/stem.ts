const stems = new Map<string, string>();

/** How many words are remembered: reports use few, endless texts many. */
const memory = 20_000;

/**
 * The part of an English word that its forms share, cut by rule: good enough to look words up in a list whose words
 * are cut by the same rule, not to show to anybody.
 * @example stem("Tariffs"); // => "tariff"
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= memory) stems.clear();
  const cut = withoutEnding(withoutPlural(word.toLowerCase().replace(/['’]s?$/, "")));
  stems.set(word, cut);
  return cut;
}

function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  let cut = word;
  if (cut.length > 5 && cut.endsWith("ing")) cut = cut.slice(0, -3);
  else if (cut.length > 4 && cut.endsWith("ed")) cut = cut.slice(0, -2);
  if (cut.length > 4 && cut.endsWith("e")) cut = cut.slice(0, -1);
  return cut.length > 4 && /([bdgmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut;
}
