import { type Score, scoreReading, type ScoreSheet, totalScore } from "../evaluation/evaluate-reading.ts";
import type { Tokenizer } from "../tokenizer/tokenizer.ts";
import { type AnnotatedReport, type Lesson, lessonsOf } from "./lessons.ts";
import { readerModel } from "./reader-model.ts";
import { foldCount, trainReader } from "./train-reader.ts";

/** How the reader did: the usual score, and the shares of matched claims whose act or holder is right. */
export interface ValidationScore {
  readonly score: Score;
  readonly act: number;
  readonly holder: number;
}

/**
 * Reads every report with weights that were trained without it. Weights only say how sure a reading is, so what they
 * move is the high tier; the rest of the score is that of the rules.
 * @param counted - Which reports count in the figures; all take part in training. By number, in the order given.
 * @returns The figures of those that count. Rules that were written with a report in view still know it.
 * @example crossValidate([], winkTokenizer())(() => true).act; // => 0
 */
export function crossValidate(
  reports: readonly AnnotatedReport[],
  tokenizer: Tokenizer,
): (counted: (report: number) => boolean) => ValidationScore {
  const ruled = reports.map((report) => lessonsOf(report, "none", tokenizer));
  const learned: (readonly Lesson[])[] = reports.map(() => []);
  for (let fold = 0; fold < foldCount; fold++) {
    const seen = reports.flatMap((_, i) => (i % foldCount === fold ? [] : [i]));
    const weights = trainReader(
      seen.flatMap((i) => reports[i] ?? []),
      seen.map((i) => ruled[i] ?? []),
      tokenizer,
    );
    const model = readerModel(weights);
    reports.forEach((report, i) => {
      if (i % foldCount === fold) learned[i] = lessonsOf(report, model, tokenizer);
    });
  }
  return (counted) =>
    validationScore(reports.flatMap((report, i) => (counted(i) ? [{ report, lessons: learned[i] ?? [] }] : [])));
}

function validationScore(
  read: readonly { readonly report: AnnotatedReport; readonly lessons: readonly Lesson[] }[],
): ValidationScore {
  const sheets = read.map(({ report: { doc, gold }, lessons }): ScoreSheet =>
    scoreReading({ gold, text: doc.text, found: lessons.map((lesson) => lesson.read.claim) }),
  );
  const matched = read.flatMap(({ lessons }) => lessons.filter(({ gold }) => gold !== undefined));
  const share = (right: (lesson: Lesson) => boolean) => matched.filter(right).length / Math.max(1, matched.length);
  return {
    score: totalScore(sheets),
    act: share(({ gold, read: { claim } }) => gold?.act === claim.act),
    holder: share(({ gold, key, read: { claim } }) => gold !== undefined && key(gold.holder) === key(claim.holder)),
  };
}
