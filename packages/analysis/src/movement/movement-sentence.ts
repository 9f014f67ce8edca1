import {
  capitalised,
  counted,
  isNegotiatingParty,
  listed,
  quoted,
  type Case,
  type Move,
  type MovementKind,
  type MovementResult,
} from "@parley/model";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { issueLabel } from "../wording/words.ts";

/** What each kind of move is called on screen. */
export const moveKindWords: Readonly<Record<MovementKind, string>> = {
  transfer: "transfer",
  "claim-dropped": "claim dropped",
  "claim-not-pressed": "claim not pressed",
  acceptance: "acceptance",
  conditional: "conditional",
  procedural: "on the talks themselves",
  hardening: "hardening",
  other: "another move",
  rewording: "rewording",
};

/**
 * The moves of every party in one sentence of the same form for each, parties in neutral order.
 * @example movementSentence(subject, { moves: [], unmoved: [], undated: 0 }); // => "No move is reported: nobody is known to have changed what it asks for or accepts."
 */
export function movementSentence(subject: Case, result: Omit<MovementResult, "sentence">): string {
  const { moves, from, to, undated } = result;
  const stretch = stretchWords(from, to);
  const left =
    undated === 0 ? "" : ` ${counted(undated, "move")} without a date ${undated === 1 ? "is" : "are"} left out.`;
  if (moves.length === 0)
    return stretch === ""
      ? `No move is reported: nobody is known to have changed what it asks for or accepts.${left}`
      : `${capitalised(`${stretch}no move is reported.`)}${left}`;
  const moved = neutralOrder(subject.parties).flatMap((party) => {
    const own = moves.filter((move) => move.party === party.id);
    return own.length === 0 && !isNegotiatingParty(party) ? [] : [`${party.name} ${own.length}`];
  });
  const priced = moves.filter(({ pricedBy }) => pricedBy.length > 0).length;
  const open = moves.filter(({ answeredBy }) => answeredBy.length === 0).length;
  const notNew =
    priced === 0
      ? ""
      : ` ${counted(priced, "concession was", "concessions were")} already promised in an earlier exchange.`;
  const alone = open === 0 ? "" : ` No other party is reported to have moved in answer to ${open} of them.`;
  return `${capitalised(`${stretch}${counted(moves.length, "move")}`)}: ${listed(moved)}.${notNew}${alone}${left}`;
}

function stretchWords(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return `between ${from} and ${to}, `;
  if (from !== undefined) return `since ${from}, `;
  return to === undefined ? "" : `up to ${to}, `;
}

/**
 * One move in words, the same form for every party; a brief puts its claims behind it.
 * @example moveSentence(subject, { id: "m1", party: "staff", issue: "pay", kind: "claim-dropped", to: "no eight", hedges: [], pricedBy: [], answeredBy: [], claims: [], positions: [] }); // => "Staff, Pay rise (claim dropped): no eight."
 */
export function moveSentence({ parties, issues }: Case, move: Move): string {
  const name = parties.find(({ id }) => id === move.party)?.name ?? move.party;
  const on = move.issue === undefined ? "" : `, ${issueLabel(issues, move.issue)}`;
  const gives = move.gives === undefined ? "" : `: ${moveKindWords[move.gives]}`;
  const from = move.from === undefined ? "" : `${move.from} → `;
  const hedged = move.hedges.length === 0 ? "" : `, ${listed(move.hedges.map(quoted))}`;
  const priced =
    move.pricedBy.length === 0 ? "" : " Already promised in an earlier exchange: it is one concession, not two.";
  return `${name}${on} (${moveKindWords[move.kind]}${gives}${hedged}): ${from}${move.to.replace(/[.,;]$/, "")}.${priced}`;
}
