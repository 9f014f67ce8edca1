/** Words after which a clause is a condition or an exchange: it names another issue than the clause before it. */
const subordinate =
  /[,;]?\s(?:if|unless|until|provided|as long as|so long as|on (?:the )?condition|in (?:exchange|return) for|while|although|though|regardless of|even if)\s/i;
const openingSubordinate = /^["“]?(?:if|unless|until|provided|as long as|while|although|though)\b/i;

/**
 * The part of a claim before its condition, or after it when the condition comes first and is not the whole claim.
 * @example mainClause("If the sanctions stay, it walks out"); // => "it walks out"
 */
export function mainClause(quote: string): string {
  const comma = openingSubordinate.test(quote) ? quote.indexOf(", ") : -1;
  if (comma > 0) return quote.slice(comma + 2);
  const cut = subordinate.exec(quote);
  return cut && cut.index > 0 ? quote.slice(0, cut.index) : quote;
}
