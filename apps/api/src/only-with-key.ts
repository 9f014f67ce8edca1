import { timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { ParleyError } from "@parley/model";

/**
 * Lets in whoever has the key of this start: another program on this computer that finds the port learns nothing. The
 * printed address carries the key once; the browser then holds it in a cookie that no script can read and that no other
 * site can send along. A script may send it as `Authorization: Bearer KEY`.
 * @param key - Left out: everybody on this computer is let in.
 */
export function onlyWithKey(key: string | undefined): MiddlewareHandler {
  return async (c, next) => {
    if (key === undefined) return next();
    const cookie = cookieName(c);
    const offered = c.req.query("key");
    if (offered !== undefined && c.req.method === "GET" && same(offered, key)) {
      setCookie(c, cookie, key, { httpOnly: true, sameSite: "Strict", path: "/" });
      const address = new URL(c.req.url);
      address.searchParams.delete("key");
      return c.redirect(`${address.pathname}${address.search}`, 303);
    }
    if (!c.req.path.startsWith("/api/")) return next();
    const bearer = c.req.header("authorization")?.replace(/^Bearer /, "");
    const sent = bearer ?? getCookie(c, cookie);
    if (sent !== undefined && same(sent, key)) return next();
    throw new ParleyError("forbidden", "open the address that parley printed when it started: it carries the key");
  };
}

/** Cookies do not tell ports apart, so that two servers on this computer need two names. */
function cookieName(c: Context): string {
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  return `parley-${/:(\d+)$/.exec(host)?.[1] ?? "80"}`;
}

function same(offered: string, key: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
}
