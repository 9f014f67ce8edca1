import { passageCodes } from "./passage-codes.ts";

/** What a finding is about, in the order in which subjects are shown. */
export const findingSubjects = [
  "Sources and evidence",
  "State of play and positions",
  "Third parties and consent",
  "Pressure and what holds",
  "Dates, threats and deadlines",
  "Order of steps",
  "Forecasts",
  "Text of the brief",
  "Text on the table",
  "Other",
] as const;

/** What a finding is about. */
export type FindingSubject = (typeof findingSubjects)[number];

const codes: Readonly<Partial<Record<FindingSubject, readonly string[]>>> = {
  "Sources and evidence": [
    "lost-quote",
    "single-origin",
    "one-sided-experts",
    "one-sided-sources",
    "uncited-position",
    "unlisted-claim",
    "unreviewed",
  ],
  "State of play and positions": [
    "state-of-play-conflict",
    "tension",
    "divergence",
    "double-counted",
    "declared-shares",
  ],
  "Third parties and consent": ["side-promise", "no-position-recorded", "consent-missing", "constituency-not-vote"],
  "Pressure and what holds": [
    "doubted-durability",
    "one-sided-pressure",
    "unanswered-power-shift",
    "lacks-ratifiability",
  ],
  "Dates, threats and deadlines": [
    "contradictory-dates",
    "deadline-near",
    "deadline-passed",
    "tentative-date",
    "ultimatum-without-deadline",
    "year-missing",
  ],
  "Order of steps": [
    "ambiguous-order",
    "impossible-timetable",
    "missing-step",
    "start-or-completion",
    "unanswered-commitment-risk",
    "untimed-concession",
    "worst-moment",
  ],
  Forecasts: [
    "false-dichotomy",
    "forecast-unresolved",
    "forecast-without-rule",
    "rivals-do-not-sum",
    "third-outcome-missing",
  ],
  "Text of the brief": passageCodes,
  "Text on the table": [
    "agreed-not-reported",
    "annex-conflict",
    "brackets-linked",
    "clause-incomplete",
    "clauses-conflict",
    "holder-changed",
    "other-word",
    "step-conflict",
    "two-names",
    "two-spellings",
  ],
};

/**
 * What findings of a code are about; a code that nobody put under a subject is `Other`.
 * @example findingSubject("tension"); // => "State of play and positions"
 */
export function findingSubject(code: string): FindingSubject {
  return findingSubjects.find((subject) => codes[subject]?.includes(code)) ?? "Other";
}
