/** Characters that move the cursor, recolour, ring or turn the direction of what a terminal shows; not line ends and tabs. */
const acting = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text that does nothing to a terminal but stand there: reports and models write what they like. In JSON the escapes
 * mean the same characters.
 * @example visible("\u001b[2J"); // => "\\u001b[2J"
 */
export function visible(text: string): string {
  return text.replace(acting, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
