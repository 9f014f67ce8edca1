import { isUsable, type Claim, type Report, type Warning } from "@parley/model";
import { located } from "../open-case.ts";

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
    const lost: Warning[] = [];
    const placed = located(claim, texts, lost);
    if (isUsable(claim)) warnings.push(...lost);
    const { start, end, partOf, ...rest } = placed;
    return {
      ...rest,
      ...(lost.length > 0 || start === undefined ? {} : { start }),
      ...(lost.length > 0 || end === undefined ? {} : { end }),
      ...(partOf === undefined || !ids.has(partOf) ? {} : { partOf }),
    };
  });
}
