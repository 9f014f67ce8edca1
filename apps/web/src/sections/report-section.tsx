import { counted, type Report } from "@parley/model";
import type { JSX } from "react";
import { useEvidence } from "../panel/subject.ts";
import { reportBlocks, type Segment } from "../view/report-segments.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { Section } from "./section.tsx";

/** The reports themselves, with the words of every claim marked quietly. */
export function ReportSection(): JSX.Element {
  const { page, subject } = useCaseView();
  const title = page.reports.length > 1 ? "Reports" : "Report";
  return (
    <Section
      id="report"
      title={title}
      lead="The frozen text. Underlined words are claims: choose them to see who says them."
    >
      {page.reports.length === 0 && <p className="empty">This case has no report: its positions were coded by hand.</p>}
      {page.reports.map(({ id, text }) => (
        <ReportText key={id} id={id} text={text} report={subject.reports.find((report) => report.id === id)} />
      ))}
    </Section>
  );
}

function ReportText({ id, text, report }: { id: string; text: string; report: Report | undefined }): JSX.Element {
  const { subject } = useCaseView();
  const claims = subject.claims.filter((claim) => claim.report === id && claim.review?.state !== "rejected");
  return (
    <article className="report-text" aria-label={report?.title ?? id}>
      <p className="report-source">{sourceLine(report, claims.length)}</p>
      {reportBlocks(text, claims).map(({ kind, segments }) => {
        const content = segments.map((segment) => <Words key={segment.start} segment={segment} />);
        const key = segments[0]?.start ?? 0;
        return kind === "heading" ? <h3 key={key}>{content}</h3> : <p key={key}>{content}</p>;
      })}
    </article>
  );
}

function Words({ segment }: { segment: Segment }): JSX.Element {
  const { open, shown } = useEvidence();
  if (segment.claims.length === 0) return <>{segment.text}</>;
  const isShown = shown !== undefined && segment.claims.includes(shown);
  const title = segment.claims.length === 1 ? "Claim" : "Claims";
  return (
    <a
      href="#report"
      className={isShown ? "words shown" : "words"}
      data-claims={segment.claims.join(" ")}
      onClick={(event) => {
        event.preventDefault();
        open({ kind: "evidence", title, positions: [], claims: segment.claims });
      }}
    >
      {segment.text}
    </a>
  );
}

function sourceLine(report: Report | undefined, claims: number): string {
  const publisher = report?.publisher ?? "Publisher not known";
  const relays = report?.relays.length ? `, relaying ${report.relays.join(", which relays ")}` : "";
  return `${publisher}${relays}. ${report?.date ? `Dated ${report.date}` : "No date in the text"}. ${counted(claims, "claim")}.`;
}
