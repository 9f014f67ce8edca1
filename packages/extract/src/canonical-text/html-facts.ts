import { isEdtf } from "@parley/model";
import type { SourceFacts } from "./canonical-text.ts";

/**
 * What a page says about itself in its head: title, publication day, publisher. Nothing is guessed.
 * @example htmlFacts({ title: "Talks", querySelector: () => null }).title; // => "Talks"
 */
export function htmlFacts(document: Pick<Document, "title" | "querySelector">): SourceFacts {
  const linked = linkedData(document);
  const title = meta(document, "og:title") ?? linked.headline ?? nonEmpty(document.title);
  const publisher = meta(document, "og:site_name") ?? linked.publisher;
  const moment =
    meta(document, "article:published_time") ??
    meta(document, "datePublished") ??
    meta(document, "date") ??
    linked.datePublished ??
    nonEmpty(document.querySelector("time[datetime]")?.getAttribute("datetime"));
  const published = moment?.replace(/[T ].*$/, "");
  return {
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published && isEdtf(published) ? { published } : {}),
  };
}

function nonEmpty(text: string | null | undefined): string | undefined {
  return text?.trim() || undefined;
}

function meta(document: Pick<Document, "querySelector">, name: string): string | undefined {
  const selector = `meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`;
  return nonEmpty(document.querySelector(selector)?.getAttribute("content"));
}

function linkedData(document: Pick<Document, "querySelector">): Record<string, string | undefined> {
  try {
    const json = document.querySelector('script[type="application/ld+json"]')?.textContent;
    const parsed: unknown = json ? JSON.parse(json) : {};
    const item = (Array.isArray(parsed) ? parsed[0] : parsed) as Record<string, unknown>;
    const publisher = item?.["publisher"] as { name?: unknown } | undefined;
    return {
      headline: text(item?.["headline"]),
      datePublished: text(item?.["datePublished"]),
      publisher: text(publisher?.name),
    };
  } catch {
    return {};
  }
}

function text(candidate: unknown): string | undefined {
  return typeof candidate === "string" ? nonEmpty(candidate) : undefined;
}
