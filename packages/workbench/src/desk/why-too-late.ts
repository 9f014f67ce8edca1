import { dateBounds, type Forecast } from "@parley/model";

/**
 * Why a probability of a day cannot be given to a question any more: it was decided, or had closed by then.
 * @returns Nothing when it can.
 * @example whyTooLate({ closes: "2026-03-31" }, "2026-04-01"); // => "closed on 2026-03-31: a forecast of 2026-04-01 comes too late"
 */
export function whyTooLate(
  { closes, resolution }: Pick<Forecast, "closes" | "resolution">,
  date: string,
): string | undefined {
  const day = dateBounds(date).earliest ?? "";
  const decided = resolution && dateBounds(resolution.date).latest;
  if (decided !== undefined && day > decided) return `was resolved on ${decided}: a forecast of ${date} comes too late`;
  const { latest } = dateBounds(closes);
  return latest !== undefined && day > latest ? `closed on ${latest}: a forecast of ${date} comes too late` : undefined;
}
