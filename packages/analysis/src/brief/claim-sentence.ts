import type { BriefSentence, Claim } from "@parley/model";
import { shortened } from "../wording/words.ts";
import { speakerOf } from "./said-by.ts";

/**
 * A claim as a sentence that keeps its words: who, what kind of statement, and the quote.
 * @example claimSentence({ id: "c1", holder: "(article)", act: "assess", quote: "Talks are slow", chain: [] }).text; // => "The report: “Talks are slow”."
 */
export function claimSentence(claim: Pick<Claim, "id" | "holder" | "act" | "quote" | "chain">): BriefSentence {
  const speaker = speakerOf(claim);
  const holder = claim.holder.split("|").join(", ");
  const who =
    holder === "(article)"
      ? (speaker?.who ?? "The report")
      : holder === "(expert)"
        ? (speaker?.who ?? "An expert")
        : holder;
  const quote = trimmed(claim.quote);
  if (quote.startsWith(who)) return { text: `“${quote}”.`, claims: [claim.id], basis: "claims" };
  const through = speaker?.kind === "anonymous" && speaker.who !== who ? `, according to ${speaker.who}` : "";
  return { text: `${upper(who)}${through}: “${quote}”.`, claims: [claim.id], basis: "claims" };
}

function trimmed(quote: string): string {
  const flat = quote.replace(/\s+/g, " ").replace(/[.,;]$/, "");
  const plain = /^["“][^"“”]*["”]$/.test(flat) ? flat.slice(1, -1).replace(/[.,;]$/, "") : flat;
  return shortened(plain, 260)
    .replaceAll("“", "‘")
    .replaceAll("”", "’")
    .replace(/"([^"]*)"/g, "‘$1’");
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
