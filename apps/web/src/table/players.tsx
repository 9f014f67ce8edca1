import {
  behaviourLacks,
  behaviourSource,
  othersMove,
  seededRandom,
  type Players as Played,
  type Replayed,
} from "@parley/analysis";
import { behaviourNames, counted, sessionSchema, type BehaviourName, type Session } from "@parley/model";
import { useState, type JSX } from "react";
import { Field } from "../chrome/field.tsx";
import { useRecorder } from "../server/use-recorder.ts";

/** What each behaviour does, in a few words; docs/explanation/table.md says all of it. */
const behaviourWords: Readonly<Record<BehaviourName, string>> = {
  firm: "gives nothing up",
  reciprocates: "gives up a line when another has given up more",
  "concedes-near-deadline": "firm until the last round, then concedes",
  "trades-across-issues": "gives up refusals and conditions for a text that asks others too",
  spoils: "walks out, or signs and does nothing",
  "mediator-narrows": "drafts the text that crosses fewest lines",
  "mediator-packages": "drafts the text that asks least of whoever gives most",
  "mediator-splits-steps": "drafts with steps in two parts",
  "mediator-single-text": "changes one draft issue by issue, from what all last accepted",
  boulware: "by scores: holds its demand until late",
  linear: "by scores: lowers its demand evenly with time",
  conceder: "by scores: lowers its demand early",
  "tit-for-tat-absolute": "by scores: gives as much as it was given",
  "tit-for-tat-relative": "by scores: gives in the ratio in which it was given",
  micro: "by scores: one step down for each new text of the other",
  "votes-for-better": "by scores: tables nothing, accepts what is no worse",
};

/** Who plays each seat, and the button that lets those move that are no persons. */
export function Players({ session, played: { rules, state } }: { session: Session; played: Replayed }): JSX.Element {
  const { busy, record } = useRecorder();
  const [told, setTold] = useState("");
  const players: Played = new Map(
    session.seats.flatMap(({ party, player }): [string, BehaviourName][] =>
      player === "person" ? [] : [[party, player]],
    ),
  );
  const lacking = [...players].flatMap(([party, name]) => behaviourLacks(rules, party, name) ?? []);
  const setPlayer = (party: string, player: string): void => {
    const seats = [...session.seats.filter((seat) => seat.party !== party), { party, player }];
    void record([{ type: "session-set", session: sessionSchema.parse({ ...session, seats }) }], "Set who plays");
  };
  const letMove = async (): Promise<void> => {
    const { moves } = othersMove(rules, state, { players, draw: seededRandom(session.moves.length + 1) });
    setTold(moves.length === 0 ? "They wait for a person’s seat to move." : "");
    const changes = moves.map((move) => ({
      type: "move-made" as const,
      session: session.id,
      move: { ...move, hypothetical: behaviourSource(players.get(move.by)) },
    }));
    if (changes.length > 0) await record(changes, `Behaviours made ${counted(changes.length, "move")}`);
  };
  return (
    <details className="players" open={players.size > 0}>
      <summary>
        {players.size === 0
          ? "Who plays: you move for every seat"
          : `Who plays: ${counted(players.size, "seat")} by declared behaviours`}
      </summary>
      <div className="text-actions">
        {rules.seats.map(({ party, name, negotiates, mediates }) => (
          <Field key={party} label={`${name} is played by`}>
            <select
              value={session.seats.find((seat) => seat.party === party)?.player ?? "person"}
              disabled={busy}
              onChange={({ currentTarget: { value } }) => setPlayer(party, value)}
            >
              <option value="person">a person</option>
              <BehaviourOptions rules={rules} seat={{ party, negotiates, mediates }} />
            </select>
          </Field>
        ))}
      </div>
      {lacking.length > 0 && <p>{lacking.join(" ")}</p>}
      {players.size > 0 && lacking.length === 0 && !state.end && (
        <p>
          <button type="button" className="plain-button" disabled={busy} onClick={() => void letMove()}>
            Let behaviours move
          </button>{" "}
          <span role="status">{told}</span>
        </p>
      )}
    </details>
  );
}

/** The behaviours that a seat can be given; those that want scores it does not have say so. */
function BehaviourOptions({
  rules,
  seat: { party, negotiates, mediates },
}: {
  rules: Replayed["rules"];
  seat: { party: string; negotiates: boolean; mediates: boolean };
}): JSX.Element[] {
  return behaviourNames
    .filter((behaviour) => behaviour.startsWith("mediator") === (mediates && !negotiates))
    .map((behaviour) => {
      const isLacking = behaviourLacks(rules, party, behaviour) !== undefined;
      const words = `${behaviour.replaceAll("-", " ")}: ${behaviourWords[behaviour]}`;
      return (
        <option key={behaviour} value={behaviour} disabled={isLacking}>
          {isLacking ? `${words} (needs scores)` : words}
        </option>
      );
    });
}
