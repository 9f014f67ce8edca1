import { dateWords } from "@parley/analysis";
import { counted, type ForecastQuestion, type ForecastState } from "@parley/model";

/**
 * Where a question stands, in a few words.
 * @example stateWords({ state: "open", daysLeft: 9, closes: "2026-03-31" }); // => "open until 31 March 2026"
 */
export function stateWords({
  state,
  daysLeft,
  closes,
  resolution,
}: Pick<ForecastQuestion, "state" | "daysLeft" | "closes" | "resolution">): string {
  const date = dateWords(closes);
  switch (state) {
    case "open":
      return `open until ${date}`;
    case "closing-soon":
      return daysLeft === 0 ? `closes today, ${date}` : `closes in ${counted(daysLeft ?? 0, "day")}, ${date}`;
    case "closed":
      return `closed on ${date}, not resolved`;
    case "resolved":
      return `${resolution?.happened ? "happened" : "did not happen"}, ${dateWords(resolution?.date ?? closes)}`;
    case "void":
      return `void, ${dateWords(resolution?.date ?? closes)}`;
  }
}

/** Whether a probability can still be given. @example canForecast({ state: "closed" }); // => false */
export function canForecast({ state }: Pick<ForecastQuestion, "state">): boolean {
  return state === "open" || state === "closing-soon";
}

const urgency: readonly ForecastState[] = ["closed", "closing-soon", "open", "resolved", "void"];

/**
 * Questions by what is to be done about them: to resolve, closing soon, open, then those that are decided; of each kind
 * the one that closes first.
 */
export function inUrgency(questions: readonly ForecastQuestion[]): ForecastQuestion[] {
  return questions.toSorted(
    (a, b) =>
      urgency.indexOf(a.state) - urgency.indexOf(b.state) ||
      (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER),
  );
}
