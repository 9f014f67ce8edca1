import { dateBounds, dayOf, type Forecast, type ForecastState } from "@parley/model";

/** A question that closes within so many days is closing soon. */
const soon = 7;

/** Where a question stands, with the days that it has left. */
export interface QuestionState {
  readonly state: ForecastState;
  /** The last day that its closing date can mean. */
  readonly lastDay?: string;
  /** From the day asked about; negative when it has passed. */
  readonly daysLeft?: number;
}

/**
 * Where a question stands, seen from a day: resolved or void, else by the last day that its closing date can mean.
 * That day itself is still open. A closing date without a year is never past.
 * @param day - `YYYY-MM-DD`.
 * @example questionState({ closes: "2026-03" }, "2026-03-25"); // => { state: "closing-soon", lastDay: "2026-03-31", daysLeft: 6 }
 */
export function questionState(
  { closes, resolution }: Pick<Forecast, "closes" | "resolution">,
  day: string,
): QuestionState {
  const { latest: lastDay } = dateBounds(closes);
  const [last, now] = [dayOf(lastDay ?? ""), dayOf(day)];
  const daysLeft = last === undefined || now === undefined ? undefined : last - now;
  return {
    state: resolution ? (resolution.happened === "void" ? "void" : "resolved") : stateByDays(daysLeft),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(daysLeft === undefined ? {} : { daysLeft }),
  };
}

function stateByDays(daysLeft: number | undefined): ForecastState {
  if (daysLeft === undefined || daysLeft > soon) return "open";
  return daysLeft < 0 ? "closed" : "closing-soon";
}
