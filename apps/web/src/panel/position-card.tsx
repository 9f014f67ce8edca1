import { formulaText } from "@parley/analysis";
import type { Position } from "@parley/model";
import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { positionWords } from "../words/position-words.ts";

/** One position in a sentence, with its id and whether anybody stated it. */
export function PositionCard({ position }: { position: Position }): JSX.Element {
  const view = useCaseView();
  return (
    <p className="position">
      {positionWords(position, view)}{" "}
      {position.text !== undefined && position.require && (
        <span className="aside">That is: {formulaText(view.subject, position.require)}.</span>
      )}
      <span className="aside">
        {position.basis === "inferred" ? "Inferred: nobody stated it." : "Stated."}
        {position.since && ` Since ${position.since}.`}
        {position.proposed && " Proposed by rules, not yet accepted."} <span className="id">{position.id}</span>
      </span>
    </p>
  );
}
