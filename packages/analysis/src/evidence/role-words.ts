/** Words that open a further description of the same person: ", now a fellow of …". */
const goesOn = /^(?:a|an|and|at|current(?:ly)?|former(?:ly)?|later|now|of|previously|the|who)\b/i;
/** Ends a description: another mark, or a stop that is not within "U.S.". */
const stop = /[;:()[\]—–"“”]|(?<!\b\p{Lu})\.(?=\s|$)|\n/u;
const speaks = /\b(?:said|says|told|tells|argue[sd]?|warn(?:s|ed)|wrote|writes|note[sd]?|adds?|added|believe[sd]?)\b/;
/** What stands before a role and is not part of it. */
const before = /^.*(?:[,;:()[\]—–"“”\n]|(?<!\b\p{Lu})\.(?=\s)|\b(?:to|by|from|said|says|told|that|and|but|with)\b)/su;

/**
 * How a text describes somebody each time that it names them: what follows the name between commas or after “of”, “at”,
 * “from” or “who”, and the title right before it. English.
 * @returns In the order of the text; empty where the name stands bare.
 * @example roleWords("Ann Lee, a former judge, warned of a strike.", "Ann Lee"); // => ["a former judge"]
 */
export function roleWords(text: string, name: string): string[] {
  const parts = text.split(name);
  return parts.slice(1).flatMap((rest, i) => {
    const ahead = (parts[i] ?? "").slice(-120);
    if (/[\p{L}\p{N}-]$/u.test(ahead) || /^[\p{L}\p{N}-]/u.test(rest)) return [];
    const title = ahead.replace(before, "").trim();
    return [title, following(rest)].filter((words) => /\p{Ll}{3}/u.test(words));
  });
}

/** The description that a text begins with, right after a name. */
function following(rest: string): string {
  const line = rest.slice(0, 300).split(stop)[0] ?? "";
  const tied = /^ (?:of|at|from|who)\b/.test(line);
  if (!tied && !line.startsWith(",")) return "";
  const [first = "", ...more] = line.replace(/^,/, "").split(",");
  const end = more.findIndex((part) => !goesOn.test(part.trim()));
  const own = tied ? [first] : [first, ...more.slice(0, end < 0 ? more.length : end)];
  return own
    .join(",")
    .split(tied ? speaks : /$^/)[0]!
    .trim();
}
