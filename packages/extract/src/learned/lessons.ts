import type { CanonicalText } from "../canonical-text/canonical-text.ts";
import type { Gold, GoldClaim } from "../evaluation/gold.ts";
import { matchClaims } from "../evaluation/match-claims.ts";
import { holderKey, type HolderKey } from "../evaluation/same-name.ts";
import { type ClaimRead, readClaims } from "../read-report.ts";
import type { Tokenizer } from "../tokenizer/tokenizer.ts";
import type { ReaderModel } from "./reader-model.ts";

/** A report with its annotation. */
export interface AnnotatedReport {
  readonly doc: CanonicalText;
  readonly gold: Gold;
}

/** A claim that was read, and the annotated claim that it matches. */
export interface Lesson {
  readonly read: ClaimRead;
  readonly gold: GoldClaim | undefined;
  /** Equal keys, same holder, after the aliases of the report. */
  readonly key: HolderKey;
}

/**
 * What a report teaches: every claim found in it beside the annotated claim that it matches, if any.
 * @param model - Weights that the reading uses, or "none" for the rules alone.
 * @example lessonsOf({ doc: canonicalText("Lima agreed.", "text"), gold: { doc: { path: "a", parties: [] }, claims: [] } }, "none", winkTokenizer()).length; // => 1
 */
export function lessonsOf({ doc, gold }: AnnotatedReport, model: ReaderModel | "none", tokenizer: Tokenizer): Lesson[] {
  const { read } = readClaims(doc, { parties: [], model }, tokenizer);
  const matches = matchClaims(
    gold.claims,
    read.map(({ claim }) => claim),
  );
  const matched = new Map(matches.map((match) => [match.found, gold.claims[match.gold]]));
  const key = holderKey(gold.doc.parties);
  return read.map((claim, i) => ({ read: claim, gold: matched.get(i), key }));
}
