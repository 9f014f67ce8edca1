import { counted, listed, type BlocksResult, type Core } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { WhatIfButton } from "../solve/what-if-button.tsx";
import type { CaseView } from "../view/case-view.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { positionMatter, positionWords } from "../words/position-words.ts";

interface ConflictCoresProps {
  readonly cores: readonly Core[];
  readonly corrections: BlocksResult["corrections"];
}

/** The smallest sets of positions that cannot all hold, in words, and what would undo them. */
export function ConflictCores({ cores, corrections }: ConflictCoresProps): JSX.Element {
  if (cores.length === 0) return <p className="no-core">No set of reported positions rules every deal out.</p>;
  return (
    <>
      <h3>
        {cores.length === 1 ? "These positions cannot all hold" : `${cores.length} sets of positions cannot all hold`}
      </h3>
      <ol className="cores">
        {cores.map((core) => (
          <CoreItem key={[...core.members, ...core.conditionalOn].join(" ")} core={core} />
        ))}
      </ol>
      <Corrections corrections={corrections} />
    </>
  );
}

function CoreItem({ core }: { core: Core }): JSX.Element {
  const view = useCaseView();
  const assumptions = view.subject.assumptions.filter(({ id }) => core.conditionalOn.includes(id));
  return (
    <li>
      <ul>
        {core.members.map((id) => (
          <li key={id}>
            <PositionLink id={id} />
          </li>
        ))}
      </ul>
      {assumptions.length > 0 && <p className="small">Only if {listed(assumptions.map(({ text }) => text))}.</p>}
    </li>
  );
}

function PositionLink({ id }: { id: string }): JSX.Element {
  const view = useCaseView();
  const position = view.position(id);
  if (!position) return <>{id}</>;
  return (
    <>
      {positionWords(position, view)}{" "}
      <EvidenceLink to={{ kind: "position", position: id }} label={`Evidence for ${id}`}>
        Evidence
      </EvidenceLink>{" "}
      <WhatIfButton changes={[{ dropped: id }]}>What if dropped</WhatIfButton>
    </>
  );
}

function Corrections({ corrections }: { corrections: BlocksResult["corrections"] }): JSX.Element {
  const view = useCaseView();
  const { count, complete, sets } = corrections;
  return (
    <details className="corrections">
      <summary>
        {complete ? "" : "At least "}
        {counted(count, "smallest way", "smallest ways")} to remove{" "}
        {sets.some((set) => set.length > 1) ? "every" : "the"} conflict
      </summary>
      <p className="small">Each line names what would have to be given up together. Their order means nothing.</p>
      <ul>
        {sets.map((set) => (
          <li key={set.join(" ")}>{set.map((id) => givenUp(id, view)).join("; and ")}</li>
        ))}
      </ul>
    </details>
  );
}

function givenUp(id: string, view: CaseView): string {
  const position = view.position(id);
  if (position) return `${view.partyName(position.party)}: ${positionMatter(position, view)}`;
  const assumption = view.subject.assumptions.find((other) => other.id === id);
  return assumption ? `the assumption that ${assumption.text}` : id;
}
