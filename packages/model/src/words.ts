/** Names joined as in a sentence. @example listed(["a", "b", "c"], "or"); // => "a, b or c" */
export function listed(words: readonly string[], last: "and" | "or" = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/**
 * A label in quotation marks, those inside it as single ones; what is a quotation as a whole takes no second pair.
 * @example quoted("the “last” offer"); // => "“the ‘last’ offer”"
 */
export function quoted(label: string): string {
  const inner = /^“.*”$/s.test(label) && !/”.*“/s.test(label) ? label.slice(1, -1) : label;
  return `“${inner
    .replaceAll("“", "‘")
    .replaceAll("”", "’")
    .replace(/"([^"]*)"/g, "‘$1’")}”`;
}

/**
 * What somebody would accept on an issue; that nothing is agreed on it is told as that.
 * @example settledAs("not agreed", "Toll"); // => "a deal that leaves out “Toll”"
 */
export function settledAs(option: string, issue: string): string {
  return option === "not agreed" ? `a deal that leaves out ${quoted(issue)}` : `${quoted(option)} on ${issue}`;
}

/** A whole number, or its decimal digits, in groups of three. @example grouped("33280"); // => "33,280" */
export function grouped(count: number | bigint | string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A count with its noun. @example counted(1536n, "package"); // => "1,536 packages" */
export function counted(count: number | bigint, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${BigInt(count) === 1n ? noun : plural}`;
}

/** The first letter in upper case. @example capitalised("one core"); // => "One core" */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whose something is. @example possessive("Donors"); // => "Donors’" */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}
