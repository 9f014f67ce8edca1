import type { Act, Step } from "@parley/model";
import acts from "./en/acts.json" with { type: "json" };
import anonymous from "./en/anonymous-sources.json" with { type: "json" };
import attribution from "./en/attribution.json" with { type: "json" };
import conditions from "./en/conditions.json" with { type: "json" };
import hedges from "./en/hedges.json" with { type: "json" };
import inheritance from "./en/inheritance.json" with { type: "json" };
import reporting from "./en/reporting.json" with { type: "json" };
import stepActs from "./en/step-acts.json" with { type: "json" };
import stepOrder from "./en/step-order.json" with { type: "json" };
import threats from "./en/threats.json" with { type: "json" };
import wordFields from "./en/word-fields.json" with { type: "json" };
import { lexicon, type LexiconRow } from "./lexicon.ts";

/**
 * Where in a clause an act's pattern must begin: at its verb, at a noun, at a modal, anywhere, anywhere but at a verb,
 * or in what is alleged.
 */
export type ActPlace = "verb" | "noun" | "modal" | "any" | "object" | "content";

/** A row that says which words make which act. */
export interface ActRow extends LexiconRow {
  readonly act: Act;
  readonly where: ActPlace;
  /** The act when the clause is negated. */
  readonly negated?: Act;
  /** How sure the words are, 0 to 1; 0.8 when missing. */
  readonly weight?: number;
  /** Holder after this preposition when the subject is a thing: "unacceptable to Lima", "a red line for Lima". */
  readonly holder?: "for" | "to" | "from" | "of" | "by" | "with";
}

/** A row of reporting verbs: the act of what a party says with them, when its own words show none. */
export interface ReportingRow extends LexiconRow {
  readonly act: Act;
  readonly hedge?: boolean;
}

/** A row of words or a turn of phrase that belongs to a field of meaning. */
export interface FieldRow extends LexiconRow {
  readonly field: string;
}

/** A row of words that put one step before or after another. */
export interface OrderRow extends LexiconRow {
  /**
   * What follows comes `then`, or `first`, or goes `together` with what stands before it; or it names what comes before
   * (`after`, and `if` when the words are no words of time) or what comes later (`before`); `until` does so behind a
   * refusal.
   */
  readonly relation: "then" | "first" | "together" | "after" | "before" | "until" | "if";
  /** Counts only at the beginning of a clause. */
  readonly opening?: boolean;
  /** Stands behind what it speaks of: "an inspection would come next". */
  readonly trails?: boolean;
  /** How many of its last words belong to what follows. */
  readonly keeps?: number;
}

/** A row of words for what is done in carrying out a deal. */
export interface StepRow extends LexiconRow {
  readonly kind?: Step["kind"];
  /** Of a kind that cannot be taken back, or hardly: withdrawal, release, transfer, disarming. No level is ever given. */
  readonly irreversible?: boolean;
  /** Done at once, so that its beginning is its completion. */
  readonly moment?: boolean;
}

/** Words that make acts. */
export const actLexicon = lexicon(acts as readonly ActRow[]);
/** Verbs of saying. */
export const reportingLexicon = lexicon(reporting as readonly ReportingRow[]);
/** Words that weaken. */
export const hedgeLexicon = lexicon(hedges as readonly LexiconRow[]);
/** Shapes of unnamed sources. */
export const anonymousLexicon = lexicon(anonymous as readonly LexiconRow[]);
/** Openings that carry the source of the sentence before. */
export const inheritanceLexicon = lexicon(inheritance as readonly LexiconRow[]);
/** Words that open a condition. */
export const conditionLexicon = lexicon(conditions as readonly LexiconRow[]);
/** Harm that is threatened when it lies in the future. */
export const threatLexicon = lexicon(threats as readonly LexiconRow[]);
/** Words that put steps in order. */
export const orderLexicon = lexicon(stepOrder as readonly OrderRow[]);
/** What is done in carrying out a deal. */
export const stepLexicon = lexicon(stepActs as readonly StepRow[]);
/** Attribution without a verb of saying. */
export const attributionLexicon = lexicon(attribution as readonly LexiconRow[]);
const isPhrase = ({ pattern }: { readonly pattern: string }) => pattern.includes(" ");
/** Single words by field of meaning, as features for weighing acts: none decides anything by itself. */
export const wordLexicon = lexicon((wordFields as readonly FieldRow[]).filter((row) => !isPhrase(row)));
/** Turns of phrase by field of meaning, for the same. */
export const phraseLexicon = lexicon((wordFields as readonly FieldRow[]).filter(isPhrase));
