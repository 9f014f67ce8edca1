import { ParleyError } from "@parley/model";
import type { Token } from "../tokenizer/tokenizer.ts";

/**
 * A pattern over words, compiled. The language:
 * - `word` a token whose lemma or lower-case form is this; `a|b` any of them;
 * - `DET`, `NOUN`, `PROPN`, `PRON`, `ADJ`, `NUM`, `VERB` a token of this part of speech, also as an alternative;
 * - `*` up to five tokens, none of them a comma, semicolon, colon or full stop; `**` up to twelve;
 * - `word?` may be missing.
 */
export interface Pattern {
  /** Words that a match can begin with; a part of speech stands for itself. */
  readonly heads: readonly string[];
  readonly elements: readonly Element[];
  /** A match has one of these words after its first; none when a part of speech or nothing is asked for there. */
  readonly needs?: readonly string[];
}

interface Element {
  readonly words: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  /** How many tokens may be skipped here. */
  readonly gap: number;
  readonly optional: boolean;
}

const partsOfSpeech = new Set(["DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "VERB", "ADV", "AUX"]);
const stops = /^[,;:.!?—()]$/;

/**
 * Compiles a pattern.
 * @throws {ParleyError} `invalid-input` for an empty pattern or one that begins with `*`.
 * @example compilePattern("call for|on").heads; // => ["call"]
 */
export function compilePattern(source: string): Pattern {
  const elements = source.split(/\s+/).filter(Boolean).map(elementOf);
  const [first] = elements;
  if (!first || first.gap > 0) throw new ParleyError("invalid-input", `expected a pattern that begins with a word: '${source}'`);
  const anchor = elements.slice(1).findLast(({ gap, optional, tags }) => gap === 0 && !optional && tags.size === 0);
  return { elements, heads: [...first.words, ...first.tags], ...(anchor ? { needs: [...anchor.words] } : {}) };
}

function elementOf(part: string): Element {
  if (/^\*\*?$/.test(part)) return { words: new Set(), tags: new Set(), gap: part === "*" ? 5 : 12, optional: false };
  const optional = part.length > 1 && part.endsWith("?");
  const options = (optional ? part.slice(0, -1) : part).split("|");
  return {
    words: new Set(options.filter((option) => !partsOfSpeech.has(option))),
    tags: new Set(options.filter((option) => partsOfSpeech.has(option))),
    gap: 0,
    optional,
  };
}

/**
 * Where a pattern that begins at a token ends.
 * @returns The number of the last token matched, or `undefined`.
 * @example matchPattern(compilePattern("rule out"), winkTokenizer().tokenize("rules out"), { from: 0, to: 2 }); // => 1
 */
export function matchPattern(
  pattern: Pattern,
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
): number | undefined {
  return new Match(pattern.elements, tokens, to).from(0, from);
}

/** One attempt, which goes back and forth in a sentence without making anything new. */
class Match {
  readonly #elements: readonly Element[];
  readonly #tokens: readonly Token[];
  readonly #to: number;

  constructor(elements: readonly Element[], tokens: readonly Token[], to: number) {
    this.#elements = elements;
    this.#tokens = tokens;
    this.#to = to;
  }

  /** Where the elements from this one on end, when the first of them stands at this token. */
  from(number: number, at: number): number | undefined {
    const element = this.#elements[number];
    if (!element) return at - 1;
    if (element.gap > 0) return this.#after(element.gap, number, at);
    const token = at < this.#to ? this.#tokens[at] : undefined;
    if (token && fits(element, token)) {
      const rest = this.from(number + 1, at + 1);
      if (rest !== undefined) return rest;
    }
    if (token && number > 0 && (token.pos === "ADV" || token.text === '"' || token.text === "“")) {
      const rest = this.from(number, at + 1);
      if (rest !== undefined) return rest;
    }
    return element.optional ? this.from(number + 1, at) : undefined;
  }

  #after(gap: number, number: number, at: number): number | undefined {
    for (let skipped = 0; skipped <= gap; skipped++) {
      const rest = this.from(number + 1, at + skipped);
      if (rest !== undefined) return rest;
      const stop = stops.test(this.#tokens[at + skipped]?.text ?? "");
      if (at + skipped >= this.#to || (stop && !this.#elements[number + 1]?.words.has(","))) return undefined;
    }
    return undefined;
  }
}

function fits(element: Element, token: Token): boolean {
  return element.words.has(token.lower) || element.words.has(token.lemma) || element.tags.has(token.pos);
}
