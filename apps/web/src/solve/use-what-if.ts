import { withWhatIf, type WhatIf } from "@parley/analysis";
import type { Case, Reading } from "@parley/model";
import { createContext, useContext, useMemo } from "react";
import { useSolution, type Solving } from "./use-solution.ts";

/** What the reader supposes, and what the analysis says without it. */
export interface Supposing {
  readonly changes: readonly WhatIf[];
  readonly isSupposed: (change: WhatIf) => boolean;
  /** Supposes more, instead of what was supposed of the same cells; or, when all of it is supposed already, takes it back. */
  readonly toggle: (...changes: readonly WhatIf[]) => void;
  readonly clear: () => void;
  readonly before: Solving;
}

/** Holds the {@link Supposing} of the page. */
export const WhatIfContext = createContext<Supposing | undefined>(undefined);

/** What the reader supposes. */
export function useWhatIf(): Supposing {
  const supposing = useContext(WhatIfContext);
  if (!supposing) throw new Error("useWhatIf needs a WhatIfContext above it");
  return supposing;
}

/** What is solved: a case under a reading, with what the address supposes. */
interface Question {
  readonly recorded: Case;
  readonly reading: Reading;
  readonly whatIf: readonly WhatIf[];
  readonly setWhatIf: (changes: readonly WhatIf[]) => void;
}

/**
 * Solves a case as it is and, next to it, as it would be. The case with the suppositions is what the screens show; until
 * it is solved for the first time, the solution without them stays in sight.
 */
export function useSupposedCase({ recorded, reading, whatIf, setWhatIf }: Question): {
  readonly subject: Case;
  readonly solving: Solving;
  readonly supposing: Supposing;
} {
  const subject = useMemo(() => withWhatIf(recorded, whatIf), [recorded, whatIf]);
  const before = useSolution(recorded, reading);
  const after = useSolution(whatIf.length > 0 ? subject : undefined, reading);
  const { solution } = before;
  const solving = useMemo(
    () => (whatIf.length === 0 ? before : { ...(solution ? { solution } : {}), ...after }),
    [whatIf, before, solution, after],
  );
  const isSupposed = (change: WhatIf) => whatIf.some((other) => same(other, change));
  const supposing: Supposing = {
    changes: whatIf,
    isSupposed,
    toggle: (...changes) => {
      const others = whatIf.filter((one) => !changes.some((change) => whatIfKey(change) === whatIfKey(one)));
      setWhatIf(changes.every(isSupposed) ? others : [...others, ...changes]);
    },
    clear: () => setWhatIf([]),
    before,
  };
  return { subject, solving, supposing };
}

/** What a supposition is about: two about the same cannot both be held. */
export function whatIfKey(change: WhatIf): string {
  return "dropped" in change ? change.dropped : `${change.party}:${change.issue}=${change.option}`;
}

function same(a: WhatIf, b: WhatIf): boolean {
  return whatIfKey(a) === whatIfKey(b) && ("stance" in a ? "stance" in b && a.stance === b.stance : "dropped" in b);
}
