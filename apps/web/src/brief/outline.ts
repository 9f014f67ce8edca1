import { isUsualSection, sectionHeading } from "@parley/analysis";
import type { Brief, Finding, Passage } from "@parley/model";

/** One section in the outline of a brief. */
export interface OutlineEntry {
  readonly id: string;
  readonly heading: string;
  /** Whether Parley composed it, a person wrote it, or a person left it out. */
  readonly state: "composed" | "written" | "left out";
  /** How many findings are about what a person wrote there. */
  readonly problems: number;
  readonly passage?: Passage;
}

/**
 * The sections of a brief in its order, then those that were left out.
 * @example outline({ title: "Talks", status: "reviewed", sections: [], notes: [] }, [], []); // => []
 */
export function outline(brief: Brief, passages: readonly Passage[], findings: readonly Finding[]): OutlineEntry[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const about = (id: string) => findings.filter(({ refs }) => refs[0] === id && byId.has(id)).length;
  const shown = brief.sections.map(({ id, heading, written }): OutlineEntry => {
    const passage = byId.get(id);
    return {
      id,
      heading,
      state: written ? "written" : "composed",
      problems: about(id),
      ...(passage ? { passage } : {}),
    };
  });
  const left = passages
    .filter(({ omit }) => omit)
    .map((passage): OutlineEntry => ({
      id: passage.id,
      heading: passage.heading ?? (isUsualSection(passage.id) ? sectionHeading(passage.id) : passage.id),
      state: "left out",
      problems: about(passage.id),
      passage,
    }));
  return [...shown, ...left];
}
