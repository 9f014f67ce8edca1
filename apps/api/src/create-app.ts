import { Hono } from "hono";
import { ParleyError, vocabulary } from "@parley/model";
import { caseRoutes } from "./case-routes.ts";
import { changeRoutes } from "./change-routes.ts";
import { errorResponse } from "./error-response.ts";
import { localOnly } from "./local-only.ts";
import { onlyWithKey } from "./only-with-key.ts";
import { pageHeaders } from "./page-headers.ts";
import type { ShownCases } from "./shown-cases.ts";
import { webFiles } from "./web-files.ts";

/** What the server needs from whoever starts it. */
export interface AppDeps {
  readonly cases: ShownCases;
  /** The folder that holds the built web app. */
  readonly webRoot: string;
  /** The key of this start, see `onlyWithKey`; left out, none is asked for. */
  readonly key?: string;
  /** Told of errors that Parley did not throw on purpose; they never reach the browser. */
  readonly onUnexpected?: (error: unknown) => void;
}

/**
 * The app that serves cases, to this computer only.
 * @throws {ParleyError} `not-found` when `webRoot` holds no built web app.
 * @example const answer = await createApp({ cases, webRoot }).request("http://127.0.0.1/api/cases");
 */
export function createApp(deps: AppDeps) {
  return new Hono()
    .use(pageHeaders())
    .use(localOnly())
    .use(onlyWithKey(deps.key))
    .use("/api/*", async (c, next) => {
      await next();
      c.header("Cache-Control", "no-store");
    })
    .onError((error, c) => {
      if (!(error instanceof ParleyError)) deps.onUnexpected?.(error);
      const { status, body } = errorResponse(error);
      return c.json(body, status, noStore);
    })
    .notFound((c) => c.json(errorResponse(new ParleyError("not-found", "nothing at this address")).body, 404, noStore))
    .get("/api/vocabulary", (c) => c.json(vocabulary.map(({ id, label, options }) => ({ id, label, options }))))
    .route("/api/cases", caseRoutes(deps.cases))
    .route("/api/cases", changeRoutes(deps.cases))
    .route("/", webFiles(deps.webRoot));
}

const noStore = { "Cache-Control": "no-store" };
