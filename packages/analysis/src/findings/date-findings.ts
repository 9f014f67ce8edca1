import { counted, isYearless, type Finding } from "@parley/model";
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
      refs: undated.map((claim) => claim.id),
    },
  ];
}

/** A planned date that the report itself calls tentative. */
export function tentativeDate({ claims }: FindingContext): Finding[] {
  return claims.flatMap((claim): Finding[] =>
    claim.when?.status === "planned" && claim.when.planHedge !== undefined
      ? [
          {
            code: "tentative-date",
            severity: "notice",
            message: `“${claim.when.text}” is ${claim.when.planHedge} set: ${shortened(claim.content || claim.quote, 90)}.`,
            refs: [claim.id],
          },
        ]
      : [],
  );
}

/** A threat that hangs on a condition but names no deadline. */
export function ultimatumWithoutDeadline({ claims }: FindingContext): Finding[] {
  return claims.flatMap((claim): Finding[] =>
    claim.act === "threaten" &&
    claim.when === undefined &&
    (claim.condition !== undefined || claims.some((part) => part.partOf === claim.id))
      ? [
          {
            code: "ultimatum-without-deadline",
            severity: "notice",
            message: `A conditional threat by ${claim.holder.replaceAll("|", ", ")} names no deadline: “${shortened(claim.quote, 110)}”.`,
            refs: [claim.id],
          },
        ]
      : [],
  );
}
