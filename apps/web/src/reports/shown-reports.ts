import type { Claim } from "@parley/model";
import type { CaseView } from "../view/case-view.ts";

/** A report as shown: its text, where it comes from in words, and the claims that nobody rejected. */
export interface ShownReport {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly publisher: string;
  readonly date: string;
  readonly claims: readonly Claim[];
}

/** The reports whose text the case has, in the order in which it has them. */
export function shownReports({ page, subject, claims }: Pick<CaseView, "page" | "subject" | "claims">): ShownReport[] {
  return page.reports.map(({ id, text }) => {
    const report = subject.reports.find((other) => other.id === id);
    const relays = report?.relays.length ? `, relaying ${report.relays.join(", which relays ")}` : "";
    return {
      id,
      title: report?.title ?? id,
      text,
      publisher: `${report?.publisher ?? "Publisher not known"}${relays}`,
      date: report?.date ?? "No date in the text",
      claims: claims.filter((claim) => claim.report === id),
    };
  });
}
