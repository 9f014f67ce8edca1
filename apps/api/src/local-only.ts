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
 * Refuses every request that reached us under another name: a page elsewhere whose name was pointed at this
 * computer (DNS rebinding) must not read a case.
 */
export function localOnly(): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (!isLocalHost(host)) throw new ParleyError("forbidden", "this address is not served: use http://127.0.0.1");
    await next();
  };
}
