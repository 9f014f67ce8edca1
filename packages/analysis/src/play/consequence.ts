import { capitalised, counted, listed, quoted, type Case, type SessionMove } from "@parley/model";
import { applyMove } from "./apply-move.ts";
import { heldLines, tabledText } from "./held-lines.ts";
import { endWords, lineWords, reasonWords, stepWords } from "./move-words.ts";
import type { TableRules } from "./table-rules.ts";
import type { TableState } from "./table-state.ts";
import { needWords, textNeeds } from "./text-needs.ts";
import type { Text } from "./texts.ts";
import { partyName } from "../wording/words.ts";

/**
 * What follows at once from a move that is allowed: what a text then still needs, whom it asks to give something up,
 * what ends. Empty when nothing but the move itself can be told; for a move that is not allowed, why.
 * @example consequence(subject, rules, { state, move: { kind: "walk-out", by: "staff", claims: [] } });
 */
export function consequence(
  subject: Case,
  rules: TableRules,
  { state, move }: { readonly state: TableState; readonly move: SessionMove },
): string {
  const outcome = applyMove(rules, state, move);
  if ("refused" in outcome) return `${capitalised(reasonWords(subject, outcome.refused))}.`;
  const { state: next } = outcome;
  if (next.end) return `The session ends: ${endWords(subject, next)}.`;
  if ("options" in move) {
    const tabled = next.texts.find(({ n }) => n === next.tabled);
    return tabled === undefined ? "" : asked(subject, rules, { state: next, text: tabled.text });
  }
  switch (move.kind) {
    case "convene":
      return move.tentative ? "It is only planned: nobody sits yet." : opened(rules, next);
    case "adjourn":
      return `The round ends; it is then day ${next.day}.${last(rules, next)}`;
    case "sign":
      return `The text binds: ${counted(next.due.length, "step")} ${next.due.length === 1 ? "is" : "are"} to be carried out.`;
    case "walk-out":
      return `${state.sitting && !next.sitting ? "The round ends; without" : "Without"} the party nothing can be signed until it returns.`;
    case "concede":
    case "drop-condition":
      return freed(subject, { before: state, after: next }, move.by);
    case "ultimatum":
      return `After day ${move.deadline} the party walks out, or lets it lapse with its next move.`;
    case "step-begin":
    case "step-complete":
    case "step-default":
    case "step-verify":
    case "invoke-guarantee":
      return unblocked(subject, rules, { before: state, after: next, move });
    default:
      return "text" in move ? answered(subject, rules, { state: next, move }) : "";
  }
}

function opened({ start }: TableRules, { round, participants, day }: TableState): string {
  return `Round ${round} of ${start.rounds} sits, day ${day}, with ${counted(participants.length, "seat")}; each can then table, answer and give up lines, ${counted(start.turns, "move")} at most.`;
}

function last({ start }: TableRules, { round }: TableState): string {
  const left = start.rounds - round;
  return left === 1 ? " One more round can sit." : ` ${left} more rounds can sit.`;
}

/** Who can begin what only after a move about a step; who may make good what was not done. */
function unblocked(
  subject: Case,
  rules: TableRules,
  {
    before,
    after,
    move,
  }: { readonly before: TableState; readonly after: TableState; readonly move: Extract<SessionMove, { step: string }> },
): string {
  const mayBegin = (state: TableState, step: string, by: string): boolean =>
    "state" in applyMove(rules, state, { kind: "step-begin", by, step, claims: [] });
  const freed = after.due.filter(
    ({ id, by: [first = ""] }) => mayBegin(after, id, first) && !mayBegin(before, id, first),
  );
  const step = after.due.find(({ id }) => id === move.step);
  const name = (party: string): string => partyName(subject.parties, party);
  const words = [
    ...(move.kind === "step-complete" && step && step.verifiedBy.length > 0
      ? [`It is still to be verified by ${listed(step.verifiedBy.map(name), "or")}.`]
      : []),
    ...(move.kind === "step-default" && step
      ? [`${listed(step.guaranteedBy.map(name))} answers for it: another party may invoke the guarantee.`]
      : []),
    ...(freed.length === 0
      ? []
      : [`Then can begin: ${listed(freed.map(({ id }) => quoted(stepWords(subject, id))))}.`]),
  ];
  return words.join(" ");
}

/** What an answer makes of the text that it is about. */
function answered(
  subject: Case,
  rules: TableRules,
  { state, move }: { readonly state: TableState; readonly move: Extract<SessionMove, { text: number }> },
): string {
  const one = tabledText(state, move.text);
  if (one === undefined) return "";
  const needs = needWords(subject, textNeeds(rules, state, one));
  const rest = needs.length === 0 ? `Text ${one.n} can then be signed.` : `Text ${one.n} then needs ${listed(needs)}.`;
  if (move.kind === "accept-ad-referendum")
    return `Reserved: it does not count for a signature, and nothing has to be given up for it. ${rest}`;
  if (move.kind === "reject") return `Text ${one.n} cannot be signed while this stands.`;
  if (move.kind === "guarantor-declines" || move.kind === "ratifier-blocks")
    return `Text ${one.n} can then not be signed: its word is needed, and is given once.`;
  return rest;
}

/** What giving up a line makes acceptable to its party, and what is still in the way. */
function freed(
  subject: Case,
  { before, after }: { readonly before: TableState; readonly after: TableState },
  by: string,
): string {
  const others = after.texts.filter((one) => one.by !== by);
  const changed = others.filter(({ text }) => heldLines(after, text, by).length < heldLines(before, text, by).length);
  const words = changed.map(({ n, text }) => {
    const held = heldLines(after, text, by);
    return held.length === 0
      ? `Text ${n} can then be accepted.`
      : `To accept text ${n} ${listed(held.map(({ id }) => lineWords(subject, id)))} must be given up too.`;
  });
  return words.length === 0 ? "No text on the table asks for it now." : words.join(" ");
}

function asked(
  subject: Case,
  rules: TableRules,
  { state, text }: { readonly state: TableState; readonly text: Text },
): string {
  const lines = heldLines(state, text);
  const parts = rules.seats.flatMap(({ party, name }) => {
    const own = lines.filter((line) => line.party === party);
    return own.length === 0 ? [] : [`${name} to give up ${listed(own.map(({ id }) => lineWords(subject, id)))}`];
  });
  const left =
    text.open.length === 0 ? " It settles every issue." : ` It leaves ${counted(text.open.length, "issue")} open.`;
  return `${parts.length === 0 ? "It crosses no line that is held." : `It asks ${parts.join("; ")}.`}${left}`;
}
