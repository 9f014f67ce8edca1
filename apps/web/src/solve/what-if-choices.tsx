import type { SupposedStance } from "@parley/analysis";
import { stanceLabel, type Stance } from "@parley/model";
import type { JSX } from "react";
import { matrixCell } from "../positions/matrix-rows.ts";
import { useWhatIf } from "./use-what-if.ts";
import { WhatIfButton } from "./what-if-button.tsx";
import { WhatIfNumber } from "./what-if-number.tsx";

interface Cell {
  readonly party: string;
  readonly issue: string;
  readonly option: string;
}

type Choices = readonly (readonly [stance: SupposedStance, words: string])[];

/** What can be supposed instead of a stance; each is the same for every party. */
const choices: Readonly<Record<Stance, Choices>> = {
  "red-line": [
    ["accepts", "it accepts this"],
    ["not-reported", "it drops its red line"],
  ],
  refuses: [
    ["accepts", "it accepts this"],
    ["not-reported", "it drops its refusal"],
  ],
  demands: [
    ["not-reported", "it takes no position"],
    ["refuses", "it refuses this"],
  ],
  accepts: [
    ["not-reported", "it takes no position"],
    ["refuses", "it refuses this"],
  ],
  "accepts-if": [
    ["accepts", "it accepts this without its condition"],
    ["not-reported", "it takes no position"],
    ["refuses", "it refuses this"],
  ],
  "not-reported": [
    ["accepts", "yes: it accepts this"],
    ["refuses", "no: it refuses this"],
  ],
};

/** What one may suppose of a cell; it changes nothing in the case. */
export function WhatIfChoices({ cell }: { cell: Cell }): JSX.Element | null {
  const { before, changes } = useWhatIf();
  const recorded = before.solution && matrixCell(before.solution.matrix.value, cell);
  if (!recorded) return null;
  const { party, issue, option } = cell;
  return (
    <section>
      <h3>What if</h3>
      <p className="what-if-choices">
        {choices[recorded.stance].map(([stance, words]) => (
          <WhatIfButton key={stance} changes={[{ party, issue, option, stance }]}>
            {words}
          </WhatIfButton>
        ))}
      </p>
      {changes.length > 0 && (
        <div className="below-panel">
          <WhatIfNumber />
        </div>
      )}
      <p className="aside">
        Now: {stanceLabel(recorded.stance)}. Supposing changes nothing in the case; it is kept in the address.
      </p>
    </section>
  );
}
