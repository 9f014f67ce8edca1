import { Hono } from "hono";
import { ParleyError } from "@parley/model";
import type { CasePage } from "./case-page.ts";
import { errorResponse } from "./error-response.ts";
import { localOnly } from "./local-only.ts";
import { pageHeaders } from "./page-headers.ts";
import { webFiles } from "./web-files.ts";

/** What the server needs from whoever starts it. */
export interface AppDeps {
  /** Opens the case afresh; called once for each `GET /api/case`. */
  readonly openCase: () => Promise<CasePage>;
  /** The folder that holds the built web app. */
  readonly webRoot: string;
  /** Told of errors that Parley did not throw on purpose; they never reach the browser. */
  readonly onUnexpected?: (error: unknown) => void;
}

/**
 * The app that serves one case, read-only, to this computer only.
 * @throws {ParleyError} `not-found` when `webRoot` holds no built web app.
 * @example const answer = await createApp({ openCase, webRoot }).request("http://127.0.0.1/api/case");
 */
export function createApp(deps: AppDeps) {
  return new Hono()
    .use(pageHeaders())
    .use(localOnly())
    .onError((error, c) => {
      if (!(error instanceof ParleyError)) deps.onUnexpected?.(error);
      const { status, body } = errorResponse(error);
      return c.json(body, status, noStore);
    })
    .notFound((c) => c.json(errorResponse(new ParleyError("not-found", "nothing at this address")).body, 404, noStore))
    .get("/api/case", async (c) => c.json<CasePage, 200>(await deps.openCase(), 200, noStore))
    .route("/", webFiles(deps.webRoot));
}

/** The routes with their answers, for typed clients. */
export type AppType = ReturnType<typeof createApp>;

const noStore = { "Cache-Control": "no-store" };
