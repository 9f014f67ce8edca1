import { debrief, othersMove, replay, seatBrief, seededRandom, type Players } from "@parley/analysis";
import { behaviourNames, sessionSchema, type BehaviourName, type Session } from "@parley/model";
import { useState, type JSX } from "react";
import { download } from "../charts/chart-downloads.tsx";
import { Field } from "../chrome/field.tsx";
import { useHere } from "../place/use-here.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";

interface ActionsProps {
  readonly session: Session;
  /** Whether the case holds the session. */
  readonly isKept: boolean;
}

/** What is done with a whole session: begin one, branch it, undo, let behaviours move, hand out briefs, debrief. */
export function SessionActions({ session, isKept }: ActionsProps): JSX.Element {
  const { subject } = useCaseView();
  const { editable, busy, record, undo } = useRecorder();
  const { to, go } = useHere();
  const begin = async (from: Session | undefined): Promise<void> => {
    const id = freeId(subject.sessions);
    const title = from
      ? `${from.title}, branched after move ${from.moves.length}`
      : `Session ${id.split("-")[1] ?? ""}`;
    const made = sessionSchema.parse({ ...from, id, title });
    if (await record([{ type: "session-set", session: made }], `Began ${title}`)) go(to("table", id));
  };
  return (
    <>
      <p className="text-actions">
        {editable && (
          <button type="button" className="plain-button" disabled={busy} onClick={() => void begin(undefined)}>
            Begin a session
          </button>
        )}{" "}
        {editable && isKept && session.moves.length > 0 && (
          <>
            <button type="button" className="plain-button" disabled={busy} onClick={() => void undo()}>
              Undo the latest
            </button>{" "}
            <button type="button" className="plain-button" disabled={busy} onClick={() => void begin(session)}>
              Save as a branch
            </button>{" "}
          </>
        )}
        <button
          type="button"
          className="plain-button"
          onClick={() => save(debrief(subject, session), `${session.id}-debrief.md`)}
        >
          Debrief
        </button>
      </p>
      {editable && isKept && <Behaviours session={session} />}
      <Briefs session={session} />
    </>
  );
}

function save(text: string, name: string): void {
  download(new Blob([text], { type: "text/markdown;charset=utf-8" }), name);
}

function freeId(sessions: readonly Session[]): string {
  const taken = new Set(sessions.map(({ id }) => id));
  let n = 1;
  while (taken.has(`session-${n}`)) n++;
  return `session-${n}`;
}

/** Who plays each seat, and the button that lets those who are not persons move. */
function Behaviours({ session }: { session: Session }): JSX.Element {
  const { subject } = useCaseView();
  const { busy, record } = useRecorder();
  const { rules, state } = replay(subject, session);
  const [told, setTold] = useState("");
  const players: Players = new Map(
    session.seats.flatMap(({ party, player }): [string, BehaviourName][] =>
      player === "person" ? [] : [[party, player]],
    ),
  );
  const setPlayer = (party: string, player: string): void => {
    const seats = [...session.seats.filter((seat) => seat.party !== party), { party, player }];
    const next = sessionSchema.parse({ ...session, seats });
    void record([{ type: "session-set", session: next }], "Set who plays");
  };
  const letMove = async (): Promise<void> => {
    const { moves } = othersMove(rules, state, { players, draw: seededRandom(session.moves.length + 1) });
    setTold(moves.length === 0 ? "The others wait for a person." : "");
    const changes = moves.map((move) => ({
      type: "move-made" as const,
      session: session.id,
      move: { ...move, hypothetical: `behaviour ${players.get(move.by) ?? ""}` },
    }));
    if (changes.length > 0) await record(changes, `Behaviours made ${changes.length} moves`);
  };
  const seats = rules.seats.filter(({ negotiates, mediates }) => negotiates || mediates);
  return (
    <div className="text-actions">
      {seats.map(({ party, name, negotiates }) => (
        <Field key={party} label={`${name} is played by`}>
          <select
            value={session.seats.find((seat) => seat.party === party)?.player ?? "person"}
            disabled={busy}
            onChange={({ currentTarget: { value } }) => setPlayer(party, value)}
          >
            <option value="person">a person</option>
            {behaviourNames
              .filter((behaviour) => behaviour.startsWith("mediator") !== negotiates)
              .map((behaviour) => (
                <option key={behaviour} value={behaviour}>
                  {behaviour.replaceAll("-", " ")}
                </option>
              ))}
          </select>
        </Field>
      ))}
      {players.size > 0 && !state.end && (
        <button type="button" className="plain-button" disabled={busy} onClick={() => void letMove()}>
          Let behaviours move
        </button>
      )}
      <span role="status">{told}</span>
    </div>
  );
}

function Briefs({ session }: { session: Session }): JSX.Element {
  const { subject } = useCaseView();
  const { seats } = replay(subject, { ...session, moves: [] }).rules;
  return (
    <p className="text-actions">
      Briefs for one seat each:{" "}
      {seats.map(({ party, name }) => (
        <button
          key={party}
          type="button"
          className="link"
          onClick={() => save(seatBrief(subject, session, party), `brief-${party}.md`)}
        >
          {name}
        </button>
      ))}
    </p>
  );
}
