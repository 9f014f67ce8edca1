import { dateBounds, dayOf } from "@parley/model";

/** The first and last day of a window, counted from 1 January 1970; open or unknown ends are left out. @example windowDays("1970-01"); // => { from: 0, to: 30 } */
export function windowDays(window: string | undefined): { from?: number; to?: number } {
  const { earliest, latest } = dateBounds(window ?? "");
  const [from, to] = [dayOf(earliest ?? ""), dayOf(latest ?? "")];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
