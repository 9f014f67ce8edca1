export { caseFromReports } from "./case-from-reports.ts";
export { addReports, type AddedReport, type AddInput } from "./desk/add-reports.ts";
export { parseChange, type CaseChange } from "./desk/case-change.ts";
export { changeCase } from "./desk/change-case.ts";
export { claimFeeds } from "./desk/claim-feeds.ts";
export { exportCase } from "./desk/export-case.ts";
export { history, redo, undo, type LogEntry } from "./desk/history.ts";
export { importCase, recordCounts } from "./desk/import-case.ts";
export { importForecasts, type ImportedForecasts } from "./desk/import-forecasts.ts";
export { importPositions } from "./desk/import-positions.ts";
export { initDesk } from "./desk/init-desk.ts";
export { caseSummary, listCases, summariseCase, type CaseSummary } from "./desk/list-cases.ts";
export { lostQuotes, type LostQuote } from "./desk/lost-quotes.ts";
export { mergeKinds, mergeRecords, tellApart, type MergeKind } from "./desk/merge-records.ts";
export { openDesk, refreshedDesk, withDesk, type Desk } from "./desk/open-desk.ts";
export { setPassphraseSource } from "./desk/passphrase-source.ts";
export { purgeReport, type Purged } from "./desk/purge-report.ts";
export { sealDesk } from "./desk/seal-desk.ts";
export { quoteContext, type QuoteContext } from "./desk/quote-context.ts";
export { type Hand } from "./desk/record.ts";
export { decisionChanges } from "./desk/review-claims.ts";
export { splitClaim } from "./desk/split-claim.ts";
export { suggestClaims, type SuggestedAgain } from "./desk/suggest-claims.ts";
export { unmerge } from "./desk/unmerge.ts";
export { type SourceFile } from "./text-from/source-document.ts";
export { publicNetwork, type Network } from "./network/public-network.ts";
export { exportPackages, exportPositions, isTableFile } from "./export-tables.ts";
export { exportForecasts, formatForecasts } from "./export-forecasts.ts";
export { exportTimeline, formatTimeline, type TimelineFile } from "./export-timeline.ts";
export { readBytes } from "./files/read-bytes.ts";
export { writeWhole } from "./files/write-whole.ts";
export { type OpenedCase } from "./open-case.ts";
export { openProblem, type OpenedProblem } from "./open-problem.ts";
export { convertProblem } from "./convert-problem.ts";
export { exportConflict, openConflict } from "./open-conflict.ts";
export { openDivision } from "./open-division.ts";
export { openCase, openInput, type OpenOptions } from "./open-input.ts";
export { readReports, readResult, type ReportInHand } from "./read-reports.ts";
export { formatText } from "./write-text.ts";
export { remarksIn, withRemarks, wordRemarks } from "./word-remarks.ts";
export { briefOf, checkBriefFormat, formatBrief, writeBrief } from "./write-brief.ts";
export { openSteps } from "./open-steps.ts";
export { checkRoadmapFormat, formatRoadmap, writeRoadmap } from "./write-roadmap.ts";
export { probeReader } from "./probe-reader.ts";
export { annotatedReports } from "./annotated-reports.ts";
export { annotatorAgreement, type AnnotatorAgreement } from "./annotator-agreement.ts";
export { evaluateFolder, type FolderEvaluation } from "./evaluate-folder.ts";
export { evaluateModels, type ModelEvaluation } from "./evaluate-models.ts";
export { type ModelConnection } from "./second-reader/ask-model.ts";
export { modelEndpoint, usualEndpoint, type ModelEndpoint } from "./second-reader/model-endpoint.ts";
export {
  promptToCopy,
  suggestFromReply,
  type CopiedPrompt,
  type PastedSuggestion,
} from "./second-reader/pasted-reply.ts";
export { sendingNotice, type SendingNotice } from "./second-reader/sending-notice.ts";
export { suggestWithModel, type SecondSuggestion } from "./second-reader/suggest-with-model.ts";
export { lossText, type Losses } from "@parley/extract";
