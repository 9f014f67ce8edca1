import { counted } from "@parley/model";
import type { MatrixResult } from "@parley/analysis";
import type { JSX } from "react";
import { editablePositions } from "../positions/cell-positions.ts";
import { EditPositions } from "../positions/edit-positions.tsx";
import { matrixCell, rowCells } from "../positions/matrix-rows.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { WhatIfButton } from "../solve/what-if-button.tsx";
import { WhatIfChoices } from "../solve/what-if-choices.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import type { CaseView } from "../view/case-view.ts";
import { positionWords } from "../words/position-words.ts";
import { CellHeading } from "./cell-heading.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { EvidenceLink } from "./evidence-link.tsx";
import { PositionCard } from "./position-card.tsx";
import { RowHeading } from "./row-heading.tsx";
import { subjectEvidence, type SubjectEvidence } from "./subject-evidence.ts";
import { subjectPart, type Subject } from "./subject.ts";
import { useEvidence } from "./use-evidence.ts";

/** The one side panel: what a cell, a note or a finding rests on, down to the words of the report. */
export function EvidencePanel({ matrix }: { matrix: MatrixResult | undefined }): JSX.Element | null {
  const view = useCaseView();
  const { editable } = useRecorder();
  const { subject, close } = useEvidence();
  if (!subject) return null;
  const evidence = subjectEvidence(subject, view, matrix);
  const { positions } = evidence;
  const claims = claimIds(view, evidence);
  const isEdited = editable && editablePositions(subject, view.page.case) !== undefined;
  return (
    <aside className="panel" aria-labelledby="panel-title">
      <button type="button" className="panel-close" onClick={close}>
        Close <kbd>Esc</kbd>
      </button>
      <Heading subject={subject} evidence={evidence} matrix={matrix} />
      {isEdited && <EditPositions key={subjectPart(subject).join(" ")} subject={subject} />}
      {subject.kind === "cell" && <WhatIfChoices cell={subject} />}
      {subject.kind === "position" && <WhatIfDropped position={subject.position} />}
      {!isEdited && positions.length > 0 && (
        <section>
          <h3>{positions.length === 1 ? "Position" : "Positions"}</h3>
          {positions.map((id) => {
            const position = view.position(id);
            return position && <PositionCard key={id} position={position} />;
          })}
        </section>
      )}
      {(positions.length > 0 || claims.length > 0) && <Claims claims={claims} headed={subject.kind !== "claims"} />}
      {evidence.uses && <Uses positions={evidence.uses} />}
    </aside>
  );
}

interface HeadingProps {
  readonly subject: Subject;
  readonly evidence: SubjectEvidence;
  readonly matrix: MatrixResult | undefined;
}

function Heading({ subject, evidence, matrix }: HeadingProps): JSX.Element {
  if (subject.kind === "cell") return <CellHeading subject={subject} cell={matrix && matrixCell(matrix, subject)} />;
  if (subject.kind === "row") return <RowHeading subject={subject} cells={matrix ? rowCells(matrix, subject) : []} />;
  return (
    <header>
      <h2 id="panel-title" tabIndex={-1}>
        {evidence.title}
      </h2>
      {evidence.lead && <p>{evidence.lead}</p>}
    </header>
  );
}

function WhatIfDropped({ position }: { position: string }): JSX.Element {
  return (
    <section>
      <h3>What if</h3>
      <p className="what-if-choices">
        <WhatIfButton changes={[{ dropped: position }]}>it is dropped</WhatIfButton>
      </p>
    </section>
  );
}

/** What a claim leads to, so that one can go on from it. */
function Uses({ positions }: { positions: readonly string[] }): JSX.Element {
  const view = useCaseView();
  return (
    <section>
      <h3>{positions.length === 0 ? "No position rests on this" : "Carries"}</h3>
      {positions.map((id) => {
        const position = view.position(id);
        return (
          <p key={id} className="position">
            <EvidenceLink to={{ kind: "position", position: id }} className="link quiet">
              {position ? positionWords(position, view) : id}
            </EvidenceLink>
          </p>
        );
      })}
    </section>
  );
}

function Claims({ claims, headed }: { claims: readonly string[]; headed: boolean }): JSX.Element {
  const view = useCaseView();
  const found = claims.flatMap((id) => view.claim(id) ?? []);
  return (
    <section>
      {headed && (
        <h3>{found.length === 0 ? "No claim is recorded for this" : `Rests on ${counted(found.length, "claim")}`}</h3>
      )}
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

function claimIds(view: CaseView, { positions, claims }: SubjectEvidence): string[] {
  return [...new Set([...claims, ...positions.flatMap((id) => view.position(id)?.claims ?? [])])];
}
