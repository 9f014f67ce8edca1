import { quoted } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { actWords, holderWords } from "../words/act-words.ts";

/** The claims that feed an issue, in the order of the reports. */
export function IssueSources({ claims }: { claims: readonly string[] }): JSX.Element {
  const view = useCaseView();
  const found = claims.flatMap((id) => view.claim(id) ?? []);
  return (
    <>
      <h3>What feeds it</h3>
      {found.length === 0 && <p className="aside">No claim yet.</p>}
      <ul className="issue-claims">
        {found.map((claim) => (
          <li key={claim.id}>
            <EvidenceLink to={{ kind: "claims", claims: [claim.id] }} className="link quiet quote">
              {quoted(claim.quote)}
            </EvidenceLink>
            <span className="aside block">
              {holderWords(claim.holder)}, {actWords(claim.act)} <span className="id">{claim.id}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
