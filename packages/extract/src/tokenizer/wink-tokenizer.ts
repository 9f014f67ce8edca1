import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import type { Token, Tokenizer } from "./tokenizer.ts";

/** The tagger's time grows faster than the text; longer pieces are cut at white space. */
const longestPiece = 4_000;
const longestRun = 120;

let engine: ReturnType<typeof winkNLP> | undefined;

/**
 * The tokenizer on wink-nlp's small English model. The model is loaded at the first call and kept.
 * @example winkTokenizer().tokenize("Kyiv agreed.").map((token) => token.lemma); // => ["kyiv", "agree", "."]
 */
export function winkTokenizer(): Tokenizer {
  return { id: "wink-eng-lite", tokenize };
}

function tokenize(text: string): Token[] {
  const out: Token[] = [];
  for (const [from, to] of piecesOf(text)) addPiece(text.slice(from, to), from, out);
  return out;
}

function* piecesOf(text: string): Generator<[number, number]> {
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + longestPiece);
    if (to < text.length) {
      const space = text.lastIndexOf(" ", to);
      if (space > from) to = space;
    }
    yield [from, to];
    from = to;
  }
}

function addPiece(piece: string, offset: number, out: Token[]): void {
  if (!/[A-Za-z]/.test(piece) || new RegExp(`\\S{${longestRun}}`).test(piece)) return addPlain(piece, offset, out);
  engine ??= winkNLP(model, ["pos"]);
  const { its } = engine;
  const tokens = engine.readDoc(piece).tokens();
  const texts: readonly string[] = tokens.out();
  const tags = tokens.out(its.pos) as readonly string[];
  const lemmas = tokens.out(its.lemma as never) as readonly string[];
  let at = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? "";
    if (text.trim() === "") continue;
    const start = piece.indexOf(text, at);
    if (start < 0 || start - at > 200) continue;
    at = start + text.length;
    const lower = text.toLowerCase();
    const lemma = (lemmas[i] ?? lower).toLowerCase();
    out.push({ text, lower, lemma, pos: tags[i] ?? "X", start: offset + start, end: offset + at });
  }
}

function addPlain(piece: string, offset: number, out: Token[]): void {
  for (const match of piece.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)) {
    const [text] = match;
    const lower = text.toLowerCase();
    const pos = /^[\p{L}\p{M}]/u.test(text) ? "NOUN" : /^\p{N}/u.test(text) ? "NUM" : "PUNCT";
    out.push({ text, lower, lemma: lower, pos, start: offset + match.index, end: offset + match.index + text.length });
  }
}
