/** A text without differences that do not matter, with the way back to the places in the text itself. */
export interface FoldedText {
  readonly folded: string;
  /** Where the character of the text begins that gave the folded one at this place. */
  startOf(place: number): number;
  /** Where it ends. */
  endOf(place: number): number;
}

/** What is in a text and nobody sees: control characters, marks of direction, joiners, tags. */
const unseen = /\p{Cf}|(?!\s)\p{Cc}/gu;
const accents = /\p{M}/gu;

/** A text without the characters that nobody sees. @example seenText("no\u200b deal"); // => "no deal" */
export function seenText(text: string): string {
  return text.replace(unseen, "");
}

/**
 * Folds a text: plain quote marks and hyphens, one space for any run of them, no accents, nothing unseen, small letters.
 * @example foldedText("“Très  bien”").folded; // => '"tres bien"'
 */
export function foldedText(text: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let place = 0;
  let spaced = false;
  for (const character of text) {
    const plain = foldedCharacter(character);
    const space = /^\s+$/.test(plain);
    if (!(space && spaced)) {
      const kept = space ? " " : plain;
      parts.push(kept);
      for (let i = 0; i < kept.length; i++) {
        starts.push(place);
        ends.push(place + character.length);
      }
    }
    if (plain !== "") spaced = space;
    else if (ends.length > 0 && !spaced) ends[ends.length - 1] = place + character.length;
    place += character.length;
  }
  return { folded: parts.join(""), startOf: (at) => starts[at] ?? text.length, endOf: (at) => ends[at] ?? text.length };
}

function foldedCharacter(character: string): string {
  if (/^[\x21-\x7e]$/.test(character)) return /^[`´]$/.test(character) ? "'" : character.toLowerCase();
  if (/^[‘’‚‛′´`]$/u.test(character)) return "'";
  if (/^[“”„‟″«»]$/u.test(character)) return '"';
  if (/^[‐‑‒–—―−]$/u.test(character)) return "-";
  return seenText(character.normalize("NFKD")).replace(accents, "").toLowerCase();
}
