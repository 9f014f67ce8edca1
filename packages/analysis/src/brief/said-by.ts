import type { ChainLink, Claim, Report } from "@parley/model";

const ownVoice = /^\((?:this )?article\)$/i;

/**
 * Who says a claim, from the speaker outwards, without the outlets that the report's own line names:
 * "several people close to the Kremlin". A link that no sentence states is marked: carried over, or assumed.
 * @example saidBy({ chain: [] }, undefined); // => "the report itself"
 */
export function saidBy(claim: Pick<Claim, "chain">, report: Report | undefined): string {
  const named = new Set([report?.publisher, ...(report?.relays ?? [])]);
  const links = claim.chain.filter((link) => !ownVoice.test(link.who) && !named.has(link.who)).reverse();
  const [speaker, ...outwards] = links;
  if (!speaker) return "the report itself";
  const via = outwards.map((link) => `, via ${link.who}`).join("");
  return `${speaker.who}${basisMarks[speaker.basis]}${via}`;
}

const basisMarks = {
  explicit: "",
  inherited: " (carried over from an earlier sentence)",
  assumed: " (assumed)",
} as const;

/**
 * Where a report comes from, as in a footnote: publisher, what it relays, date or "undated".
 * @example sourceLine({ id: "r1", relays: ["Bloomberg"], kind: "article", language: "en", publisher: "Hvylya" }); // => "Hvylya, relaying Bloomberg, undated"
 */
export function sourceLine(report: Report | undefined): string {
  if (!report) return "report not in the case";
  const name = report.publisher ?? (report.title === undefined ? `report ${report.id}` : `“${report.title}”`);
  const relays = report.relays.map((outlet) => `, relaying ${outlet}`).join("");
  return `${name}${relays}, ${report.date ?? "undated"}`;
}

/**
 * The innermost speaker that is not an outlet and not the report's own voice: who a sentence should name.
 * @returns `undefined` when only the report itself speaks.
 * @example speakerOf({ chain: [] }); // => undefined
 */
export function speakerOf(claim: Pick<Claim, "chain">): ChainLink | undefined {
  return claim.chain.findLast(
    (link) => !ownVoice.test(link.who) && !["publisher", "outlet", "wire"].includes(link.kind),
  );
}
