import { isUsable, type Claim, type Report, type Warning } from "@parley/model";
import { located } from "../open-case.ts";

/** Where a claim was found, and in which text: while both are the same there is nothing to look for. */
const found = new WeakMap<
  Claim,
  { readonly text: string | undefined; readonly placed: Claim; readonly lost: readonly Warning[] }
>();

/**
 * Claims with their places in the texts of their reports. A claim whose report is gone (its adding was undone) is gone
 * too; a claim whose words no longer stand in its report has no place.
 * @param warnings - Takes one for each usable claim that lost its words.
 * @example claimsInPlace([], [], []); // => []
 */
export function claimsInPlace(claims: readonly Claim[], reports: readonly Report[], warnings: Warning[]): Claim[] {
  const texts = new Map(reports.map((report) => [report.id, report.text]));
  const kept = claims.filter((claim) => claim.report === undefined || texts.has(claim.report));
  const ids = new Set(kept.map((claim) => claim.id));
  return kept.map((claim) => {
    const { placed, lost } = place(claim, texts);
    if (isUsable(claim)) warnings.push(...lost);
    if (placed.partOf === undefined || ids.has(placed.partOf)) return placed;
    const { partOf: _partOf, ...alone } = placed;
    return alone;
  });
}

function place(claim: Claim, texts: ReadonlyMap<string, string | undefined>) {
  const text = texts.get(claim.report ?? "");
  const known = found.get(claim);
  if (known && known.text === text) return known;
  const lost: Warning[] = [];
  const there = located(claim, texts, lost);
  const { start: _start, end: _end, ...nowhere } = there;
  const entry = { text, placed: lost.length > 0 ? nowhere : there, lost };
  found.set(claim, entry);
  return entry;
}
