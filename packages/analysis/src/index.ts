export { seededRandom } from "./bargaining/seeded-random.ts";
export { robustness } from "./bargaining/robustness.ts";
export { chosenScores } from "./bargaining/chosen-scores.ts";
export { scoredCase } from "./bargaining/scored-case.ts";
export { type Solved } from "./bargaining/none-result.ts";
export { solveProblem, type SolveOptions } from "./bargaining/solve-problem.ts";
export { solveSentence } from "./bargaining/solve-sentence.ts";
export { bearing, type BearingOptions } from "./bearing/bearing.ts";
export { blocks, type BlocksOptions } from "./deal-space/blocks.ts";
export { nearestPackages, type NearestPackages } from "./deal-space/nearest-packages.ts";
export { packageReadout, type PackageAnswer, type PackageReadout } from "./deal-space/package-readout.ts";
export { positionPhrase, readingPhrase } from "./deal-space/wording.ts";
export { space, type SpaceOptions } from "./deal-space/space.ts";
export { compare, type CompareOptions } from "./compare/compare.ts";
export { bottomLine, chosenPackage } from "./draft/bottom-line.ts";
export { changedClause, chooseWording, clauseNamed, nextVersion } from "./draft/change-draft.ts";
export { clauseStateWords } from "./draft/clause-state-words.ts";
export { compareDrafts } from "./draft/compare-drafts.ts";
export { clauseText } from "./draft/draft-context.ts";
export { generateDraft, type DraftOptions } from "./draft/generate-draft.ts";
export { textBrief } from "./draft/text-brief.ts";
export { textFindings } from "./draft/text-findings.ts";
export { textReadout, type TextOptions } from "./draft/text-readout.ts";
export { durability, type DurabilityOptions } from "./durability/durability.ts";
export { divide } from "./division/divide.ts";
export { effectiveReading } from "./matrix/effective-reading.ts";
export { matrix, type MatrixAssertion, type MatrixCell, type MatrixIssue, type MatrixResult } from "./matrix/matrix.ts";
export { matrixRows } from "./matrix/matrix-rows.ts";
export { claimVoices } from "./matrix/used-positions.ts";
export { neutralOrder } from "./matrix/neutral-order.ts";
export { stanceTable, type StanceCell, type StanceTable } from "./matrix/stance-table.ts";
export { changeText } from "./brief/blocker-sections.ts";
export { type BriefInput, type BriefStamp } from "./brief/brief-context.ts";
export { composeBrief } from "./brief/compose-brief.ts";
export { isUsualSection, sectionHeading } from "./brief/section-heading.ts";
export { passageBlocks } from "./brief/passage-blocks.ts";
export { type IsClaim } from "./brief/passage-marks.ts";
export { passageText } from "./brief/passage-text.ts";
export { formulaText } from "./brief/position-sentence.ts";
export { saidBy, sourceLine, translationText } from "./brief/said-by.ts";
export { aliasSuggestions, type AliasSuggestion } from "./entities/alias-suggestions.ts";
export { issueSuggestions, sameOptions, type IssueSuggestion } from "./entities/issue-suggestions.ts";
export { movement, type MovementOptions } from "./movement/movement.ts";
export { moveKindWords, moveSentence } from "./movement/movement-sentence.ts";
export { origins, type Evidence } from "./evidence/origins.ts";
export { alikeWords, readingChances, type ReadingChance } from "./evidence/reading-chances.ts";
export { brierScore, squaredError, type Judged } from "./forecasts/brier-score.ts";
export { calibration } from "./forecasts/calibration.ts";
export { forecasts, type ForecastOptions } from "./forecasts/forecasts.ts";
export { likelihoodScaleName, likelihoodWord, percentText } from "./forecasts/likelihood-word.ts";
export { caseFindings } from "./findings/case-findings.ts";
export { findingSubject, findingSubjects, type FindingSubject } from "./findings/finding-subject.ts";
export { openQuestions, type OpenQuestion } from "./findings/open-questions.ts";
export { findAll, type FindOptions } from "./findings/find-all.ts";
export { citationsOf, type Citation } from "./findings/citation-findings.ts";
export { passageFindings } from "./findings/passage-findings.ts";
export { pressure } from "./pressure/pressure.ts";
export { monitor, type MonitorOptions } from "./monitor/monitor.ts";
export { readings, type ReadingsOptions } from "./readings/readings.ts";
export { checklistWords } from "./sequence/deal-checklists.ts";
export { roadmap, type RoadmapOptions } from "./sequence/roadmap.ts";
export { exposureWords, valuesWords } from "./sequence/roadmap-sentences.ts";
export { proposedOrders } from "./sequence/proposed-orders.ts";
export { caseDiff } from "./diff/case-diff.ts";
export { conflictFromCase, type ConflictFromCase } from "./stability/from-case/conflict-from-case.ts";
export { flipDistance, reorderSentences, turnSentences } from "./stability/turning-points.ts";
export { outcomeTable, type Outcome, type OutcomeTable } from "./stability/outcome-table.ts";
export { statementFlips, type StatementFlip } from "./stability/statement-flips.ts";
export { statementWords } from "./stability/statement-words.ts";
export { stability, type StabilityOptions } from "./stability/stability.ts";
export { nearDays, threats, type ThreatsOptions } from "./threats/threats.ts";
export { anchoredEvent } from "./timeline/anchored-event.ts";
export { byPublication } from "./timeline/by-publication.ts";
export { eventLine, eventLineText, type TypedEvent } from "./timeline/event-line.ts";
export { knownBy, type KnownBy, type KnownSpan } from "./timeline/known-by.ts";
export { movedEvents } from "./timeline/moved-events.ts";
export { nextDates, type NextDates } from "./timeline/next-dates.ts";
export { timeline, type TimelineOptions } from "./timeline/timeline.ts";
export { timelineRows, whenOfEntry } from "./timeline/timeline-rows.ts";
export { parseWhatIf, whatIfText } from "./what-if/what-if-text.ts";
export { supposedStances, withWhatIf, type SupposedStance, type WhatIf } from "./what-if/what-if.ts";
export { dateWords } from "./wording/date-words.ts";
export { holdersOf, shortened } from "./wording/words.ts";
export { agreedPackage, agreedWords, answerWords } from "./play/agreed-package.ts";
export { applyMove } from "./play/apply-move.ts";
export { behavioursOf, endKinds, ensemble, type Ensemble, type EndCounts } from "./play/ensemble.ts";
export { exhausted, type Exhausted, type NecessaryMove } from "./play/exhaust.ts";
export { caseWithoutSecrets } from "./play/case-without-secrets.ts";
export { consequence } from "./play/consequence.ts";
export { heldLines } from "./play/held-lines.ts";
export { legalMoves } from "./play/legal-moves.ts";
export {
  behaviourSource,
  endWords,
  lineWords,
  moveWords,
  reasonWords,
  saidWords,
  sessionWords,
  sourceWords,
  stepWords,
  textWords,
} from "./play/move-words.ts";
export { openingTable, type Opening, type OpeningFact } from "./play/opening.ts";
export { playMove } from "./play/play-move.ts";
export { playResult, playWarnings, type PlayOptions } from "./play/play-result.ts";
export { toldReason } from "./play/reason.ts";
export { replay, type Replayed } from "./play/replay.ts";
export { othersMove, runSession, type Players } from "./play/run-session.ts";
export { debrief, seatBrief } from "./play/session-brief.ts";
export { behaviourLacks, isScored } from "./play/table-scores.ts";
export { seatOf, tableRules, type Seat, type TableRules } from "./play/table-rules.ts";
export { type TableState, type TabledText } from "./play/table-state.ts";
export { canBeSigned, needWords, textNeeds, type TextNeeds } from "./play/text-needs.ts";
