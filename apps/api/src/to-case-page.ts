import { caseFindings, origins } from "@parley/analysis";
import type { Case, Claim } from "@parley/model";
import { briefOf, type OpenedCase } from "@parley/workbench";
import type { CasePage } from "./case-page.ts";

/** What the page shows beside the case itself. */
export interface PageFacts extends Pick<CasePage, "name" | "version" | "editable" | "sample" | "author"> {
  /** The day on which it is shown; left out: no date has passed. */
  readonly day?: string;
}

/**
 * The page of an opened case.
 * @param all - Every claim of the case; those that answers do not rest on are set aside.
 * @example toCasePage({ case: subject, hash: "", warnings: [] }, { name: "bakery", version: 0, editable: false }).setAside; // => []
 */
export function toCasePage(opened: OpenedCase, facts: PageFacts, all: readonly Claim[] = opened.case.claims): CasePage {
  const { case: subject, warnings, asOf } = opened;
  const { day = asOf?.slice(0, 10), ...shown } = facts;
  const used = new Set(subject.claims.map(({ id }) => id));
  return {
    ...shown,
    case: withoutTexts(subject),
    setAside: all.filter(({ id }) => !used.has(id)),
    reports: subject.reports.flatMap(({ id, text }) => (text === undefined ? [] : [{ id, text }])),
    brief: briefOf(subject),
    findings: caseFindings(subject, day === undefined ? {} : { day }),
    origins: origins(subject),
    warnings,
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function withoutTexts(subject: Case): Case {
  return { ...subject, reports: subject.reports.map(({ text: _text, textBlob: _blob, ...report }) => report) };
}
