import { createContext, useContext } from "react";
import type { Subject } from "./subject.ts";

/** How the page opens evidence: there is one side panel, always in the same place. */
export interface Evidence {
  readonly subject: Subject | undefined;
  /** The claims whose words are marked in the report. */
  readonly shown: readonly string[];
  /** The address of this screen with the panel on a subject. */
  readonly address: (subject: Subject) => string;
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
