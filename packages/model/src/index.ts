export { amountProblems } from "./amount-problems.ts";
export { applyEvent, applyEvents } from "./apply-event.ts";
export {
  type AmountSpan,
  type BargainingProblem,
  type CurvePoint,
  type Interaction,
  type NumberRange,
  type PartyRanges,
  type ProblemConstraint,
  type ProblemIssue,
  type ProblemOption,
  type ProblemParty,
} from "./bargaining-problem.ts";
export { canonicalJson, caseHash, sha256Text } from "./canonical-json.ts";
export { type Changes } from "./changes-schema.ts";
export { caseEventSchema, type CaseEvent } from "./case-event.ts";
export { pathText, type CaseProblem } from "./case-problem.ts";
export {
  caseFileSchema,
  caseFileVersion,
  collections,
  dealKinds,
  likelihoodScales,
  type Case,
  type CaseFile,
  type Collection,
  type LikelihoodScale,
} from "./case.ts";
export { claimsNamedBy, restingClaims } from "./claims-named-by.ts";
export { checkReferences } from "./check-references.ts";
export { acts, isNegotiationAct, type Act } from "./act.ts";
export {
  forecastResolutionSchema,
  forecastSchema,
  forecastUpdateSchema,
  type Forecast,
  type ForecastResolution,
  type ForecastUpdate,
} from "./forecast.ts";
export {
  behaviourNames,
  scoredBehaviours,
  sessionSchema,
  sessionStartSchema,
  type BehaviourName,
  type ScoredBehaviour,
  type Session,
  type SessionStart,
} from "./session.ts";
export { sessionMoveSchema, type MoveKind, type SessionMove } from "./session-move.ts";
export {
  alternativeSchema,
  draftClauses,
  clauseSchema,
  clauseStates,
  clauseTermsSchema,
  draftSchema,
  mapClauses,
  remarkSchema,
  type Alternative,
  type Article,
  type Clause,
  type ClauseState,
  type ClauseTerms,
  type Draft,
  type Remark,
} from "./draft.ts";
export { complianceSchema, complianceWords, type Compliance } from "./compliance.ts";
export { checklistItems, checklists } from "./checklist-items.ts";
export { judgementAnswers, judgementSchema, ripenessSigns, type Judgement, type JudgementAbout } from "./judgement.ts";
export { caseOfSteps, isStepsFile } from "./steps-file.ts";
export { stepValuesSchema, type StepValues } from "./step-values.ts";
export { entryKey } from "./entry-key.ts";
export { talksEventKinds, talksEventSchema, type TalksEvent } from "./talks-event.ts";
export { threatSchema, threatStates, type Threat } from "./threat.ts";
export { claimSchema, hedgeSchema, reviewSchema, type Claim } from "./claim.ts";
export {
  claimReaders,
  secondedClaim,
  secondReadingSchema,
  type ClaimReaders,
  type Seconded,
  type SecondReading,
} from "./second-reading.ts";
export { isAccepted, isUsable } from "./is-usable.ts";
export { reviewState, type ReviewState } from "./review-state.ts";
export { dateBounds, isEdtf, isYearless, type DateBounds } from "./edtf-date.ts";
export { dayNumber, dayOf, dayText, monthOf, monthSpan, weekdayOf, type DaySpan } from "./calendar-day.ts";
export { edtfSchema } from "./edtf-schema.ts";
export { resolveWhen } from "./resolve-when.ts";
export { relativeDateSchema, whenSchema, type RelativeDate, type When } from "./when.ts";
export {
  divisionFileSchema,
  divisionFileVersion,
  parameterSchema,
  parseDivision,
  pointsSchema,
  readDivision,
  shareFormulaSchema,
  type Division,
} from "./division.ts";
export { eventSentence, eventSentences } from "./event-sentence.ts";
export { activeEvents, emptyCase, foldCase } from "./fold-case.ts";
export {
  formulaHolds,
  formulaIssues,
  formulaMentions,
  formulaShape,
  type Choice,
  type Formula,
  type FormulaMention,
  type FormulaShape,
  type OptionTable,
} from "./formula.ts";
export { formulaSchema } from "./formula-schema.ts";
export { idSchema, type Id } from "./id.ts";
export { freeId, slug } from "./slug.ts";
export { issueSchema, optionSchema, type Issue, type Option } from "./issue.ts";
export {
  exactNumber,
  fractionText,
  linearExpression,
  linearText,
  valueAt,
  type LinearExpression,
} from "./linear-expression.ts";
export { mapFormula, type FormulaMapping } from "./map-formula.ts";
export { type IssueMerge } from "./merge-issues.ts";
export { namedCollections, type NamedCollection } from "./merge-names.ts";
export { misspeltFields } from "./misspelt-fields.ts";
export { jsonSchema, schemaNames, type SchemaName } from "./json-schema.ts";
export { checkedCase, parseCase, problemError, readCase } from "./parse-case.ts";
export { errorCodes, ParleyError, type ErrorCode, type ErrorPlace } from "./parley-error.ts";
export { isNegotiatingParty } from "./is-negotiating-party.ts";
export { partyRoles } from "./party-roles.ts";
export { partySchema, personSchema, type Party, type Person } from "./party.ts";
export { briefSectionIds, passageSchema, type BriefSectionId, type Passage } from "./passage.ts";
export { placeSchema, type Place } from "./place.ts";
export { positionSchema, type Position } from "./position.ts";
export {
  compareRationals,
  decimal,
  difference,
  fraction,
  gcd,
  product,
  quotient,
  rationalNumber,
  rationalText,
  sum,
  zero,
  type Rational,
} from "./rational.ts";
export { readProbability } from "./read-probability.ts";
export { defaultReading, readingSchema, silenceSchema, type Reading } from "./reading.ts";
export { reportSchema, type Report } from "./report.ts";
export {
  bearingKinds,
  bearingResultSchema,
  type BearingHeadline,
  type BearingKind,
  type BearingResult,
  type BearingWord,
  type Flip,
} from "./results/bearing-result.ts";
export {
  askSchema,
  blocksResultSchema,
  changeSchema,
  coreSchema,
  countSchema,
  issueOptionSchema,
  routeSchema,
  type Ask,
  type BlocksResult,
  type Change,
  type Core,
  type Route,
} from "./results/blocks-result.ts";
export {
  briefSchema,
  type Brief,
  type BriefBlock,
  type BriefNote,
  type BriefSection,
  type BriefSentence,
} from "./results/brief.ts";
export {
  compareResultSchema,
  redLineStates,
  verdicts,
  type ComparedPackage,
  type CompareResult,
  type JointGain,
  type Nearest,
  type RedLine,
  type Standing,
  type Verdict,
} from "./results/compare-result.ts";
export { diffEntrySchema, diffResultSchema, type DiffEntry, type DiffResult } from "./results/diff-result.ts";
export {
  adjustedWinnerSchema,
  claimsProblemSchema,
  claimsRules,
  divideResultSchema,
  exactValueSchema,
  shareFormulasSchema,
  type AdjustedWinner,
  type ClaimsProblem,
  type ClaimsRule,
  type DivideResult,
  type ExactValue,
  type ShareFormulas,
} from "./results/divide-result.ts";
export {
  forecastResultSchema,
  forecastStates,
  type Calibration,
  type ForecasterScore,
  type ForecastQuestion,
  type ForecastResult,
  type ForecastSeries,
  type ForecastState,
  type ForecastStep,
  type RivalGroup,
  type SuggestedQuestion,
} from "./results/forecast-result.ts";
export {
  answerRoles,
  durabilityResultSchema,
  type ChecklistAnswer,
  type DurabilityResult,
  type DurablePackage,
  type Ground,
  type NeededConsent,
  type PowerShift,
} from "./results/durability-result.ts";
export { findingSchema, type Finding } from "./results/finding.ts";
export {
  bearerBases,
  cellStates,
  pressureResultSchema,
  type BearerBasis,
  type GivenAnswer,
  type PressureActor,
  type PressureEvidence,
  type PressureResult,
  type RipenessCell,
} from "./results/pressure-result.ts";
export {
  threatsResultSchema,
  toldThreatSchema,
  type ThreatsResult,
  type ToldThreat,
} from "./results/threats-result.ts";
export {
  originsSchema,
  readClaimSchema,
  readDocumentSchema,
  readResultSchema,
  type Origins,
  type ReadClaim,
  type ReadResult,
} from "./results/read-result.ts";
export { acrossReadings, readingsResultSchema, type ReadingsResult } from "./results/readings-result.ts";
export {
  commitmentSchema,
  monitorResultSchema,
  type Commitment,
  type MonitorResult,
} from "./results/monitor-result.ts";
export {
  clauseChangeSchema,
  textBottomLineSchema,
  textClauseSchema,
  textComparisonSchema,
  textResultSchema,
  wordChangeSchema,
  type ClauseChange,
  type TextBottomLine,
  type TextClause,
  type TextComparison,
  type TextResult,
  type TextWording,
  type WordChange,
  type WordingStanding,
} from "./results/text-result.ts";
export { warningSchema, type Result, type Warning } from "./results/result.ts";
export {
  certificateSchema,
  outcomeSchema,
  solutionSchema,
  solveResultSchema,
  type Certificate,
  type FrontierSegment,
  type Outcome,
  type Robustness,
  type Solution,
  type SolveResult,
} from "./results/solve-result.ts";
export { listedPackageSchema, spaceResultSchema, type SpaceResult } from "./results/space-result.ts";
export {
  contradictionSchema,
  proposedEventSchema,
  timelineEntrySchema,
  timelineLanes,
  timelineResultSchema,
  type Contradiction,
  type ProposedEvent,
  type TimelineEntry,
  type TimelineLane,
  type TimelineResult,
} from "./results/timeline-result.ts";
export { assumptionSchema, ruleSchema, type Assumption, type Rule } from "./rule.ts";
export { ruleFormulas } from "./rule-formulas.ts";
export {
  chainLinkSchema,
  linkBases,
  relations,
  sourceCountSchema,
  sourceKinds,
  sourceSchema,
  type ChainLink,
  type Source,
} from "./source.ts";
export { stanceGlyph, stanceLabel, stances, stanceSchema, type Stance } from "./stance.ts";
export {
  movementKinds,
  moveSchema,
  movementResultSchema,
  type Move,
  type MovementKind,
  type MovementResult,
} from "./results/movement-result.ts";
export { packageSchema, stepKinds, stepSchema, type NamedPackage, type Step } from "./step.ts";
export { scoreSchema, type Score } from "./score.ts";
export { issueTemplate, vocabulary, type IssueTemplate } from "./vocabulary/vocabulary.ts";
export { capitalised, counted, grouped, listed, possessive, quoted, settledAs } from "./words.ts";
export { checkConflict } from "./check-conflict.ts";
export {
  conflictFormulaOptions,
  conflictFormulaSchema,
  conflictFormulaShape,
  optionPatternSchema,
  type ConflictFormula,
  type ConflictFormulaShape,
  type OptionPattern,
} from "./conflict-formula.ts";
export {
  conflictFileSchema,
  conflictFileVersion,
  parseConflict,
  readConflict,
  type ConflictModel,
  type DecisionMaker,
} from "./conflict-model.ts";
export { stabilityResultSchema, type InverseStability, type StabilityResult } from "./results/stability-result.ts";
export { stabilityConcepts, type StabilityConcept } from "./results/stability-concepts.ts";
export { type MoveChain, type StabilityExplanation, type Sure } from "./results/stability-explanation.ts";
export { type ByConcept, type CoalitionResult } from "./results/coalition-result.ts";
export { type StatusQuoPaths } from "./results/status-quo-paths.ts";
export {
  roadmapResultSchema,
  type AmountOrder,
  type FailingStep,
  type Moment,
  type OrderValues,
  type OrdinalExposure,
  type RoadmapOrder,
  type RoadmapResult,
  type Timetable,
  type WorstMoment,
} from "./results/roadmap-result.ts";
export { playResultSchema, type AgreedPackage, type PlayResult } from "./results/play-result.ts";
