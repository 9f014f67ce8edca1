import type { JSX, ReactNode } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { issueRows } from "../positions/matrix-rows.ts";
import type { Solution } from "../solve/solution.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** Five numbers; each leads to the list that it counts. */
export function CountLinks({ solution }: { solution: Solution }): JSX.Element {
  const view = useCaseView();
  const matrix = solution.matrix.value;
  const blocked = issueRows(matrix).filter((rows) => rows.blocked).length;
  const conditional = view.subject.positions.filter((position) => position.stance === "accepts-if");
  const { min, max } = view.page.origins.roots;
  return (
    <ul className="counts">
      <li>
        <ScreenLink to="positions">
          <Count number={view.issues.length} what={view.issues.length === 1 ? "issue" : "issues"} />
        </ScreenLink>
      </li>
      <li>
        <ScreenLink to="blocks">
          <Count
            number={blocked}
            what={blocked === 1 ? "issue with each option refused" : "issues with each option refused"}
          />
        </ScreenLink>
      </li>
      <li>
        <EvidenceLink to={{ kind: "stance", stance: "accepts-if" }}>
          <Count
            number={conditional.length}
            what={conditional.length === 1 ? "conditional acceptance" : "conditional acceptances"}
          />
        </EvidenceLink>
      </li>
      <li>
        <ScreenLink to="ask">
          <Count number={`${matrix.counts.notReported} of ${matrix.counts.cells}`} what="stances not reported" />
        </ScreenLink>
      </li>
      <li>
        <ScreenLink to="reports">
          <Count
            number={min === max ? min : `${min} to ${max}`}
            what={max === 1 ? "independent origin" : "independent origins"}
          />
        </ScreenLink>
      </li>
    </ul>
  );
}

function Count({ number, what }: { number: ReactNode; what: string }): JSX.Element {
  return (
    <>
      <strong>{number}</strong> {what}
    </>
  );
}
