import { quoted, type ChainLink, type Claim, type Report } from "@parley/model";

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

/**
 * The words of a quote in another language, as they stand beside it: what they say, in which language, by whom.
 * @returns `undefined` for a quote without a translation.
 * @example translationText({ translation: { text: "No.", language: "en", by: "N.N." } }); // => "“No.” (translated into en by N.N.)"
 */
export function translationText({ translation }: Pick<Claim, "translation">): string | undefined {
  if (!translation) return undefined;
  const by = translation.by === undefined ? "" : ` by ${translation.by}`;
  return `${quoted(translation.text)} (translated into ${translation.language}${by})`;
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
