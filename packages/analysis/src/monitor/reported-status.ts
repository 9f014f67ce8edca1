import { dateBounds, type Commitment, type Compliance } from "@parley/model";

type Report = Commitment["reports"][number];

/** What is reported of one commitment, up to a day. */
export interface ReportedStatus extends Pick<Commitment, "status" | "disputed" | "standing" | "history" | "reports"> {
  /** Whether every standing report has it at this status or above; false where nothing is reported. */
  readonly reached: (status: number) => boolean;
  /** The first day since which every standing report has it there. */
  readonly reachedOn: (status: number) => string | undefined;
}

/**
 * The status of a commitment by the reports on it: the newest report of each author stands. Where those differ, the
 * status is disputed and none is given; an average would be nobody's report.
 * @param day - Reports on a later day do not count; left out: all do.
 * @example reportedStatus([], undefined).status; // => null
 */
export function reportedStatus(records: readonly Compliance[], day: string | undefined): ReportedStatus {
  const reports = records
    .filter(({ date }) => day === undefined || (dateBounds(date).earliest ?? date) <= day)
    .map((record) => ({ report: shown(record), last: lastDay(record.date) }))
    .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
  const standing = new Map<string, Report>();
  const history: { date: string; statuses: number[] }[] = [];
  for (const { report, last } of reports) {
    // An author's new report takes the place of the old one at the end.
    standing.delete(report.author);
    standing.set(report.author, report);
    const statuses = statusesOf([...standing.values()]);
    if (history.at(-1)?.date === last) history.pop();
    history.push({ date: last, statuses });
  }
  const now = statusesOf([...standing.values()]);
  const has = (statuses: readonly number[], status: number): boolean =>
    statuses.length > 0 && statuses.every((one) => one >= status);
  return {
    status: now.length === 1 ? (now[0] ?? null) : null,
    disputed: now.length > 1,
    standing: [...standing.values()].sort((a, b) => (a.author < b.author ? -1 : a.author > b.author ? 1 : 0)),
    history,
    reports: reports.map(({ report }) => report),
    reached: (status) => has(now, status),
    reachedOn: (status) => {
      const since = history.findLastIndex(({ statuses }) => !has(statuses, status)) + 1;
      return history[since]?.date;
    },
  };
}

function shown({ id, status, date, author, claims, note }: Compliance): Report {
  return { id, status, date, author, claims, ...(note === undefined ? {} : { note }) };
}

/** The last day that a date can mean, for an order; a date without a year has none and comes as it is written. */
function lastDay(date: string): string {
  return dateBounds(date).latest ?? date;
}

function statusesOf(reports: readonly Report[]): number[] {
  return [...new Set(reports.map(({ status }) => status))].sort((a, b) => a - b);
}
