import { counted, type Brief, type BriefBlock, type BriefNote, type BriefSection, type Claim } from "@parley/model";
import { briefContext, method, type BriefContext, type BriefInput, type BriefStamp } from "./brief-context.ts";
import { briefSections } from "./brief-sections.ts";
import { saidBy, sourceLine, translationText } from "./said-by.ts";

/**
 * Writes the brief of a case: answer first, every sentence with its claims, sections without content left out. What a
 * person wrote into a section (`passages`) stands in place of what Parley composes there.
 * A brief in which any claim was not reviewed by a person says so under its title.
 * @returns The brief before it has a format; `notes` are numbered in the order in which sentences use them.
 * @example composeBrief({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) }).sections[0]?.heading; // => "Bottom line"
 */
export function composeBrief(input: BriefInput): Brief {
  const context = briefContext(input);
  const sections = stamped(briefSections(context), input.stamp);
  const unreviewed = [...context.claims.values()].filter((claim) => claim.review?.state === "suggested").length;
  const lead = leadText(context, unreviewed);
  return {
    title: input.subject.title,
    status: unreviewed > 0 ? "unreviewed" : "reviewed",
    ...(lead === "" ? {} : { lead }),
    sections,
    notes: notes(
      context,
      sections.flatMap((section) => section.blocks),
    ),
  };
}

/** The freeze line closes the section on sources, also one that a person wrote. */
function stamped(sections: BriefSection[], stamp: BriefStamp | undefined): BriefSection[] {
  if (!stamp) return sections;
  const asOf = stamp.asOf === undefined ? "" : ` as of ${stamp.asOf}`;
  const line: BriefBlock = { kind: "paragraph", sentences: [method(`Case ${stamp.hash.slice(0, 12)}${asOf}.`)] };
  return sections.map((section) =>
    section.id === "sources" ? { ...section, blocks: [...section.blocks, line] } : section,
  );
}

function leadText({ origins, subject, claims }: BriefContext, unreviewed: number): string {
  const lines: string[] = [];
  if (unreviewed > 0)
    lines.push(
      `Unreviewed suggestions: ${counted(unreviewed, "claim was", "claims were")} read by rules and no person has checked them; check who holds what before using it.`,
    );
  if (origins.roots.min === 1 && claims.size > 0 && subject.reports.length > 0) {
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
  return {
    claim: claim.id,
    source: sourceLine(report),
    quote: claim.quote,
    said: [saidBy(claim, report), translationText(claim) ?? []].flat().join(". In translation: "),
    grade: claim.grade ?? "F6",
  };
}
