import { counted } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useEvidence } from "../panel/use-evidence.ts";
import { reportBlocks, type Segment } from "./report-segments.ts";
import type { ShownReport } from "./shown-reports.ts";

/** The report itself, with the words of every claim marked quietly. */
export function ReportText({ report }: { report: ShownReport }): JSX.Element {
  const { title, text, publisher, date, claims } = report;
  return (
    <article className="report-text" aria-label={title}>
      <p className="report-source">
        {publisher}. {date}. {counted(claims.length, "claim")}.
      </p>
      {reportBlocks(text, claims).map(({ kind, segments }) => {
        const content = segments.map((segment) => <Words key={segment.start} segment={segment} />);
        const key = segments[0]?.start ?? 0;
        return kind === "heading" ? <h3 key={key}>{content}</h3> : <p key={key}>{content}</p>;
      })}
    </article>
  );
}

function Words({ segment }: { segment: Segment }): JSX.Element {
  const { shown } = useEvidence();
  const { text, claims } = segment;
  if (claims.length === 0) return <>{text}</>;
  const isShown = claims.some((claim) => shown.includes(claim));
  return (
    <EvidenceLink to={{ kind: "claims", claims }} className={isShown ? "words shown" : "words"}>
      {text}
    </EvidenceLink>
  );
}
