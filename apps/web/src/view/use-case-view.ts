import { createContext, useContext } from "react";
import type { CaseView } from "./case-view.ts";

/** Holds the case that the page shows. */
export const CaseViewContext = createContext<CaseView | undefined>(undefined);

/** The case that the page shows. */
export function useCaseView(): CaseView {
  const view = useContext(CaseViewContext);
  if (!view) throw new Error("useCaseView needs a CaseViewContext above it");
  return view;
}
