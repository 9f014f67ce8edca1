import type { Standing, Verdict } from "@parley/model";
import type { JSX } from "react";

/** One shape for each verdict, in ink: no verdict has a colour. */
const shapes: Readonly<Record<Verdict, JSX.Element>> = {
  better: <path d="M6 1.5 11 10.5H1z" />,
  same: <path d="M1.5 3.5h9v2h-9zM1.5 7.5h9v2h-9z" />,
  worse: <path d="M6 10.5 1 1.5h10z" />,
  unknown: (
    <text x="6" y="10.5" textAnchor="middle">
      ?
    </text>
  ),
};

/** How a package stands for a party, as a shape and a word; words alone where there is nothing to compare it with. */
export function VerdictMark({ standing, none }: { standing: Standing; none?: string }): JSX.Element {
  if (none !== undefined && standing.against === null) return <span className="aside">{none}</span>;
  return (
    <span className="verdict-mark" data-verdict={standing.verdict}>
      <svg viewBox="0 0 12 12" width="12" height="12" fill="currentColor" aria-hidden="true">
        {shapes[standing.verdict]}
      </svg>
      {standing.verdict}
    </span>
  );
}
