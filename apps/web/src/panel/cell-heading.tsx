import { quoted, stanceLabel } from "@parley/model";
import { formulaText, type MatrixCell } from "@parley/analysis";
import type { JSX } from "react";
import { PartyMark } from "../view/party-mark.tsx";
import { useWhatIf, whatIfKey } from "../solve/use-what-if.ts";
import { StanceGlyph } from "../view/stance-glyph.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import type { Subject } from "./subject.ts";

interface CellHeadingProps {
  readonly subject: Extract<Subject, { kind: "cell" }>;
  readonly cell: MatrixCell | undefined;
}

/** What one party says of one option, in words, with its condition. */
export function CellHeading({ subject, cell }: CellHeadingProps): JSX.Element {
  const view = useCaseView();
  const { changes } = useWhatIf();
  const stance = cell?.stance ?? "not-reported";
  const at = `${subject.party}:${subject.issue}=${subject.option}`;
  const supposed = changes.some((change) => whatIfKey(change) === at);
  return (
    <header>
      <p className="panel-kicker">{view.issueLabel(subject.issue)}</p>
      <h2 id="panel-title" tabIndex={-1}>
        {quoted(view.optionLabel(subject.issue, subject.option))}
      </h2>
      <p className="panel-stance">
        <PartyMark party={subject.party} />
        <span className={cell?.basis === "inferred" ? "stance inferred" : "stance"}>
          <StanceGlyph stance={stance} />
          {stanceLabel(stance)}
        </span>
        {cell?.basis === "inferred" && <span>inferred: nobody stated it</span>}
        {supposed && <span>supposed, not recorded</span>}
      </p>
      {cell?.conditions
        .map((condition) => formulaText(view.subject, condition))
        .map((condition) => (
          <p key={condition} className="panel-condition">
            if {condition}
          </p>
        ))}
      {cell?.excludedByDemand && (
        <p>It says nothing of this option. The refusal follows from its demand for another, under this reading.</p>
      )}
      {stance === "not-reported" && !supposed && (
        <p>The reports do not say. Silence is neither consent nor refusal; how it counts is set by the reading.</p>
      )}
    </header>
  );
}
