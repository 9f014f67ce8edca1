import { counted } from "@parley/model";
import type { MatrixResult } from "@parley/analysis";
import type { JSX } from "react";
import { matrixCell } from "../matrix/matrix-rows.ts";
import { useCaseView } from "../view/use-case-view.ts";
import type { CaseView } from "../view/case-view.ts";
import { CellHeading } from "./cell-heading.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { PositionCard } from "./position-card.tsx";
import { useEvidence } from "./subject.ts";

/** The one side panel: what a cell, a note or a finding rests on, down to the words of the report. */
export function EvidencePanel({ matrix }: { matrix: MatrixResult | undefined }): JSX.Element | null {
  const view = useCaseView();
  const { subject, close } = useEvidence();
  if (!subject) return null;
  const cell = subject.kind === "cell" && matrix ? matrixCell(matrix, subject) : undefined;
  const positions = subject.kind === "cell" ? (cell?.positions ?? []) : subject.positions;
  const claims = claimIds(view, positions, subject.kind === "cell" ? (cell?.claims ?? []) : subject.claims);
  return (
    <aside className="panel" aria-labelledby="panel-title">
      <button type="button" className="panel-close" onClick={close}>
        Close <kbd>Esc</kbd>
      </button>
      {subject.kind === "cell" ? (
        <CellHeading subject={subject} cell={cell} />
      ) : (
        <header>
          <h2 id="panel-title" tabIndex={-1}>
            {subject.title}
          </h2>
          {subject.lead && <p>{subject.lead}</p>}
        </header>
      )}
      {positions.length > 0 && (
        <section>
          <h3>{positions.length === 1 ? "Position" : "Positions"}</h3>
          {positions.map((id) => {
            const position = view.position(id);
            return position && <PositionCard key={id} position={position} />;
          })}
        </section>
      )}
      {(positions.length > 0 || claims.length > 0) && <Claims claims={claims} />}
    </aside>
  );
}

function Claims({ claims }: { claims: readonly string[] }): JSX.Element {
  const view = useCaseView();
  const found = claims.flatMap((id) => view.claim(id) ?? []);
  return (
    <section>
      <h3>{found.length === 0 ? "No claim is recorded for this" : `Rests on ${counted(found.length, "claim")}`}</h3>
      {found.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      {found.length > 0 && (
        <p className="chain-key">
          <span data-basis="explicit">said in the sentence</span>
          <span data-basis="inherited">from an earlier sentence</span>
          <span data-basis="assumed">assumed</span>
        </p>
      )}
    </section>
  );
}

function claimIds(view: CaseView, positions: readonly string[], claims: readonly string[]): string[] {
  return [...new Set([...claims, ...positions.flatMap((id) => view.position(id)?.claims ?? [])])];
}
