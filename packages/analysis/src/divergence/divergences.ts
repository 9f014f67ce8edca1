import { dateBounds, type Case } from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { sameMatters } from "./same-matters.ts";
import { statements, type Said } from "./statements.ts";

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
  const places = new Map(neutralOrder(subject.parties).map(({ id }, i) => [id, i]));
  const issues = new Map(subject.issues.map(({ id }, i) => [id, i]));
  const reports = reportPlaces(subject);
  return [...groupBy(statements(subject), ({ party }) => party).values()]
    .flatMap((group) => divergencesOf(reports, group))
    .sort(
      (a, b) =>
        (places.get(a.party) ?? 0) - (places.get(b.party) ?? 0) ||
        (issues.get(a.issue ?? "") ?? issues.size) - (issues.get(b.issue ?? "") ?? issues.size),
    );
}

function divergencesOf(reports: ReportPlaces, group: readonly Said[]): Divergence[] {
  const found = new Map<string, Parting>();
  for (const [one, other] of sameMatters(group, mayPart)) {
    const kind = kindOf(one, other, one.claim.report === other.claim.report);
    if (kind === undefined || isOneStatement(one, other) || isReprint(reports, one, other)) continue;
    const key = `${kind} ${one.issue ?? other.issue ?? one.claim.issue}`;
    const known = found.get(key);
    if (!known) found.set(key, { kind, pair: [one, other], count: 1 });
    else found.set(key, { kind, pair: earlier(known.pair, [one, other]), count: known.count + 1 });
  }
  return [...found.values()]
    .sort((a, b) => (earlier(a.pair, b.pair) === a.pair ? -1 : 1))
    .map((parting) => divergenceOf(reports, parting));
}

type Pair = readonly [one: Said, other: Said];

interface Parting {
  readonly kind: DivergenceKind;
  readonly pair: Pair;
  readonly count: number;
}

function earlier(a: Pair, b: Pair): Pair {
  return (a[0].place - b[0].place || a[1].place - b[1].place) > 0 ? b : a;
}

function divergenceOf(reports: ReportPlaces, { kind, pair: [one, other], count }: Parting): Divergence {
  const [first, second] = inTime(reports, one, other);
  const issue = one.issue ?? other.issue;
  return {
    party: one.party,
    ...(issue === undefined ? {} : { issue }),
    kind,
    cause: causeOf(reports, one, other),
    claims: [first.claim.id, second.claim.id],
    more: count - 1,
  };
}

/** Whether statements like these can part, in one report or in two; whose words they are does not count. */
function mayPart(one: Said, other: Said): boolean {
  return kindOf(one, other, true) !== undefined || kindOf(one, other, false) !== undefined;
}

function isOneStatement({ claim: one }: Said, { claim: other }: Said): boolean {
  return one.id === other.id || one.partOf === other.id || other.partOf === one.id;
}

function kindOf(one: Said, other: Said, sameReport: boolean): DivergenceKind | undefined {
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
  const gives = new Set([one.gives, other.gives]);
  if (gives.has("claim-dropped") && gives.has("claim-not-pressed")) return "wording";
  const scopes = new Set([one.scope, other.scope]);
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

function causeOf(reports: ReportPlaces, one: Said, other: Said): DivergenceCause {
  const [first, second] = [one, other].map(({ claim }) => reports.get(claim.report ?? "")?.published);
  if (isReplaced(one) !== isReplaced(other) || (first !== undefined && second !== undefined && first !== second))
    return "over-time";
  if (isOwnWords(one) !== isOwnWords(other)) return "own-words-and-report";
  return one.claim.report === other.claim.report ? "within-report" : "between-reports";
}

function inTime(reports: ReportPlaces, one: Said, other: Said): [Said, Said] {
  if (isReplaced(one) !== isReplaced(other)) return isReplaced(one) ? [one, other] : [other, one];
  const [first, second] = [one, other].map(({ claim }) => reports.get(claim.report ?? "")?.published);
  return first !== undefined && second !== undefined && second < first ? [other, one] : [one, other];
}

/** Spoken or issued by the party itself, by name. */
function isOwnWords({ claim }: Said): boolean {
  const speaker = claim.chain.at(-1);
  return speaker?.kind === "official-statement" || speaker?.kind === "named-person" || speaker?.kind === "party";
}

function isReprint(reports: ReportPlaces, one: Said, other: Said): boolean {
  const story = ({ claim: { report = "" } }: Said): string => reports.get(report)?.story ?? report;
  return one.claim.report !== other.claim.report && story(one) === story(other);
}

/** For each report the day it came out, and the report that it republishes or itself. */
type ReportPlaces = ReadonlyMap<string, { readonly published: string | undefined; readonly story: string }>;

function reportPlaces({ reports }: Case): ReportPlaces {
  return new Map(
    reports.map(({ id, date, sameAs }) => [id, { published: dateBounds(date ?? "").earliest, story: sameAs ?? id }]),
  );
}
