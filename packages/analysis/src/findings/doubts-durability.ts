const agreement =
  "\\b(?:accord|agreement|armistice|ceasefire|contract|deal|memorandum|pact|peace|settlement|signature|terms|treaty|truce)\\b(?! (?:negotiations|process|talks)\\b)";
/** What is said of an agreement stands in the same sentence. */
const of = `(?<=${agreement}[^.;:!?]{0,80}?)`;
const might =
  "\\b(?:(?:can|could|did|do|does|may|might|shall|should|to|will|would)(?:n[’']t|not)?|won[’']t)(?: (?:again|be able to|even|never|not|soon|well|\\p{L}+ly))*";
/** "Break" and "hold" alone, not "break the deadlock" and "hold talks". */
const alone =
  "(?=$|[^\\p{L} ]| (?:after|again|apart|as|at|before|beyond|by|down|for|if|in|long|once|past|soon|through|together|under|unless|until|up|when|with|within|without)\\b)";
const quarrel = "(?:conflict|dispute|feud|fight|fighting|hostilities|quarrel|rivalry|struggle|war)\\b";

/** Of an agreement: doubt when it is denied. */
const lasting = new RegExp(
  `${of}${might} (?:(?:last|survive)\\b|hold${alone}|be (?:honou?red|kept|respected)\\b)|\\b(?:abide by|honou?r|keep|respect) (?:\\p{L}+ ){0,3}?${agreement}`,
  "giu",
);
/** Of an agreement, or done to one: doubt when it is not denied. */
const breaking = new RegExp(
  [
    `${of}${might} (?:collapse\\b|fall apart\\b|break${alone}|be (?:broken|violated)\\b)`,
    `\\b(?:break|breach|go(?:es|ing)? back on|renege on|tear(?:s|ing)? up|violate) (?:(?:an?|any|every|his|her|its|such|that|the|their|this) )?(?:\\p{L}+ )?${agreement}`,
    `${of}\\b(?:breather|breathing space|stepping[- ]stone)\\b(?! (?:to|towards?) (?:an? |the )?(?:\\p{L}+ )?(?:agreement|peace|reconciliation|settlement|treaty)\\b)`,
    `${of}\\b(?:at best|just|merely|no more than|nothing (?:but|more than)|only)(?: \\p{L}+){0,2} an? (?:\\p{L}+ )?(?:lull|pause|respite)\\b`,
    `${of}\\b(?:and|can|could|(?:help|let)\\w*(?: \\p{L}+){1,4}|may|might|to|will|would) (?:re-?arm|regroup)\\b`,
    `${of}\\b(?:instead of|rather than) (?:as )?(?:an? |the )?end (?:of|to) (?:\\p{L}+ )?${quarrel}`,
  ].join("|"),
  "giu",
);
/** "Not the end of the war" denies itself. */
const noEnd = new RegExp(
  `${of}\\b(?:never|not) (?:as |be |mean )?(?:an? |the )?end (?:(?:of|to) )?(?:\\p{L}+ )?${quarrel}`,
  "iu",
);

/** The clause that ends where words end. */
const clause = /(?:(?!\b(?:although|because|but|while|yet)\b)[^.,;:!?—–()])*$/i;
const denial =
  /\b(?:\w*not|ban\w*|bar(?:s|red)?|doubt\w*|fail\w* to|few|forbid\w*|hardly|neither|never|no|nobody|none|nor|prevent\w*|rarely|s[ck]eptical|scarcely|unlikely|without)\b|n[’']t\b/i;
/** A denial that denies nothing. */
const affirming =
  /\b(?:few|little|no|nobody|not|nothing|never) (?:but|doubt\w*|hesitat\w*|just|less than|merely|more than|only)\b/gi;

/**
 * Whether words doubt that an agreement lasts: that it holds is denied, or that it breaks, is broken or only serves to
 * gather strength is not. English.
 * @example doubtsDurability("the truce will hold until May but may not last"); // => true
 */
export function doubtsDurability(words: string): boolean {
  const isDenied = (found: RegExpExecArray): boolean => {
    const said = words.slice(0, found.index + found[0].length).replace(affirming, "");
    return denial.test(clause.exec(said)?.[0] ?? "");
  };
  return (
    noEnd.test(words) ||
    [...words.matchAll(lasting)].some(isDenied) ||
    [...words.matchAll(breaking)].some((found) => !isDenied(found))
  );
}
