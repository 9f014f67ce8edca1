import { dateWords, moveKindWords } from "@parley/analysis";
import { quoted, type Move } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** One move a row; its words lead to the claims or positions that it rests on. */
export function MovesTable({ moves }: { moves: readonly Move[] }): JSX.Element {
  const { issueLabel } = useCaseView();
  return (
    <div className="scroll" role="region" aria-label="Moves" tabIndex={0}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Who</th>
            <th scope="col">On</th>
            <th scope="col">Kind</th>
            <th scope="col">From → to</th>
            <th scope="col">When</th>
            <th scope="col">Promised before</th>
            <th scope="col">Answered by</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr key={move.id}>
              <th scope="row">{numberOf(move.id)}</th>
              <td>
                <PartyMark party={move.party} />
              </td>
              <td>{move.issue === undefined ? "no issue of the case" : issueLabel(move.issue)}</td>
              <td>{kindWords(move)}</td>
              <td>
                <Evidence move={move} />
              </td>
              <td>{whenWords(move)}</td>
              <td>
                {move.pricedBy.length === 0 ? (
                  "no"
                ) : (
                  <EvidenceLink to={{ kind: "claims", claims: move.pricedBy }} className="link quiet">
                    yes, in return for something
                  </EvidenceLink>
                )}
              </td>
              <td>{move.answeredBy.map(numberOf).join(", ") || "nobody"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function numberOf(id: string): string {
  return id.replace(/^m/, "");
}

function Evidence({ move: { from, to, claims, positions } }: { move: Move }): JSX.Element {
  const words = from === undefined ? to : `${from} → ${to}`;
  if (claims.length === 0 && positions.length === 0) return <>{words}</>;
  return (
    <EvidenceLink
      to={claims.length > 0 ? { kind: "claims", claims } : { kind: "positions", positions }}
      className="link quiet"
    >
      {words}
    </EvidenceLink>
  );
}

function kindWords({ kind, gives, hedges }: Move): string {
  const words = gives === undefined ? moveKindWords[kind] : `${moveKindWords[kind]}: ${moveKindWords[gives]}`;
  return [words, ...hedges.map(quoted)].join(", ");
}

function whenWords({ when, reported, uncertain }: Move): string {
  if (when === undefined) return "no date";
  return `${dateWords(when)}${reported ? " (report)" : ""}${uncertain ? ", perhaps outside" : ""}`;
}
