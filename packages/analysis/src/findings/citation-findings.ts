import { isUsable, type BriefBlock, type Claim, type Finding } from "@parley/model";
import { isLost } from "./lost-words.ts";
import { passageFinding, shownSentence, type PassageContext } from "./sentence-findings.ts";

/** A claim that a passage cites, with the words that cite it first. */
export interface Citation {
  readonly claim: string;
  readonly text: string;
}

/** Each claim that a passage cites, once, in the order of first use; cells of tables cite too. @example citationsOf([]); // => [] */
export function citationsOf(blocks: readonly BriefBlock[]): Citation[] {
  const cited = blocks.flatMap((block) => {
    switch (block.kind) {
      case "paragraph":
        return block.sentences;
      case "list":
        return block.items.flat();
      case "table":
        return block.rows.flat();
    }
  });
  const first = new Map<string, string>();
  for (const { text, claims } of cited) for (const claim of claims) if (!first.has(claim)) first.set(claim, text);
  return [...first].map(([claim, text]) => ({ claim, text }));
}

/**
 * What no brief may rest on: a claim that the case does not hold, one that a person rejected, one whose words no longer
 * stand in its report. At most one finding for each claim cited.
 */
export function citationFindings({ claim: id, text }: Citation, context: PassageContext): Finding[] {
  const claim = context.claims.get(id);
  const found = (code: "cites-lost" | "cites-rejected" | "cites-unknown", why: string) => [
    passageFinding(
      context.passage,
      { code, severity: "error", claims: [id] },
      `${shownSentence(text)} rests on ${id}, ${why}: cite another claim, or take the sentence out.`,
    ),
  ];
  if (!claim) return found("cites-unknown", "which is no claim of this case");
  if (!isUsable(claim)) return found("cites-rejected", `which was rejected${reason(claim)}`);
  return isLost(claim, context.texts) ? found("cites-lost", `whose words do not stand in report ${claim.report}`) : [];
}

function reason({ review }: Claim): string {
  return review?.reason === undefined ? "" : ` (${review.reason})`;
}
