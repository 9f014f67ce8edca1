import type { Party } from "@parley/model";

const provisos =
  "(?:only )?if|only (?:for|when|after|once|where|in (?:exchange|return))|provided|providing|as long as|so long as|on (?:the |one )?condition|in (?:exchange|return) for|the (?:day|moment)";

/** Where a side remark or a proviso begins, which says nothing of what the claim itself puts forward. */
const aside = new RegExp(
  `,?\\s(?:(?:but|and) )?(?:${provisos}|unless|until|regardless of|even if|although|though|whereas|while)\\s|,\\s(?:which|who|whose|where)\\s`,
  "i",
);

/** A remark on the subject before its verb: "The bloc, which mediates the talks, has proposed". */
const inserted =
  /(?<=^[^,]*),\s(?:which|who|whose)\s[^,]+,\s(?=(?:has|have|had|is|are|was|were|will|would|also|said|says|wants?|insists?|\p{Ll}{3,}(?:[^aious]s|ed))\b)/iu;

/** The provisos among them: what is offered holds only with them. */
const proviso = new RegExp(`,?\\s(?:(?:but|and) )?((?:${provisos})\\s.*)$`, "i");

/** A claim that is a condition itself begins with its introduction. */
const introduction = new RegExp(`^(?:(?:but|and) )?(?:${provisos}|unless|until)(?: that)?\\s`, "i");

/**
 * The words of a claim before its provisos and side remarks; a claim that begins with one is left whole.
 * @example mainWords("offers 4 percent, but only for one year"); // => "offers 4 percent"
 */
export function mainWords(quote: string): string {
  const plain = quote.replace(/\s+/g, " ").trim().replace(inserted, " ");
  const from = introduction.exec(plain)?.[0].length ?? 0;
  const cut = aside.exec(plain.slice(from));
  return cut && cut.index > 0 ? plain.slice(0, from + cut.index) : plain;
}

/**
 * The proviso inside a claim, with the word that introduces it.
 * @returns `undefined` when the claim has none, or is one.
 * @example provisoOf("offers 4 percent, but only for one year"); // => "only for one year"
 */
export function provisoOf(quote: string): string | undefined {
  const plain = quote.replace(/\s+/g, " ").trim();
  return introduction.test(plain) ? undefined : proviso.exec(plain)?.[1]?.replace(/[.,;]$/, "");
}

/**
 * A text without the names of parties that are longer than a word: "the Federation of Bakers" asks for no federation.
 * @example withoutNames("The Federation of Bakers objects", [{ name: "Federation of Bakers", aliases: [] }]); // => "The … objects"
 */
export function withoutNames(text: string, parties: readonly Pick<Party, "name" | "aliases">[]): string {
  const names = parties.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => name.includes(" "));
  return names
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .reduce((rest, name) => rest.replaceAll(name, "…"), text);
}

const reversing =
  "giv(?:e|es|en|ing) up|gave up|drop\\w*|end(?:s|ed|ing)?|abolish\\w*|abolition of|abandon\\w*|waiv\\w*|scrap\\w*|renounc\\w*|relinquish\\w*|terminat\\w*|cancel\\w*|revok\\w*|surrender\\w*|dissol\\w*|no longer|rid of|do(?:es)? away with|loss of|(?:freeze|moratorium|ban|halt|stop|end) (?:on|to)";
const before = new RegExp(`\\b(?:${reversing})(?:\\s(?!and\\b|or\\b|but\\b)[^\\s,;:.]+){0,5}\\s$`, "i");
const after =
  /^[^,;:.]{0,30}?(?:\b(?:be|is|are|being|been|to)\s(?:dropped|given up|abolished|ended|abandoned|waived|scrapped|renounced|cancelled|terminated|revoked|dissolved|over)\b|\b(?:must|should|has to|have to|to) (?:end|go)\b)/i;
const lacking =
  /\b(?:without|lack\w*|short of|leav\w* out|omit\w*|exclud\w*|not (?:includ|contain|provid)\w*)(?:\s(?!and\b|or\b|but\b)[^\s,;:.]+){0,3}\s$/i;

/** A stretch of a text: offsets, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether the words around a stretch turn it over, so that the claim speaks of its end rather than of it.
 * @example isTurnedOver("open to giving up the veto", { start: 18, end: 26 }); // => true
 */
export function isTurnedOver(text: string, { start, end }: Stretch): boolean {
  return before.test(text.slice(0, start)) || after.test(text.slice(end));
}

/**
 * Whether a text speaks of a stretch as missing: to refuse "a deal without a veto" is not to refuse the veto.
 * @example isMissing("no deal without the veto", { start: 16, end: 24 }); // => true
 */
export function isMissing(text: string, { start }: Stretch): boolean {
  return lacking.test(text.slice(0, start));
}

const polar = new RegExp(
  `\\b(?:${reversing}|giving up|not|no|never|without|leav\\w* .*\\bout|end of)\\b|n['’]t\\b`,
  "i",
);

/**
 * Whether a label speaks of an end or a lack: two wordings of which only one does never mean the same.
 * @example speaksOfAnEnd("giving up the veto"); // => true
 */
export function speaksOfAnEnd(label: string): boolean {
  return polar.test(label);
}

/**
 * The longer words of a text by their first six letters, and its numbers.
 * @example [...stemsOf("the fishing fleet")]; // => ["fishin", "fleet"]
 */
export function stemsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []).map((word) => word.slice(0, 6)));
}
