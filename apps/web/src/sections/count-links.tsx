import type { JSX, ReactNode } from "react";
import { issueRows } from "../matrix/matrix-rows.ts";
import { useEvidence } from "../panel/subject.ts";
import type { Solution } from "../solve/solution.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** Five numbers; each leads to the list that it counts. */
export function CountLinks({ solution }: { solution: Solution }): JSX.Element {
  const view = useCaseView();
  const { open } = useEvidence();
  const matrix = solution.matrix.value;
  const blocked = issueRows(matrix).filter((rows) => rows.blocked).length;
  const conditional = view.subject.positions.filter((position) => position.stance === "accepts-if");
  const { min, max } = view.page.origins.roots;
  const openConditional = () =>
    open({
      kind: "evidence",
      title: "Conditional acceptances",
      positions: conditional.map(({ id }) => id),
      claims: [],
    });
  return (
    <ul className="counts">
      <Count href="#positions" number={view.issues.length} what="issues" />
      <Count
        href="#blocks"
        number={blocked}
        what={blocked === 1 ? "issue with each option refused" : "issues with each option refused"}
      />
      <Count onOpen={openConditional} number={conditional.length} what="conditional acceptances" />
      <Count
        href="#ask"
        number={`${matrix.counts.notReported} of ${matrix.counts.cells}`}
        what="stances not reported"
      />
      <Count href="#report" number={min === max ? min : `${min} to ${max}`} what="independent origins" />
    </ul>
  );
}

interface CountProps {
  readonly number: ReactNode;
  readonly what: string;
  readonly href?: string;
  readonly onOpen?: () => void;
}

function Count({ number, what, href, onOpen }: CountProps): JSX.Element {
  const content = (
    <>
      <strong>{number}</strong> {what}
    </>
  );
  return (
    <li>
      {onOpen ? (
        <button type="button" onClick={onOpen}>
          {content}
        </button>
      ) : (
        <a href={href}>{content}</a>
      )}
    </li>
  );
}
