/** Coarse part of speech, as in Universal Dependencies. */
export type PartOfSpeech = string;

/** A word or mark of a text: UTF-16 offsets, `end` exclusive, and what a tagger thinks of it. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into words with parts of speech and lemmas; another language or library is another tokenizer. */
export interface Tokenizer {
  readonly id: string;
  /** Tokens in order; each `text` equals the slice between its offsets. Never throws. */
  tokenize(text: string): Token[];
}
