import type { SessionMove } from "@parley/model";
import type { Turn } from "./behaviours.ts";
import { heldLines } from "./held-lines.ts";
import { seatScores } from "./table-scores.ts";
import { demandOf, type Demanding } from "./tactic-demand.ts";
import type { TabledText } from "./table-state.ts";
import type { Text } from "./texts.ts";

/**
 * A turn of a seat that plays by scores: it accepts the text that is worth most to it when that reaches its demand, else
 * it tables its demand against the latest text of another; where a mediator alone tables, it rejects. Its own refusals
 * and silences that stand against the text it gives up first, by name, since the scores say what they are worth; red
 * lines and conditions never. While a text that all have accepted waits for a consent it says nothing.
 * @throws {ParleyError} `needs-input` when the seat has no scores.
 * @see Aydoğan, Festen, Hindriks and Jonker (2017), Alternating offers protocols for multilateral negotiation.
 * @example demands("linear", { rules, state, party: "staff", draw: () => 0 });
 */
export function demands(name: Demanding, turn: Turn): SessionMove | undefined {
  if (isWaiting(turn)) return undefined;
  const demand = demandOf(name, turn);
  const reached = demand && mostWorth(turn, demand.least);
  if (reached) return concession(turn, reached.text) ?? accepting(turn, reached);
  if (turn.rules.start.offers === "mediator" || !demand?.text) return rejecting(turn);
  return offering(turn, demand.text);
}

/**
 * A turn of a seat that only answers: it accepts, ad referendum, what is worth no less to it than the last text that
 * everybody accepted so, and no less than its reservation; it rejects the rest. In the last turns it accepts for good.
 * @throws {ParleyError} `needs-input` when the seat has no scores.
 * @see Klein, Faratin, Sayama and Bar-Yam (2003), Negotiating complex contracts: the hill climber.
 * @example votesForBetter({ rules, state, party: "staff", draw: () => 0 });
 */
export function votesForBetter(turn: Turn): SessionMove | undefined {
  const { rules, state, party } = turn;
  if (isWaiting(turn)) return undefined;
  const { floor, valueOf } = seatScores(rules, party);
  if (floor === undefined) return rejecting(turn);
  const base = state.provisional;
  const least = Math.max(floor, (base && valueOf(base.text)) ?? floor);
  const worth = mostWorth(turn, least);
  if (worth && isClosing(turn)) return concession(turn, worth.text) ?? accepting(turn, worth);
  const early = base && worthGivingUpFor(turn, base.text) ? concession(turn, base.text) : undefined;
  if (early) return early;
  if (!worth || worth.answers[party] === "ad-referendum") return rejecting(turn);
  return { kind: "accept-ad-referendum", by: party, text: worth.n, claims: [] };
}

function isWaiting({ rules, state }: Turn): boolean {
  return state.texts.some(
    ({ answers }) =>
      rules.negotiating.every((party) => answers[party] === "accepted") &&
      !Object.values(answers).some((one) => one === "declined" || one === "blocked"),
  );
}

/** The text of another that is worth most and at least so much; the latest among equals. */
function mostWorth({ rules, state, party }: Turn, least: number): TabledText | undefined {
  const { valueOf } = seatScores(rules, party);
  let found: { readonly one: TabledText; readonly value: number } | undefined;
  for (const one of state.texts) {
    if (one.by === party || one.answers[party] === "accepted" || one.text.open.length > 0) continue;
    const value = valueOf(one.text);
    if (value === undefined || value < least || isBarred({ state, party }, one.text)) continue;
    if (!found || value > found.value || (value === found.value && one.n > found.one.n)) found = { one, value };
  }
  return found?.one;
}

/** Whether a text crosses what scores do not weigh: a red line or a condition of the seat. */
function isBarred({ state, party }: Pick<Turn, "state" | "party">, text: Text): boolean {
  return heldLines(state, text, party).some(({ kind }) => kind === "red-line" || kind === "condition");
}

/** Gives up the first refusal or silence of its own that a text crosses. */
function concession({ state, party: by }: Turn, text: Text): SessionMove | undefined {
  const [line] = heldLines(state, text, by);
  return line && { kind: "concede", by, line: line.id, claims: [] };
}

function accepting({ party: by }: Turn, { n }: TabledText): SessionMove {
  return { kind: "accept", by, text: n, claims: [] };
}

function rejecting({ state, party: by }: Turn): SessionMove | undefined {
  const open = state.texts.findLast((one) => one.by !== by && one.answers[by] === undefined);
  return open && { kind: "reject", by, text: open.n, claims: [] };
}

function offering(turn: Turn, text: Text): SessionMove | undefined {
  const { state, party: by } = turn;
  const own = state.texts.find((one) => one.by === by);
  if (own?.text === text && !Object.values(own.answers).includes("rejected")) return rejecting(turn);
  if (isBarred(turn, text)) return rejecting(turn);
  const given = concession(turn, text);
  if (given) return given;
  const to = state.texts
    .filter((one) => one.by !== by && one.answers[by] !== "accepted")
    .reduce<TabledText | undefined>((last, one) => (last && last.n > one.n ? last : one), undefined);
  const { options } = text;
  return to
    ? { kind: "counter", by, text: to.n, options, claims: [] }
    : { kind: "table-package", by, options, claims: [] };
}

/** Whether a draft comes no more after the present one. */
function isClosing({ rules, state, party }: Turn): boolean {
  if (!isLastRound({ rules, state })) return false;
  const drafting = rules.seats.filter(({ party: one, mediates }) => mediates && state.participants.includes(one));
  const left = (seat: string): number => rules.start.turns - (state.turns[seat] ?? 0);
  return drafting.length === 0 ? left(party) <= 1 : drafting.every((seat) => left(seat.party) <= 1);
}

/** In the last round, whether as many turns are left as giving up its lines and accepting take. */
function worthGivingUpFor({ rules, state, party }: Turn, text: Text): boolean {
  const left = rules.start.turns - (state.turns[party] ?? 0);
  const lines = heldLines(state, text, party).length;
  return lines > 0 && !isBarred({ state, party }, text) && isLastRound({ rules, state }) && left <= lines + 1;
}

/** Whether no further round can sit. @example isLastRound({ rules, state }); // false */
export function isLastRound({ rules, state }: Pick<Turn, "rules" | "state">): boolean {
  const { rounds, lastDay } = rules.start;
  return state.round >= rounds || (lastDay !== undefined && state.day >= lastDay);
}
