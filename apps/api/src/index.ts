export type { CasePage, ReportText } from "./case-page.ts";
export { createApp, type AppDeps, type AppType } from "./create-app.ts";
export { errorResponse, type ErrorBody, type ErrorStatus } from "./error-response.ts";
export { isLocalHost } from "./local-only.ts";
export { serve, type Serving } from "./serve.ts";
