import type { SessionMove } from "@parley/model";
import { reason } from "./reason.ts";
import { seatOf, type TableRules } from "./table-rules.ts";
import type { Said, TableEnd, TableState, Outcome } from "./table-state.ts";

type MoveOf<Kind extends SessionMove["kind"]> = Extract<SessionMove, { kind: Kind }>;

/**
 * Moves about the talks themselves: rounds, threats, leaving and coming back. The general guards are those of
 * `applyMove`.
 * @example talksMove(rules, state, { kind: "walk-out", by: "staff", claims: [] });
 */
export function talksMove(rules: TableRules, state: TableState, move: SessionMove): Outcome {
  switch (move.kind) {
    case "convene":
      return convene(rules, state, move);
    case "adjourn":
      return adjourn(rules, state, move);
    case "walk-out":
      return walkOut(rules, state, move);
    case "return":
      if (!state.out.includes(move.by)) return { refused: reason`${{ party: move.by }} has not walked out` };
      return { state: { ...state, out: state.out.filter((party) => party !== move.by) } };
    case "ultimatum":
      return ultimatum(state, move);
    case "threaten": {
      const threat = { by: move.by, words: move.consequence };
      if (state.threats.some((one) => isSame(one, threat)))
        return { refused: reason`${{ party: move.by }} has made this threat already` };
      return { state: { ...state, threats: [...state.threats, threat] } };
    }
    case "side-promise": {
      if (!seatOf(rules, move.by)?.mediates)
        return { refused: reason`${{ party: move.by }} does not mediate: it can table what it offers` };
      const promise = { by: move.by, to: move.to, words: move.words };
      if (!seatOf(rules, move.to)) return { refused: reason`${{ party: move.to }} has no seat at this table` };
      if (state.promises.some((one) => isSame(one, promise)))
        return { refused: reason`${{ party: move.by }} has promised this already` };
      return { state: { ...state, promises: [...state.promises, promise] } };
    }
    default:
      return { refused: reason`${move.kind} is no move of the talks` };
  }
}

function isSame(one: Said, two: Said): boolean {
  return one.by === two.by && one.to === two.to && one.words === two.words;
}

function convene(rules: TableRules, state: TableState, move: MoveOf<"convene">): Outcome {
  const { rounds, lastDay } = rules.start;
  const { planned } = state;
  if (state.sitting) return { refused: reason`a round is sitting: adjourn it first` };
  if (state.round >= rounds) return { refused: reason`all ${rounds} rounds have sat` };
  const fits = planned !== undefined && planned.from >= state.day;
  const from = move.from ?? (fits ? planned.from : state.day);
  const to = move.to ?? (fits && move.from === undefined ? planned.to : from);
  if (from < state.day) return { refused: reason`day ${from} is past: it is day ${state.day}` };
  if (to < from) return { refused: reason`the round would end on day ${to}, before it begins on day ${from}` };
  if (lastDay !== undefined && to > lastDay)
    return { refused: reason`the round would end on day ${to}, after the last day, ${lastDay}` };
  const present = rules.seats.map(({ party }) => party).filter((party) => !state.out.includes(party));
  const asked = move.participants ?? present;
  const absent = asked.find((party) => !present.includes(party));
  if (absent !== undefined)
    return {
      refused: reason`${{ party: absent }} has ${state.out.includes(absent) ? "walked out" : "no seat at this table"}`,
    };
  const participants = present.filter((party) => asked.includes(party));
  if (participants.filter((party) => rules.negotiating.includes(party)).length < 2)
    return { refused: reason`a round needs two parties that negotiate` };
  const place = move.place ?? (fits ? planned.place : undefined);
  if (move.tentative) return { state: { ...state, planned: { from, to, ...(place === undefined ? {} : { place }) } } };
  const { planned: _planned, ...rest } = atDay(state, from);
  return { state: atDay({ ...rest, round: state.round + 1, sitting: true, participants, turns: {} }, to) };
}

function adjourn(rules: TableRules, state: TableState, { by, until, sineDie }: MoveOf<"adjourn">): Outcome {
  const { rounds, lastDay } = rules.start;
  const missing = state.out.filter((party) => rules.negotiating.includes(party));
  if (sineDie) {
    if (missing.length === 0) return { refused: reason`nobody has walked out: adjourn to a day, or go on` };
    return {
      state: ended(state, {
        kind: "breakdown",
        reason: reason`${{ party: missing }} walked out and the talks were adjourned without a day`,
      }),
    };
  }
  if (!state.sitting) return { refused: reason`no round is sitting` };
  if (!state.participants.includes(by)) return { refused: reason`${{ party: by }} does not take part in this round` };
  const day = until ?? state.day + 1;
  if (day <= state.day) return { refused: reason`day ${day} is not after today, day ${state.day}` };
  const next = atDay({ ...state, sitting: false, participants: [], turns: {} }, day);
  const used =
    state.round >= rounds
      ? reason`all ${rounds} rounds have sat without a signature`
      : lastDay !== undefined && day > lastDay
        ? reason`the last day, ${lastDay}, has passed without a signature`
        : undefined;
  if (used === undefined) return { state: next };
  return { state: ended(next, { kind: missing.length > 0 ? "breakdown" : "inconclusive", reason: used }) };
}

function walkOut(rules: TableRules, state: TableState, { by }: MoveOf<"walk-out">): Outcome {
  if (state.phase === "carrying-out") {
    const at = state.due.findIndex(({ id }) => !isDone(state, id));
    const step = state.due[at]?.id ?? "";
    return {
      state: ended(state, {
        kind: "collapse",
        step,
        at: at + 1,
        reason: reason`${{ party: by }} walked out before ${{ step }} was done`,
      }),
    };
  }
  const out = rules.seats.map(({ party }) => party).filter((party) => party === by || state.out.includes(party));
  const ultimatums = state.ultimatums.map((one) =>
    one.by === by && (one.state === "open" || one.state === "due") ? { ...one, state: "carried-out" as const } : one,
  );
  const left = rules.negotiating.filter((party) => !out.includes(party));
  const participants = state.participants.filter((party) => party !== by);
  const sitting = state.sitting && participants.filter((party) => left.includes(party)).length >= 2;
  const next = { ...state, out, ultimatums, sitting };
  if (left.length === 0)
    return { state: ended(next, { kind: "breakdown", reason: reason`every party that negotiates has walked out` }) };
  if (sitting || !state.sitting) return { state: { ...next, participants } };
  // Who leaves a round of two ends it, as an adjournment would.
  const later = atDay({ ...next, participants: [], turns: {} }, state.day + 1);
  const { rounds, lastDay } = rules.start;
  if (state.round < rounds && (lastDay === undefined || later.day <= lastDay)) return { state: later };
  return { state: ended(later, { kind: "breakdown", reason: reason`${{ party: by }} walked out of the last round` }) };
}

function ultimatum(state: TableState, { by, consequence, deadline, if: holds }: MoveOf<"ultimatum">): Outcome {
  if (deadline < state.day) return { refused: reason`its deadline, day ${deadline}, is past: it is day ${state.day}` };
  if (state.planned !== undefined && !state.sitting && deadline < state.planned.from)
    return { refused: reason`its deadline, day ${deadline}, is before the round of day ${state.planned.from}` };
  if (state.ultimatums.some((one) => one.by === by && one.consequence === consequence && one.state === "open"))
    return { refused: reason`${{ party: by }} has set this ultimatum already` };
  const own = { by, consequence, deadline, state: "open" as const, ...(holds === undefined ? {} : { holds }) };
  return { state: { ...state, ultimatums: [...state.ultimatums, own] } };
}

/** The table on a later day: an ultimatum whose deadline has passed is due. */
function atDay(state: TableState, day: number): TableState {
  const passed = (one: TableState["ultimatums"][number]): boolean => one.state === "open" && one.deadline < day;
  if (!state.ultimatums.some(passed)) return { ...state, day };
  return { ...state, day, ultimatums: state.ultimatums.map((one) => (passed(one) ? { ...one, state: "due" } : one)) };
}

/** A state after which nothing can be moved. @example ended(emptyTable(), { kind: "inconclusive", reason: ["time is up"] }).phase; // => "ended" */
export function ended(state: TableState, end: TableEnd): TableState {
  return { ...state, phase: "ended", sitting: false, participants: [], turns: {}, end };
}

/** Whether a step needs nothing more. @example isDone(emptyTable(), "s1"); // => false */
export function isDone({ due, steps }: Pick<TableState, "due" | "steps">, id: string): boolean {
  const step = due.find((one) => one.id === id);
  const state = steps[id];
  if (step === undefined || state === undefined) return false;
  return state === "verified" || state === "made-good" || (state === "complete" && step.verifiedBy.length === 0);
}
