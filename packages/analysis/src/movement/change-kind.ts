import type { MovementKind } from "@parley/model";
import { hasOtherCondition, isDemanded, openness, profileText, type IssueProfile } from "./issue-profile.ts";

/** What a party held on an issue before and after, and which of its options any other party accepts or asks for. */
export interface IssueChange {
  readonly before: IssueProfile;
  readonly after: IssueProfile;
  readonly options: readonly string[];
  /** Options that another party asks for or accepts, with or without a condition. */
  readonly wanted: ReadonlySet<string>;
  readonly demandsExclude: boolean;
}

/**
 * What kind of move lies between two states of one party on one issue; the same rule for every party.
 * - Nothing known before or after: no move, for what is first reported may be old.
 * - A demand in place of another: acceptance when only the new one meets another party, hardening when only the old one
 *   did, otherwise `other`.
 * - Towards more options: conditional when only on a condition; acceptance when another party wants one of them; a claim
 *   dropped when a demand went with it, otherwise one that is not pressed.
 * - Towards fewer, or a new demand: hardening. Both ways at once: `other`.
 * - A demand that is made no more: not pressed while its option is still accepted, otherwise dropped.
 * - The same stances: conditional when a condition changed, rewording when the words did.
 * @returns `undefined` when there is no move. O(options).
 * @example changeKind({ before: new Map(), after: new Map(), options: [], wanted: new Set(), demandsExclude: true }); // => undefined
 */
export function changeKind(change: IssueChange): MovementKind | undefined {
  const { before, after, options, wanted, demandsExclude } = change;
  if (before.size === 0 || after.size === 0) return undefined;
  const dropped = options.filter((option) => isDemanded(before, option) && !isDemanded(after, option));
  const added = options.filter((option) => isDemanded(after, option) && !isDemanded(before, option));
  const known = options.flatMap((option) => {
    const levels = [openness(before, option, demandsExclude), openness(after, option, demandsExclude)] as const;
    return levels[0] === undefined || levels[1] === undefined ? [] : [{ option, from: levels[0], to: levels[1] }];
  });
  const up = known.filter(({ from, to }) => to > from);
  const down = known.filter(({ option, from, to }) => to < from && !isDemanded(before, option));
  const meets = (some: readonly string[]): boolean => some.some((option) => wanted.has(option));
  if (dropped.length > 0 && added.length > 0) return replaced(meets(dropped), meets(added));
  if (up.length > 0) {
    if (down.length > 0) return "other";
    if (up.every(({ to }) => to === 2)) return "conditional";
    if (meets(up.filter(({ to }) => to === 3).map(({ option }) => option))) return "acceptance";
    return dropped.length > 0 ? "claim-dropped" : "claim-not-pressed";
  }
  if (down.length > 0 || added.length > 0) return dropped.length > 0 ? "other" : "hardening";
  if (dropped.length > 0)
    return dropped.every((option) => isOpen(after, option)) ? "claim-not-pressed" : "claim-dropped";
  return sameStances(before, after);
}

function replaced(oldMet: boolean, newMeets: boolean): MovementKind {
  if (oldMet === newMeets) return "other";
  return newMeets ? "acceptance" : "hardening";
}

function isOpen(profile: IssueProfile, option: string): boolean {
  return (openness(profile, option, false) ?? 0) >= 2;
}

function sameStances(before: IssueProfile, after: IssueProfile): MovementKind | undefined {
  if (hasOtherCondition(before, after)) return "conditional";
  const [was, is] = [profileText(before), profileText(after)];
  return was !== "" && is !== "" && was !== is ? "rewording" : undefined;
}
