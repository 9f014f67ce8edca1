import { quoted, type PressureActor } from "@parley/model";
import type { JSX } from "react";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { ClaimsLink } from "./claims-link.tsx";
import { optionWords } from "./judgement-words.ts";

/** Who could prevent or break a deal by somebody's judgement, and what groups at home are reported to say. */
export function ActorsTable({ actors }: { actors: readonly PressureActor[] }): JSX.Element {
  const view = useCaseView();
  return (
    <div className="wide" tabIndex={0}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Party</th>
            <th scope="col">Possible spoiler</th>
            <th scope="col">Veto</th>
            <th scope="col">Told from home</th>
          </tr>
        </thead>
        <tbody>
          {actors.map(({ party, spoilers, vetoes, home }) => (
            <tr key={party}>
              <th scope="row">
                <PartyMark party={party} />
              </th>
              <td>
                {spoilers.map(({ judgement, author, aims, position, claims }) => (
                  <p key={judgement}>
                    <ClaimsLink claims={claims}>
                      {aims} aims, {position}
                    </ClaimsLink>{" "}
                    <span className="aside">{author}</span>
                  </p>
                ))}
              </td>
              <td>
                {vetoes.map(({ judgement, author, on, claims }) => (
                  <p key={judgement}>
                    <ClaimsLink claims={claims}>
                      {on.length === 0 ? "any deal" : on.map((at) => optionWords(at, view)).join("; ")}
                    </ClaimsLink>{" "}
                    <span className="aside">{author}</span>
                  </p>
                ))}
              </td>
              <td>
                {home.map(({ claim, kind, points, words }) => (
                  <p key={claim}>
                    <ClaimsLink claims={[claim]}>{quoted(words)}</ClaimsLink>{" "}
                    <span className="aside">
                      {points}; {kind === "vote" ? "a vote" : "a constituency, not a vote"}
                    </span>
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
