export { anchorer, type Anchor, type Anchorer } from "./anchoring/anchor-quote.ts";
export { issueReader } from "./issues/issue-reader.ts";
export { issueFeatureNames } from "./issues/issue-features.ts";
export {
  crossValidated,
  fitIssueWeights,
  issueExamples,
  topicWordWeights,
  type ReportWithIssues,
} from "./issues/train-issues.ts";
export { recogniseIssue, type IssueContext, type RecognisedIssue } from "./issues/recognise-issue.ts";
export {
  canonicalPieces,
  canonicalText,
  type Block,
  type BlockKind,
  type CanonicalText,
  type Piece,
  type SourceFacts,
  type TextKind,
} from "./canonical-text/canonical-text.ts";
export { decodeEntities } from "./canonical-text/decode-entities.ts";
export { decodeText, largestInput, type DecodedText } from "./canonical-text/decode-text.ts";
export { documentBlocks, htmlBlocks } from "./canonical-text/html-blocks.ts";
export { type PageText } from "./canonical-text/page-lines.ts";
export { pagePieces } from "./canonical-text/page-pieces.ts";
export { withWindows1252Marks } from "./canonical-text/single-byte-text.ts";
export { laidOutAs, reportKind, type ReportKind } from "./canonical-text/report-kind.ts";
export { languageName, textLanguage } from "./canonical-text/text-language.ts";
export {
  type CaseContext,
  type Extractor,
  type ProposedOutlet,
  type ProposedParty,
  type ProposedPerson,
  type ReportReading,
  type TextSpan,
} from "./case-context.ts";
export { embeddedExtractor } from "./extractor.ts";
export { readReport } from "./read-report.ts";
export { sentences, type Sentence } from "./sentences/sentences.ts";
export { type PartOfSpeech, type Token, type Tokenizer } from "./tokenizer/tokenizer.ts";
export { winkTokenizer } from "./tokenizer/wink-tokenizer.ts";
export { cohensKappa } from "./evaluation/cohens-kappa.ts";
export { compareAnnotations } from "./evaluation/compare-annotations.ts";
export { scoreReading, totalScore, type Miss, type Score, type ScoreSheet } from "./evaluation/evaluate-reading.ts";
export { goldSchema, type Gold } from "./evaluation/gold.ts";
export { type Figures } from "./evaluation/tally.ts";
export {
  scoreModel,
  totalModelScore,
  type ModelMiss,
  type ModelScore,
  type ModelSheet,
} from "./evaluation/evaluate-model.ts";
export { modelGoldSchema, type ModelGold } from "./evaluation/model-gold.ts";
export { proposeModel, type ProposedModel } from "./propose/propose-model.ts";
export { proposeSteps, type StepSources } from "./propose/steps/propose-steps.ts";
export { reportParts, type ReportPart } from "./second-reader/report-parts.ts";
export { lossText, type Losses } from "./second-reader/reading-losses.ts";
export { sameClaim } from "./second-reader/same-claim.ts";
export { secondPrompt, type SecondContext, type SecondPrompt } from "./second-reader/second-prompt.ts";
export { partSize, secondReading, type ReportSecondReading } from "./second-reader/second-reading.ts";
export { verifyReply, type VerifiedClaim, type VerifiedReply } from "./second-reader/verify-reply.ts";
export { crossValidate, type ValidationScore } from "./learned/cross-validate.ts";
export { type AnnotatedReport, lessonsOf } from "./learned/lessons.ts";
export { type ReaderWeights } from "./learned/reader-model.ts";
export { trainReader } from "./learned/train-reader.ts";
