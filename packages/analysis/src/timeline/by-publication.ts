import { counted, dateBounds, type Case, type TimelineEntry, type TimelineResult } from "@parley/model";

/**
 * A timeline by when things were told instead of when they happen: each entry stands at the date of the first report
 * that tells of it. What no dated report tells of comes last, in its old order and without a date.
 * @returns The same entries under new numbers, and no contradictions: they are of dates and order, not of publication.
 * @example byPublication(subject, timeline(subject)).entries.every(({ placed }) => placed !== "order"); // => true
 */
export function byPublication(subject: Case, result: TimelineResult): TimelineResult {
  const published = publicationDates(subject);
  const told = result.entries.map((entry) => {
    const { when: _when, earliest: _earliest, latest: _latest, notBefore: _from, notAfter: _to, ...rest } = entry;
    const date = published(entry);
    const moved: TimelineEntry =
      date === undefined ? { ...rest, placed: "text" } : { ...rest, when: date, ...dateBounds(date), placed: "date" };
    return { old: entry.order, moved };
  });
  const sorted = told.toSorted(
    (a, b) => byDate(a.moved, b.moved) || reportFirst(b.moved) - reportFirst(a.moved) || a.old - b.old,
  );
  const next = sorted.findIndex(({ old }) => old === result.next) + 1;
  const { next: _next, ...rest } = result;
  return {
    ...rest,
    ...(next === 0 ? {} : { next }),
    sentence: sentenceOf(sorted.map(({ moved }) => moved)),
    entries: sorted.map(({ moved }, i) => ({ ...moved, order: i + 1 })),
    contradictions: [],
  };
}

/** For an entry the date of the first dated report that tells of it. */
function publicationDates({ claims, reports }: Case): (entry: TimelineEntry) => string | undefined {
  const reportOf = new Map(claims.map(({ id, report }) => [id, report]));
  const dateOf = new Map(reports.map(({ id, date }) => [id, date]));
  return ({ report, claim, claims: rests = [] }) =>
    [report, ...[claim, ...rests].map((id) => reportOf.get(id ?? ""))]
      .flatMap((id) => dateOf.get(id ?? "") ?? [])
      .toSorted((a, b) => compared(firstDay(a), firstDay(b)))[0];
}

/** A date without a year lies behind all that have one. */
function firstDay(date: string): string {
  const { earliest, latest } = dateBounds(date);
  return earliest ?? latest ?? "~";
}

function byDate(a: TimelineEntry, b: TimelineEntry): number {
  return compared(firstDay(a.when ?? ""), firstDay(b.when ?? ""));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function reportFirst({ kind }: TimelineEntry): number {
  return kind === "report" ? 1 : 0;
}

function sentenceOf(entries: readonly TimelineEntry[]): string {
  const dated = entries.filter(({ placed }) => placed === "date").length;
  const rest = entries.length - dated;
  const without = rest === 0 ? "" : `; ${rest} ${rest === 1 ? "is" : "are"} told by no dated report`;
  return `${counted(dated, "entry", "entries")} by the date of the first report that ${dated === 1 ? "tells of it" : "tells of each"}${without}.`;
}
