import { counted, dateBounds, isUsable, type Case, type Claim } from "@parley/model";
import { dateWords } from "../wording/date-words.ts";

/** A stretch of days, each `YYYY-MM-DD`; without `from` all that lies before `to`. */
export interface KnownSpan {
  readonly from?: string | undefined;
  readonly to: string;
}

/** What had been published by the end of a day. */
export interface KnownBy {
  readonly sentence: string;
  /** Claims of reports published by then. */
  readonly claims: readonly string[];
  /** Of these, the claims of reports published within the span. */
  readonly fresh: readonly string[];
  /** Positions of which at least one claim had been published; one without claims counts by since when it is held. */
  readonly positions: readonly string[];
  /** Claims of reports without a date: whether they were known nobody can say. */
  readonly undated: readonly string[];
}

/**
 * What was known by the end of a day: the claims that had been published by then, and the positions that rest on them.
 * A report of which only the month is known counts from the end of that month. Rejected claims do not count.
 * @example knownBy(subject, { to: "1900-01-01" }).claims; // => []
 */
export function knownBy(subject: Case, { from, to }: KnownSpan): KnownBy {
  const lastDay = new Map(subject.reports.map(({ id, date }) => [id, dateBounds(date ?? "").latest]));
  const usable = subject.claims.filter(isUsable);
  const day = ({ report }: Claim): string | undefined => lastDay.get(report ?? "");
  const known = usable.filter((claim) => (day(claim) ?? "~") <= to);
  const undated = usable.filter((claim) => day(claim) === undefined);
  const ids = new Set(known.map(({ id }) => id));
  const positions = subject.positions.filter(({ claims, since }) =>
    claims.length > 0 ? claims.some((id) => ids.has(id)) : (dateBounds(since ?? "").latest ?? "~") <= to,
  );
  const sentence = [
    `By the end of ${dateWords(to)}, ${known.length} of ${counted(usable.length, "claim")} had been published, and ${positions.length} of ${counted(subject.positions.length, "position")} ${positions.length === 1 ? "rests" : "rest"} on what was known.`,
    ...(undated.length === 0
      ? []
      : [
          `${counted(undated.length, "claim")} from reports without a date ${undated.length === 1 ? "is" : "are"} not counted.`,
        ]),
  ].join(" ");
  return {
    sentence,
    claims: known.map(({ id }) => id),
    fresh: known.filter((claim) => (day(claim) ?? "") >= (from ?? "")).map(({ id }) => id),
    positions: positions.map(({ id }) => id),
    undated: undated.map(({ id }) => id),
  };
}
