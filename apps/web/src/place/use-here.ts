import { createContext, useContext } from "react";
import type { CasePlace } from "./case-place.ts";
import type { Screen } from "./screen.ts";

/** Where the reader is, and the addresses that lead on from here; each keeps the reading. */
export interface Here extends CasePlace {
  readonly screens: readonly Screen[];
  /** The address of a screen of this case, without the side panel. */
  readonly to: (screen: string, item?: string) => string;
  /** Goes to an address; `replace` leaves no way back to this one. */
  readonly go: (address: string, options?: { readonly replace?: boolean }) => void;
}

/** Holds the {@link Here} of the page. */
export const HereContext = createContext<Here | undefined>(undefined);

/** Where the reader is. */
export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) throw new Error("useHere needs a HereContext above it");
  return here;
}
