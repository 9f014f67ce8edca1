import { replay } from "@parley/analysis";
import { counted, sessionSchema, type Session } from "@parley/model";
import { useMemo, type JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import { WorkOnCopy } from "../chrome/work-on-copy.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { useHere } from "../place/use-here.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { AgreedDeal } from "./agreed-deal.tsx";
import { ClassPapers } from "./class-papers.tsx";
import { OpeningFacts } from "./opening-facts.tsx";
import { SeatMoves } from "./seat-moves.tsx";
import { SessionActions } from "./session-actions.tsx";
import { ShortestWay } from "./shortest-way.tsx";
import { StepStates } from "./step-states.tsx";
import { tableSentence } from "./table-sentence.ts";
import { TableStatus } from "./table-status.tsx";
import { TabledTexts, TextStates } from "./tabled-texts.tsx";
import { Transcript } from "./transcript.tsx";
import { useSessions } from "./use-sessions.ts";

/** The session that the address names, the latest, or the table as the case opens it. */
export function TableDesk(): JSX.Element {
  const { subject } = useCaseView();
  const { item } = useHere();
  const { editable } = useRecorder();
  const { branch } = useSessions();
  const { sessions } = subject;
  const session = sessions.find(({ id }) => id === item) ?? sessions.at(-1) ?? opened;
  const played = useMemo(() => replay(subject, session), [subject, session]);
  const { state, rules, opening, stopped } = played;
  if (rules.negotiating.length < 2)
    return (
      <p className="empty">
        A table needs two parties that negotiate: add them in <ScreenLink to="parties">Parties</ScreenLink>.
      </p>
    );
  const isKept = session !== opened;
  const mayMove = editable && isKept && !state.end && !stopped;
  return (
    <>
      <p className="space-sentence">{tableSentence(subject, played)}</p>
      <TableStatus played={played} />
      {state.phase === "talks" && <ShortestWay key={session.id} session={session} />}
      {sessions.length > 1 && <SessionChoice sessions={sessions} shown={session.id} />}
      {editable ? (
        <SessionActions session={session} played={played} isKept={isKept} />
      ) : (
        <p>
          This case can only be read. <WorkOnCopy /> to play.
        </p>
      )}
      <div className={mayMove ? "table-parts" : undefined}>
        {mayMove && <SeatMoves key={session.id} session={session} played={played} />}
        <div className="table-side">
          {state.phase === "talks" && <TextStates played={played} />}
          <Transcript
            session={session}
            played={played}
            {...(editable && isKept ? { onBranch: (moves: number) => void branch(session, moves) } : {})}
          />
        </div>
      </div>
      <AgreedDeal played={played} />
      <StepStates played={played} session={session.id} />
      <TabledTexts played={played} />
      <OpeningFacts facts={opening.facts} />
      <ClassPapers session={session} played={played} />
    </>
  );
}

/** The table before anybody plays. */
const opened: Session = sessionSchema.parse({ id: "opening", title: "As the case leaves it" });

function SessionChoice({ sessions, shown }: { sessions: readonly Session[]; shown: string }): JSX.Element {
  const { to, go } = useHere();
  return (
    <ChoiceField
      label="Session"
      value={shown}
      choices={sessions.map(({ id, title, moves }) => [id, `${title} (${counted(moves.length, "move")})`] as const)}
      onChoice={(id) => go(to("table", id))}
    />
  );
}
