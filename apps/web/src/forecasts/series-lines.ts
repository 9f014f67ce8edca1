import { dateBounds, dayOf, type ForecastQuestion, type ForecastSeries, type ForecastStep } from "@parley/model";

/** One probability in the picture. */
export interface SeriesPoint {
  /** Where its day lies between the first and the last of the picture, 0 to 1. */
  readonly at: number;
  readonly step: ForecastStep;
}

/** The step line of one forecaster. */
export interface SeriesLine {
  readonly by: string;
  readonly points: readonly SeriesPoint[];
  /** How far its last probability stands. */
  readonly until: number;
  readonly last: ForecastStep;
}

/** What the picture of a question shows. */
export interface SeriesLines {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly SeriesLine[];
  /** Where the question closes, if its date can be placed. */
  readonly closes?: number;
}

/**
 * The step lines of a question's forecasters over the days from the first probability to the closing date. A
 * probability stands until the next, the last one until the question was decided, closed, or the day of looking.
 * @returns Nothing when no probability has a date that can be placed; those that have none are left out.
 */
export function seriesLines(question: ForecastQuestion, day: string): SeriesLines | undefined {
  const dated = question.forecasters.map((series) => ({ series, days: placedSteps(series) }));
  const days = dated.flatMap((one) => one.days.map((step) => step.day));
  if (days.length === 0) return undefined;
  const last = dayOf(question.lastDay ?? "");
  const end = Math.min(
    ...[last, dayOf(dateBounds(question.resolution?.date ?? "").latest ?? ""), dayOf(day)].flatMap((one) => one ?? []),
  );
  const from = Math.min(...days);
  const to = Math.max(from + 1, ...days, ...(last === undefined ? [] : [last]), ...(Number.isFinite(end) ? [end] : []));
  const at = (one: number) => (one - from) / (to - from);
  return {
    from,
    to,
    lines: dated.flatMap(({ series, days: steps }): SeriesLine[] => {
      const latest = steps.at(-1);
      if (!latest) return [];
      const points = steps.map(({ step, day: own }) => ({ at: at(own), step }));
      return [{ by: series.by, points, until: at(Math.max(latest.day, Math.min(end, to))), last: latest.step }];
    }),
    ...(last === undefined ? {} : { closes: at(last) }),
  };
}

function placedSteps({ history }: ForecastSeries): { day: number; step: ForecastStep }[] {
  return history.flatMap((step) => {
    const day = dayOf(dateBounds(step.date).earliest ?? "");
    return day === undefined ? [] : [{ day, step }];
  });
}

/**
 * Places for labels so that none hides another: as near to where they belong as their order allows.
 * @param wanted - where each belongs; `gap` apart at least, not above `top` and, if there is room, not below `bottom`.
 * @example spreadLabels([10, 12], { gap: 10, top: 0, bottom: 100 }); // => [10, 20]
 */
export function spreadLabels(
  wanted: readonly number[],
  { gap, top, bottom }: { readonly gap: number; readonly top: number; readonly bottom: number },
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const places = [...wanted];
  let free = top;
  for (const i of order) {
    places[i] = Math.max(wanted[i] ?? 0, free);
    free = places[i] + gap;
  }
  let room = Math.max(bottom, top + gap * (wanted.length - 1));
  for (const i of order.toReversed()) {
    places[i] = Math.min(places[i] ?? 0, room);
    room = places[i] - gap;
  }
  return places;
}
