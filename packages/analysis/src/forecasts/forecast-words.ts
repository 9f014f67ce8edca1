import {
  counted,
  isAccepted,
  type Case,
  type Forecast,
  type ForecastUpdate,
  type LikelihoodScale,
} from "@parley/model";
import { dateWords } from "../wording/date-words.ts";
import { forecastSeries, latestOf } from "./forecast-series.ts";
import { likelihoodWord, percentText } from "./likelihood-word.ts";

/** Fewer updates than this, of whoever, are a first impression and no forecast. */
const fewestUpdates = 2;

/** The scale of words that a case uses. @example scaleOf(subject); // => "icd-203" */
export function scaleOf({ likelihoodWords = "icd-203" }: Pick<Case, "likelihoodWords">): LikelihoodScale {
  return likelihoodWords;
}

/**
 * Why no number may stand in a headline or in the brief yet: fewer than two updates, or no accepted claim behind the
 * question and its updates.
 * @returns Nothing when one may.
 * @example whyNoForecast({ updates: [], claims: [] }, []); // => "No forecast yet: no updates and no accepted claim behind it."
 */
export function whyNoForecast(
  { updates, claims, resolution }: Pick<Forecast, "updates" | "claims" | "resolution">,
  known: Case["claims"],
): string | undefined {
  const named = new Set([...claims, ...updates.flatMap((update) => update.claims)]);
  const lacks = [
    ...(updates.length < fewestUpdates ? [updates.length === 0 ? "no updates" : "one update only"] : []),
    ...(known.some((claim) => named.has(claim.id) && isAccepted(claim)) ? [] : ["no accepted claim behind it"]),
  ];
  return lacks.length === 0 ? undefined : `No forecast${resolution ? "" : " yet"}: ${lacks.join(" and ")}.`;
}

/** A likelihood as number and word. @example likelihoodText(0.6, "icd-203"); // => "60 percent, likely" */
export function likelihoodText(probability: number, scale: LikelihoodScale): string {
  return [`${percentText(probability)} percent`, likelihoodWord(probability, scale) ?? []].flat().join(", ");
}

/**
 * What a headline says of a question: every forecaster's latest with name and date, never one number for all; or that
 * there is no forecast yet.
 * @example forecastHeadline({ updates: [], claims: [] }, subject); // => "No forecast yet: no updates and no accepted claim behind it."
 */
export function forecastHeadline(question: Pick<Forecast, "updates" | "claims" | "resolution">, subject: Case): string {
  return (
    whyNoForecast(question, subject.claims) ??
    `${latest(question)
      .map((one) => authored(one, subject))
      .join("; ")}.`
  );
}

function authored({ by, date, probability }: ForecastUpdate, subject: Case): string {
  return `${by}: ${likelihoodText(probability, scaleOf(subject))} (${dateWords(date)})`;
}

function latest({ updates }: Pick<Forecast, "updates">): ForecastUpdate[] {
  return forecastSeries(updates).map(latestOf);
}

/**
 * How many questions there are and where they stand, and which closes next.
 * @example questionsSentence([]); // => "No question has been asked yet."
 */
export function questionsSentence(
  questions: readonly { readonly state: string; readonly question: string; readonly lastDay?: string | undefined }[],
): string {
  if (questions.length === 0) return "No question has been asked yet.";
  const parts = stateWords.flatMap(([state, one, more]) => {
    const count = questions.filter((question) => question.state === state).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  });
  const [next] = questions
    .filter(({ state, lastDay }) => (state === "open" || state === "closing-soon") && lastDay !== undefined)
    .toSorted((a, b) => ((a.lastDay ?? "") < (b.lastDay ?? "") ? -1 : 1));
  const closing =
    next?.lastDay === undefined ? "" : ` Next to close: “${next.question}”, on ${dateWords(next.lastDay)}.`;
  return `${counted(questions.length, "question")}: ${parts.join(", ")}.${closing}`;
}

const stateWords = [
  ["open", "open", "open"],
  ["closing-soon", "closes soon", "close soon"],
  ["closed", "has closed and is not resolved", "have closed and are not resolved"],
  ["resolved", "resolved", "resolved"],
  ["void", "void", "void"],
] as const;
