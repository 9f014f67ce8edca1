import type { DecisionMaker } from "@parley/model";
import { useState, type JSX } from "react";
import { draftOf, type JudgementPreset } from "../pressure/judgement-draft.ts";
import { JudgementForm } from "../pressure/judgement-form.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { moved, orderOf } from "./statement-order.ts";
import { useStabilityChoices } from "./use-stability-choices.ts";

interface PartyRankingProps {
  readonly maker: DecisionMaker;
  /** Its statements in words, in the order shown. */
  readonly words: readonly string[];
}

/** What one party is taken to want, statement by statement, who says so, and the way to record the order by name. */
export function PartyRanking({ maker, words }: PartyRankingProps): JSX.Element {
  const { editable } = useRecorder();
  const { orders, choose } = useStabilityChoices();
  const [preset, setPreset] = useState<JudgementPreset>();
  const { id, name, rankedBy, statements = [] } = maker;
  const order = orderOf(orders, id, statements.length);
  const move = (place: number, by: 1 | -1) => choose({ orders: { ...orders, [id]: moved(order, place, by) } });
  const { [id]: own, ...others } = orders;
  return (
    <div>
      <h4>
        <PartyMark party={id} />
      </h4>
      {words.length === 0 ? (
        <p className="small">Nothing is known: every outcome counts the same.</p>
      ) : (
        <p className="small aside">
          {rankedBy === undefined ? "Inferred by rules" : `As ${rankedBy} judges`}
          {own === undefined ? "" : ", then moved"}.
        </p>
      )}
      <Statements words={words} name={name} onMove={move} />
      <RankingsRecorded party={id} onEdit={setPreset} />
      {preset && (
        <JudgementForm
          key={preset.from?.id ?? "new"}
          preset={preset}
          onDone={() => setPreset(undefined)}
          onRecorded={() => preset.from ?? choose({ orders: others })}
        />
      )}
      {editable && !preset && words.length > 0 && (
        <button
          type="button"
          className="link"
          onClick={() => setPreset({ about: "ranking", party: id, wants: statements })}
        >
          Record this order by name<span className="sr-only">, of {name}</span>
        </button>
      )}
    </div>
  );
}

interface StatementsProps {
  readonly words: readonly string[];
  readonly name: string;
  /** Moves the statement at a place, from 0. */
  readonly onMove: (place: number, by: 1 | -1) => void;
}

function Statements({ words, name, onMove }: StatementsProps): JSX.Element {
  return (
    <ol>
      {words.map((statement, place) => (
        <li key={statement}>
          <span>{statement}</span>
          <span className="moves">
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                disabled={place === (by < 0 ? 0 : words.length - 1)}
                onClick={() => onMove(place, by)}
              >
                {by < 0 ? "up" : "down"}
                <span className="sr-only">
                  : {statement}, of {name}
                </span>
              </button>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Who ranked for a party, each with the way to edit it or take it back. */
function RankingsRecorded({
  party,
  onEdit,
}: {
  party: string;
  onEdit: (preset: JudgementPreset) => void;
}): JSX.Element | null {
  const { editable } = useRecorder();
  const { subject } = useCaseView();
  const recorded = subject.judgements.filter((one) => one.about === "ranking" && one.party === party);
  if (recorded.length === 0) return null;
  return (
    <ul className="rankings-recorded small">
      {recorded.map((one) => (
        <li key={one.id}>
          Ranked by {one.author}, {one.date}
          {editable && (
            <button
              type="button"
              className="link edit-link"
              aria-label={`Edit the ranking by ${one.author}`}
              onClick={() => onEdit(draftOf(one))}
            >
              Edit
            </button>
          )}
          {one.note !== undefined && <span className="aside block">{one.note}</span>}
        </li>
      ))}
    </ul>
  );
}
