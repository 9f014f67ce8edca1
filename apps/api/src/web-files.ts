import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import { ParleyError } from "@parley/model";

/**
 * The built web app: files with a hash in their name may be kept for a year, the page itself is asked for every time.
 * A path without an extension, or below /case/, where names may hold dots, is a place inside the page: it gets the page.
 * @throws {ParleyError} `not-found` when the folder holds no built web app.
 */
export function webFiles(webRoot: string): Hono {
  if (!existsSync(join(webRoot, "index.html")))
    throw new ParleyError("not-found", `the web app is not built: no index.html in ${webRoot}; run 'npm run build'`);
  const page = files(webRoot, "no-cache", "index.html");
  return new Hono()
    .use("/assets/*", files(webRoot, "public, max-age=31536000, immutable"))
    .use("*", files(webRoot, "no-cache"))
    .get("*", async (c, next) => (isPlace(c.req.path) ? page(c, next) : next()));
}

function files(root: string, cacheControl: string, path?: string): MiddlewareHandler {
  const find = serveStatic(path === undefined ? { root } : { root, path });
  return async (c, next) => {
    const found = await find(c, next);
    if (found instanceof Response) found.headers.set("Cache-Control", cacheControl);
    return found;
  };
}

function isPlace(path: string): boolean {
  return path.startsWith("/case/") || (extname(path) === "" && !path.startsWith("/api/"));
}
