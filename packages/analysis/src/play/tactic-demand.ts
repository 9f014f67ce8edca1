import type { ScoredBehaviour } from "@parley/model";
import type { Turn } from "./behaviours.ts";
import { seatScores, type SeatScores } from "./table-scores.ts";
import type { Offered } from "./offered.ts";
import type { Text } from "./texts.ts";

/** What a tactic would table now, and the least value at which it accepts. */
export interface Demand {
  readonly text: Text | undefined;
  readonly least: number;
}

/** Tactics that demand; `votes-for-better` only answers. */
export type Demanding = Exclude<ScoredBehaviour, "votes-for-better">;

/**
 * What a seat demands now. It never accepts less than it would table (the rule AC-next), and never less than its
 * reservation. On its own values from its best allowed outcome to its floor, the worst that still reaches the
 * reservation:
 * - `boulware`, `linear`, `conceder`: best − (best − floor) × time^(1/exponent), time from 0 to 1 as its turns are used.
 * - `tit-for-tat-absolute`: its best less what the other's texts have gained for it since the first;
 *   `tit-for-tat-relative`: in the ratio in which what the other's texts withhold from it has fallen. Of several others
 *   the one that gave least counts.
 * - `micro`: the next outcome down its list when it has tabled no more different texts than the other; else again one
 *   that it tabled, drawn. Of several others the one with the fewest counts.
 * Where only a mediator tables, its drafts are the other's texts, and `micro` goes one outcome down for each new one.
 * @returns `undefined` when no allowed outcome reaches its reservation.
 * @throws {ParleyError} `needs-input` when the seat has no scores.
 * @see Faratin, Sierra and Jennings (1998), Negotiation decision functions for autonomous agents; de Jonge (2022), the
 * MiCRO benchmark strategy; Baarslag, Hindriks and Jonker (2014), on acceptance.
 * @example demandOf("linear", { rules, state, party: "staff", draw: () => 0 });
 */
export function demandOf(name: Demanding, turn: Turn): Demand | undefined {
  const scores = seatScores(turn.rules, turn.party);
  if (scores.floor === undefined) return undefined;
  if (name === "micro") return microDemand(turn, scores, scores.floor);
  const wanted = name.startsWith("tit-for-tat") ? mirrored(name, turn, scores) : timed(name, turn, scores);
  const text = scores.atLeast(Math.max(wanted, scores.floor));
  return { text, least: valueIn(scores, text) };
}

function valueIn({ valueOf, best }: SeatScores, text: Text | undefined): number {
  return (text && valueOf(text)) ?? best;
}

function timed(name: Demanding, turn: Turn, { best, floor = best }: SeatScores): number {
  const { boulware = 0.2, conceder = 5 } = turn.rules.start.exponents ?? {};
  const exponent = name === "boulware" ? boulware : name === "conceder" ? conceder : 1;
  return best - (best - floor) * timeUsed(turn) ** (1 / exponent);
}

/**
 * How much of its time a seat has used: 0 at its first turn, 1 at its last. Where days are few, rounds that no day is
 * left for do not count.
 * @example timeUsed({ rules, state: emptyTable(), party: "staff" }); // 0
 */
function timeUsed({ rules, state, party }: Pick<Turn, "rules" | "state" | "party">): number {
  const { rounds, turns, lastDay } = rules.start;
  const now = Math.max(state.round, 1);
  const sits = lastDay === undefined ? rounds : Math.max(now, Math.min(rounds, now + lastDay - state.day));
  const all = sits * turns - 1;
  const used = (now - 1) * turns + (state.turns[party] ?? 0);
  return all <= 0 ? 1 : Math.min(1, used / all);
}

/** What each other seat that tables texts has offered; `undefined` for one that has offered nothing. */
function othersOffered({ rules, state, party }: Turn): (Offered | undefined)[] {
  const { seats, start } = rules;
  return seats
    .filter(({ negotiates, mediates }) => (start.offers === "mediator" ? mediates : negotiates))
    .filter((seat) => seat.party !== party && !state.out.includes(seat.party))
    .map((seat) => state.offered[seat.party]);
}

function mirrored(name: Demanding, turn: Turn, { best, worst, valueOf }: SeatScores): number {
  const others = othersOffered(turn).map((one) => {
    const first = one && valueOf(one.first);
    const last = one && valueOf(one.last);
    return first === undefined || last === undefined ? undefined : { first, last };
  });
  if (others.length === 0 || others.some((one) => one === undefined)) return best;
  const demands = others.flatMap((one) => {
    if (!one) return [];
    if (name === "tit-for-tat-absolute") return [best - (one.last - one.first)];
    return [one.first >= best ? best : worst + ((best - worst) * (best - one.last)) / (best - one.first)];
  });
  return Math.min(best, Math.max(...demands));
}

function microDemand(turn: Turn, scores: SeatScores, floor: number): Demand | undefined {
  const { rules, state, party, draw } = turn;
  const others = othersOffered(turn);
  const received = others.length === 0 ? 0 : Math.min(...others.map((one) => one?.distinct ?? 0));
  const isRational = (text: Text | undefined): text is Text => text !== undefined && valueIn(scores, text) >= floor;
  if (rules.start.offers === "mediator") {
    const text = lowestRational(scores, floor, Math.max(0, received - 1));
    return { text, least: valueIn(scores, text) };
  }
  const own = state.offered[party]?.distinct ?? 0;
  const next = scores.ranked(own);
  if (own <= received && isRational(next)) return { text: next, least: valueIn(scores, next) };
  if (own === 0) return undefined;
  const again = scores.ranked(draw(own));
  const lowest = scores.ranked(own - 1);
  return { text: isRational(again) ? again : undefined, least: Math.max(floor, valueIn(scores, lowest)) };
}

/** The outcome that so many come before, or the last that still reaches the floor. */
function lowestRational(scores: SeatScores, floor: number, before: number): Text | undefined {
  const text = scores.ranked(before);
  return text && valueIn(scores, text) >= floor ? text : scores.atLeast(floor);
}
