import { stanceLabel } from "@parley/model";
import type { JSX } from "react";
import type { RowCell } from "../positions/matrix-rows.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { StanceGlyph } from "../view/stance-glyph.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { EvidenceLink } from "./evidence-link.tsx";
import type { Subject } from "./subject.ts";

interface RowHeadingProps {
  readonly subject: Extract<Subject, { kind: "row" }>;
  readonly cells: readonly RowCell[];
}

/** What one party says of every option of an issue. */
export function RowHeading({ subject, cells }: RowHeadingProps): JSX.Element {
  const view = useCaseView();
  const { party, issue } = subject;
  return (
    <header>
      <p className="panel-kicker">
        <PartyMark party={party} />
      </p>
      <h2 id="panel-title" tabIndex={-1}>
        {view.issueLabel(issue)}
      </h2>
      <ul className="panel-row">
        {cells.map(({ option, label, stance, basis }) => (
          <li key={option}>
            <EvidenceLink to={{ kind: "cell", party, issue, option }} className="link quiet">
              {label}
            </EvidenceLink>
            <span className={basis === "inferred" ? "stance inferred" : "stance"}>
              <StanceGlyph stance={stance} />
              {stanceLabel(stance)}
              {basis === "inferred" && <span className="sr-only">, inferred</span>}
            </span>
          </li>
        ))}
      </ul>
    </header>
  );
}
