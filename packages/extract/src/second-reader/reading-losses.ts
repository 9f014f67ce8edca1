import { counted } from "@parley/model";

/** Why a suggestion of a model was dropped, and what of the others was left out, in words for whoever reads the count. */
export const lossWords = {
  "not-in-report": ["whose quote is not in the report", "whose quotes are not in the report"],
  "ambiguous-quote": ["whose words stand there more than once", "whose words stand there more than once"],
  "crosses-paragraphs": ["whose quote crosses paragraphs", "whose quotes cross paragraphs"],
  "unknown-act": ["of an act that there is not", "of acts that there are not"],
  "unknown-holder": ["of somebody whom the report does not name", "of somebody whom the report does not name"],
  malformed: ["without a quote, a holder or an act", "without a quote, a holder or an act"],
  "too-many": ["beyond the number that a part can hold", "beyond the number that a part can hold"],
} as const;

/** Why one suggestion was dropped. */
export type Loss = keyof typeof lossWords;

/** How many suggestions were dropped, by reason. */
export type Losses = Readonly<Partial<Record<Loss, number>>>;

/** The sum of several counts. @example summedLosses([{ malformed: 1 }, { malformed: 2 }]); // => { malformed: 3 } */
export function summedLosses(all: readonly Losses[]): Losses {
  const sum: Partial<Record<Loss, number>> = {};
  for (const losses of all)
    for (const [loss, count] of Object.entries(losses) as [Loss, number][]) sum[loss] = (sum[loss] ?? 0) + count;
  return sum;
}

/**
 * What was dropped, in words, in the order of {@link lossWords}; empty for nothing.
 * @example lossText({ malformed: 1, "not-in-report": 2 }); // => "2 dropped whose quotes are not in the report, 1 dropped without a quote, a holder or an act"
 */
export function lossText(losses: Losses): string {
  return (Object.keys(lossWords) as Loss[])
    .flatMap((loss) => {
      const count = losses[loss] ?? 0;
      return count === 0 ? [] : [`${counted(count, "dropped", "dropped")} ${lossWords[loss][count === 1 ? 0 : 1]}`];
    })
    .join(", ");
}
