import { dateBounds, stanceLabel, type Case, type MovementKind, type Position, type Stance } from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";
import { usedPositions } from "../matrix/used-positions.ts";
import { optionLabel } from "../wording/words.ts";
import { changeKind } from "./change-kind.ts";
import { profileAfter, type IssueProfile } from "./issue-profile.ts";
import { positionMoment, type Moment } from "./moment.ts";

/** A move that shows in two states of what a party holds on an issue. */
export interface SeenMove {
  readonly party: string;
  readonly topic: string;
  readonly kind: MovementKind;
  readonly from: string;
  readonly to: string;
  readonly moment: Moment;
  /** Those that make the later state. */
  readonly positions: readonly Position[];
}

/** What one party says on one issue, by the days on which it spoke; what has no day comes first. */
interface Track {
  readonly party: string;
  readonly issue: string;
  readonly points: readonly { readonly day: string; readonly moment: Moment; readonly said: readonly Position[] }[];
}

/**
 * The moves between the days on which a party took a position on an issue: each state beside the one before it.
 * Positions without a date stand before all others. Only positions that the case's reading uses.
 * @returns In the order of issues and parties of the case, then of time. O(positions × options).
 * @example seenMoves(subject); // => []
 */
export function seenMoves(subject: Case): SeenMove[] {
  const tracks = tracksOf(subject);
  const onIssue = groupBy(tracks, ({ issue }) => issue);
  return tracks.flatMap(({ party, issue, points }): SeenMove[] => {
    let before: IssueProfile = new Map();
    return points.flatMap(({ day, moment, said }) => {
      const after = profileAfter(before, said);
      const wanted = wantedAt(onIssue.get(issue) ?? [], { party, day });
      const move = movedTo(subject, { party, issue, before, after, wanted });
      before = after;
      return move ? [{ ...move, moment, positions: said }] : [];
    });
  });
}

/**
 * The moves between two states of a case, as it was recorded at one time and at another: for every party and issue all
 * that was recorded then beside all that was recorded later.
 * @returns In the order of issues and parties of the later case. An issue that one of them does not have has no move.
 * @example movesBetween(subject, subject); // => []
 */
export function movesBetween(earlier: Case, later: Case): SeenMove[] {
  const old = new Map(tracksOf(earlier).map((track) => [`${track.party} ${track.issue}`, lastProfile(track)]));
  const tracks = tracksOf(later);
  const onIssue = groupBy(tracks, ({ issue }) => issue);
  return tracks.flatMap((track): SeenMove[] => {
    const { party, issue } = track;
    const before = old.get(`${party} ${issue}`) ?? new Map();
    const wanted = wantedAt(onIssue.get(issue) ?? [], { party, day: "9999" });
    const move = movedTo(later, { party, issue, before, after: lastProfile(track), wanted });
    const last = track.points.at(-1);
    return move && last ? [{ ...move, moment: last.moment, positions: last.said }] : [];
  });
}

interface Step {
  readonly party: string;
  readonly issue: string;
  readonly before: IssueProfile;
  readonly after: IssueProfile;
  readonly wanted: ReadonlySet<string>;
}

function movedTo(subject: Case, { party, issue, before, after, wanted }: Step) {
  const known = subject.issues.find(({ id }) => id === issue);
  const options = known?.options.map(({ id }) => id) ?? [];
  const { demandsExclude } = subject.reading;
  const kind = changeKind({ before, after, options, wanted, demandsExclude });
  if (kind === undefined) return undefined;
  const told = known?.vocabulary?.startsWith("process.") ? ("procedural" as const) : kind;
  return { party, topic: issue, kind: told, from: inWords(subject, issue, before), to: inWords(subject, issue, after) };
}

function tracksOf(subject: Case): Track[] {
  const plain = usedPositions(subject, subject.reading).filter(
    ({ issue, require, options }) => issue !== undefined && require === undefined && (options ?? []).length > 0,
  );
  const tracks = groupBy(plain, ({ party, issue }) => `${party} ${issue}`);
  return subject.issues.flatMap(({ id: issue }) =>
    subject.parties.flatMap(({ id: party }): Track[] => {
      const own = tracks.get(`${party} ${issue}`);
      return own ? [{ party, issue, points: pointsOf(subject, own) }] : [];
    }),
  );
}

function pointsOf(subject: Case, positions: readonly Position[]): Track["points"] {
  const moments = new Map(positions.map((position) => [position, positionMoment(subject, position)]));
  const days = groupBy(positions, (position) => dayOf(moments.get(position)));
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, said]) => ({ day, said, moment: moments.get(said[0] as Position) ?? { reported: true } }));
}

/** The first day that a moment can mean and then the last; what is only known to lie before a day stands on it. */
function dayOf(moment: Moment | undefined): string {
  const { earliest, latest = "" } = dateBounds(moment?.when ?? "");
  return earliest === undefined ? latest : `${earliest}/${latest}`;
}

function lastProfile({ points }: Track): IssueProfile {
  return points.reduce<IssueProfile>((profile, { said }) => profileAfter(profile, said), new Map());
}

const wanting: ReadonlySet<Stance> = new Set(["demands", "accepts", "accepts-if"]);

/** The options of an issue that any other party accepts or asks for on a day. */
function wantedAt(onIssue: readonly Track[], at: { readonly party: string; readonly day: string }): Set<string> {
  const others = onIssue.filter(({ party }) => party !== at.party);
  return new Set(
    others.flatMap((track) => {
      const profile = lastProfile({ ...track, points: track.points.filter(({ day }) => day <= at.day) });
      return [...profile].flatMap(([option, { stance }]) => (wanting.has(stance) ? [option] : []));
    }),
  );
}

/** The firmest stance first; options in the order of the issue. */
function inWords(subject: Case, issue: string, profile: IssueProfile): string {
  const options = subject.issues.find(({ id }) => id === issue)?.options.map(({ id }) => id) ?? [];
  const order: readonly Stance[] = ["red-line", "refuses", "demands", "accepts-if", "accepts"];
  return order
    .flatMap((stance) => {
      const held = options.filter((option) => profile.get(option)?.stance === stance);
      const labels = held.map((option) => `“${optionLabel(subject.issues, issue, option)}”`);
      return held.length === 0
        ? []
        : [`${stanceLabel(stance).replace(/ if$/, " on a condition")} ${labels.join(", ")}`];
    })
    .join("; ");
}
