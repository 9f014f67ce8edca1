const posts =
  "admiral|advis[eo]r|aide|ambassador|attach[eé]|chancellor|chief|colonel|commander|commissioner|congress(?:wo)?man|consul|counsel|deputy|diplomat|director|envoy|general|governor|head|judge|lawmaker|leader|legislator|mayor|minister|negotiator|officer|official|premier|president|prosecutor|representative|secretary|senator|soldier|spokes\\p{L}+";
const bodies =
  "academy|administration|agency|air force|armed forces|army|assembly|bank|board|bureau|cabinet|cent(?:er|re)|college|commission|committee|congress|council|court|delegation|department|embassy|foundation|government|guard|institut(?:e|ion)|intelligence|military|ministry|mission|navy|office|parliament|police|presidency|secretariat|senate|service|state|treasury|university";
const scholars = "academic|analyst|economist|expert|historian|professor|researcher|scholar|scientist|specialist";
const opposing =
  "critic|defector|dissident|enemy|exile|foe|opponent|opposition|prisoner|refugee|survivor|target|victim";
const between = `(?: (?!(?:and|at|for|from|in|of|on|or|to|who|with|${opposing})\\b)[\\p{L}.’'-]+){0,4}?`;

/** An office or a body right after the party that it belongs to: "Ardel's former foreign minister". */
const owned = new RegExp(`^(?:['’]s?)?${between} (?:${posts}|${bodies})s?\\b`, "iu");
/** Of a country's own people these say it by its adjective; with its name they study it: "Russian analyst", "Russia analyst". */
const compatriot = new RegExp(`^${between} (?:${scholars})\\b`, "iu");
const adjective = /^(?:\p{Lu}.*(?:an|ch|ese|i|ish)|[\p{Lu}.]+)$/u;
const subject =
  /^(?:['’]s?)?(?: \p{L}+)? (?:affairs|desk|diplomacy|economy|history|issues|languages?|law|literature|policy|politics|relations|studies)\b/iu;
const onIt = new RegExp(`^(?: \\p{L}+)? (?:${scholars}|correspondent|director|envoy|lead|project|watcher)\\b`, "iu");
const bare = /^(?:$|[,;]| (?:and|at|from|in|on|to|under|until|who|with)\b)/;

/** A role is told anew here, so that what stands before does not bear on it. */
const anew = /[,;] |\b(?:and|as) (?=(?:an?|current|former|formerly|later|now|once|previously)\b)|\bas /;
/** The last word that ties the party to the role, and what stands before it and after it. */
const tied =
  /^(.*)\b(about|against|at|by|for|from|in|inside|of|on|over|through|to|towards?|under|who|with|within)\b(.*)$/su;
const against = new RegExp(`\\b(?:${opposing})s?\\b`, "i");
const studies = /\b(?:analyst|authority|biographer|expert|historian|scholar|specialist|student)\b/i;
const holds = new RegExp(`\\b(?:${posts}|${bodies}) $`, "iu");
const speaks = /\b(?:counsel|negotiator|spokes\p{L}+) $/iu;
const assists = /\b(?:advis[eo]r|aide|assistant|consultant|counsel|secretary) $/i;
/** What a person does for whom they work for. */
const serves =
  /^ (?:(?:\p{L}+ly|also|ha[sd]|later|long|now|once|still) )*(?:(?:advis|chair|command|direct|head|manag|represent|serv|work)(?:e?[ds])?|leads?|led|ran|runs?|sat|sits?|(?:taught|teaches)(?= \p{L}+ $| $)|(?:became|is|was)(?= (?:an?|the)\b| $))\b/u;

/** A party in the words of a role, and what stands before and after it. */
export interface PartyInRole {
  readonly before: string;
  readonly named: string;
  readonly after: string;
  /** Whether it is named by another name, such as its capital's. */
  readonly isAlias: boolean;
}

/**
 * Whether a role is held in an office or a body of the party that its words name, or is a scholar of that country: not
 * about the party, towards it, against it or in its place. English.
 * @example isOwnRole({ before: "a critic of the ", named: "Ardelian", after: " government", isAlias: false }); // => false
 */
export function isOwnRole({ before, named, after, isAlias }: PartyInRole): boolean {
  const isAdjective = adjective.test(named);
  // "The Washington Post", "the Carnegie Russia Center": the name of another body.
  if (/\S \p{Lu}[\p{L}’']* $/u.test(before) || (isAlias && /^ \p{Lu}/u.test(after) && !/^[\p{Lu}.]+$/u.test(named)))
    return false;
  if (subject.test(after) || (!isAdjective && !isAlias && onIt.test(after))) return false;
  const isOwned = owned.test(after) || (isAdjective && compatriot.test(after));
  const part = before.split(anew).at(-1) ?? "";
  const [, head = "", link, rest = ""] = tied.exec(part) ?? [];
  if (against.test(part)) return false;
  const told = /\bwho( .*)$/su.exec(link === "who" ? `who${rest}` : head)?.[1];
  if (told !== undefined && !serves.test(told)) return false;
  if (link === undefined || link === "who") return isOwned;
  if (link === "at" || link === "inside") return isOwned || bare.test(after);
  if (link === "from" || link === "in") return isOwned || (link === "from" && holds.test(head) && bare.test(after));
  if (link === "to") return isOwned && assists.test(head);
  if (studies.test(head)) return false;
  if (link === "of") return isOwned || (holds.test(head) && bare.test(after));
  if (link === "for") return isOwned || (speaks.test(head) && bare.test(after));
  return link === "on" && isOwned;
}
