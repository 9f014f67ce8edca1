import { decimal, fraction, quotient, type Claim, type Rational } from "@parley/model";
import type { PartyMention, PartyNames } from "../pressure/party-names.ts";

/** Which parts of one whole a statement gives to whom. */
export interface ToldShares {
  /** By party; who is not named in the words has none here. */
  readonly shares: ReadonlyMap<string, Rational>;
  /** What is divided, where the words name it: a group of words that mean alike. */
  readonly thing?: string;
}

/** What can be divided by shares; words of one row mean alike. */
const things: Readonly<Record<string, RegExp>> = {
  output: /\b(?:power|electricity|energy|generation|output|production|capacity)\b/i,
  water: /\b(?:water|flow)s?\b/i,
  fuel: /\b(?:gas|oil|fuel|coal)\b/i,
  income: /\b(?:revenue|profit|income|proceed|royalt|receipt|toll|fee|earning)(?:s|y|ies)?\b/i,
  ownership: /\b(?:equity|company|venture|ownership|stock|capital)\b/i,
  fund: /\b(?:fund|budget|money|estate|inheritance|pool)s?\b/i,
  seats: /\b(?:seat|post|ministr|portfolio)(?:s|y|ies)?\b/i,
  catch: /\b(?:catch|quota|harvest|crop|fish)(?:s|es)?\b/i,
  ground: /\b(?:land|territory|field|mine|spectrum)s?\b/i,
  costs: /\b(?:cost|bill|debt|damage)s?\b/i,
};
const counts = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const parts = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const divides = "(?:split|divid|shar|carv|distribut)\\w*";
const ways = new RegExp(
  `\\b(${counts.join("|")}|\\d)-way (?:equal )?(?:split|division|share|sharing|partition|formula)\\b|\\b${divides}\\b[^.;]{0,60}? (?:(?:in|into) )?(${counts.join("|")})(?: ways| (?:equal )?(?:parts|shares)|(?=,? (?:between|among)))\\b`,
  "i",
);
const evenly = new RegExp(
  `\\b(?:equal|even) (?:split|shares)\\b|\\b${divides}\\b[^.;]{0,60}? (?:equally|evenly|in equal parts)\\b`,
  "i",
);
const dash = "(?:\\s?[-–—/:]\\s?|[ -]to[ -])";
const figures = new RegExp(
  `(?<![\\d.,])(\\d{1,2})${dash}(\\d{1,2})(?:${dash}(\\d{1,2}))?(?![\\d%])(?!\\W*(?:chance|odds|probab|likel|bets?\\b|vote|major|defeat|win))`,
  "i",
);
const portion = new RegExp(
  `(?:\\b(a|one|${counts.slice(0, 8).join("|")})[ -])?\\b(${parts.join("|")})s?\\b|(?<![\\d.,])(\\d{1,2}(?:\\.\\d+)?) ?(?:%|per ?cent\\b)`,
  "gi",
);
const ofWhole = /^ (?:share|stake|cut|slice|interest|holding)\b|^ (?:of|in) |^ (?=the |its )/;
const inexact =
  /\b(?:at most|up to|than|over|under|about|around|nearly|almost|roughly|some|by|not|never|refus\w*|reject\w*)\b[^,;]{0,12}$/i;
/** What is asked for oneself where nobody is named to get it: "wants to keep half of the water", to the end of a phrase. */
const asking =
  /(?:^|\b(?:ask|claim|demand|insist|propos|request|requir|seek|want)\w*(?: (?:for|on))?(?: to)?(?: (?:get(?:ting)?|hav(?:e|ing)|hold(?:ing)?|keep(?:ing)?|own(?:ing)?|receiv(?:e|ing)|retain(?:ing)?|tak(?:e|ing)))?(?: (?:an?|at least|no less than|the))* )$/i;
const phraseEnd =
  "(?=$|[^\\p{L} ’'-]| (?:an?|and|as|at|between|but|by|each|every|from|if|in|of|on|or|over|per|that|under|unless|until|when|which|while|within)\\b)";
const thingWords = Object.values(things).map(({ source }) => source);
const whole = new RegExp(
  `^ (?:holding|share|slice|stake)${phraseEnd}|^(?: cut(?= of)| interest(?= in))?(?: (?:of|in))?(?: (?!(?:about|cut|for|from|in|interest|of|on|over|to|with)\\b)[\\p{L}’'-]+){0,3}? (?:${thingWords.join("|")})${phraseEnd}`,
  "iu",
);
/** A formula that is to go: "an end to the 50-50 rule". */
const ending =
  /\b(?:abandon|abolish|against|drop|end|instead of|oppos|reject|repeal|replac|scrap)\w*(?: (?:of|to|with))?(?: (?:any|its|that|the|this))?(?: \p{L}+)?\W*$/iu;
const gives = /\b(?:offer|giv|grant|conced|leav|allot|assign|award|promis)\w* (?:the )?$/i;
const gets =
  /^(?: side)?(?: would| will| should| must| is to| to)? (?:get|receive|keep|take|have|hold|own)s? (?:a |an )?$/;

/**
 * The shares that a statement gives to parties, exactly: “a three-way split between A, B and C”, “50-50 with B”, “60-40”
 * (who asks for it comes first), “a third of the output for B”, “a 40 per cent stake”. “At least” counts as what it names;
 * “up to” and “about” name no share. English.
 * @returns `undefined` where the words give nobody a share of a whole.
 * @example toldShares({ quote: "half of the water", act: "demand" }, { holder: "bakery", names: partyNames(subject) })?.shares.get("bakery"); // => { numerator: 1n, denominator: 2n }
 */
export function toldShares(
  { quote, act }: Pick<Claim, "quote" | "act">,
  { holder, names }: { readonly holder: string; readonly names: PartyNames },
): ToldShares | undefined {
  const said: Said = { quote, act, holder, mentions: names.mentionsIn(quote), negotiating: names.negotiating };
  const shares = inEqualParts(said) ?? inFigures(said) ?? inPortions(said);
  const [thing] = Object.entries(things).find(([, words]) => words.test(quote)) ?? [];
  return shares.size === 0 ? undefined : { shares, ...(thing === undefined ? {} : { thing }) };
}

interface Said extends Pick<Claim, "quote" | "act"> {
  readonly holder: string;
  readonly mentions: readonly PartyMention[];
  readonly negotiating: readonly string[];
}

type Shares = ReadonlyMap<string, Rational>;
const none: Shares = new Map();

/** "A three-way split", "equally between A and B"; "equally" alone where just two negotiate. */
function inEqualParts(said: Said): Shares | undefined {
  const found = ways.exec(said.quote);
  if (!found && !evenly.test(said.quote)) return undefined;
  const told = listAfter(said, /\b(?:between|among|amongst) (?:the )?/i);
  const isAlone = !found && said.negotiating.length === 2 && !/\b(?:between|among)/i.test(said.quote);
  const named = isAlone ? said.negotiating : told;
  const word = (found?.[1] ?? found?.[2])?.toLowerCase();
  const count = word === undefined ? named.length : counts.includes(word) ? counts.indexOf(word) + 2 : Number(word);
  if (count < 2 || named.length > count) return none;
  const own = named.length === 0 ? [said.holder] : named;
  return new Map(own.map((party) => [party, fraction(1n, BigInt(count))]));
}

/** "50-50 with B", "60-40 between A and B". */
function inFigures(said: Said): Shares | undefined {
  const found = figures.exec(said.quote);
  const each = (found?.slice(1) ?? []).flatMap((figure) => (figure === undefined ? [] : [Number(figure)]));
  if (!found || each.reduce((all, one) => all + one, 0) !== 100) return undefined;
  if (ending.test(said.quote.slice(0, found.index))) return none;
  const shares = each.map((figure) => fraction(BigInt(figure), 100n));
  const between = listAfter(said, /\bbetween (?:the )?/i);
  const others = listAfter(said, /\bwith (?:the )?/i).filter((party) => party !== said.holder);
  const parties = between.length > 0 ? between : [said.holder, ...others];
  const isEqual = each.every((figure) => figure === each[0]);
  const isOrdered =
    isEqual || between.length === each.length || (/\bwith\b/.test(said.quote) && /^(?:demand|offer)$/.test(said.act));
  return isOrdered && parties.length <= each.length ? new Map(parties.map((party, i) => [party, shares[i]!])) : none;
}

/** "A third of the output for B, half for itself". */
function inPortions(said: Said): Shares {
  const shares = new Map<string, Rational>();
  for (const found of said.quote.matchAll(portion)) {
    const [before, after] = [said.quote.slice(0, found.index), said.quote.slice(found.index + found[0].length)];
    const share = portionOf(found);
    const isShare = ofWhole.test(after) && (isThing(after.slice(0, 50)) || /^ (?:share|stake)/.test(after));
    if (share === undefined || !isShare || inexact.test(before)) continue;
    const receiver = receiverOf(said, before, after);
    if (receiver !== undefined) shares.set(receiver, share);
  }
  return shares;
}

function isThing(words: string): boolean {
  return Object.values(things).some((thing) => thing.test(words));
}

/** A part in words, or per cent; "third" without "a" is an ordinal, "half" is not. */
function portionOf([, count, part, percent]: RegExpExecArray): Rational | undefined {
  if (percent !== undefined) return quotient(decimal(percent), decimal(100));
  const [number, name] = [count?.toLowerCase(), (part ?? "").toLowerCase()];
  if (number === undefined && name !== "half") return undefined;
  const times = number === undefined || number === "a" || number === "one" ? 1 : counts.indexOf(number) + 2;
  return times > parts.indexOf(name) + 2 ? undefined : fraction(BigInt(times), BigInt(parts.indexOf(name) + 2));
}

/** Whom a part is for: who is named to get it, or else who asks for it where nobody else is named before. */
function receiverOf({ quote, act, holder, mentions }: Said, before: string, after: string): string | undefined {
  const at = quote.length - after.length;
  const opening = /^[^.;,]{0,60}?\b(?:for|to) (?:the )?/.exec(after)?.[0];
  if (opening !== undefined && /^(?:itself|themselves|himself|herself)\b/.test(after.slice(opening.length)))
    return holder;
  const to = mentions.find(({ start }) => opening !== undefined && start === at + opening.length);
  if (to) return to.party;
  const last = mentions.findLast(({ end }) => end <= before.length);
  if (last && gives.test(before.slice(0, last.start)) && /^(?: side)? (?:a |an |only )?$/.test(before.slice(last.end)))
    return last.party;
  if (last && gets.test(before.slice(last.end))) return last.party;
  const asks = act === "demand" || act === "condition" || act === "red-line";
  const isOwn = asking.test(before) && whole.test(after);
  return asks && isOwn && mentions.every(({ party, end }) => party === holder || end > before.length)
    ? holder
    : undefined;
}

/** The parties that are named one after another behind some words, each once; empty where the words do not stand. */
function listAfter({ quote, mentions }: Said, opening: RegExp): string[] {
  const found = opening.exec(quote);
  const list: string[] = [];
  let at = found ? found.index + found[0].length : quote.length;
  for (const { party, start, end } of mentions) {
    if (start < at) continue;
    if (list.length === 0 ? start !== at : !/^(?: side)?,?(?: and| or)? (?:the )?$/.test(quote.slice(at, start))) break;
    list.push(party);
    at = end;
  }
  return [...new Set(list)];
}
