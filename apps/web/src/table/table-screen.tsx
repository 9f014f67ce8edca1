import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";

const TableDesk = lazy(() => import("./table-desk.tsx").then((module) => ({ default: module.TableDesk })));

/** The negotiation as it is played: seats, the moves that are allowed, the texts on the table, what was moved. */
export function TableScreen(): JSX.Element {
  return (
    <LaterSection
      id="table"
      title="Table"
      lead="The talks go on from where the case leaves them. What is moved here is supposed, not reported, unless it names a claim."
    >
      <TableDesk />
    </LaterSection>
  );
}
