import { createContext, useContext } from "react";
import type { Solving } from "./use-solution.ts";

/** Holds where the analysis of the shown case stands. */
export const SolvingContext = createContext<Solving>({ state: "working" });

/** Where the analysis of the shown case stands, under the reading of the address. */
export function useSolving(): Solving {
  return useContext(SolvingContext);
}
