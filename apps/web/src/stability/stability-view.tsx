import { counted } from "@parley/model";
import { useMemo, type JSX } from "react";
import { AskedPending } from "../solve/asked-pending.tsx";
import { useAnswer } from "../solve/use-answer.ts";
import { useSolving } from "../solve/use-solving.ts";
import { useHere } from "../place/use-here.ts";
import { ScreenLink } from "../place/screen-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { OutcomesTable } from "./outcomes-table.tsx";
import { RankingEditor } from "./ranking-editor.tsx";
import type { StabilityAnswer, StabilityQuestion } from "./stability-answer.ts";
import { StateExplanation } from "./state-explanation.tsx";
import { StabilityPicture } from "./stability-picture.tsx";
import { TogetherLines } from "./together-lines.tsx";
import { useStabilityChoices } from "./use-stability-choices.ts";

/** The conflict that the case's positions make: what would hold, why, and the rankings that it rests on. */
export function StabilityView(): JSX.Element {
  const { subject } = useCaseView();
  const { solution, state: solved } = useSolving();
  const { orders, state } = useStabilityChoices();
  const reading = solution?.blocks.reading;
  const question = useMemo(
    (): StabilityQuestion | undefined =>
      solved === "done" && reading
        ? { subject, reading, orders, ...(state === undefined ? {} : { state }) }
        : undefined,
    [subject, reading, solved, orders, state],
  );
  const asked = useAnswer("stability", question);
  return (
    <div aria-busy={asked.state === "working"}>
      {!asked.answer && <AskedPending asked={asked} doing="Trying every outcome…" />}
      {asked.answer &&
        ("reason" in asked.answer ? <NoConflict reason={asked.answer.reason} /> : <Found found={asked.answer} />)}
    </div>
  );
}

function NoConflict({ reason }: { reason: string }): JSX.Element {
  const { claims } = useCaseView();
  const waiting = claims.filter(({ review }) => review?.state === "suggested").length;
  return (
    <p className="empty">
      {reason} This needs each party’s choices and a ranking of outcomes; both are begun from positions and threats.{" "}
      {waiting > 0 ? (
        <>
          Start from the choices found in your sources: {counted(waiting, "claim")} to{" "}
          <ScreenLink to="review">review</ScreenLink>.
        </>
      ) : (
        <>
          Record what the parties demand and refuse under <ScreenLink to="positions">Positions</ScreenLink>.
        </>
      )}
    </p>
  );
}

/** An answer that has a conflict. */
export type FoundStability = Exclude<StabilityAnswer, { readonly reason: string }>;

function Found({ found }: { found: FoundStability }): JSX.Element {
  const { value, warnings } = found;
  return (
    <>
      <RankingsBy found={found} />
      <p className="space-sentence">{value.sentence}</p>
      {warnings
        .filter(({ code }) => code !== "idle-statement")
        .map(({ message }) => (
          <WarningLine key={message} message={message} />
        ))}
      <TestsMeaning />
      <OutcomesTable found={found} />
      <StateExplanation found={found} />
      <StabilityPicture found={found} />
      <TogetherLines value={value} />
      <RankingEditor found={found} />
    </>
  );
}

/** A long list of what was left out is opened by those who want it. */
function WarningLine({ message }: { message: string }): JSX.Element {
  const [head = "", ...rest] = message.split(": ");
  if (message.length < 200 || rest.length === 0) return <p className="small">{message}.</p>;
  return (
    <details className="small">
      <summary>{head}</summary>
      <p>{rest.join(": ")}.</p>
    </details>
  );
}

/** Whose judgement the rankings are: they are nobody's own until somebody puts them right. */
function RankingsBy({ found }: { found: FoundStability }): JSX.Element {
  const { orders } = useStabilityChoices();
  const { to } = useHere();
  const isMoved = Object.keys(orders).length > 0;
  const { rankingsBy } = found.value;
  const isInferred = found.conflict.inferred === true;
  return (
    <p className="notice stability-banner" role="note">
      <strong>
        Rankings by: {isMoved ? `whoever moved them at this address; before that: ${rankingsBy}` : rankingsBy}.
      </strong>{" "}
      {isMoved
        ? "Statements were moved; the address keeps it. "
        : isInferred
          ? "What is inferred, rules made of red lines, demands and refusals; nobody judged it. "
          : "They are judgements, not reports. "}
      <a href={`${to("stability")}#stability-rankings`} className="link">
        Put them right
      </a>
    </p>
  );
}

function TestsMeaning(): JSX.Element {
  return (
    <dl className="stability-tests small">
      <div>
        <dt>Nash</dt>
        <dd>stays though nobody would reply: no move of its own is better</dd>
      </div>
      <div>
        <dt>SEQ</dt>
        <dd>stays, expecting replies in the others’ own interest</dd>
      </div>
      <div>
        <dt>SMR</dt>
        <dd>stays, fearing any reply that it could not escape</dd>
      </div>
      <div>
        <dt>GMR</dt>
        <dd>stays, fearing any reply</dd>
      </div>
    </dl>
  );
}
