import type { MoveKind, SessionMove } from "@parley/model";

/** What moves are about, in the order in which they are listed. */
export const moveGroups = ["answers", "lines", "texts", "steps", "talks"] as const;

/** One of {@link moveGroups}. */
export type MoveGroup = (typeof moveGroups)[number];

const groupOf: Readonly<Record<MoveKind, MoveGroup>> = {
  accept: "answers",
  "accept-ad-referendum": "answers",
  reject: "answers",
  "guarantor-consents": "answers",
  "guarantor-declines": "answers",
  "ratifier-approves": "answers",
  "ratifier-blocks": "answers",
  sign: "answers",
  concede: "lines",
  "drop-condition": "lines",
  "attach-condition": "lines",
  "table-package": "texts",
  counter: "texts",
  "mediator-draft": "texts",
  "step-begin": "steps",
  "step-complete": "steps",
  "step-verify": "steps",
  "step-default": "steps",
  "invoke-guarantee": "steps",
  convene: "talks",
  adjourn: "talks",
  "walk-out": "talks",
  return: "talks",
  ultimatum: "talks",
  threaten: "talks",
  "side-promise": "talks",
};

/**
 * Moves by what they are about, signatures first; groups without a move are left out.
 * @example groupedMoves([{ kind: "return", by: "staff", claims: [] }]).map(({ group }) => group); // => ["talks"]
 */
export function groupedMoves(
  moves: readonly SessionMove[],
): { readonly group: MoveGroup; readonly moves: readonly SessionMove[] }[] {
  return moveGroups.flatMap((group) => {
    const own = moves.filter(({ kind }) => groupOf[kind] === group);
    const signing = own.filter(({ kind }) => kind === "sign");
    return own.length === 0 ? [] : [{ group, moves: [...signing, ...own.filter(({ kind }) => kind !== "sign")] }];
  });
}
