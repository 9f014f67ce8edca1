/** Words that English sentences can hardly do without and other languages hardly have. */
const englishWords = new Set(
  "the of and to that with said says has have had not will from are its they would this by which were been it their what who but could should if for on is be an at we you he she".split(
    " ",
  ),
);

/** Made-up and dead languages, which no report is in but which short texts are taken for. */
const unlikely = new Set(["tlh", "vo", "eo", "la"]);

/** Fewer letters tell no language. */
const fewestLetters = 40;
const english = 0.08;
const perhapsEnglish = 0.02;
const shortText = 60;

/**
 * The language of a text, as a two-letter code. English is told by its small words; what has hardly any is compared with
 * the letter sequences of some sixty languages.
 * @returns `en` for a text that is too short to tell, unless its letters are not Latin.
 * @example await textLanguage("Профсоюз отклонил предложение в понедельник."); // "ru"
 */
export async function textLanguage(text: string): Promise<string> {
  if (isEnglish(text)) return "en";
  const { detectAll } = await import("tinyld");
  const found = detectAll(text.slice(0, longestSample)).find(({ lang }) => !unlikely.has(lang));
  return found?.lang ?? "en";
}

/** More text does not tell more. */
const longestSample = 20_000;

/** Whether a text is English, or Latin letters too few to tell. */
function isEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (2 * latin < letters) return false;
  if (latin < fewestLetters) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = words.filter((word) => englishWords.has(word)).length / words.length;
  return share >= english || (words.length < shortText && share >= perhapsEnglish);
}

/**
 * The name of a language in English.
 * @example languageName("uk"); // => "Ukrainian"
 */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
