import type { ChainLink, Claim, Report } from "@parley/model";

const ownVoice = /^\((?:this )?article\)$/i;

/**
 * Who says a claim, from the speaker outwards: "several people close to the Kremlin, via Bloomberg".
 * Links that no sentence states are marked: carried over from an earlier sentence, or assumed.
 * @example saidBy({ holder: "(article)", chain: [] }); // => "the report itself"
 */
export function saidBy(claim: Pick<Claim, "holder" | "chain">): string {
  const links = claim.chain.filter((link) => !ownVoice.test(link.who));
  const [speaker, ...outwards] = links.toReversed();
  if (!speaker) return "the report itself";
  const via = outwards.map((link) => link.who);
  const basis =
    speaker.basis === "explicit"
      ? ""
      : speaker.basis === "inherited"
        ? " (carried over from an earlier sentence)"
        : " (assumed)";
  return `${speaker.who}${basis}${via.length > 0 ? `, via ${via.join(", via ")}` : ""}`;
}

/**
 * Where a report comes from, as in a footnote: publisher, what it relays, date or "n.d.".
 * @example sourceLine({ id: "r1", relays: ["Bloomberg"], kind: "article", language: "en", publisher: "Hvylya" }); // => "Hvylya (relaying Bloomberg), n.d."
 */
export function sourceLine(report: Report | undefined): string {
  if (!report) return "report not in the case, n.d.";
  const name = report.publisher ?? (report.title === undefined ? `report ${report.id}` : `“${report.title}”`);
  const relays = report.relays.length > 0 ? ` (relaying ${report.relays.join(", relaying ")})` : "";
  return `${name}${relays}, ${report.date ?? "n.d."}`;
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
