import { grouped, type TextBottomLine as BottomLine } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { positionMatter } from "../words/position-words.ts";

interface TextBottomLineProps {
  readonly bottomLine: BottomLine;
  /** How many clauses are agreed, in words. */
  readonly agreed: string;
}

const kinds = {
  "red-line": "a red line",
  refuses: "refuses",
  unmet: "its condition is not met",
  undecided: "its condition is still open",
  "not-reported": "not reported",
} as const;

/** What the wordings that are chosen make of the deal: who stands against them, and what is left if all accepted them. */
export function TextBottomLine({ bottomLine, agreed }: TextBottomLineProps): JSX.Element {
  const { sentence, against, now, ifAccepted } = bottomLine;
  return (
    <aside className="text-bottom-line" aria-label="What the chosen wordings make of the deal">
      <h3>What this makes of the deal</h3>
      <p className="verdict" role="status">
        {sentence}
      </p>
      {against.length > 0 && (
        <ul className="text-against">
          {against.map((one) => (
            <li key={[one.party, one.issue, ...one.positions].join(" ")}>
              <Against {...one} />
            </li>
          ))}
        </ul>
      )}
      <table className="text-space">
        <caption className="small">Deals that contain the chosen wordings ({agreed} agreed)</caption>
        <thead>
          <tr>
            <th scope="col">Acceptable to all</th>
            <th scope="col">As positions are</th>
            <th scope="col">If all accept these wordings</th>
          </tr>
        </thead>
        <tbody>
          {(["closed", "open"] as const).map((how) => (
            <tr key={how}>
              <th scope="row">{how === "closed" ? "on what is reported" : "if silence is open"}</th>
              {[now, ifAccepted].map((space, i) => (
                <td key={i === 0 ? "now" : "supposed"}>
                  {grouped(space[how])} <span className="aside">of {grouped(space.packages)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{now.sentence}</p>
    </aside>
  );
}

function Against({ party, kind, issue, option, positions }: BottomLine["against"][number]): JSX.Element {
  const view = useCaseView();
  const [position] = positions;
  const held = view.position(position ?? "");
  const combination = held ? positionMatter(held, view) : "the combination";
  const words = issue !== undefined && option !== undefined ? `“${view.optionLabel(issue, option)}”` : combination;
  const link =
    issue !== undefined && option !== undefined ? (
      <EvidenceLink to={{ kind: "cell", party, issue, option }} className="link quiet">
        {words}
      </EvidenceLink>
    ) : (
      <EvidenceLink to={{ kind: "position", position: position ?? "" }} className="link quiet">
        {words}
      </EvidenceLink>
    );
  return (
    <>
      {view.partyName(party)}, {link}: {kinds[kind]}
    </>
  );
}
