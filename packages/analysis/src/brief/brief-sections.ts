import { briefSectionIds, type BriefBlock, type BriefSection, type BriefSectionId, type Passage } from "@parley/model";
import { assessments, pointsToCheck, sequence, sourcesAndMethod } from "./basis-sections.ts";
import { whatBlocks, whatWeDoNotKnow } from "./blocker-sections.ts";
import { bottomLine } from "./bottom-line.ts";
import type { BriefContext } from "./brief-context.ts";
import { passageBlocks } from "./passage-blocks.ts";
import { isUsualSection, sectionHeading } from "./section-heading.ts";
import { whereTheyStand } from "./position-sections.ts";
import { alsoSaid, deniedOrConfirmed, whatChanged, whatIsAgreed } from "./statement-sections.ts";

const writers: Readonly<Record<BriefSectionId, (context: BriefContext) => BriefBlock[]>> = {
  "bottom-line": bottomLine,
  "what-changed": whatChanged,
  agreed: whatIsAgreed,
  positions: whereTheyStand,
  "denied-or-confirmed": deniedOrConfirmed,
  "also-said": alsoSaid,
  blocks: whatBlocks,
  sequence: sequence,
  unknown: whatWeDoNotKnow,
  assessments: assessments,
  "to-check": pointsToCheck,
  sources: sourcesAndMethod,
};

/**
 * The sections of a brief that have content, in their order: what a person wrote in place of what Parley composes, what
 * a person left out left out, and sections of the author's own where their passages stand in the list.
 * @example briefSections(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) }))[0]?.id; // => "bottom-line"
 */
export function briefSections(context: BriefContext): BriefSection[] {
  const passages = new Map(context.subject.passages.map((passage) => [passage.id, passage]));
  const own = ownPassages(context.subject.passages);
  const ownAfter = (id: BriefSectionId | undefined) =>
    (own.get(id) ?? []).flatMap((passage) => writtenSection(context, passage, passage.heading ?? passage.id));
  return briefSectionIds.flatMap((id) => [
    ...(id === "sources" ? ownAfter(undefined) : []),
    ...usualSection(context, id, passages.get(id)),
    ...ownAfter(id),
  ]);
}

/** Passages with an id of their own, by the usual section that stands last before them in the list. */
function ownPassages(passages: readonly Passage[]): Map<BriefSectionId | undefined, Passage[]> {
  const own = new Map<BriefSectionId | undefined, Passage[]>();
  let before: BriefSectionId | undefined;
  for (const passage of passages) {
    if (isUsualSection(passage.id)) before = passage.id;
    else own.set(before, [...(own.get(before) ?? []), passage]);
  }
  return own;
}

function usualSection(context: BriefContext, id: BriefSectionId, passage: Passage | undefined): BriefSection[] {
  if (passage?.omit) return [];
  const heading = passage?.heading ?? sectionHeading(id);
  const written = passage ? writtenSection(context, passage, heading) : [];
  if (written.length > 0) return written;
  const composed = writers[id](context);
  return composed.length === 0 ? [] : [{ id, heading, blocks: composed }];
}

/** A rejected claim cannot be cited: its mark stays in the text as written. */
function writtenSection(context: BriefContext, { id, text, omit }: Passage, heading: string): BriefSection[] {
  const blocks = omit ? [] : passageBlocks(text, (claim) => context.claims.has(claim));
  return blocks.length === 0 ? [] : [{ id, heading, written: true, blocks }];
}
