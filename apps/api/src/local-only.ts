import type { MiddlewareHandler } from "hono";
import { ParleyError } from "@parley/model";

const localNames: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Whether a Host header names this computer, with any port.
 * @example isLocalHost("127.0.0.1:8080"); // => true
 */
export function isLocalHost(host: string): boolean {
  return localNames.has(host.toLowerCase().replace(/:\d+$/, ""));
}

/**
 * Refuses every request that reached us under another name, or that a page from elsewhere sent: such a page must not
 * read a case (its name pointed at this computer: DNS rebinding), nor change one (a form or a script that posts here).
 */
export function localOnly(): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (!isLocalHost(host)) throw new ParleyError("forbidden", "this address is not served: use http://127.0.0.1");
    const origin = c.req.header("origin");
    if (origin !== undefined && origin.replace(/^http:\/\//, "").toLowerCase() !== host.toLowerCase())
      throw new ParleyError("forbidden", "only the page that this program serves may ask for this");
    await next();
  };
}
