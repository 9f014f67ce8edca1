import { ripenessSigns, type PressureResult, type RipenessCell } from "@parley/model";
import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { ClaimsLink } from "./claims-link.tsx";
import type { JudgementPreset } from "./judgement-draft.ts";
import { signHeads } from "./judgement-words.ts";

interface RipenessTableProps extends Pick<PressureResult, "parties"> {
  readonly onJudge: (preset: JudgementPreset) => void;
}

/** Each party that negotiates against the four signs: what people judged, and what claims say. */
export function RipenessTable({ parties, onJudge }: RipenessTableProps): JSX.Element {
  return (
    <div className="wide" tabIndex={0}>
      <table className="plain ripeness">
        <thead>
          <tr>
            <th scope="col">Party</th>
            {ripenessSigns.map((sign) => (
              <th key={sign} scope="col">
                {signHeads[sign]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map(({ party, cells }) => (
            <tr key={party}>
              <th scope="row">
                <PartyMark party={party} />
              </th>
              {cells.map((cell) => (
                <td key={cell.sign} data-state={cell.state}>
                  <Cell party={party} cell={cell} onJudge={onJudge} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly party: string;
  readonly cell: RipenessCell;
  readonly onJudge: (preset: JudgementPreset) => void;
}

function Cell({ party, cell, onJudge }: CellProps): JSX.Element {
  const { editable } = useRecorder();
  const view = useCaseView();
  const { sign, answer, state, judged, evidence } = cell;
  const claims = [...judged.flatMap((one) => one.claims), ...evidence.map(({ claim }) => claim)];
  return (
    <>
      <ClaimsLink claims={claims}>
        <strong>{state === "judged" ? answer : stateWords[state]}</strong>
      </ClaimsLink>
      {judged.map((one) => (
        <span key={one.judgement} className="aside block">
          {one.author}, {one.date}: {one.answer}
        </span>
      ))}
      {evidence.length > 0 && <span className="aside block">{evidenceWords(cell)}</span>}
      {editable && (
        <button
          type="button"
          className="link judge"
          aria-label={`Judge whether: ${view.partyName(party)}, ${signHeads[sign].toLowerCase()}`}
          onClick={() => onJudge({ about: "ripeness", party, sign, claims: evidence.map(({ claim }) => claim) })}
        >
          Judge
        </button>
      )}
    </>
  );
}

const stateWords = { evidence: "evidence, not judged", nothing: "nothing recorded" } as const;

function evidenceWords({ evidence }: RipenessCell): string {
  const speaking = (points: "for" | "against") =>
    evidence.filter((one) => one.points === points).map(({ claim }) => claim);
  return (["for", "against"] as const)
    .map((points) => [points, speaking(points)] as const)
    .filter(([, claims]) => claims.length > 0)
    .map(([points, claims]) => `${points}: ${claims.join(", ")}`)
    .join("; ");
}
