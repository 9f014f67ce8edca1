import { lookup } from "node:dns/promises";
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { ParleyError } from "@parley/model";
import type { Network } from "./public-network.ts";

/** What Parley calls itself to servers, and in a robots.txt. */
export const agent = "parley";

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Uint8Array;
}

/**
 * Asks for one address, without following it elsewhere. Its name is resolved first, every address behind it is checked,
 * and the connection is made to the very address that was checked: a name that answers differently the next time gains
 * nothing. No cookies, no proxy, no kept connection.
 * @throws {ParleyError} `forbidden` for an address that is not allowed, `not-found` for a name that nobody has,
 * `too-large`, `failed` when nobody answers in time.
 * @example (await pinnedRequest(new URL("https://example.org/"), publicNetwork, signal)).status; // 200
 */
export async function pinnedRequest(url: URL, network: Network, signal: AbortSignal): Promise<Answer> {
  const { address, family } = await allowedAddress(url, network);
  const pinned: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family);
  const ask = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise<Answer>((resolve, reject) => {
    const late = `no full answer in ${network.seconds} seconds`;
    const fail = (error: unknown) => reject(unanswered(error, url, signal.aborted ? late : undefined));
    const headers = {
      "user-agent": `${agent} (reads single pages for a person)`,
      accept: "text/html, application/xhtml+xml, text/plain, application/pdf, application/rss+xml, */*;q=0.1",
      "accept-language": "en, *;q=0.5",
      "accept-encoding": "gzip, deflate, br",
    };
    const sent = ask(url, { lookup: pinned, agent: false, signal, headers, maxHeaderSize: 64 * 1024 }, (answer) => {
      bytesOf(answer, network.bytes).then(
        (bytes) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes }),
        fail,
      );
    });
    sent.on("error", fail).end();
  });
}

async function allowedAddress(url: URL, network: Network): Promise<{ address: string; family: number }> {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolved(host);
  const refused = found.find(({ address }) => !network.allows(address));
  if (refused !== undefined)
    throw new ParleyError(
      "forbidden",
      `${url.host} is not on the public internet (${refused.address}): Parley fetches public pages only; save the page and add the file`,
    );
  const [first] = found;
  if (first === undefined) throw noSuchHost(host);
  return first;
}

async function resolved(host: string): Promise<{ address: string; family: number }[]> {
  try {
    return await lookup(host, { all: true });
  } catch (error) {
    throw noSuchHost(host, error);
  }
}

function noSuchHost(host: string, cause?: unknown): ParleyError {
  const message = `${host} cannot be found: check the address, and whether this computer is online`;
  return new ParleyError("not-found", message, { cause });
}

async function bytesOf(answer: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unpacked(answer) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) {
      answer.destroy();
      throw new ParleyError("too-large", `more than the ${Math.floor(limit / 1024 / 1024)} MB that a report may have`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpacked(answer: IncomingMessage): NodeJS.ReadableStream {
  const packing = answer.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  const opening = {
    gzip: createGunzip,
    "x-gzip": createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[packing];
  if (opening === undefined) return answer;
  const stream = opening();
  answer.on("error", (error) => stream.destroy(error));
  return answer.pipe(stream);
}

function unanswered(error: unknown, url: URL, limit: string | undefined): ParleyError {
  if (error instanceof ParleyError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const why = limit ?? code ?? message;
  return new ParleyError(
    "failed",
    `${url.host} cannot be read (${why}): try again, or save the page and add the file`,
    {
      cause: error,
    },
  );
}
