import { endWords, replay } from "@parley/analysis";
import { sessionSchema, type Session } from "@parley/model";
import { useMemo, type JSX } from "react";
import { Field } from "../chrome/field.tsx";
import { useHere } from "../place/use-here.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { OfferedMoves } from "./offered-moves.tsx";
import { OpeningFacts } from "./opening-facts.tsx";
import { SessionActions } from "./session-actions.tsx";
import { TabledTexts } from "./tabled-texts.tsx";
import { Transcript } from "./transcript.tsx";

/** The session that the address names, the latest, or the table as the case opens it. */
export function TableDesk(): JSX.Element {
  const { subject } = useCaseView();
  const { item } = useHere();
  const { editable } = useRecorder();
  const { sessions } = subject;
  const session = sessions.find(({ id }) => id === item) ?? sessions.at(-1) ?? opened;
  const played = useMemo(() => replay(subject, session), [subject, session]);
  const { state, rules, opening, stopped } = played;
  if (rules.negotiating.length < 2)
    return <p className="empty">A table needs two parties that negotiate: add them in Parties.</p>;
  const where = state.end
    ? `This session has ended: ${endWords(subject, state)}.`
    : `Day ${state.day}. ${state.round} of ${rules.start.rounds} rounds have sat; ${state.sitting ? "a round is sitting" : "no round is sitting"}.`;
  return (
    <>
      <p className="space-sentence">{state.phase === "carrying-out" ? `A text is signed. ${where}` : where}</p>
      {sessions.length > 1 && <SessionChoice sessions={sessions} shown={session.id} />}
      <SessionActions session={session} isKept={session !== opened} />
      {stopped && (
        <p className="problem" role="alert">
          Move {stopped.at + 1} is not allowed any more: {stopped.reason}. It and what follows it do not count.
        </p>
      )}
      {editable && session !== opened && !state.end && !stopped && <OfferedMoves session={session} played={played} />}
      {!editable && <p>This case can only be read: work on a copy to play.</p>}
      <TabledTexts played={played} />
      <Transcript session={session} played={played} />
      <OpeningFacts facts={opening.facts} />
    </>
  );
}

/** The table before anybody plays. */
const opened: Session = sessionSchema.parse({ id: "opening", title: "As the case leaves it" });

function SessionChoice({ sessions, shown }: { sessions: readonly Session[]; shown: string }): JSX.Element {
  const { to, go } = useHere();
  return (
    <Field label="Session">
      <select value={shown} onChange={({ currentTarget: { value } }) => go(to("table", value))}>
        {sessions.map(({ id, title, moves }) => (
          <option key={id} value={id}>
            {title} ({moves.length} moves)
          </option>
        ))}
      </select>
    </Field>
  );
}
