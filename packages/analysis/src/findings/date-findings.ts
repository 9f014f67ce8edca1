import { counted, dateBounds, isYearless, resolveWhen, type Finding, type When } from "@parley/model";
import { dateWords } from "../wording/date-words.ts";
import { shortened } from "../wording/words.ts";
import type { FindingContext } from "./finder.ts";

/** Dates without a year, because the report has no date; Parley never guesses one. */
export function yearMissing({ claims, subject }: FindingContext): Finding[] {
  const dated = new Set(subject.reports.filter((report) => report.date !== undefined).map((report) => report.id));
  const undated = claims.filter(
    ({ when, report }) => (when?.needs === "document-date" || isYearless(when?.edtf ?? "")) && !dated.has(report ?? ""),
  );
  if (undated.length === 0) return [];
  const dates = undated.map((claim) => claim.when?.text ?? "").filter((text) => text !== "");
  return [
    {
      code: "year-missing",
      severity: "warning",
      message: `${counted(undated.length, "date")} cannot be placed, because the report is undated: ${shortened(dates.map((text) => `“${text}”`).join(", "))}. Set the publication date.`,
      question: "When was the report published?",
      refs: undated.map((claim) => claim.id),
    },
  ];
}

/** A planned date that the report itself calls tentative, and that lies before the report no more than in part. */
export function tentativeDate({ claims, subject }: FindingContext): Finding[] {
  const dates = new Map(subject.reports.map(({ id, date }) => [id, date]));
  return claims.flatMap((claim): Finding[] =>
    claim.when?.status === "planned" &&
    claim.when.planHedge !== undefined &&
    !isBefore(claim.when, dates.get(claim.report ?? ""))
      ? [
          {
            code: "tentative-date",
            severity: "notice",
            message: `“${claim.when.text}” is ${claim.when.planHedge.endsWith("ly") ? `${claim.when.planHedge} set` : `only ${claim.when.planHedge}`}: ${shortened(claim.content || claim.quote, 90)}.`,
            question: `Has “${claim.when.text}” been confirmed, and by whom?`,
            refs: [claim.id],
          },
        ]
      : [],
  );
}

function isBefore(when: When, date: string | undefined): boolean {
  const planned = resolveWhen(when, date);
  return planned !== undefined && date !== undefined && isOver(dateBounds(planned).latest, dateBounds(date).earliest);
}

/** Events whose dates and order cannot all be right: a date against the order, or an order that goes in a circle. */
export function contradictoryDates({ timeline }: FindingContext): Finding[] {
  return timeline.contradictions.map(({ message, events }) => ({
    code: "contradictory-dates",
    severity: "warning",
    message,
    question: "Which of them is right?",
    refs: events,
  }));
}

/** An event of the talks that is still recorded as planned, although its last day has passed. */
export function planPassed({ timeline, day }: FindingContext): Finding[] {
  return timeline.entries.flatMap(({ kind, event, status, latest, text, when = "" }): Finding[] =>
    kind === "talks-event" && event !== undefined && status === "planned" && isOver(latest, day)
      ? [
          {
            code: "deadline-passed",
            severity: "notice",
            message: `“${shortened(text, 90)}” is recorded as planned for ${dateWords(when)}, which had passed by ${dateWords(day ?? "")}: say what came of it.`,
            question: "Did it take place, and what came of it?",
            refs: [event],
          },
        ]
      : [],
  );
}

function isOver(latest: string | undefined, day: string | undefined): boolean {
  return latest !== undefined && day !== undefined && latest < day;
}
