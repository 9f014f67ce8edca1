/**
 * Words of a report as any document may hold them: white space and line breaks as one space; control characters, halves
 * of characters and the invisible overrides of direction, which could turn round what follows, removed.
 * @example plainWords("Oil\n gas\u0000"); // => "Oil gas"
 */
export function plainWords(text: string): string {
  return text
    .replace(/[^\S\u00A0\u202F]+|\u0085/g, " ")
    .replace(/[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, "");
}
