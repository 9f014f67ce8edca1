import type { MatrixResult } from "@parley/analysis";
import { stanceLabel } from "@parley/model";
import type { JSX } from "react";
import { matrixCell } from "../positions/matrix-rows.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { StanceGlyph } from "../view/stance-glyph.tsx";
import { useCaseView } from "../view/use-case-view.ts";

interface OptionAnswersProps {
  readonly matrix: MatrixResult;
  readonly issue: string;
  readonly option: string;
}

/** What each negotiating party says of one option, as its shape and a glyph; the words are there for who does not see them. */
export function OptionAnswers({ matrix, issue, option }: OptionAnswersProps): JSX.Element {
  const view = useCaseView();
  return (
    <span className="option-answers">
      {matrix.parties
        .filter(({ negotiating }) => negotiating)
        .map(({ id: party }) => {
          const stance = matrixCell(matrix, { party, issue, option })?.stance ?? "not-reported";
          return (
            <span key={party} title={`${view.partyName(party)}: ${stanceLabel(stance)}`}>
              <PartyMark party={party} />
              <StanceGlyph stance={stance} />
              <span className="sr-only">: {stanceLabel(stance)}. </span>
            </span>
          );
        })}
    </span>
  );
}
