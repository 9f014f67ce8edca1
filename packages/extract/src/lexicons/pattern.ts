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
  return matchFrom(pattern.elements, { tokens, to, element: 0, at: from });
}

interface State {
  readonly tokens: readonly Token[];
  readonly to: number;
  readonly element: number;
  readonly at: number;
}

function matchFrom(elements: readonly Element[], state: State): number | undefined {
  const element = elements[state.element];
  if (!element) return state.at - 1;
  if (element.gap > 0) return matchGap(elements, state);
  const token = state.at < state.to ? state.tokens[state.at] : undefined;
  if (token && fits(element, token)) {
    const rest = matchFrom(elements, { ...state, element: state.element + 1, at: state.at + 1 });
    if (rest !== undefined) return rest;
  }
  if (token && state.element > 0 && (token.pos === "ADV" || token.text === '"' || token.text === "“")) {
    const rest = matchFrom(elements, { ...state, at: state.at + 1 });
    if (rest !== undefined) return rest;
  }
  return element.optional ? matchFrom(elements, { ...state, element: state.element + 1 }) : undefined;
}

function matchGap(elements: readonly Element[], state: State): number | undefined {
  for (let skipped = 0; skipped <= (elements[state.element]?.gap ?? 0); skipped++) {
    const at = state.at + skipped;
    const rest = matchFrom(elements, { ...state, element: state.element + 1, at });
    if (rest !== undefined) return rest;
    if (at >= state.to || (stops.test(state.tokens[at]?.text ?? "") && !elements[state.element + 1]?.words.has(","))) return undefined;
  }
  return undefined;
}

function fits(element: Element, token: Token): boolean {
  return element.words.has(token.lower) || element.words.has(token.lemma) || element.tags.has(token.pos);
}
