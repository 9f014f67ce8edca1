import { counted, type Brief, type BriefBlock, type BriefNote, type Claim } from "@parley/model";
import { assessments, pointsToCheck, sequence, sourcesAndMethod } from "./basis-sections.ts";
import { whatBlocks, whatWeDoNotKnow } from "./blocker-sections.ts";
import { briefContext, type BriefContext, type BriefInput } from "./brief-context.ts";
import { bottomLine } from "./bottom-line.ts";
import { whereTheyStand } from "./position-sections.ts";
import { saidBy, sourceLine } from "./said-by.ts";
import { alsoSaid, deniedOrConfirmed, whatChanged, whatIsAgreed } from "./statement-sections.ts";

const sections: readonly (readonly [heading: string, write: (context: BriefContext) => BriefBlock[]])[] = [
  ["Bottom line", bottomLine],
  ["What changed", whatChanged],
  ["What is agreed", whatIsAgreed],
  ["Where they stand", whereTheyStand],
  ["Denied, confirmed or not commented on", deniedOrConfirmed],
  ["Also said", alsoSaid],
  ["What blocks a deal, and what would open one", whatBlocks],
  ["Sequence", sequence],
  ["What we do not know", whatWeDoNotKnow],
  ["Assessments", assessments],
  ["Points to check", pointsToCheck],
  ["Sources and method", sourcesAndMethod],
];

/**
 * Writes the brief of a case: answer first, every sentence with its claims, sections without content left out.
 * A brief in which any claim was not reviewed by a person says so under its title.
 * @returns The brief before it has a format; `notes` are numbered in the order in which sentences use them.
 * @example composeBrief({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) }).sections[0]?.heading; // => "Bottom line"
 */
export function composeBrief(input: BriefInput): Brief {
  const context = briefContext(input);
  const written = sections
    .map(([heading, write]) => ({ heading, blocks: write(context) }))
    .filter((section) => section.blocks.length > 0);
  const unreviewed = [...context.claims.values()].filter((claim) => claim.review?.state === "suggested").length;
  const lead = leadText(context, unreviewed);
  return {
    title: input.subject.title,
    status: unreviewed > 0 ? "unreviewed" : "reviewed",
    ...(lead === "" ? {} : { lead }),
    sections: written,
    notes: notes(
      context,
      written.flatMap((section) => section.blocks),
    ),
  };
}

function leadText({ origins, subject, claims }: BriefContext, unreviewed: number): string {
  const lines: string[] = [];
  if (unreviewed > 0)
    lines.push(
      `Unreviewed suggestions: ${counted(unreviewed, "claim was", "claims were")} read by rules and no person has checked them; check who holds what before using it.`,
    );
  if (origins.roots.min === 1 && claims.size > 0) {
    lines.push(
      `One independent origin: all claims come from ${counted(subject.reports.length, "report")} (${subject.reports.map(sourceLine).join("; ")}).`,
    );
  }
  return lines.join(" ");
}

function notes({ claims, subject }: BriefContext, blocks: readonly BriefBlock[]): BriefNote[] {
  const ids = [...new Set(blocks.flatMap(citedIn))];
  return ids.flatMap((id): BriefNote[] => {
    const claim = claims.get(id);
    return claim
      ? [
          note(
            claim,
            subject.reports.find((report) => report.id === claim.report),
          ),
        ]
      : [];
  });
}

function citedIn(block: BriefBlock): string[] {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.flatMap((sentence) => sentence.claims);
    case "list":
      return block.items.flat().flatMap((sentence) => sentence.claims);
    case "table":
      return block.rows.flat().flatMap((cell) => cell.claims);
  }
}

function note(claim: Claim, report: Parameters<typeof sourceLine>[0]): BriefNote {
  return { claim: claim.id, source: sourceLine(report), quote: claim.quote, said: saidBy(claim, report), grade: "F6" };
}
