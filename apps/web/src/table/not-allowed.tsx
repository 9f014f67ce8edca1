import { applyMove, moveWords, reasonWords, seatOf, type Replayed } from "@parley/analysis";
import { capitalised, type Case, type SessionMove } from "@parley/model";
import { useMemo, type JSX } from "react";
import { keyed } from "../view/keyed.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** What a seat would look for and may not do now, each with the reason; nothing where all of it is allowed. */
export function NotAllowed({ seat, played }: { seat: string; played: Replayed }): JSX.Element | null {
  const { subject } = useCaseView();
  const told = useMemo(() => refused(subject, played, seat), [subject, played, seat]);
  if (told.length === 0) return null;
  return (
    <details className="not-allowed">
      <summary>
        Not allowed now: {told.length} {told.length === 1 ? "move" : "moves"}, and why
      </summary>
      <ul>
        {keyed(told, ({ words }) => words).map(({ key, item: { words, reason } }) => (
          <li key={key}>
            {words}: <span className="offered-then">{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The moves that a seat of this kind makes, where the table refuses them; what a signature lacks stands beside each text. */
function refused(
  subject: Case,
  { rules, state }: Replayed,
  by: string,
): readonly { readonly words: string; readonly reason: string }[] {
  const own = { by, claims: [] };
  const seat = seatOf(rules, by);
  const looked: SessionMove[] =
    state.phase === "carrying-out"
      ? state.due
          .filter((step) => step.by.includes(by) && state.steps[step.id] === undefined)
          .map(({ id: step }): SessionMove => ({ kind: "step-begin", ...own, step }))
      : [
          ...(state.sitting ? [] : [{ kind: "convene", ...own, tentative: false } satisfies SessionMove]),
          ...state.texts.flatMap(({ n: text, by: author, text: { consents } }): SessionMove[] => [
            ...(seat?.negotiates && author !== by ? [{ kind: "accept", ...own, text } satisfies SessionMove] : []),
            ...consents
              .filter(({ party }) => party === by)
              .map(({ kind }): SessionMove => ({
                kind: kind === "ratifier" ? "ratifier-approves" : "guarantor-consents",
                ...own,
                text,
              })),
          ]),
        ];
  return looked.flatMap((move) => {
    const outcome = applyMove(rules, state, move);
    if (!("refused" in outcome)) return [];
    return [{ words: moveWords(subject, move), reason: `${capitalised(reasonWords(subject, outcome.refused))}.` }];
  });
}
