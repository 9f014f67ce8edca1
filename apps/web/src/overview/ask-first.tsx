import type { Ask } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { PartyMark } from "../view/party-mark.tsx";

/** How many questions the overview has room for. */
const room = 3;

/** The first questions of the ask list; the rest is one step away. */
export function AskFirst({ ask }: { ask: readonly Ask[] }): JSX.Element {
  return (
    <section aria-labelledby="ask-first-title">
      <h3 id="ask-first-title">
        <ScreenLink to="ask">Ask next</ScreenLink>
        {ask.length > room && (
          <span className="aside">
            first {room} of {ask.length}
          </span>
        )}
      </h3>
      {ask.length === 0 && <p className="aside">Nothing to ask: no unknown changes what is possible.</p>}
      <ol className="ask-first">
        {ask.slice(0, room).map(({ party, issue, option, question }) => (
          <li key={`${party} ${issue} ${option}`}>
            <EvidenceLink to={{ kind: "cell", party, issue, option }} className="link quiet">
              {question}
            </EvidenceLink>{" "}
            <span className="aside">
              to <PartyMark party={party} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
