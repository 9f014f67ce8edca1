import data from "./base-verbs.json" with { type: "json" };

const bases: ReadonlySet<string> = new Set(data);
const third = new Map(data.map((verb) => [thirdOf(verb), verb] as const));
const gerunds = new Map(data.flatMap((verb) => gerundsOf(verb).map((form) => [form, verb] as const)));

const nouns = new Set(
  "ban call cap change charge check cover cut delay draw ease end export finance freeze fund grant guarantee halt hand hire import increase lift limit monitor move offer patrol pay permit promise raise register release repair respect return review run set share sign stand start stay stop supply tax train transfer use visit vote work".split(
    " ",
  ),
);

/**
 * Whether the bare form of a verb is as often a noun: "a cut".
 * @example isNoun("cut"); // => true
 */
export function isNoun(verb: string): boolean {
  return nouns.has(verb.toLowerCase());
}

function thirdOf(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function gerundsOf(verb: string): string[] {
  const stem = /[^eoy]e$/.test(verb) && verb !== "be" ? verb.slice(0, -1) : verb;
  return [`${stem}ing`, `${stem}${stem.slice(-1)}ing`];
}

/**
 * Whether a word can be the bare form of a verb of deals: "stop", "carry".
 * @example isBareVerb("release"); // => true
 */
export function isBareVerb(word: string): boolean {
  return bases.has(word.toLowerCase());
}

/**
 * The bare form of a verb of deals in the third person.
 * @returns `undefined` for any other word.
 * @example bareOfThird("carries"); // => "carry"
 */
export function bareOfThird(word: string): string | undefined {
  return third.get(word.toLowerCase());
}

/**
 * The bare form of a verb of deals that ends in -ing.
 * @returns `undefined` for any other word.
 * @example bareOfGerund("cutting"); // => "cut"
 */
export function bareOfGerund(word: string): string | undefined {
  return gerunds.get(word.toLowerCase());
}
