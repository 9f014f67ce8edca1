import type { Party } from "@parley/model";
import { speaksOfAnEnd } from "./claim-words.ts";
import { isLittle } from "./label-words.ts";
import { bareOfGerund, bareOfThird, isBareVerb } from "./verb-words.ts";

/** Words for any proposal, and words that point: they name no thing. */
const pointing = new Set(
  "proposal plan offer idea demand request condition suggestion formula package term deal agreement point step measure arrangement thing such same other another further new also own joint common full certain former latter here there what which whatever side party will would not never nor but again still already".split(
    " ",
  ),
);

/** Verbs that say only that a thing is to be: "grant access" is access. */
const light = new Set(
  "accept adopt allow be bring create establish get give grant have introduce let make offer open pay permit provide put see set take use".split(
    " ",
  ),
);

/** What ends a thing, in one word: "stop filling" is what "halt the filling" says. */
const ends = /^(?:abolish|abandon|cancel|cease|drop|end|give up|halt|lift|remove|scrap|stop|suspend|waive|withdraw)$/;

/** A wording as a bag of stems, and whether it speaks of an end. */
export interface Thing {
  readonly stems: ReadonlySet<string>;
  readonly end: boolean;
}

/**
 * The stems of the words that name a thing, without its verbs of being and the names of parties.
 * @example [...thingOf("granting access to the Grey Shoal", []).stems]; // => ["access", "grey", "shoal"]
 */
export function thingOf(text: string, parties: readonly Pick<Party, "name" | "aliases">[]): Thing {
  const known = remembered.get(parties) ?? rememberParties(parties);
  const thing = known.things.get(text) ?? readThing(text, known.names);
  if (known.things.size >= memory) known.things.clear();
  known.things.set(text, thing);
  return thing;
}

/** How many wordings are remembered: those of one report are held against each other again and again. */
const memory = 20_000;
const remembered = new WeakMap<object, { readonly names: ReadonlySet<string>; readonly things: Map<string, Thing> }>();

function rememberParties(parties: readonly Pick<Party, "name" | "aliases">[]) {
  const names = new Set(parties.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsIn)));
  const known = { names, things: new Map<string, Thing>() };
  remembered.set(parties, known);
  return known;
}

function readThing(text: string, names: ReadonlySet<string>): Thing {
  const words = wordsIn(text).filter((word) => !isLittle(word) && !pointing.has(word) && !names.has(word));
  const bare = words.map((word) => bareOfGerund(word) ?? bareOfThird(word) ?? word);
  const telling = bare.filter((word) => !light.has(word) && !ends.test(word));
  const end = bare.some((word) => ends.test(word)) || speaksOfAnEnd(text);
  return { stems: new Set((telling.length > 0 ? telling : bare).map(stemOf)), end };
}

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]s?\b/g, "")
      .match(/\p{L}{3,}|\d[\d.,]*/gu) ?? []
  );
}

function stemOf(word: string): string {
  return word
    .replace(/ies$/, "y")
    .replace(/(?<=\p{L}{3})(?:ing|ed|es|(?<!s)s|e)$/u, "")
    .slice(0, 7);
}

/**
 * Whether all that one wording names stands in the other.
 * @example isWithin(thingOf("the fund", []), thingOf("a joint fund for wells", [])); // => true
 */
export function isWithin(less: Thing, more: Thing): boolean {
  return less.stems.size > 0 && [...less.stems].every((stem) => more.stems.has(stem));
}

const figure =
  /\s?(?:of |by |at |to )?(?:about |around |some |just |only |up to |at least )?[$€£]?\b\d[\d.,]*(?:[a-z]\b)?(?:\s?(?:%|per ?cent|million|billion|[a-z]+s\b))?(?: (?:a|per) (?:year|month|week|day|head|tonne))?/i;

/**
 * What a label is about, as the name of an issue: without article, verb and figure, and no longer than so many words.
 * @example topicOf("a cap of 3 percent on rent increases"); // => "cap on rent increases"
 */
export function topicOf(label: string, longest = 5): string {
  const [first = label] = label.replace(figure, "").split(", ");
  const words = first
    .replace(/^(?:to|not|giving up|give up)\s/i, "")
    .replace(particled, "")
    .split(" ")
    .filter((word) => word !== "");
  while (words.length > 1 && isVerb(words[0] ?? "") && !leaning.test(words[1] ?? "")) words.shift();
  while (words.length > 1 && articles.test(words[0] ?? "")) words.shift();
  const verb = words.findIndex(
    (word, i) => i > 0 && (stops.test(word) || (word === "to" && isBareVerb(words[i + 1] ?? ""))),
  );
  if (verb > 0) words.length = verb;
  if (words.length > longest) {
    const seam = words.slice(0, longest + 1).findLastIndex((word, i) => i > 0 && isLittle(word));
    words.length = seam > 0 ? seam : longest;
  }
  while (words.length > 1 && isLittle(words.at(-1) ?? "")) words.pop();
  return words.join(" ").replace(/[,.]$/, "");
}

/** "Set up the fund" is the fund. */
const particled =
  /^(?:set|draw|build|open|bring|carry|hand|phase|wind|scale|roll)(?:ing)? (?:up|in|out|over|off|back|down)\s(?=(?:the|an?|its|their|his|her|our)\s)/i;

/** After these a verb is no verb of a thing: "pay for the bus", "take place". */
const leaning = /^(?:of|in|on|for|up|out|off|from|with|to|at|by|into|over|place|part)$/i;

/** Where the name of a thing ends. */
const stops = /^(?:is|are|be|was|were|stays?|remains?|must|should|may|can|could|will|would|has|have|which|who|that)$/i;
const articles =
  /^(?:the|a|an|its|their|his|her|our|any|no|all|every|each|some|that|to|two|three|four|five|six|seven|eight|nine|ten|several|many|few|more|further|additional)$/i;

/** A bare verb at the start, or a gerund that says only that the thing is to be. */
function isVerb(word: string): boolean {
  const gerund = bareOfGerund(word);
  return isBareVerb(word) || (gerund !== undefined && light.has(gerund));
}
