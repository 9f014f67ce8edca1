import type { OpenParty, OpenValues, WholeRange } from "./open-values.ts";
import { seededRandom } from "./seeded-random.ts";

/** Between its ends a number takes one of so many equal steps. */
const steps = 1024;

/** For each outcome, in how many draws it was rational and efficient, and had the largest product of gains. */
export interface DrawCounts {
  readonly efficient: readonly number[];
  readonly nash: readonly number[];
}

/**
 * Draws values and weights within what is open, each number by itself and every step equally likely, ranked weights
 * evenly from all that keep their order, and counts which outcomes are efficient. Sums are exact, so ties count for
 * all. Where no outcome gives everybody more than its reservation a draw has no largest product.
 * @param draws.count - how many draws.
 * @param draws.seed - the same seed gives the same counts.
 * @example drawCounts({ outcomes: [[]], parties: [] }, { count: 3, seed: 1 }).efficient; // => [3]
 */
export function drawCounts(
  { outcomes, parties }: OpenValues,
  { count, seed }: { readonly count: number; readonly seed: number },
): DrawCounts {
  const random = seededRandom(seed);
  const [efficient, nash] = [outcomes.map(() => 0), outcomes.map(() => 0)];
  for (let draw = 0; draw < count; draw++) {
    const drawn = parties.map((party) => drawnGains(party, random));
    const gains = outcomes.map((outcome) => drawn.map((gainOf) => gainOf(outcome)));
    const frontier = frontierOf(gains);
    for (const at of frontier) efficient[at]!++;
    for (const at of largestProducts(gains, frontier)) nash[at]!++;
  }
  return { efficient, nash };
}

function drawnGains(party: OpenParty, random: (below: number) => number): (outcome: readonly number[]) => number {
  const within = ({ min, max }: WholeRange): number =>
    min * steps + (min === max ? 0 : (max - min) * random(steps + 1));
  const values = party.values.map((of) => of.map(within));
  const weights = party.order
    ? [...rankedWeights(party.order, random), ...party.joint.map(() => steps)]
    : party.weights.map(within);
  const reservation = party.reservation * steps * (party.order ? steps : party.weightScale * steps);
  return (outcome) => outcome.reduce((sum, option, i) => sum + weights[i]! * values[i]![option]!, -reservation);
}

/** The lengths between random cuts of a line, the longest first: evenly spread over all weights that keep the order. */
function rankedWeights(order: readonly number[], random: (below: number) => number): number[] {
  const cuts = order.slice(1).map(() => random(steps + 1));
  const ends = [0, ...cuts.sort((a, b) => a - b), steps];
  const lengths = order.map((_, i) => ends[i + 1]! - ends[i]!).sort((a, b) => b - a);
  const weights: number[] = [];
  for (const [place, issue] of order.entries()) weights[issue] = lengths[place]!;
  return weights;
}

/** The places of the rational outcomes that no other dominates. */
function frontierOf(gains: readonly (readonly number[])[]): number[] {
  const total = gains.map((own) => own.reduce((sum, gain) => sum + gain, 0));
  const rational = [...gains.keys()].filter((at) => gains[at]!.every((gain) => gain >= 0));
  const frontier: number[] = [];
  for (const at of rational.sort((a, b) => total[b]! - total[a]!))
    if (
      !frontier.some((other) => total[other]! > total[at]! && gains[at]!.every((gain, p) => gain <= gains[other]![p]!))
    )
      frontier.push(at);
  return frontier;
}

function largestProducts(gains: readonly (readonly number[])[], places: readonly number[]): number[] {
  const products = places.map((at) => gains[at]!.reduce((product, gain) => product * BigInt(gain), 1n));
  const top = products.reduce((most, product) => (product > most ? product : most), 0n);
  return top === 0n ? [] : places.filter((_, i) => products[i] === top);
}
