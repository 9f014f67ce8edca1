export type { CaseEntry, CaseList, CasePage, ReportText } from "./case-page.ts";
export type { AddedReports, SentReports } from "./sent-report.ts";
export type { CaseChange, LogEntry } from "@parley/workbench";
export { createApp, type AppDeps } from "./create-app.ts";
export { errorResponse, type ErrorBody, type ErrorStatus } from "./error-response.ts";
export { isLocalHost } from "./local-only.ts";
export { serve, type Serving } from "./serve.ts";
export { toCasePage, type PageFacts } from "./to-case-page.ts";
export { ShownCases, type ReadOnlyCase, type ShownOptions } from "./shown-cases.ts";
