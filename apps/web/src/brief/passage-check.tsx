import { passageBlocks, passageFindings } from "@parley/analysis";
import type { Passage } from "@parley/model";
import { useMemo, type JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { BriefBlocks } from "./brief-blocks.tsx";

/** What an editor would point out; nothing is kept from being saved. */
export function Remarks({ passage }: { passage: Passage }): JSX.Element {
  const { subject, page } = useCaseView();
  const remarks = useMemo(() => {
    const texts = new Map(page.reports.map((report) => [report.id, report.text]));
    const reports = subject.reports.map((report) => ({ ...report, text: texts.get(report.id) }));
    return passageFindings(passage, { ...subject, reports, claims: [...subject.claims, ...page.setAside] });
  }, [passage, subject, page]);
  return (
    <div className="remarks" role="status" aria-label="What to check">
      {remarks.length === 0 ? (
        <p className="small">Nothing to check: each sentence has its claim.</p>
      ) : (
        <ul>
          {remarks.map(({ code, message, severity }) => (
            <li key={`${code} ${message}`} data-severity={severity}>
              {message} <span className="aside">{severity}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A passage as readers will see it, its citations numbered for themselves. */
export function Preview({ text }: { text: string }): JSX.Element {
  const { subject, page } = useCaseView();
  const claims = new Set([...subject.claims, ...page.setAside].map((claim) => claim.id));
  const blocks = passageBlocks(text, (claim) => claims.has(claim));
  const cited = new Map<string, number>();
  for (const claim of blocks.flatMap(citedBy)) if (!cited.has(claim)) cited.set(claim, cited.size + 1);
  return (
    <div className="preview" aria-label="Preview">
      <BriefBlocks blocks={blocks} numbers={cited} />
    </div>
  );
}

function citedBy(block: ReturnType<typeof passageBlocks>[number]): string[] {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.flatMap(({ claims }) => claims);
    case "list":
      return block.items.flat().flatMap(({ claims }) => claims);
    case "table":
      return block.rows.flat().flatMap(({ claims }) => claims);
  }
}
