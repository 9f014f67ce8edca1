import { capitalised, quoted, type Case, type Finding } from "@parley/model";
import { divergences, type Divergence, type DivergenceCause, type DivergenceKind } from "../divergence/divergences.ts";
import { issueLabel, shortened } from "../wording/words.ts";
import type { FindingContext } from "./finder.ts";

const differences: Readonly<Record<DivergenceKind, string>> = {
  opposed: "is reported for an option and against it",
  denied: "is reported to have said something and to deny it",
  figures: "is reported with demands that exclude each other",
  wording: "is reported to give up a claim, and elsewhere only not to press it",
  scope: "is reported on a part, and elsewhere on the whole",
};
const causes: Readonly<Record<DivergenceCause, string>> = {
  "over-time": "a change over time",
  "own-words-and-report": "its own words beside a report about it",
  "between-reports": "two reports",
  "within-report": "both in one report",
};

/**
 * One party's statements on one issue that part, both with their words; and positions on one option that say two
 * different things without claims that would show why.
 */
export function divergence({ subject, blocks }: FindingContext): Finding[] {
  const found = divergences(subject);
  const known = new Set(found.map(({ party, issue }) => `${party} ${issue}`));
  const unshown = blocks.warnings.filter(({ code, ref }) => {
    const position = subject.positions.find(({ id }) => id === ref);
    return code === "double-mention" && !known.has(`${position?.party} ${position?.issue}`);
  });
  return [
    ...found.map((one) => findingOf(subject, one)),
    ...unshown.map(({ message, ref }): Finding => ({
      code: "divergence",
      severity: "warning",
      message: capitalised(message),
      question: "Which of the two holds?",
      refs: ref === undefined ? [] : [ref],
    })),
  ];
}

function findingOf(subject: Case, { party, issue, kind, cause, claims, more }: Divergence): Finding {
  const name = subject.parties.find(({ id }) => id === party)?.name ?? party;
  const [first, second] = claims.map((id) => words(subject, id));
  const on = issue === undefined ? "" : `, on ${issueLabel(subject.issues, issue)}`;
  const others = more === 0 ? "" : ` ${more} more ${more === 1 ? "pair differs" : "pairs differ"} in the same way.`;
  return {
    code: "divergence",
    severity: cause === "over-time" ? "notice" : "warning",
    message: `${name} ${differences[kind]}${on} (${causes[cause]}): ${first}; ${second}.${others}`,
    question: `What does ${name} hold now${on}?`,
    refs: [...claims],
  };
}

/** The words of a claim, with the report that has them when there are several. */
function words({ claims, reports }: Case, id: string): string {
  const claim = claims.find((each) => each.id === id);
  const report = reports.length > 1 ? reports.find((each) => each.id === claim?.report) : undefined;
  const from = report
    ? ` (${report.publisher ?? report.title ?? report.id}${report.date ? `, ${report.date}` : ""})`
    : "";
  return `${quoted(shortened(claim?.quote ?? "", 140))}${from}`;
}
