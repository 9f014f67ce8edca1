import type { Change } from "@parley/model";
import type { ConstraintNetwork } from "./constraint-network.ts";
import { cellCodes } from "./soft-constraints.ts";

/** Every change that a route can ask for. A change's place in `list` is its rank in neutral order. */
export interface PossibleChanges {
  readonly list: readonly Change[];
  /** What a change counts as: 0 a red line, 1 another refusal, 2 an unknown. */
  readonly kinds: Uint8Array;
  /** The change that a party's stance on a slot needs, or -1: `slot * parties + party`. */
  readonly ofStance: Int32Array;
  /** The change that a failed assertion needs, by its place among the assertions of the network. */
  readonly ofAssertion: Int32Array;
}

const from = {
  [cellCodes["accepts-if"]]: "accepts-if",
  [cellCodes["not-reported"]]: "not-reported",
  [cellCodes.refuses]: "refuses",
  [cellCodes.excluded]: "demands",
  [cellCodes["red-line"]]: "red-line",
} as const;

/**
 * Lists the changes that could turn a package into an accepted one: by party in neutral order, then issue, then
 * option; a party's positions over several issues come after its stances, by id. O(slots × parties).
 * @example possibleChanges(constraintNetwork(parseCase({ format: "parley-case", version: 1, title: "Talks" }), defaultReading)).list; // => []
 */
export function possibleChanges(network: ConstraintNetwork): PossibleChanges {
  const { parties, issues, stances, offsets } = network;
  const list: Change[] = [];
  const kinds: number[] = [];
  const ofStance = new Int32Array(stances.length).fill(-1);
  const ofAssertion = new Int32Array(network.assertions.length).fill(-1);
  for (const [party, { id }] of parties.entries()) {
    for (const [at, issue] of issues.entries()) {
      for (const [i, option] of issue.options.entries()) {
        const cell = ((offsets[at] ?? 0) + i) * parties.length + party;
        const code = stances[cell] ?? 0;
        if (!isChangeable(code)) continue;
        ofStance[cell] = list.push({ party: id, issue: issue.id, option: option.id, from: from[code] }) - 1;
        kinds.push(code === cellCodes["red-line"] ? 0 : code === cellCodes["not-reported"] ? 2 : 1);
      }
    }
    for (const [place, assertion] of assertionsOf(network, party)) {
      ofAssertion[place] = list.push({ position: assertion.id }) - 1;
      kinds.push(assertion.redLine ? 0 : 1);
    }
  }
  return { list, kinds: Uint8Array.from(kinds), ofStance, ofAssertion };
}

function isChangeable(code: number): code is keyof typeof from {
  return code in from;
}

function assertionsOf(network: ConstraintNetwork, party: number) {
  const own = [...network.assertions.entries()].filter(([, assertion]) => assertion.party === party);
  return own.sort(([, a], [, b]) => (a.id < b.id ? -1 : 1));
}
