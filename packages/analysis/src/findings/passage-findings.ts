import type { Brief, BriefBlock, BriefSentence, Case, Finding, Passage } from "@parley/model";
import { sectionHeading } from "../brief/section-heading.ts";
import { passageBlocks } from "../brief/passage-blocks.ts";
import { splitSentences } from "../brief/split-sentences.ts";
import { origins } from "../evidence/origins.ts";
import { citationFindings, citationsOf } from "./citation-findings.ts";
import { passageFinding, sentenceFinders, type PassageContext } from "./sentence-findings.ts";
import { staleCitation, staleComputation } from "./stale-findings.ts";
import { writtenSentences } from "./written-sentences.ts";

/**
 * What an editor would point out about one passage of the brief: citations that cannot stand, sentences without a
 * claim, dropped hedges, loaded words, what time has passed by. Fast enough to ask while one types. Claims whose report
 * has no text in the case cannot be found lost.
 * @param composed - The brief that Parley composes for the case without passages, to hold `[computed]` sentences
 * against; left out: they are not checked.
 * @returns Errors first; empty for a passage without text. O(text + claims × citations).
 * @example passageFindings({ id: "agreed", text: "All is agreed.", omit: false }, subject)[0]?.code; // => "uncited-sentence"
 */
export function passageFindings(passage: Passage, subject: Case, composed?: Brief): Finding[] {
  if (passage.omit) return singleOriginMissing(passage, subject);
  const claims = new Map(subject.claims.map((claim) => [claim.id, claim]));
  const context: PassageContext = {
    subject,
    passage,
    claims,
    texts: new Map(subject.reports.map((report) => [report.id, report.text])),
    ...(composed ? { computed: computedSentences(composed) } : {}),
  };
  const blocks = passageBlocks(passage.text, (id) => claims.has(id) || looksLikeClaim(id));
  const cited = citationsOf(blocks);
  const sentences = writtenSentences(blocks);
  return [
    ...cited.flatMap((citation) => citationFindings(citation, context)),
    ...sentences.flatMap((sentence) => sentenceFinders.flatMap((find) => find(sentence, context))),
    ...cited.flatMap((citation) => staleCitation(citation, cited, context)),
    ...sentencesIn(blocks).flatMap((sentence) => staleComputation(sentence, context)),
  ];
}

/** Letters and a digit, as in c05: `[sic]` and `[2026]` are words in brackets, not claims that are missing. */
function looksLikeClaim(id: string): boolean {
  return /[A-Za-z]/.test(id) && /\d/.test(id);
}

/** The basis is hidden: everything comes from one origin, and the section that says so is left out. */
function singleOriginMissing(passage: Passage, subject: Case): Finding[] {
  if (passage.id !== "sources" || subject.claims.length === 0 || origins(subject).roots.min !== 1) return [];
  return [
    passageFinding(
      passage,
      { code: "single-origin-missing", severity: "warning", claims: [] },
      `“${sectionHeading("sources")}” is left out although everything comes from one origin: keep the section, so that readers can tell.`,
    ),
  ];
}

function computedSentences({ sections }: Brief): Set<string> {
  const sentences = sections.flatMap(({ blocks }) => sentencesIn(blocks));
  return new Set(sentences.flatMap(({ text }) => splitSentences(text)));
}

function sentencesIn(blocks: readonly BriefBlock[]): BriefSentence[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? block.sentences : block.kind === "list" ? block.items.flat() : [],
  );
}
