import type { JSX } from "react";
import { useSearch } from "wouter";
import { Pending } from "../chrome/pending.tsx";
import { Section } from "../chrome/section.tsx";
import { useHere } from "../place/use-here.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useSolving } from "../solve/use-solving.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { AddRows } from "./add-rows.tsx";
import { IssueScreen } from "./issue-screen.tsx";
import { MatrixBar } from "./matrix-bar.tsx";
import { matrixOrderFrom, orderedMatrix } from "./matrix-order.ts";
import { PositionsMatrix } from "./positions-matrix.tsx";
import { StanceKey } from "./stance-key.tsx";

/** Who says what of which option; or one issue, where the address names it. */
export function PositionsScreen(): JSX.Element {
  const { item } = useHere();
  return item === undefined ? <AllPositions /> : <IssueScreen id={item} />;
}

function AllPositions(): JSX.Element {
  const { issues, subject } = useCaseView();
  const { editable } = useRecorder();
  const solving = useSolving();
  const order = matrixOrderFrom(useSearch());
  if (issues.length === 0)
    return (
      <Section id="positions" title="Positions">
        <p className="empty">
          No issues yet. An issue is a question that a deal must answer, with the answers on the table.
        </p>
        {editable && <AddRows />}
      </Section>
    );
  const lead = editable
    ? "Choose a cell to see the words it rests on, and to edit it. F2 edits at once."
    : "Choose a cell to see the words it rests on.";
  return (
    <Section id="positions" title="Positions" lead={lead}>
      {subject.positions.length === 0 && (
        <p className="empty">No positions yet: nothing is reported of what any party demands, accepts or refuses.</p>
      )}
      <MatrixBar order={order} />
      <StanceKey />
      {solving.solution ? (
        <PositionsMatrix matrix={orderedMatrix(solving.solution.matrix.value, order)} />
      ) : (
        <Pending state={solving.state} doing="Weighing the positions…" />
      )}
      {editable && <AddRows />}
    </Section>
  );
}
