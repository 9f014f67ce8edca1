import type { Position } from "@parley/model";
import { createContext, useContext } from "react";
import type { CaseView } from "../view/case-view.ts";
import { positionWords } from "../words/position-words.ts";

/** What the side panel is about. */
export type Subject =
  | { readonly kind: "cell"; readonly party: string; readonly issue: string; readonly option: string }
  | {
      readonly kind: "evidence";
      readonly title: string;
      readonly lead?: string;
      readonly positions: readonly string[];
      readonly claims: readonly string[];
    };

/** How the page opens evidence: there is one side panel, always in the same place. */
export interface Evidence {
  readonly subject: Subject | undefined;
  /** The claim whose words are marked in the report. */
  readonly shown: string | undefined;
  readonly open: (subject: Subject) => void;
  readonly close: () => void;
  readonly showInReport: (claim: string) => void;
}

/** Holds the {@link Evidence} of the page. */
export const EvidenceContext = createContext<Evidence | undefined>(undefined);

/** The page's way to its evidence. */
export function useEvidence(): Evidence {
  const evidence = useContext(EvidenceContext);
  if (!evidence) throw new Error("useEvidence needs an EvidenceContext above it");
  return evidence;
}

/** Whether two subjects are the same thing. @example sameSubject(undefined, undefined); // => true */
export function sameSubject(a: Subject | undefined, b: Subject | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The evidence of one position, under its own words. */
export function positionSubject(position: Position, view: CaseView): Subject {
  return { kind: "evidence", title: positionWords(position, view), positions: [position.id], claims: [] };
}
