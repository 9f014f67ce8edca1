export type { CaseEntry, CaseList, CasePage, ReportText } from "./case-page.ts";
export { createApp, type AppDeps } from "./create-app.ts";
export { errorResponse, type ErrorBody, type ErrorStatus } from "./error-response.ts";
export { isLocalHost } from "./local-only.ts";
export { serve, type Serving } from "./serve.ts";
export { toCasePage, type PageFacts } from "./to-case-page.ts";
export { ShownCases, type ReadOnlyCase, type ShownOptions } from "./shown-cases.ts";
