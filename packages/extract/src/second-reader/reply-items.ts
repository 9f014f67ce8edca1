/** How many openings of JSON that lead nowhere are tried; a reply full of them is no reply. */
const tries = 100;

/**
 * What a reply lists as claims, however it is wrapped: in code fences, between other words, or cut off at its end.
 * @returns Not yet checked in any way; `undefined` when the reply holds no list of claims.
 * @example replyItems('Here you are:\n{"claims": [{"quote": "no"}]} Anything else?'); // => [{ quote: "no" }]
 */
export function replyItems(reply: string): unknown[] | undefined {
  const items: unknown[] = [];
  let isUnderstood = false;
  let failed = 0;
  for (let at = 0; at < reply.length && failed < tries;) {
    const opening = nextOpening(reply, at);
    if (opening < 0) break;
    const end = closing(reply, opening);
    const found = end === undefined ? undefined : listed(parsed(reply.slice(opening, end)));
    if (found) for (const item of found) items.push(item);
    else failed++;
    isUnderstood ||= found !== undefined;
    at = found && end !== undefined ? end : opening + 1;
  }
  return isUnderstood ? items : undefined;
}

function nextOpening(reply: string, from: number): number {
  const found = reply.slice(from).search(/[[{]/);
  return found < 0 ? -1 : from + found;
}

/** Where the value that opens here ends; `undefined` when it was cut off. */
function closing(reply: string, opening: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = opening; at < reply.length; at++) {
    const character = reply[at];
    if (quoted) {
      if (character === "\\") at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function listed(value: unknown): unknown[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return value.some(isClaimLike) ? value : undefined;
  if ("claims" in value && Array.isArray(value.claims)) return value.claims;
  return isClaimLike(value) ? [value] : undefined;
}

function isClaimLike(value: unknown): boolean {
  return typeof value === "object" && value !== null && "quote" in value;
}
