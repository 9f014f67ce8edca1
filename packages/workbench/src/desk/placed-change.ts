import { ParleyError, type Claim } from "@parley/model";
import { located } from "../open-case.ts";
import type { CaseChange } from "./case-change.ts";
import type { Desk } from "./open-desk.ts";

/**
 * A change with the places of the words that it quotes: a new quote must stand in the text of its report, the quotes of
 * a split in the quote that is split. New offsets without a quote take the words there. Other changes stay as they are.
 * @throws {ParleyError} `invalid-input` for words that do not stand there.
 * @example placedChange({ type: "title-set", title: "Talks" }, desk).type; // "title-set"
 */
export function placedChange(change: CaseChange, desk: Pick<Desk, "case" | "path">): CaseChange {
  switch (change.type) {
    case "claim-added":
      return { ...change, claim: placed(change.claim, desk) };
    case "claim-edited":
      return withSpan(change, desk);
    case "claim-split":
      return { ...change, into: change.into.map((part) => partInPlace(part, change.claim, desk)) };
    default:
      return change;
  }
}

type Edit = Extract<CaseChange, { type: "claim-edited" }>;

function withSpan(change: Edit, desk: Pick<Desk, "case" | "path">): Edit {
  const { quote, start, end, report } = change.changes;
  if (quote === undefined && start === undefined && end === undefined && report === undefined) return change;
  const claim = desk.case.claims.find(({ id }) => id === change.claim);
  if (!claim) return change;
  const { start: _start, end: _end, ...bare } = claim;
  const span = { start: start ?? claim.start, end: end ?? claim.end };
  const home = report === null ? undefined : (report ?? claim.report);
  const text = desk.case.reports.find(({ id }) => id === home)?.text;
  const words = quote ?? (text === undefined ? claim.quote : text.slice(span.start, span.end));
  if (text === undefined || home === undefined)
    return { ...change, changes: { ...change.changes, quote: words, start: null, end: null } };
  const near = span.start === undefined ? {} : { start: span.start };
  const found = placed({ ...bare, ...near, report: home, quote: words }, desk);
  const place = { start: found.start ?? null, end: found.end ?? null };
  return { ...change, changes: { ...change.changes, quote: found.quote, ...place } };
}

function placed(claim: Claim, { case: subject, path }: Pick<Desk, "case" | "path">): Claim {
  const texts = new Map(subject.reports.map(({ id, text }) => [id, text]));
  const lost: Parameters<typeof located>[2] = [];
  const found = claim.quote === "" ? claim : located(claim, texts, lost);
  if (claim.quote !== "" && lost.length === 0) return found;
  throw new ParleyError(
    "invalid-input",
    `the quote of claim ${claim.id} does not stand in report ${claim.report}: copy the words as they stand there; nothing was recorded`,
    { place: { file: path, path: "quote" } },
  );
}

function partInPlace(part: Claim, whole: string, { case: subject, path }: Pick<Desk, "case" | "path">): Claim {
  const claim = subject.claims.find(({ id }) => id === whole);
  const offset = claim?.quote.indexOf(part.quote) ?? -1;
  if (!claim || offset < 0)
    throw new ParleyError(
      "invalid-input",
      `“${part.quote}” does not stand in the quote of claim ${whole}; nothing was recorded`,
      { place: { file: path, path: "quote" } },
    );
  if (claim.start === undefined) return part;
  const start = claim.start + offset;
  return { ...part, start, end: start + part.quote.length };
}
