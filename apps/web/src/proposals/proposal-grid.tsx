import type { ComparedPackage } from "@parley/model";
import type { JSX } from "react";
import { PartyMark } from "../view/party-mark.tsx";
import { VerdictMark } from "./verdict-mark.tsx";

/** All proposals at a glance: one row each, for each party what it is against today, its last offer and no deal. */
export function ProposalGrid({ packages }: { packages: readonly ComparedPackage[] }): JSX.Element {
  const parties = packages[0]?.parties.map(({ party }) => party) ?? [];
  return (
    <div className="scroll" role="region" aria-label="Proposals for each party" tabIndex={0}>
      <table className="plain proposal-grid">
        <thead>
          <tr>
            <td />
            {parties.map((party) => (
              <th key={party} scope="colgroup" colSpan={3}>
                <PartyMark party={party} />
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col">Against</th>
            {parties.flatMap((party) =>
              ["today", "last offer", "no deal"].map((words) => (
                <th key={`${party} ${words}`} scope="col">
                  {words}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {packages.map(({ id, label, parties: standings }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`#proposal-${id}`} className="link">
                  {label}
                </a>
              </th>
              {standings.flatMap(({ party, today, lastOffer, noDeal }) => [
                <td key={`${party} today`}>
                  <VerdictMark standing={today} none="–" />
                </td>,
                <td key={`${party} offer`}>
                  <VerdictMark standing={lastOffer} none="–" />
                </td>,
                <td key={`${party} none`}>
                  <VerdictMark standing={noDeal} />
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
