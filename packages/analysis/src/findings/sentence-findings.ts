import { listed, quoted, type Case, type Claim, type Finding, type Passage } from "@parley/model";
import { shortened } from "../wording/words.ts";
import { keepsWeakening, weakening } from "./hedging-words.ts";
import { loadedWords } from "./loaded-words.ts";
import type { PassageCode } from "./passage-codes.ts";
import { ownWords, type WrittenSentence } from "./written-sentences.ts";

/** What a sentence of a passage is held against. */
export interface PassageContext {
  readonly subject: Case;
  readonly passage: Passage;
  /** Every claim of the case by its id, rejected ones too. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** The texts of the reports by their ids. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** Sentences that Parley computes now, as passages spell them; left out: not checked. */
  readonly computed?: ReadonlySet<string>;
}

type SentenceFinder = (sentence: WrittenSentence, context: PassageContext) => Finding[];

/**
 * A finding about one sentence of a passage.
 * @example passageFinding({ id: "agreed", text: "", omit: false }, { code: "stale", severity: "warning", claims: ["c1"] }, "Old.").refs; // => ["agreed", "c1"]
 */
export function passageFinding(
  passage: Passage,
  kind: Pick<Finding, "severity"> & { readonly code: PassageCode; readonly claims: readonly string[] },
  message: string,
): Finding {
  return { code: kind.code, severity: kind.severity, message, refs: [passage.id, ...kind.claims] };
}

/** A sentence shortened for a message. @example shownSentence("Six."); // => "“Six.”" */
export function shownSentence(text: string): string {
  return quoted(shortened(text, 90));
}

/** A sentence that names no claim, is no heading and is not marked as the author's, computed or method. */
const uncitedSentence: SentenceFinder = (sentence, { passage }) =>
  sentence.claims.length > 0 || sentence.basis !== "claims" || sentence.heading
    ? []
    : [
        passageFinding(
          passage,
          { code: "uncited-sentence", severity: "warning", claims: [] },
          `${shownSentence(sentence.text)} cites no claim: name one in square brackets after it, or mark it [author] if it is your own view.`,
        ),
      ];

/**
 * Every claim behind the sentence is hedged or conditional, and the sentence is not. Whoever quotes a claim whole drops
 * nothing, and an order of steps is a proposal as a whole: there a condition need not be said with each step.
 */
const hedgeDropped: SentenceFinder = (sentence, { passage, claims, subject }) => {
  if (!isEnglish(subject) || sentence.claims.length === 0 || sentence.basis === "computed") return [];
  const cited = sentence.claims.flatMap((id) => claims.get(id) ?? []);
  const weak = cited
    .filter((claim) => !isQuoted(claim.quote, sentence.text))
    .flatMap((claim) => weakening(claim) ?? [])
    .filter(({ words }) => words.length > 0 || passage.id !== "sequence");
  if (cited.length === 0 || weak.length < cited.length || keepsWeakening(sentence.text, weak)) return [];
  const words = [...new Set(weak.flatMap((one) => one.words))];
  const how = words.length > 0 ? `with ${listed(words.map(quoted))}` : "as conditional";
  return [
    passageFinding(
      passage,
      { code: "hedge-dropped", severity: "warning", claims: cited.map(({ id }) => id) },
      `${shownSentence(sentence.text)} is reported only ${how} (${listed(cited.map(({ id }) => id))}): keep the hedge.`,
    ),
  ];
};

const likelihood =
  /\b(?:almost certain(?:ly)?|(?:very |highly )?(?:un)?likely|(?:im)?probabl[ey]|roughly even (?:chance|odds)|(?:almost )?no chance|remote(?: chance)?)\b/i;
const confidence = /\b(?:(?:low|moderate|medium|high) confidence|(?:not |fairly |very )?confident)\b/i;

/** How likely something is and how sure the author is are two things (ICD 203): one sentence each. */
const likelihoodAndConfidence: SentenceFinder = (sentence, { passage, subject }) => {
  const own = ownWords(sentence.text);
  if (!isEnglish(subject) || !likelihood.test(own) || !confidence.test(own)) return [];
  return [
    passageFinding(
      passage,
      { code: "likelihood-and-confidence", severity: "warning", claims: sentence.claims },
      `${shownSentence(sentence.text)} says in one breath how likely something is and how sure you are: make it two sentences.`,
    ),
  ];
};

/** A word that takes a side, in the author's own words; a name that the case uses is no choice of the author's. */
const loadedWord: SentenceFinder = (sentence, { passage, subject }) => {
  const names = [...subject.parties, ...subject.people].flatMap(({ name, aliases }) => [name, ...aliases]);
  const own = names.reduce((text, name) => text.replaceAll(name, " "), ownWords(sentence.text));
  return loadedWords(own, subject.language ?? "en").map((word) =>
    passageFinding(
      passage,
      { code: "loaded-word", severity: "notice", claims: sentence.claims },
      `${quoted(word)} takes a side in ${shownSentence(sentence.text)}: use a neutral word, or quote who says it.`,
    ),
  );
};

function isQuoted(quote: string, sentence: string): boolean {
  const words = quote.replace(/\s+/g, " ");
  return sentence.includes(words) && !ownWords(sentence).includes(words);
}

function isEnglish({ language = "en" }: Case): boolean {
  return /^en\b/i.test(language);
}

/** What can be wrong with one sentence as it stands. */
export const sentenceFinders: readonly SentenceFinder[] = [
  uncitedSentence,
  hedgeDropped,
  likelihoodAndConfidence,
  loadedWord,
];
