import { createContext, useContext } from "react";
import type { ReportItem } from "./report-item.ts";
import type { ReportFacts, ReportOutcome } from "./send-reports.ts";

/** How reports come into the shown case. */
export interface Import {
  /** Opens the dialog, with what was handed over already. */
  readonly open: (items?: readonly ReportItem[]) => void;
  /** Adds reports, and leads to the review when at least one came in. @returns What became of each. */
  readonly send: (items: readonly ReportItem[], facts: ReportFacts) => Promise<readonly ReportOutcome[]>;
  /** What became of the reports that were added last; empty when it was put away. */
  readonly outcomes: readonly ReportOutcome[];
  readonly clearOutcomes: () => void;
}

/** Holds the {@link Import} of the shown case. */
export const ImportContext = createContext<Import | undefined>(undefined);

/** How reports come into the shown case. */
export function useImport(): Import {
  const found = useContext(ImportContext);
  if (!found) throw new Error("useImport needs an ImportContext above it");
  return found;
}
