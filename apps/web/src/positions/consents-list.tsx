import { quoted, stanceLabel } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { WhatIfButton } from "../solve/what-if-button.tsx";
import { PartyMark } from "../view/party-mark.tsx";
import { StanceGlyph } from "../view/stance-glyph.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import type { NeededConsent } from "./needed-consents.ts";

interface ConsentsListProps {
  readonly consents: readonly NeededConsent[];
  /** Whether each names its issue: not where the issue is what is shown. */
  readonly withIssue?: boolean;
}

/** Whose consent which option needs, and what is reported of it; silence can be supposed to be a yes. */
export function ConsentsList({ consents, withIssue = false }: ConsentsListProps): JSX.Element {
  const view = useCaseView();
  return (
    <ul className="consents">
      {consents.map(({ party, issue, option, stance }) => (
        <li key={`${issue} ${option} ${party}`}>
          <span>
            {withIssue && (
              <>
                <ScreenLink to="positions" item={issue} className="link quiet">
                  {view.issueLabel(issue)}
                </ScreenLink>
                :{" "}
              </>
            )}
            {quoted(view.optionLabel(issue, option))} needs the consent of <PartyMark party={party} />
          </span>
          <span className="consent-stance">
            <EvidenceLink to={{ kind: "cell", party, issue, option }} className="link quiet">
              <StanceGlyph stance={stance} /> {stanceLabel(stance)}
            </EvidenceLink>{" "}
            {stance === "not-reported" && (
              <WhatIfButton changes={[{ party, issue, option, stance: "accepts" }]}>What if it consents</WhatIfButton>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
