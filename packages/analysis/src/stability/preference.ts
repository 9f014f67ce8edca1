import type { DecisionMaker } from "@parley/model";
import { ParleyError } from "@parley/model";
import { openGroups, openPairs, openStatements, type OpenOrder } from "./open-order.ts";
import type { OptionBits } from "./option-bits.ts";
import { rankByStatements } from "./rank-by-statements.ts";

/** How a decision maker orders the states: the higher its number the better, equal numbers are ties. */
export interface Preference {
  readonly ranks: Int32Array;
  /** Numbers of statements (from 0) that told no two states apart after those before them. */
  readonly idle: readonly number[];
  /** What is known where the order is not known in full; then `ranks` is one guess. */
  readonly open?: () => OpenOrder;
  /** Whether nothing was said of the order at all. */
  readonly silent: boolean;
}

/** The state behind a number or an id; `undefined` when there is none. */
export type StateIndex = (name: string | number) => number | undefined;

/**
 * The order of a decision maker in option form. Statements of unknown place are taken for the least important.
 * @throws {ParleyError} `dangling-id` for a state that the model does not have.
 * @example preferenceOf({ id: "a", name: "a", options: [], statements: [{ x: true }] }, { codes: new Int32Array([0, 1]), bits: new Map([["x", 0]]), indexOf: () => undefined }).ranks; // => new Int32Array([0, 1])
 */
export function preferenceOf(
  { statements = [], unsure = [], ranking, better }: DecisionMaker,
  { codes, bits, indexOf }: { codes: Int32Array; bits: OptionBits; indexOf: StateIndex },
): Preference {
  if (ranking ?? better) return preferenceByStates(codes.length, { ranking, better }, indexOf);
  const all = [...statements, ...unsure.map(({ statement }) => statement)];
  const preference = { ...rankByStatements(codes, all, bits), silent: all.length === 0 };
  if (unsure.length === 0) return preference;
  const places = unsure.map(({ statement, from = 1, to = statements.length + 1 }) => ({
    statement,
    from: from - 1,
    to: to - 1,
  }));
  return { ...preference, open: () => openStatements({ codes, known: statements, unsure: places, bits }) };
}

/**
 * The order of a decision maker who ranks states, in a list or in chains.
 * @throws {ParleyError} `dangling-id` for a state that the model does not have.
 * @example preferenceByStates(2, { ranking: [2, 1] }, (name) => Number(name) - 1).ranks; // => new Int32Array([1, 2])
 */
export function preferenceByStates(
  states: number,
  { ranking, better }: { ranking?: DecisionMaker["ranking"] | undefined; better?: DecisionMaker["better"] | undefined },
  indexOf: StateIndex,
): Preference {
  return better ? rankByChains(states, better, indexOf) : rankByList(states, ranking ?? [], indexOf);
}

function found(states: number, name: string | number, indexOf: StateIndex): number {
  const state = indexOf(name);
  if (state === undefined)
    throw new ParleyError("dangling-id", `a ranking names state ${name}: there are ${states} states`);
  return state;
}

/** The longest chain below a state is its rank. */
function rankByChains(states: number, chains: NonNullable<DecisionMaker["better"]>, indexOf: StateIndex): Preference {
  const lines = chains.map((chain) => chain.map((name) => found(states, name, indexOf)));
  const pairs = lines.flatMap((line) => line.slice(1).map((than, i): [number, number] => [line[i]!, than]));
  const below = new Map<number, number[]>();
  for (const [better, than] of pairs) below.set(better, [...(below.get(better) ?? []), than]);
  const ranks = new Int32Array(states).fill(-1);
  const rankOf = (state: number): number => {
    if (ranks[state]! < 0) ranks[state] = Math.max(-1, ...(below.get(state) ?? []).map(rankOf)) + 1;
    return ranks[state]!;
  };
  for (let state = 0; state < states; state++) rankOf(state);
  return { ranks, idle: [], open: () => openPairs(states, pairs), silent: chains.length === 0 };
}

/** Orders states by a list, the best first; a list inside ties, states left out tie for last. */
function rankByList(states: number, ranking: NonNullable<DecisionMaker["ranking"]>, indexOf: StateIndex): Preference {
  const ranks = new Int32Array(states);
  const groups: Int32Array[] = [];
  ranking.forEach((rank, place) => {
    const isOpen = typeof rank === "object" && "unknown" in rank;
    const names = isOpen ? rank.unknown : [rank].flat();
    const members = names.map((name) => {
      const state = found(states, name, indexOf);
      ranks[state] = ranking.length - place;
      return state;
    });
    if (isOpen) groups.push(Int32Array.from(members));
  });
  const preference = { ranks, idle: [], silent: ranking.length === 0 };
  return groups.length === 0 ? preference : { ...preference, open: () => openGroups(ranks, groups) };
}
