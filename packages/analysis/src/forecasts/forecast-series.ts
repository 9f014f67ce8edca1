import { dateBounds, dayOf, type Forecast, type ForecastUpdate } from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";

/** What one forecaster has said of one question, earliest first. */
export interface Series {
  readonly by: string;
  readonly updates: readonly [ForecastUpdate, ...ForecastUpdate[]];
}

/**
 * The probabilities of each forecaster, by the first day that their dates can mean; of one day, in the order in which
 * they were recorded. A date that cannot be placed counts as before all others.
 * @returns Forecasters by name; none for a question on which nobody has said anything.
 * @example forecastSeries([{ by: "N.N.", date: "2026-03-01", probability: 0.4, reason: "", claims: [] }]).map(({ by }) => by); // => ["N.N."]
 */
export function forecastSeries(updates: Forecast["updates"]): Series[] {
  const groups = groupBy(updates, ({ by }) => by);
  return forecasterNames(updates).flatMap((by): Series[] => {
    const placed = (groups.get(by) ?? []).map((update) => ({ update, day: firstDay(update.date) }));
    const [first, ...rest] = placed.sort((a, b) => compared(a.day, b.day)).map(({ update }) => update);
    return first === undefined ? [] : [{ by, updates: [first, ...rest] }];
  });
}

/** The forecasters, by name without regard to case. @example forecasterNames([]); // => [] */
export function forecasterNames(updates: Forecast["updates"]): string[] {
  const names = [...new Set(updates.map(({ by }) => by))];
  return names.sort((a, b) => compared(a.toLowerCase(), b.toLowerCase()) || compared(a, b));
}

/** The latest of a series. @example latestOf({ by: "N.N.", updates: [{ by: "N.N.", date: "2026-03-01", probability: 0.4, reason: "", claims: [] }] }).probability; // => 0.4 */
export function latestOf({ updates }: Series): ForecastUpdate {
  return updates.at(-1) ?? updates[0];
}

/**
 * The forecast that stood when a question was decided: the latest that is dated neither after the closing date nor
 * after the day on which it was resolved.
 * @returns Nothing for a question that is not decided or void, and for a forecaster who came too late.
 * @example standingForecast({ closes: "2026-03-31" }, { by: "N.N.", updates: [{ by: "N.N.", date: "2026-03-01", probability: 0.4, reason: "", claims: [] }] }); // => undefined
 */
export function standingForecast(
  { closes, resolution }: Pick<Forecast, "closes" | "resolution">,
  { updates }: Series,
): ForecastUpdate | undefined {
  if (resolution === undefined || resolution.happened === "void") return undefined;
  const ends = [closes, resolution.date].flatMap((date) => lastDay(date) ?? []);
  return updates.findLast(({ date }) => ends.every((end) => firstDay(date) <= end));
}

function firstDay(date: string): string {
  if (dayOf(date) !== undefined) return date;
  const { earliest, latest } = dateBounds(date);
  return earliest ?? latest ?? "";
}

function lastDay(date: string): string | undefined {
  return dayOf(date) === undefined ? dateBounds(date).latest : date;
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
