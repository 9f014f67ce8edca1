import type { SessionMove } from "@parley/model";
import { applyMove } from "./apply-move.ts";
import { heldLines } from "./held-lines.ts";
import { suggestedCounter, suggestedTexts } from "./suggested-texts.ts";
import type { Seat, TableRules } from "./table-rules.ts";
import type { TabledText, TableState } from "./table-state.ts";

/**
 * The moves that may be made now, each ready to be applied. Where a move has contents of its own (the options of a
 * text, the words of a threat, a day), it is listed with those that the case offers; others are allowed under the same
 * guards, which `applyMove` looks at.
 * @param party - Only the moves of this seat; left out, those of all.
 * @returns By seat in neutral order; empty when the session has ended.
 * @example legalMoves(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), emptyTable()).map(({ kind }) => kind); // => ["convene", "walk-out", "convene", "walk-out"]
 */
export function legalMoves(rules: TableRules, state: TableState, party?: string): SessionMove[] {
  if (state.phase === "ended") return [];
  return rules.seats
    .filter((seat) => party === undefined || seat.party === party)
    .flatMap((seat) => candidates(rules, state, seat))
    .filter((move) => "state" in applyMove(rules, state, move));
}

function candidates(rules: TableRules, state: TableState, seat: Seat): SessionMove[] {
  const { party: by } = seat;
  const own = { by, claims: [] };
  if (state.phase === "carrying-out")
    return [
      ...state.due.flatMap(({ id: step }): SessionMove[] => [
        { kind: "step-begin", ...own, step },
        { kind: "step-complete", ...own, step },
        { kind: "step-verify", ...own, step },
        { kind: "step-default", ...own, step },
        { kind: "invoke-guarantee", ...own, step },
      ]),
      ...(seat.negotiates ? [{ kind: "walk-out" as const, ...own }] : []),
    ];
  const mayTurn = state.sitting && state.participants.includes(by) && (state.turns[by] ?? 0) < rules.start.turns;
  return [
    ...(seat.negotiates || seat.mediates ? aboutRounds(rules, seat, own) : []),
    ...(mayTurn && (seat.negotiates || seat.mediates) ? tabling(rules, state, seat) : []),
    ...state.texts.flatMap(({ n, by: author }) => [...answers(n, own), ...signatures(rules, { n, by: author }, own)]),
    ...(mayTurn ? givingUp(rules, state, own) : []),
    ...(seat.negotiates ? threats(rules, own) : []),
  ];
}

interface Own {
  readonly by: string;
  readonly claims: string[];
}

function aboutRounds({ start }: TableRules, { negotiates }: Seat, own: Own): SessionMove[] {
  const { lastDay } = start;
  return [
    { kind: "convene", ...own, tentative: false },
    { kind: "adjourn", ...own, sineDie: false },
    ...(lastDay === undefined ? [] : [{ kind: "adjourn" as const, ...own, until: lastDay + 1, sineDie: false }]),
    { kind: "adjourn", ...own, sineDie: true },
    ...(negotiates ? [{ kind: "walk-out" as const, ...own }] : []),
    { kind: "return", ...own },
  ];
}

function tabling(rules: TableRules, state: TableState, { party: by, negotiates }: Seat): SessionMove[] {
  const own = { by, claims: [] };
  const texts = suggestedTexts(rules, state, by).map(({ options }) => ({ ...options }));
  if (!negotiates)
    return texts.flatMap((options): SessionMove[] => [
      { kind: "mediator-draft", ...own, options, splits: false },
      ...(rules.steps.some(({ irreversible }) => irreversible)
        ? [{ kind: "mediator-draft" as const, ...own, options, splits: true }]
        : []),
    ]);
  return [
    ...texts.map((options): SessionMove => ({ kind: "table-package", ...own, options })),
    ...state.texts
      .filter((one) => one.by !== by)
      .map((to): SessionMove => {
        const { options } = suggestedCounter(rules, state, { party: by, to });
        return { kind: "counter", ...own, text: to.n, options: { ...options } };
      }),
  ];
}

function answers(text: number, own: Own): SessionMove[] {
  return [
    { kind: "accept", ...own, text },
    { kind: "accept-ad-referendum", ...own, text },
    { kind: "reject", ...own, text },
    { kind: "guarantor-consents", ...own, text },
    { kind: "guarantor-declines", ...own, text },
    { kind: "ratifier-approves", ...own, text },
    { kind: "ratifier-blocks", ...own, text },
  ];
}

/** Where nothing says whose order of steps is carried out, a signature names one: each that is proposed is offered. */
function signatures({ orders }: TableRules, { n: text, by }: Pick<TabledText, "n" | "by">, own: Own): SessionMove[] {
  if (orders.length < 2 || orders.includes(by)) return [{ kind: "sign", ...own, text }];
  return orders.map((order) => ({ kind: "sign", ...own, text, order }));
}

/** Lines are given up for a text: only those that a text on the table crosses are offered, and what was attached. */
function givingUp(rules: TableRules, state: TableState, own: Own): SessionMove[] {
  const crossed = state.texts.flatMap(({ text }: TabledText) => heldLines(state, text, own.by));
  const needed = new Set(crossed.map(({ id }) => id));
  const lines = rules.lines.filter(({ id, party }) => party === own.by && needed.has(id));
  return [
    ...lines.map(({ id: line, kind }): SessionMove => ({
      kind: kind === "condition" ? "drop-condition" : "concede",
      ...own,
      line,
    })),
    ...state.attached
      .filter(({ by }) => by === own.by)
      .map(({ id: line }): SessionMove => ({ kind: "drop-condition", ...own, line })),
    ...rules.lines
      .filter(({ id, party, kind }) => party === own.by && kind === "condition" && state.given.includes(id))
      .map(({ holds }): SessionMove => ({ kind: "attach-condition", ...own, if: holds })),
  ];
}

function threats({ threats: reported }: TableRules, own: Own): SessionMove[] {
  return reported
    .filter(({ by }) => by === own.by)
    .map(({ consequence, deadline, if: holds }): SessionMove =>
      deadline === undefined
        ? { kind: "threaten", ...own, consequence }
        : { kind: "ultimatum", ...own, consequence, deadline, ...(holds === undefined ? {} : { if: holds }) },
    );
}
