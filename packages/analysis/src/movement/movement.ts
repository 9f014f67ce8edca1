import { dateBounds, type Case, type Claim, type Move, type MovementKind, type MovementResult } from "@parley/model";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { linkedIssues } from "./linked-issues.ts";
import { firstDay, sideOf, timePoint, type Moment, type TimePoint } from "./moment.ts";
import { moveContext, type MoveContext } from "./move-context.ts";
import { movementSentence } from "./movement-sentence.ts";
import { pricedEarlier } from "./priced-earlier.ts";
import { movesBetween, seenMoves, type SeenMove } from "./seen-moves.ts";
import { toldMoves, type ToldMove } from "./told-moves.ts";

/** The stretch of time that {@link movement} looks at: dates, or rounds by their id or label. */
export interface MovementOptions {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The case as it was recorded at an earlier time: what differs from it is looked at, instead of dates. */
  readonly since?: Case | undefined;
}

/**
 * Who moved on what, and how: over the whole case, between two dates or rounds, or since an earlier state of the case.
 * Moves are those that reports tell as such, and those that show between two states of a party's positions; where both
 * tell of one, it is one move. All parties are treated alike: exchanging two exchanges their moves and nothing else.
 * @returns Dated moves first, by date; then by party and issue. A stretch leaves out what has no date and counts it.
 * @throws {ParleyError} `usage` when an end is neither a date with a year nor an event of the case.
 * @example movement(subject).moves; // => []
 */
export function movement(subject: Case, { from, to, since }: MovementOptions = {}): MovementResult {
  const context = moveContext(subject);
  const ends = {
    from: from === undefined ? undefined : timePoint(subject, from),
    to: to === undefined ? undefined : timePoint(subject, to),
  };
  const all = answered(context, since ? newMoves(context, since) : joined(context, seenMoves(subject)));
  const placed = all.map((found) => ({ ...found, place: placeIn(subject, found.moment, ends) }));
  const shown = placed.filter(({ place }) => place === "in" || place === "maybe");
  const ids = new Map(shown.map(({ move }, i) => [move.id, `m${i + 1}`]));
  const moves = shown.map(({ move, place }): Move => {
    const answeredBy = move.answeredBy.flatMap((id) => ids.get(id) ?? []);
    return { ...move, id: ids.get(move.id) ?? move.id, answeredBy, ...(place === "maybe" ? { uncertain: true } : {}) };
  });
  const undated = placed.filter(({ place }) => place === "undated").length;
  const result = {
    ...(ends.from ? { from: ends.from.label } : {}),
    ...(ends.to ? { to: ends.to.label } : {}),
    moves,
    unmoved: unmoved(subject, moves),
    undated,
  };
  return { sentence: movementSentence(subject, result), ...result };
}

interface Found {
  readonly move: Move;
  readonly moment: Moment;
  readonly topic?: string | undefined;
}

/** What the later state tells or shows that the earlier did not. */
function newMoves(context: MoveContext, since: Case): Found[] {
  const known = new Set(since.claims.map(({ id }) => id));
  const fresh = joined(context, movesBetween(since, context.subject));
  return fresh.filter(({ move }) => move.positions.length > 0 || move.claims.some((id) => !known.has(id)));
}

const noGiving: ReadonlySet<MovementKind> = new Set(["hardening", "rewording"]);

/** Told and seen moves; a seen one on the same issue that gives something is the told one with its two states. */
function joined(context: MoveContext, seen: readonly SeenMove[]): Found[] {
  const priced = pricedEarlier(context);
  const taken = new Set<SeenMove>();
  const told = toldMoves(context).map((one): Found => {
    const same = seen.find((other) => !taken.has(other) && isSame(one, other));
    if (same) taken.add(same);
    return foundOf(context, { ...one, ...(same ? { from: same.from, positions: same.positions } : {}) }, priced);
  });
  const alone = seen.filter((one) => !taken.has(one));
  return inOrder(context.subject, [...told, ...alone.map((one) => foundOf(context, one, priced))]);
}

function isSame(told: ToldMove, seen: SeenMove): boolean {
  if (told.party !== seen.party || told.topic !== seen.topic) return false;
  if (noGiving.has(told.kind) !== noGiving.has(seen.kind)) return false;
  const rests = seen.positions.some(({ claims }) => told.claims.some(({ id }) => claims.includes(id)));
  const day = firstDay(told.moment.when);
  return rests || (day !== "" && day === firstDay(seen.moment.when));
}

type Either = (ToldMove | SeenMove) & Partial<Pick<ToldMove, "gives" | "claims"> & Pick<SeenMove, "positions">>;

function foundOf({ subject }: MoveContext, found: Either, priced: ReturnType<typeof pricedEarlier>): Found {
  const { party, topic, kind, gives, from, to, moment, claims: told = [], positions = [] } = found;
  const claims = [...new Set([...told.map(({ id }) => id), ...positions.flatMap((position) => position.claims)])];
  const issue = subject.issues.some(({ id }) => id === topic) ? topic : undefined;
  const earlier = new Set(
    subject.claims
      .filter(({ id }) => claims.includes(id))
      .flatMap(priced)
      .map(({ id }) => id),
  );
  const move: Move = {
    id: "",
    party,
    ...(issue === undefined ? {} : { issue }),
    kind,
    ...(gives === undefined ? {} : { gives }),
    ...(from === undefined || from === "" ? {} : { from }),
    to,
    ...(moment.when === undefined ? {} : { when: moment.when }),
    ...(moment.when !== undefined && moment.reported ? { reported: true } : {}),
    hedges: hedgesOf(told),
    pricedBy: [...earlier].filter((id) => !claims.includes(id)),
    answeredBy: [],
    claims,
    positions: positions.map(({ id }) => id),
  };
  return { move, moment, topic };
}

/** One plain statement is enough to say it plainly. */
function hedgesOf(told: readonly Claim[]): string[] {
  const standing = told.filter(({ status }) => status !== "superseded");
  if (standing.some(({ hedges }) => hedges.length === 0)) return [];
  return [...new Set(standing.flatMap(({ hedges }) => hedges.map(({ text }) => text)))];
}

function inOrder(subject: Case, found: readonly Found[]): Found[] {
  const parties = new Map(neutralOrder(subject.parties).map(({ id }, i) => [id, i]));
  const issues = new Map(subject.issues.map(({ id }, i) => [id, i]));
  const day = ({ moment }: Found): string => firstDay(moment.when) || (dateBounds(moment.when ?? "").latest ?? "9999");
  return found
    .toSorted(
      (a, b) =>
        compare(day(a), day(b)) ||
        (parties.get(a.move.party) ?? 0) - (parties.get(b.move.party) ?? 0) ||
        (issues.get(a.move.issue ?? "") ?? issues.size) - (issues.get(b.move.issue ?? "") ?? issues.size),
    )
    .map((one, i) => ({ ...one, move: { ...one.move, id: `all${i + 1}` } }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Moves of other parties on the same or a linked issue that are not known to be earlier. */
function answered(context: MoveContext, found: readonly Found[]): Found[] {
  const linked = linkedIssues(context);
  return found.map((one) => {
    const { topic } = one;
    if (topic === undefined) return one;
    const answers = found.filter(
      (other) =>
        other.move.party !== one.move.party &&
        other.topic !== undefined &&
        (other.topic === topic || linked.get(topic)?.has(other.topic)) &&
        !isKnownEarlier(other.moment, one.moment),
    );
    return { ...one, move: { ...one.move, answeredBy: answers.map(({ move }) => move.id) } };
  });
}

function isKnownEarlier(a: Moment, b: Moment): boolean {
  const { latest } = dateBounds(a.when ?? "");
  const { earliest } = dateBounds(b.when ?? "");
  return latest !== undefined && earliest !== undefined && latest < earliest;
}

interface Ends {
  readonly from: TimePoint | undefined;
  readonly to: TimePoint | undefined;
}

function placeIn(subject: Case, moment: Moment, { from, to }: Ends): "in" | "out" | "maybe" | "undated" {
  const sides = [from && sideOf(subject, moment, from), to && sideOf(subject, moment, to)];
  if (sides[0] === "before" || sides[1] === "after") return "out";
  if (!sides.includes("unknown")) return "in";
  return moment.when === undefined && moment.anchor === undefined ? "undated" : "maybe";
}

function unmoved({ parties, positions, issues }: Case, moves: readonly Move[]): MovementResult["unmoved"] {
  const moved = new Set(moves.map(({ party, issue }) => `${party} ${issue}`));
  return neutralOrder(parties).flatMap(({ id }) => {
    const held = new Set(positions.filter(({ party }) => party === id).map(({ issue }) => issue));
    const still = issues.map((issue) => issue.id).filter((issue) => held.has(issue) && !moved.has(`${id} ${issue}`));
    return still.length === 0 ? [] : [{ party: id, issues: still }];
  });
}
