import type { JSX } from "react";
import { Pending } from "../chrome/pending.tsx";
import { Section } from "../chrome/section.tsx";
import { useSolving } from "../solve/use-solving.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { PositionsMatrix } from "./positions-matrix.tsx";
import { StanceKey } from "./stance-key.tsx";

/** Who says what of which option. */
export function PositionsScreen(): JSX.Element {
  const { issues, subject } = useCaseView();
  const solving = useSolving();
  if (issues.length === 0)
    return (
      <Section id="positions" title="Positions">
        <p className="empty">
          No issues yet. An issue is a question that a deal must answer, with the answers on the table.
        </p>
      </Section>
    );
  return (
    <Section id="positions" title="Positions" lead="Choose a cell to see the words it rests on.">
      {subject.positions.length === 0 && (
        <p className="empty">No positions yet: nothing is reported of what any party demands, accepts or refuses.</p>
      )}
      <StanceKey />
      {solving.solution ? (
        <PositionsMatrix matrix={solving.solution.matrix.value} />
      ) : (
        <Pending state={solving.state} doing="Weighing the positions…" />
      )}
    </Section>
  );
}
