import type { NeededConsent } from "@parley/model";
import type { JSX } from "react";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { ClaimsLink } from "./claims-link.tsx";
import { optionWords } from "./judgement-words.ts";

const stateWords = {
  crossed: "its line is crossed: the package lacks ratifiability",
  accepted: "accepts all that needs its consent",
  unknown: "not known",
} as const;

/** Those whose agreement a package needs, and whether it crosses a line of theirs. */
export function ConsentsTable({ consents }: { consents: readonly NeededConsent[] }): JSX.Element {
  const view = useCaseView();
  return (
    <div className="wide" tabIndex={0}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Party</th>
            <th scope="col">State</th>
            <th scope="col">Refuses</th>
            <th scope="col">Named by</th>
          </tr>
        </thead>
        <tbody>
          {consents.map(({ party, state, refused, by, claims }) => (
            <tr key={party}>
              <th scope="row">
                <PartyMark party={party} />
              </th>
              <td>
                <ClaimsLink claims={claims}>{stateWords[state]}</ClaimsLink>
              </td>
              <td>{refused.map((at) => optionWords(at, view)).join("; ")}</td>
              <td>{by.length === 0 ? "its role, or the option" : by.map(({ author }) => author).join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
