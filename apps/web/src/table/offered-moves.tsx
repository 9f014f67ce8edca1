import { consequence, legalMoves, moveWords, type Replayed } from "@parley/analysis";
import type { Session, SessionMove } from "@parley/model";
import { useMemo, type JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { keyed } from "../view/keyed.ts";

/** The moves that are allowed now, by seat, each a button with what follows from it. */
export function OfferedMoves({ session, played }: { session: Session; played: Replayed }): JSX.Element {
  const { subject } = useCaseView();
  const { record } = useRecorder();
  const { rules, state } = played;
  const moves = useMemo(
    () =>
      legalMoves(rules, state).map((move) => ({
        move,
        words: moveWords(subject, move),
        then: consequence(subject, rules, { state, move }),
      })),
    [subject, rules, state],
  );
  const make = (move: SessionMove, words: string): void =>
    void record([{ type: "move-made", session: session.id, move }], words);
  return (
    <section aria-labelledby="offered-title">
      <h3 id="offered-title">Moves allowed now</h3>
      {rules.seats.map(({ party, name }) => {
        const own = moves.filter(({ move }) => move.by === party);
        return own.length === 0 ? null : (
          <details key={party} className="offered" open>
            <summary>
              {name}: {own.length} {own.length === 1 ? "move" : "moves"}
            </summary>
            <MoveList offered={own.filter(({ move }) => !("options" in move))} make={make} />
            <TextMoves offered={own.filter(({ move }) => "options" in move)} make={make} />
          </details>
        );
      })}
    </section>
  );
}

interface Offered {
  readonly move: SessionMove;
  readonly words: string;
  readonly then: string;
}

interface ListProps {
  readonly offered: readonly Offered[];
  readonly make: (move: SessionMove, words: string) => void;
}

/** Moves that table a text are long: they are listed apart. */
function TextMoves({ offered, make }: ListProps): JSX.Element | null {
  if (offered.length === 0) return null;
  return (
    <details className="offered-texts">
      <summary>
        {offered.length} {offered.length === 1 ? "text" : "texts"} that could be tabled
      </summary>
      <MoveList offered={offered} make={make} />
    </details>
  );
}

function MoveList({ offered, make }: ListProps): JSX.Element {
  const { busy } = useRecorder();
  return (
    <ul>
      {keyed(offered, ({ words }) => words).map(({ key, item: { move, words, then } }) => (
        <li key={key}>
          <button type="button" className="offered-move" disabled={busy} onClick={() => make(move, words)}>
            {words}
          </button>
          {then !== "" && <span className="offered-then">{then}</span>}
        </li>
      ))}
    </ul>
  );
}
