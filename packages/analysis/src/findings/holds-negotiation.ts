import { isNegotiatingParty, type Act, type Case, type Claim } from "@parley/model";
import { holdersOf } from "../wording/words.ts";

/** What asks something of another side. */
const asks: ReadonlySet<Act> = new Set(["condition", "demand", "red-line", "reject", "threaten"]);
/** What opens an exchange, and what answers there; a promise may be made to anybody. */
const opens: ReadonlySet<Act> = new Set(["condition", "demand", "offer", "red-line", "threaten"]);
const answers: ReadonlySet<Act> = new Set([...opens, "accept", "concede", "reject"]);

/**
 * Whether a case holds a negotiation at all: a person recorded something of one, or its reports tell of two sides and of
 * something that a deal would settle. A match, a launch or a verdict has names and figures too, but nobody asks
 * anything of anybody there that another could answer. O(claims × parties), and the moves on one issue by pairs.
 * @example holdsNegotiation(subject); // => true
 */
export function holdsNegotiation(subject: Case, claims: readonly Claim[] = subject.claims): boolean {
  if (isRecorded(subject)) return true;
  const moves = claims.map((claim) => ({ claim, by: holdersOf(subject.parties, claim.holder) }));
  const isTwoSided = subject.parties.length > 1;
  if (hasSides(subject, claims) || (isTwoSided && subject.steps.length > 0)) return true;
  if (isTwoSided && claims.some(({ issue = "" }) => issue.startsWith("process."))) return true;
  if (moves.some(({ claim, by }) => by.filter(isNegotiatingParty).length > 1 && answers.has(claim.act))) return true;
  return moves.some(
    (first) =>
      opens.has(first.claim.act) &&
      first.by.length > 0 &&
      moves.some(
        ({ claim, by }) =>
          answers.has(claim.act) &&
          claim.issue === first.claim.issue &&
          by.length > 0 &&
          by.every(({ id }) => first.by.every((party) => party.id !== id)),
      ),
  );
}

/** Whether two take positions, or one asks for what deals of a known kind settle. */
function hasSides({ issues, positions }: Case, claims: readonly Claim[]): boolean {
  const taken = positions.filter(({ stance }) => stance !== "not-reported");
  if (new Set(taken.map(({ party }) => party)).size > 1) return true;
  const known = new Set(issues.flatMap(({ id, vocabulary }) => (vocabulary === undefined ? [] : [id])));
  const asking = new Set(claims.filter(({ act }) => asks.has(act)).map(({ id }) => id));
  return taken.some(({ issue = "", claims: from }) => known.has(issue) && from.some((id) => asking.has(id)));
}

/** Whether a person put anything into the case beside reports and their claims. */
function isRecorded({ parties, issues, positions, steps, ...rest }: Case): boolean {
  const own = [rest.packages, rest.events, rest.threats, rest.judgements, rest.forecasts, rest.sessions, rest.drafts];
  return (
    own.some((records) => records.length > 0) ||
    [parties, issues, positions, steps].some((records) => records.some(({ proposed }) => proposed !== true))
  );
}
