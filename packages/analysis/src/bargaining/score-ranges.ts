import {
  decimal,
  exactNumber,
  fraction,
  ParleyError,
  product,
  sum,
  zero,
  type Case,
  type NumberRange,
  type PartyRanges,
  type Rational,
  type Score,
} from "@parley/model";

/** A number of a score, the range it lies in, or the points of a divisible option, of which the first counts here. */
type Given = Score["values"][string][string];

/**
 * What a score leaves open, and values in the middle of it: of every range its middle; of an order of weights the
 * middle of all weights that keep the order.
 * @returns `ranges` left out where every value and weight is a number.
 * @throws {ParleyError} `invalid-input` for an order of weights that does not name every issue once, or beside weights.
 * @see Barron and Barrett (1996), Decision quality using ranked attribute weights, Management Science 42(11), on the
 * middle of ranked weights.
 * @example scoreRanges({ ...subject, issues: [] }, { party: "a", author: "A", date: "2026-02-25", weights: {}, values: {} }); // => { values: [] }
 */
export function scoreRanges(
  { issues }: Pick<Case, "issues">,
  score: Score,
): { readonly values: readonly (readonly Rational[])[]; readonly ranges?: PartyRanges } {
  const ordered = score.weightOrder && orderOf(issues, score);
  const weights = issues.map(({ id }) => rangeOf(score.weights[id] ?? 1));
  const middles = ordered ? rankedMiddles(ordered) : weights.map(middle);
  const values = issues.map(({ id, options }) => options.map((option) => rangeOf(score.values[id]?.[option.id] ?? 0)));
  const made = values.map((of, i) => of.map((range) => product(middles[i]!, middle(range))));
  const given = [score.weights, ...Object.values(score.values)].flatMap((of): Given[] => Object.values(of));
  if (!ordered && given.every((value) => typeof value === "number" || Array.isArray(value))) return { values: made };
  const kept: PartyRanges["weights"] = ordered ? { kind: "ranked", order: ordered } : { kind: "within", of: weights };
  return { values: made, ranges: { values, weights: kept } };
}

function orderOf(issues: Case["issues"], { weightOrder = [], weights, author, party }: Score): number[] {
  const order = weightOrder.map((id) => issues.findIndex((issue) => issue.id === id));
  const every = order.length === issues.length && new Set(order).size === issues.length && !order.includes(-1);
  if (every && Object.keys(weights).length === 0) return order;
  throw new ParleyError(
    "invalid-input",
    `${author} ranks the issues for ${party}: weightOrder names every issue of the case once, and stands without weights`,
    { place: { path: "scores" } },
  );
}

/** The weight of the issue in each place of the order is the mean over all orders' corners, (1/k, …, 1/k, 0, …). */
function rankedMiddles(order: readonly number[]): Rational[] {
  const count = order.length;
  const weights: Rational[] = order.map(() => zero);
  let tail = zero;
  for (let place = count - 1; place >= 0; place--) {
    tail = sum(tail, fraction(1n, BigInt(count * (place + 1))));
    weights[order[place]!] = tail;
  }
  return weights;
}

function rangeOf(value: Given): NumberRange {
  if (Array.isArray(value)) return { min: exactNumber(value[0]![1]), max: exactNumber(value[0]![1]) };
  const [min, max] = typeof value === "number" ? [value, value] : [value.min, value.max];
  return { min: decimal(min), max: decimal(max) };
}

function middle({ min, max }: NumberRange): Rational {
  return product(sum(min, max), fraction(1n, 2n));
}
