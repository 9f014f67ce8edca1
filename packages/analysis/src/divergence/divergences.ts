import { dateBounds, isUsable, type Case, type Claim, type Position, type Stance } from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { holdersOf } from "../wording/words.ts";
import { concessionKind } from "./concession-kind.ts";
import { scopeOf } from "./scope-of.ts";

/** How two statements of one party on one issue part. */
export type DivergenceKind =
  /** For an option, and against it. */
  | "opposed"
  /** Said to have been said, and denied. */
  | "denied"
  /** Demanded, with different contents that exclude each other. */
  | "figures"
  /** A claim given up here, only not pressed there. */
  | "wording"
  /** A part here, the whole there. */
  | "scope";

/** What makes two statements differ. */
export type DivergenceCause = "over-time" | "own-words-and-report" | "between-reports" | "within-report";

/** Two statements of one party on one issue that do not say the same; both stay. */
export interface Divergence {
  readonly party: string;
  /** Left out when no issue of the case holds either of them. */
  readonly issue?: string;
  readonly kind: DivergenceKind;
  readonly cause: DivergenceCause;
  /** The earlier first when their dates are known, otherwise in the order of the case. */
  readonly claims: readonly [first: string, second: string];
  /** How many further pairs differ in the same way. */
  readonly more: number;
}

interface Said {
  readonly claim: Claim;
  readonly party: string;
  /** The issue of the case whose position it feeds. */
  readonly issue?: string | undefined;
  readonly options: ReadonlySet<string>;
  readonly side: "for" | "against" | "denies";
  readonly demanded: boolean;
  readonly conditional: boolean;
}

/**
 * Statements of one party on one issue that part, each pair with what makes them differ: time, a party's own words
 * beside a report about it, or two reports. Statements are compared by the positions that they feed, otherwise by their
 * act. A refusal to comment says neither yes nor no; a conditional yes beside a refusal in the same report is one
 * statement in two halves; a report that republishes another adds nothing.
 * @returns In the neutral order of the parties, then of the issues; one entry for each kind, with the first pair.
 *   Empty when all agree, and that is no proof: what was not placed on an issue is not compared. O(pairs within a
 *   party's issue).
 * @example divergences(subject); // => []
 */
export function divergences(subject: Case): Divergence[] {
  const said = statements(subject);
  const places = new Map(neutralOrder(subject.parties).map(({ id }, i) => [id, i]));
  const issues = new Map(subject.issues.map(({ id }, i) => [id, i]));
  return [...groupBy(said, ({ party }) => party).values()]
    .flatMap((group) => divergencesOf(subject, group))
    .sort(
      (a, b) =>
        (places.get(a.party) ?? 0) - (places.get(b.party) ?? 0) ||
        (issues.get(a.issue ?? "") ?? issues.size) - (issues.get(b.issue ?? "") ?? issues.size),
    );
}

function divergencesOf(subject: Case, group: readonly Said[]): Divergence[] {
  const found = new Map<string, Divergence>();
  group.forEach((one, i) => {
    for (const other of group.slice(i + 1)) {
      const kind = isSameMatter(one, other) ? kindOf(one, other) : undefined;
      if (kind === undefined || isReprint(subject, one, other)) continue;
      const key = `${kind} ${one.issue ?? other.issue ?? one.claim.issue}`;
      const known = found.get(key);
      found.set(key, known ? { ...known, more: known.more + 1 } : divergenceOf(subject, kind, [one, other]));
    }
  });
  return [...found.values()];
}

function divergenceOf(subject: Case, kind: DivergenceKind, [one, other]: [Said, Said]): Divergence {
  const [first, second] = inTime(subject, one, other);
  const issue = one.issue ?? other.issue;
  return {
    party: one.party,
    ...(issue === undefined ? {} : { issue }),
    kind,
    cause: causeOf(subject, one, other),
    claims: [first.claim.id, second.claim.id],
    more: 0,
  };
}

/** On one issue of the case; where one of them was not placed on any, on one subject in like words. */
function isSameMatter(one: Said, other: Said): boolean {
  if (one.issue !== undefined && other.issue !== undefined) return one.issue === other.issue;
  const topic = one.claim.issue;
  return topic !== undefined && topic === other.claim.issue && sharesWords(one.claim.quote, other.claim.quote);
}

/** Two long words or one number in common, besides those that any two statements share. */
function sharesWords(one: string, other: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/\p{N}[\p{N}.,]*\p{N}|\p{N}|\p{L}{5,}/gu) ?? [];
  const known = new Set(words(one));
  const shared = new Set(words(other).filter((word) => known.has(word)));
  return [...shared].some((word) => /\p{N}/u.test(word)) || shared.size >= 2;
}

function kindOf(one: Said, other: Said): DivergenceKind | undefined {
  if (one.claim.id === other.claim.id || one.claim.partOf === other.claim.id || other.claim.partOf === one.claim.id)
    return undefined;
  const sameReport = one.claim.report === other.claim.report;
  if (one.side === "denies" || other.side === "denies")
    return one.side !== other.side && one.side !== "against" && other.side !== "against" && overlap(one, other)
      ? "denied"
      : undefined;
  if (one.side !== other.side)
    return isPlaced(one, other) &&
      overlap(one, other) &&
      one.options.size > 0 &&
      other.options.size > 0 &&
      !((one.conditional || other.conditional) && sameReport)
      ? "opposed"
      : undefined;
  if (one.side === "against") return undefined;
  if (
    isPlaced(one, other) &&
    one.demanded &&
    other.demanded &&
    !overlap(one, other) &&
    (!sameReport || isReplaced(one) !== isReplaced(other))
  )
    return "figures";
  if (!overlap(one, other)) return undefined;
  const kinds = new Set([concessionKind(one.claim), concessionKind(other.claim)]);
  if (kinds.has("claim-dropped") && kinds.has("claim-not-pressed")) return "wording";
  const scopes = new Set([scopeOf(one.claim.quote), scopeOf(other.claim.quote)]);
  return scopes.has("part") && scopes.has("whole") ? "scope" : undefined;
}

function isPlaced(one: Said, other: Said): boolean {
  return one.issue !== undefined && other.issue !== undefined;
}

/** Whether two statements can be about the same option; one that names none is about the issue. */
function overlap(one: Said, other: Said): boolean {
  if (one.options.size === 0 || other.options.size === 0) return true;
  return [...one.options].some((option) => other.options.has(option));
}

function isReplaced({ claim }: Said): boolean {
  return claim.status === "superseded";
}

function causeOf(subject: Case, one: Said, other: Said): DivergenceCause {
  const [first, second] = [publishedOn(subject, one), publishedOn(subject, other)];
  if (isReplaced(one) !== isReplaced(other) || (first !== undefined && second !== undefined && first !== second))
    return "over-time";
  if (isOwnWords(one) !== isOwnWords(other)) return "own-words-and-report";
  return one.claim.report === other.claim.report ? "within-report" : "between-reports";
}

function inTime(subject: Case, one: Said, other: Said): [Said, Said] {
  if (isReplaced(one) !== isReplaced(other)) return isReplaced(one) ? [one, other] : [other, one];
  const [first, second] = [publishedOn(subject, one), publishedOn(subject, other)];
  return first !== undefined && second !== undefined && second < first ? [other, one] : [one, other];
}

function publishedOn(subject: Case, { claim }: Said): string | undefined {
  return dateBounds(subject.reports.find(({ id }) => id === claim.report)?.date ?? "").earliest;
}

/** Spoken or issued by the party itself, by name. */
function isOwnWords({ claim }: Said): boolean {
  const speaker = claim.chain.at(-1);
  return speaker?.kind === "official-statement" || speaker?.kind === "named-person" || speaker?.kind === "party";
}

function isReprint(subject: Case, one: Said, other: Said): boolean {
  const report = (id = ""): string => subject.reports.find((each) => each.id === id)?.sameAs ?? id;
  return one.claim.report !== other.claim.report && report(one.claim.report) === report(other.claim.report);
}

const sides: Readonly<Partial<Record<Claim["act"], Said["side"]>>> = {
  demand: "for",
  offer: "for",
  accept: "for",
  concede: "for",
  promise: "for",
  reject: "against",
  "red-line": "against",
  deny: "denies",
};
const stanceSides: Readonly<Partial<Record<Stance, Said["side"]>>> = {
  demands: "for",
  accepts: "for",
  "accepts-if": "for",
  refuses: "against",
  "red-line": "against",
};

/** What each usable claim says: by the positions that it feeds, otherwise by its own fields. */
function statements(subject: Case): Said[] {
  const fed = groupBy(
    subject.positions.flatMap((position) => position.claims.map((claim) => ({ claim, position }))),
    ({ claim }) => claim,
  );
  const issues = new Set(subject.issues.map(({ id }) => id));
  return subject.claims.filter(isUsable).flatMap((claim): Said[] => {
    const positions = (fed.get(claim.id) ?? []).map(({ position }) => position);
    const placed = positions.flatMap((position) => saidByPosition(claim, position) ?? []);
    if (placed.length > 0) return placed;
    const side = sides[claim.act];
    if (side === undefined) return [];
    return holdersOf(subject.parties, claim.holder).map(({ id }) => ({
      claim,
      party: id,
      issue: issues.has(claim.issue ?? "") ? claim.issue : undefined,
      options: new Set(claim.options),
      side,
      demanded: claim.act === "demand" && (claim.options ?? []).length > 0,
      conditional: claim.condition !== undefined,
    }));
  });
}

function saidByPosition(claim: Claim, { party, issue, stance, options = [] }: Position): Said | undefined {
  const side = stanceSides[stance];
  if (side === undefined || issue === undefined) return undefined;
  return {
    claim,
    party,
    issue,
    options: new Set(options),
    side,
    demanded: stance === "demands",
    conditional: stance === "accepts-if" || claim.condition !== undefined,
  };
}
