import { consequence, moveWords, type Replayed } from "@parley/analysis";
import type { Case, SessionMove } from "@parley/model";
import { useId, useMemo, type JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { groupedMoves, type MoveGroup } from "./grouped-moves.ts";
import { textMoveWords } from "./text-changes.ts";

const titles: Readonly<Record<MoveGroup, string>> = {
  answers: "Answer a text",
  lines: "Give up a line, or set a condition",
  texts: "Table a text",
  steps: "Carry out what is signed",
  talks: "Rounds and threats",
};

interface OfferedProps {
  readonly offered: readonly SessionMove[];
  readonly played: Replayed;
  readonly make: (move: SessionMove, words: string) => Promise<boolean>;
}

/** Moves that are allowed now, in groups, each a button with what follows from it. */
export function OfferedMoves({ offered, played, make }: OfferedProps): JSX.Element {
  const groups = useMemo(() => groupedMoves(offered), [offered]);
  return (
    <>
      {groups.map(({ group, moves }) => (
        <Group key={group} title={titles[group]} offered={moves} played={played} make={make} />
      ))}
    </>
  );
}

function Group({ title, offered, played: { rules, state }, make }: OfferedProps & { title: string }): JSX.Element {
  const { subject } = useCaseView();
  const { busy } = useRecorder();
  const id = useId();
  const told = useMemo(() => toldMoves(subject, { rules, state }, offered), [offered, subject, rules, state]);
  return (
    <div className="offered">
      <h4 id={id}>{title}</h4>
      <ul aria-labelledby={id}>
        {told.map(({ move, name, says, issues, then }) => (
          <li key={name}>
            <button type="button" className="offered-move" disabled={busy} onClick={() => void make(move, name)}>
              {name}
            </button>
            {then !== "" && <span className="offered-then">{then}</span>}
            {says !== "" && issues <= 3 && <span className="offered-says">{says}</span>}
            {says !== "" && issues > 3 && (
              <details className="offered-says">
                <summary>What it says on {issues} issues</summary>
                {says}
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Told {
  readonly move: SessionMove;
  /** The words of its button; moves with the same words are numbered. */
  readonly name: string;
  readonly says: string;
  readonly issues: number;
  readonly then: string;
}

function toldMoves(
  subject: Case,
  { rules, state }: Pick<Replayed, "rules" | "state">,
  offered: readonly SessionMove[],
): readonly Told[] {
  const told = offered.map((move) => ({
    move,
    ...("options" in move
      ? textMoveWords(subject, state, move)
      : { short: moveWords(subject, move), says: "", issues: 0 }),
    then: consequence(subject, rules, { state, move }),
  }));
  return told.map(({ short, ...rest }, at) => {
    const same = told.filter((one) => one.short === short);
    const turn = same.indexOf(told[at] as (typeof told)[number]) + 1;
    return { ...rest, name: same.length === 1 ? short : `${short}, suggestion ${turn} of ${same.length}` };
  });
}
