import { canonicalPieces, decodeText, documentBlocks, type CanonicalText, type Piece } from "@parley/extract";
import { isEdtf, ParleyError, type Warning } from "@parley/model";
import type { AnyFeed } from "feedsmith";
import { mailDay } from "./mail-day.ts";
import { decodingWarnings } from "./text-document.ts";
import type { SourceDocuments, SourceFile } from "./source-document.ts";

/** More entries of one feed are not read at once; a feed lists the newest first. */
const mostEntries = 200;

/**
 * Reads a feed (RSS, Atom, RDF, JSON Feed): each entry is a text, with the words that the feed itself has of it. Nothing
 * that a feed points to is fetched, also not its next page.
 * @throws {ParleyError} `invalid-input` for a broken feed, `empty-input` for one without words.
 * @example (await feedDocuments({ path: "talks.rss", bytes })).documents.map(({ title }) => title); // ["Talks resume", …]
 */
export async function feedDocuments({ path, bytes, encoding }: SourceFile): Promise<SourceDocuments> {
  const decoded = decodeText(bytes, encoding);
  const entries = entriesOf(await parsed(decoded.text));
  const seen = new Set<string>();
  const documents: CanonicalText[] = [];
  for (const entry of entries.slice(0, mostEntries)) {
    const doc = documentOf(entry);
    if (doc === undefined || seen.has(doc.url ?? doc.textHash) || seen.has(doc.textHash)) continue;
    for (const key of [doc.textHash, ...(doc.url === undefined ? [] : [doc.url])]) seen.add(key);
    documents.push(doc);
  }
  if (documents.length === 0) throw new ParleyError("empty-input", "this feed has no entry with words");
  const warnings = [...decodingWarnings(path, decoded), howMany(path, documents, entries.length)];
  return { documents, warnings };
}

async function parsed(text: string): Promise<AnyFeed> {
  const { parseFeed } = await import("feedsmith");
  try {
    return parseFeed(text);
  } catch (error) {
    throw new ParleyError("invalid-input", "this feed is broken or was cut off: get it again", { cause: error });
  }
}

/** What an entry says, whatever the format of its feed. */
interface Entry {
  readonly title?: string | undefined;
  readonly html?: string | undefined;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
  readonly publisher?: string | undefined;
}

function entriesOf(found: AnyFeed): Entry[] {
  const publisher = wordsOf(found.format === "atom" ? found.feed.title?.value : found.feed.title);
  switch (found.format) {
    case "rss":
      return (found.feed.items ?? []).map((item) => ({
        title: item.title,
        html: longer(item.content?.encoded, item.description),
        url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
        date: item.pubDate ?? item.dc?.dates?.[0],
        publisher: item.source?.title ?? publisher,
      }));
    case "rdf":
      return (found.feed.items ?? []).map((item) => ({
        title: item.title,
        html: longer(item.content?.encoded, item.description),
        url: item.link,
        date: item.dc?.dates?.[0],
        publisher,
      }));
    case "atom":
      return (found.feed.entries ?? []).map((entry) => ({
        title: entry.title?.value,
        html: longer(entry.content?.value, entry.summary?.value),
        url: (entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0])?.href,
        date: entry.published ?? entry.updated,
        publisher: wordsOf(entry.source?.title?.value) ?? publisher,
      }));
    case "json":
      return (found.feed.items ?? []).map((item) => ({
        title: item.title,
        html: item.content_html ?? asHtml(item.content_text ?? item.summary),
        url: item.url ?? item.external_url,
        date: item.date_published,
        publisher,
      }));
  }
}

function longer(one: string | undefined, other: string | undefined): string | undefined {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? one : other;
}

function asHtml(text: string | undefined): string | undefined {
  return text?.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replace(/\n+/g, "<br><br>");
}

/** `undefined` for an entry without words. */
function documentOf({ title, html, url, date, publisher }: Entry): CanonicalText | undefined {
  const headline = wordsOf(title);
  const body = documentBlocks(html ?? "");
  const pieces: Piece[] = [...body];
  if (headline !== undefined && body[0]?.text !== headline) pieces.unshift({ kind: "heading", text: headline });
  if (pieces.length === 0) return undefined;
  const published = dayOf(date);
  const facts = {
    ...(headline === undefined ? {} : { title: headline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url !== undefined && /^https?:\/\//i.test(url.trim()) ? { url: url.trim() } : {}),
  };
  return canonicalPieces({ pieces, facts });
}

/** Titles have marks of their own in many feeds. */
function wordsOf(markup: string | undefined): string | undefined {
  return markup === undefined
    ? undefined
    : documentBlocks(markup)
        .map(({ text }) => text)
        .join(" ") || undefined;
}

/** The day as it was where the entry was published: ISO 8601, or as mails write it. */
function dayOf(date: string | undefined): string | undefined {
  const [iso] = /^\s*\d{4}-\d\d-\d\d/.exec(date ?? "") ?? [];
  const day = iso?.trim() ?? mailDay(date ?? "");
  return day !== undefined && isEdtf(day) ? day : undefined;
}

function howMany(path: string, documents: readonly CanonicalText[], of: number): Warning {
  const read =
    of === documents.length
      ? `${of} read`
      : `${documents.length} of ${of} read, the others have no words, stand there twice or are older`;
  const message = `${path} is a feed, and each entry is a report of its own, with the words that the feed has of it: ${read}`;
  return { code: "feed-read", message };
}
