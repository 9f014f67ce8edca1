export { caseFromReports } from "./case-from-reports.ts";
export { readBytes } from "./files/read-bytes.ts";
export { writeWhole } from "./files/write-whole.ts";
export { type OpenedCase } from "./open-case.ts";
export { openCase, openInput } from "./open-input.ts";
export { readReports, readResult, type ReportInHand } from "./read-reports.ts";
export { briefOf, checkBriefFormat, formatBrief, writeBrief } from "./write-brief.ts";
export { probeReader } from "./probe-reader.ts";
export { evaluateFolder, type FolderEvaluation } from "./evaluate-folder.ts";
