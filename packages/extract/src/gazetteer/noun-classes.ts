import nouns from "./en/nouns.json" with { type: "json" };

const classes = Object.entries(nouns.classes).map(([name, members]) => [name, new Set(members)] as const);
const sets = {
  organ: new Set(nouns.organs),
  organisation: new Set(nouns.organisationNouns),
  independent: new Set(nouns.independentNouns),
  role: new Set(nouns.roles),
  speaker: new Set(nouns.speakers),
  source: new Set(nouns.sources),
  expert: new Set(nouns.experts),
  title: new Set(nouns.titles),
  collective: new Set(nouns.collectives),
  outlet: new Set(nouns.outletNouns),
  firm: new Set(nouns.firmNouns),
};

/** A kind of noun of the gazetteer. */
export type NounKind = keyof typeof sets;

/**
 * Whether a noun, in the singular or the plural, is of a kind.
 * @example isNoun("spokesmen", "role"); // => true
 */
export function isNoun(word: string, kind: NounKind): boolean {
  return sets[kind].has(word) || sets[kind].has(singular(word));
}

/**
 * The classes of parties that a noun can name.
 * @example nounClasses("airline"); // => ["employer"]
 */
export function nounClasses(word: string): string[] {
  return classes
    .filter(
      ([, members]) =>
        members.has(word) ||
        members.has(singular(word)) ||
        (/(?:or|er|el)$/.test(word) && word !== "member" && members.has(`${word}s`)),
    )
    .map(([name]) => name);
}

/**
 * The singular of an English noun, by its ending.
 * @example singular("authorities"); // => "authority"
 */
export function singular(word: string): string {
  if (word === "people") return "person";
  if (/(?:spokes|states|chair|noble)?(?:men|women)$/.test(word)) return word.replace(/men$/, "man");
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

const human = /(?:[^aeiou]er|[dt]or|sor|ist|ian|eer|man|woman|person|ant|ee)$/;
const notHuman =
  /^(?:committee|number|order|power|paper|letter|matter|border|factor|sector|corridor|offer|year|quarter|figure|center|monitor|chapter|charter|river|tower|water|summer|winter|october|november|december|september|fee|guarantee|restaurant|plant|grant|covenant|warrant|want|agreement)$/;

/**
 * Whether a noun in the singular names somebody by work or office: of a known role, or formed like one.
 * @example isOccupation("biologist"); // => true
 */
export function isOccupation(word: string): boolean {
  return isNoun(word, "role") || isNoun(word, "expert") || (human.test(word) && !notHuman.test(word));
}

const people =
  /(?:ers|ors|ists|ians|ees|men|women|families|relatives|parents|residents|brother|sister|father|mother|widow|villagers|islanders|spouse|clergy|clerics|elders|students|patients|citizens|victims|peasants|pensioners)$/;

const notPeople =
  /^(?:numbers|orders|powers|papers|letters|matters|borders|members|factors|sectors|corridors|ministers|offers|years|others|answers|quarters|figures|measures|waters|prisoners|fees|guarantees|committees|trees|degrees)$/;

/**
 * Whether a plural noun names people: "islanders", "relatives".
 * @example isPeople("leaseholders"); // => true
 */
export function isPeople(word: string): boolean {
  return people.test(word) && !notPeople.test(word);
}

const portfolios =
  /^(?:foreign|finance|defence|defense|interior|trade|health|labour|labor|energy|economy|justice|transport|education|home|treasury|agriculture|environment|fisheries|culture|migration|development|climate)$/;

/**
 * Whether a word says what a minister is minister of.
 * @example isPortfolio("finance"); // => true
 */
export function isPortfolio(word: string): boolean {
  return portfolios.test(word);
}

/**
 * Whether two nouns name the same kind of party, so that both together are its name: "the dockers' union".
 * @example isKin("dockers", "union"); // => true
 */
export function isKin(word: string, head: string): boolean {
  return nounClasses(head).some((name) => name === "labour" && nounClasses(word).includes(name));
}

/**
 * Those of whom a group is made: "the donor group" is the donors.
 * @example membersOf("donor"); // => "donors"
 */
export function membersOf(word: string): string {
  return /(?:or|er|el)$/.test(word) && !nounClasses(word).includes("employer") ? `${word}s` : word;
}
