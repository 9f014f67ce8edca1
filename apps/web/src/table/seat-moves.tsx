import { legalMoves, type Replayed } from "@parley/analysis";
import type { Session, SessionMove } from "@parley/model";
import { useMemo, useState, type JSX } from "react";
import { useSearch } from "wouter";
import { casePath } from "../place/case-place.ts";
import { queryText } from "../place/query-text.ts";
import { useHere } from "../place/use-here.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { MoveSource } from "./move-source.tsx";
import { NotAllowed } from "./not-allowed.tsx";
import { OfferedMoves } from "./offered-moves.tsx";
import { OwnMoveForm } from "./own-move-form.tsx";
import { OwnTextForm } from "./own-text-form.tsx";

/** The moves of one seat: which are allowed and what follows, which are not and why, and moves in one's own words. */
export function SeatMoves({ session, played }: { session: Session; played: Replayed }): JSX.Element {
  const { rules, state } = played;
  const { partyName } = useCaseView();
  const { record } = useRecorder();
  const [claims, setClaims] = useState<readonly string[]>([]);
  const moves = useMemo(() => legalMoves(rules, state), [rules, state]);
  const { seat, choose } = useSeat(played, moves);
  const own = moves.filter(({ by }) => by === seat);
  const make = async (move: SessionMove, words: string): Promise<boolean> => {
    const made = await record(
      [{ type: "move-made", session: session.id, move: { ...move, claims: [...claims] } }],
      words,
    );
    if (made) setClaims([]);
    return made;
  };
  const { turns } = rules.start;
  const left = turns - (state.turns[seat] ?? 0);
  return (
    <section aria-labelledby="offered-title">
      <h3 id="offered-title">Moves allowed now</h3>
      <div className="seat-choice" role="group" aria-label="Seat">
        {rules.seats.map(({ party }) => (
          <button
            key={party}
            type="button"
            className="seat-button"
            aria-pressed={party === seat}
            onClick={() => choose(party)}
          >
            <PartyMark party={party} />
            <span className="aside">
              {moves.filter(({ by }) => by === party).length}
              <span className="sr-only"> moves</span>
            </span>
          </button>
        ))}
      </div>
      {state.sitting && state.participants.includes(seat) && (
        <p className="small">
          {left > 0
            ? `${left} of ${turns} moves about texts and lines are left to ${partyName(seat)} in this round.`
            : `${partyName(seat)} has used its ${turns} moves of this round: adjourn, and convene another.`}
        </p>
      )}
      <MoveSource claims={claims} onClaims={setClaims} />
      {own.length === 0 && (
        <p className="empty">{partyName(seat)} has no move now: choose another seat, or see below why.</p>
      )}
      <OfferedMoves offered={own} played={played} make={make} />
      <div className="own-moves">
        <OwnTextForm key={`text ${seat} ${state.tabled}`} seat={seat} played={played} make={make} />
        <OwnMoveForm key={`move ${seat}`} seat={seat} played={played} make={make} />
      </div>
      <NotAllowed seat={seat} played={played} />
    </section>
  );
}

/** The seat that the address names; else the first that has a move. */
function useSeat(
  { rules }: Replayed,
  moves: readonly SessionMove[],
): { readonly seat: string; readonly choose: (party: string) => void } {
  const here = useHere();
  const search = useSearch();
  const named = new URLSearchParams(search).get("seat");
  const known = rules.seats.find(({ party }) => party === named);
  const first = rules.seats.find(({ party }) => moves.some(({ by }) => by === party)) ?? rules.seats[0];
  return {
    seat: (known ?? first)?.party ?? "",
    choose: (party) => {
      const others = [...new URLSearchParams(search)].filter(([name]) => name !== "seat");
      here.go(casePath(here) + queryText([...others, ["seat", party]]), { replace: true });
    },
  };
}
