import { createContext, useContext } from "react";
import type { Subject } from "./subject.ts";

/** How the page opens evidence: there is one side panel, always in the same place. */
export interface Evidence {
  readonly subject: Subject | undefined;
  /** The claims whose words are marked in the report. */
  readonly shown: readonly string[];
  /** The address of this screen with the panel on a subject. */
  readonly address: (subject: Subject) => string;
  /** `editing` opens a form at once, see {@link Evidence.editing}. */
  readonly open: (subject: Subject, editing?: string) => void;
  readonly close: () => void;
  readonly showInReport: (claim: string) => void;
  /** Whose form is open in the panel: the id of a position, `new` for one more, `first` for the first there or a new one. */
  readonly editing: string | undefined;
  /** Opens a form, or closes it and leads back to the heading of the panel. */
  readonly edit: (editing: string | undefined) => void;
}

/** Holds the {@link Evidence} of the page. */
export const EvidenceContext = createContext<Evidence | undefined>(undefined);

/** The page's way to its evidence. */
export function useEvidence(): Evidence {
  const evidence = useContext(EvidenceContext);
  if (!evidence) throw new Error("useEvidence needs an EvidenceContext above it");
  return evidence;
}
