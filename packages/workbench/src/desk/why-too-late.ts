import { dateBounds, type Forecast } from "@parley/model";

/**
 * Why a probability of a day cannot be given to a question any more: it was decided, so that hindsight would
 * count, or it had closed by then.
 * @returns Nothing when it can.
 * @example whyTooLate({ closes: "2026-03-31" }, "2026-04-01"); // => "closed on 2026-03-31: a forecast of 2026-04-01 comes too late"
 */
export function whyTooLate(
  { closes, resolution }: Pick<Forecast, "closes" | "resolution">,
  date: string,
): string | undefined {
  if (resolution) return `was resolved on ${resolution.date}: undo that before another forecast is recorded`;
  const day = dateBounds(date).earliest ?? "";
  const { latest } = dateBounds(closes);
  return latest !== undefined && day > latest ? `closed on ${latest}: a forecast of ${date} comes too late` : undefined;
}
