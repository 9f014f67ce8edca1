import type { Case, Finding } from "@parley/model";
import { bySeverity } from "./by-severity.ts";
import { composeBrief } from "../brief/compose-brief.ts";
import { blocks } from "../deal-space/blocks.ts";
import { origins } from "../evidence/origins.ts";
import { divergence } from "./divergence-findings.ts";
import { threats } from "../threats/threats.ts";
import { timeline } from "../timeline/timeline.ts";
import { consentMissing } from "./consent-findings.ts";
import { contradictoryDates, planPassed, tentativeDate, yearMissing } from "./date-findings.ts";
import {
  lostQuote,
  oneSidedExperts,
  oneSidedSources,
  singleOrigin,
  uncitedPosition,
  unlistedClaim,
  unreviewed,
} from "./evidence-findings.ts";
import { usableClaims, type Finder, type FindingContext } from "./finder.ts";
import { holdsNegotiation } from "./holds-negotiation.ts";
import { forecastUnresolved, forecastWithoutRule, rivalsDoNotSum, thirdOutcomeMissing } from "./forecast-findings.ts";
import { noPositionRecorded, sidePromise, stateOfPlayConflict } from "./position-findings.ts";
import { tension } from "./tension-findings.ts";
import { missingStep, unansweredCommitmentRisk, untimedConcession } from "./order-findings.ts";
import {
  constituencyNotVote,
  lacksRatifiability,
  oneSidedPressure,
  unansweredPowerShift,
} from "./pressure-findings.ts";
import { passageFindings } from "./passage-findings.ts";
import { doubtedDurability } from "./doubt-findings.ts";
import { declaredSharesFit } from "./share-findings.ts";
import { deadlineNear, deadlinePassed, ultimatumWithoutDeadline } from "./threat-findings.ts";
import { impossibleTimetable, worstMomentOfOrder } from "./roadmap-findings.ts";
import { doubleCounted, falseDichotomy } from "./statement-findings.ts";
import { ambiguousOrder, startOrCompletion } from "./step-findings.ts";

/** Every finder, in the order in which findings of one severity are shown. A new finding is a function in this list. */
const finders: readonly Finder[] = [
  lostQuote,
  singleOrigin,
  oneSidedSources,
  oneSidedExperts,
  stateOfPlayConflict,
  tension,
  divergence,
  sidePromise,
  doubleCounted,
  declaredSharesFit,
  ultimatumWithoutDeadline,
  deadlineNear,
  deadlinePassed,
  falseDichotomy,
  oneSidedPressure,
  constituencyNotVote,
  consentMissing,
  noPositionRecorded,
  contradictoryDates,
  planPassed,
  yearMissing,
  tentativeDate,
  impossibleTimetable,
  missingStep,
  untimedConcession,
  worstMomentOfOrder,
  unansweredCommitmentRisk,
  unansweredPowerShift,
  lacksRatifiability,
  doubtedDurability,
  ambiguousOrder,
  startOrCompletion,
  forecastUnresolved,
  rivalsDoNotSum,
  thirdOutcomeMissing,
  forecastWithoutRule,
  uncitedPosition,
  unlistedClaim,
  unreviewed,
];

/** What there is to say of claims whatever they tell. */
const ofAnyText: readonly Finder[] = [lostQuote, unreviewed];

/** What {@link findAll} cannot know from the case. */
export interface FindOptions {
  /** The day on which it is asked, as `YYYY-MM-DD`; left out: nothing is said of dates that have passed. */
  readonly day?: string;
}

/**
 * Everything a sharp analyst would point out about a case before using it, and about what a person wrote into its brief.
 * Of a case without a negotiation only what is true of its claims whatever they tell.
 * @returns Errors first, then warnings, then notices; empty when there is nothing to say.
 * @example findAll(emptyCase("talks", "Talks")); // => []
 */
export function findAll(subject: Case, { day }: FindOptions = {}): Finding[] {
  const { reading, assumptions } = subject;
  const solved = blocks(subject, { reading });
  const all = assumptions.map((assumption) => assumption.id);
  const context: FindingContext = {
    subject,
    claims: usableClaims(subject.claims),
    origins: origins(subject),
    blocks: solved,
    strict: all.every((id) => reading.assumptions.includes(id))
      ? solved
      : blocks(subject, { reading: { ...reading, assumptions: all } }),
    timeline: timeline(subject, { day }),
    threats: threats(subject, { day }),
    ...(day === undefined ? {} : { day }),
  };
  const asked = holdsNegotiation(subject, context.claims) ? finders : ofAnyText;
  const found = bySeverity(asked.flatMap((find) => find(context)));
  return subject.passages.length === 0 ? found : bySeverity([...found, ...inPassages(context, found)]);
}

/** Written passages are held against the brief that Parley would compose without them. */
function inPassages({ subject, blocks, origins }: FindingContext, findings: readonly Finding[]): Finding[] {
  const composed = composeBrief({ subject: { ...subject, passages: [] }, blocks, findings, origins });
  return subject.passages.flatMap((passage) => passageFindings(passage, subject, composed));
}
