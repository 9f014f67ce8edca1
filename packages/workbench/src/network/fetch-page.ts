import { ParleyError } from "@parley/model";
import { largestInput } from "@parley/extract";
import { agent, pinnedRequest, type Answer } from "./pinned-request.ts";
import type { Network } from "./public-network.ts";
import { mayFetch } from "./robots-rules.ts";

/** A page as it was fetched. */
export interface FetchedPage {
  /** Where it was found in the end. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The encoding that the server names. */
  readonly encoding?: string;
  /** The media type that the server names. */
  readonly type: string;
}

const mostRedirects = 5;
const readable =
  /^(?:text\/(?:html|plain|markdown|xml)|application\/(?:xhtml\+xml|pdf|xml|(?:rss|atom|rdf|feed)\+(?:xml|json)|json|octet-stream|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)|message\/rfc822|multipart\/related)$/;

/**
 * Fetches one page for a person who asked for it. Every redirect is followed by hand: the address of each is checked
 * again, and so is the robots.txt of each server.
 * @throws {ParleyError} `usage` for an address that is none, `forbidden` when a robots.txt or the network says no,
 * `not-found`, `unsupported-format` for what is no text, `too-large`, `failed`.
 * @example (await fetchPage("https://example.org/", publicNetwork)).url; // "https://example.org/"
 */
export async function fetchPage(address: string, network: Network): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(network.seconds * 1000);
  let url = parsed(address);
  for (let hop = 0; hop <= mostRedirects; hop++) {
    await checkRobots(url, network, signal);
    const answer = await pinnedRequest(url, network, signal);
    const next = redirected(answer, url);
    if (next === undefined) return pageOf(url, answer);
    url = next;
  }
  throw new ParleyError(
    "failed",
    `more than ${mostRedirects} redirects: open the page in a browser, save it and add the file`,
  );
}

function parsed(address: string, from?: URL): URL {
  const url = URL.canParse(address, from) ? new URL(address, from) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    throw new ParleyError("usage", `expected an address such as https://example.org/article, without a password in it`);
  url.hash = "";
  return url;
}

function redirected({ status, headers }: Answer, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || headers.location === undefined) return undefined;
  return parsed(headers.location, from);
}

/** A server that has no robots.txt allows everything; one that cannot say what it has allows nothing. */
async function checkRobots(url: URL, network: Network, signal: AbortSignal): Promise<void> {
  let robots = new URL("/robots.txt", url);
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const answer = await pinnedRequest(robots, network, signal);
    const next = redirected(answer, robots);
    if (next !== undefined) {
      robots = next;
      continue;
    }
    if (answer.status >= 500) throw refused(url, "cannot be read now");
    const isThere = answer.status >= 200 && answer.status < 300;
    if (!isThere || mayFetch(new TextDecoder().decode(answer.bytes), agent, url.pathname + url.search)) return;
    throw refused(url, "asks programs not to fetch this page");
  }
}

function refused(url: URL, how: string): ParleyError {
  return new ParleyError(
    "forbidden",
    `the robots.txt of ${url.host} ${how}: open the page in a browser, save it and add the file`,
  );
}

function pageOf(url: URL, { status, headers, bytes }: Answer): FetchedPage {
  if (status === 404 || status === 410) throw new ParleyError("not-found", "no such page: check the address");
  if (status < 200 || status >= 300)
    throw new ParleyError(
      "failed",
      `the server answers ${status}: open the page in a browser, save it and add the file`,
    );
  const [type = "", ...parameters] = (headers["content-type"] ?? "text/html").toLowerCase().split(";");
  if (!readable.test(type.trim()))
    throw new ParleyError("unsupported-format", `this is ${type.trim() || "of no stated type"}, not a report`);
  if (bytes.length > largestInput) throw new ParleyError("too-large", "more than the 20 MB that a report may have");
  const encoding = /charset\s*=\s*"?([\w.:-]+)/.exec(parameters.join(";"))?.[1];
  return { url: url.href, bytes, type: type.trim(), ...(encoding === undefined ? {} : { encoding }) };
}
