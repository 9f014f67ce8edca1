import { canonicalJson, type Formula, type Position, type Stance } from "@parley/model";

/** What a party says of one option at one time. */
export interface ProfileCell {
  readonly stance: Stance;
  readonly condition?: Formula | undefined;
  readonly position: string;
  readonly text?: string | undefined;
}

/** What a party says of the options of one issue at one time; options that it does not speak of are left out. */
export type IssueProfile = ReadonlyMap<string, ProfileCell>;

/** The same cell said twice at one time: the firmer counts, as everywhere. */
const firmness: readonly Stance[] = ["red-line", "refuses", "accepts-if", "demands", "accepts", "not-reported"];

/**
 * What a party holds on an issue after it spoke again: what it says now of an option stands in place of what it said
 * before, and a new demand in place of an earlier one; the rest stays.
 * @param said - Positions of one party on one issue that were taken at the same time.
 * @example profileAfter(new Map(), []).size; // => 0
 */
export function profileAfter(before: IssueProfile, said: readonly Position[]): IssueProfile {
  const cells = new Map<string, ProfileCell>();
  for (const { id, stance, options = [], if: condition, text } of said)
    for (const option of options) {
      const known = cells.get(option);
      if (known && firmness.indexOf(known.stance) <= firmness.indexOf(stance)) continue;
      cells.set(option, { stance, condition, position: id, text });
    }
  const demands = said.some(({ stance }) => stance === "demands");
  const kept = [...before].filter(([option, { stance }]) => !cells.has(option) && !(demands && stance === "demands"));
  return new Map([...kept, ...cells].filter(([, { stance }]) => stance !== "not-reported"));
}

/**
 * How far a party goes towards an option: 0 red line, 1 refused (or left out of a demand that excludes the rest),
 * 2 on a condition, 3 accepted or asked for.
 * @returns `undefined` when nothing is known.
 * @example openness(new Map(), "six", true); // => undefined
 */
export function openness(profile: IssueProfile, option: string, demandsExclude: boolean): number | undefined {
  const cell = profile.get(option);
  if (cell) return levels[cell.stance];
  return demandsExclude && [...profile.values()].some(({ stance }) => stance === "demands") ? 1 : undefined;
}

const levels: Readonly<Record<Stance, number | undefined>> = {
  "red-line": 0,
  refuses: 1,
  "accepts-if": 2,
  accepts: 3,
  demands: 3,
  "not-reported": undefined,
};

/** Whether a party asks for an option. @example isDemanded(new Map(), "six"); // => false */
export function isDemanded(profile: IssueProfile, option: string): boolean {
  return profile.get(option)?.stance === "demands";
}

/** The words of a profile, for telling two of them apart. @example profileText(new Map()); // => "" */
export function profileText(profile: IssueProfile): string {
  const cells = [...profile].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...new Set(cells.flatMap(([, { text }]) => text ?? []))].join("; ");
}

/**
 * Whether an option that is accepted on a condition in both states has another condition in the second.
 * @example hasOtherCondition(new Map(), new Map()); // => false
 */
export function hasOtherCondition(before: IssueProfile, after: IssueProfile): boolean {
  return [...after].some(([option, { stance, condition }]) => {
    const old = before.get(option);
    if (old?.stance !== "accepts-if" || stance !== "accepts-if") return false;
    return canonicalJson(old.condition ?? null) !== canonicalJson(condition ?? null);
  });
}
