import { isNegotiatingParty, type Ground, type Step } from "@parley/model";
import { stepKind } from "../sequence/deal-checklists.ts";
import { leavesAsIs, vocabularyOf, type Chosen, type PackageView } from "./package-view.ts";

/** What the records themselves say about an item; `answer` is left out where they leave it open. */
export interface Stated {
  readonly answer?: "yes" | "no";
  readonly why: string;
  readonly grounds: readonly Ground[];
}

/**
 * What the options of a kind of issue say: yes when every one in view gives it, no when none does, open when only some
 * do, as when they are on the table.
 * @param gives - `undefined` for an option that does not settle it.
 * @returns `undefined` when no issue of the kind is in view.
 * @example byOptions(packageView(subject), "security.dmz", () => true); // => undefined
 */
export function byOptions(
  view: PackageView,
  vocabulary: string,
  gives: (chosen: Chosen) => boolean | undefined = (chosen) => !leavesAsIs(view.subject, chosen),
): Stated | undefined {
  const all = view.chosen.filter(({ issue }) => vocabularyOf(issue) === vocabulary);
  if (all.length === 0) return undefined;
  const giving = all.filter((one) => gives(one) === true);
  const shown = giving.length > 0 ? giving : all;
  const grounds = shown.map(({ issue, option }) => ({ issue: issue.id, option: option.id }));
  const words = shown.map(({ issue, option }) => `${issue.label}: ${option.label}`).join("; ");
  if (giving.length === all.length) return { answer: "yes", why: words, grounds };
  if (all.every((one) => gives(one) === false)) return { answer: "no", why: words, grounds };
  return { why: view.named === undefined ? `on the table: ${words}` : `${words}: it does not say`, grounds };
}

/**
 * What steps of the package say: yes, unless all stand in orders that somebody only proposed.
 * @returns `undefined` without steps.
 * @example bySteps(packageView(subject), []); // => undefined
 */
export function bySteps({ named }: PackageView, steps: readonly Step[]): Stated | undefined {
  const settled = steps.filter(({ proposal }) => proposal === undefined || proposal === named?.by);
  const shown = settled.length > 0 ? settled : steps;
  if (shown.length === 0) return undefined;
  const words = shown.map(({ text }) => `step: ${text}`).join("; ");
  const grounds = shown.map(({ id }) => ({ step: id }));
  return settled.length > 0 ? { answer: "yes", why: words, grounds } : { why: `on the table: ${words}`, grounds };
}

/** A step of one of these kinds. @example byStepKind(packageView(subject), ["monitoring"]); // => undefined */
export function byStepKind(view: PackageView, kinds: readonly string[]): Stated | undefined {
  return bySteps(
    view,
    view.steps.filter((step) => kinds.includes(stepKind(view.subject, step) ?? "")),
  );
}

/** Whether a party is outside the bargain: it could guarantee or watch it. @example isThird(packageView(subject), "bakery"); // => false */
export function isThird({ subject }: PackageView, party: string): boolean {
  const found = subject.parties.find(({ id }) => id === party);
  return found !== undefined && !isNegotiatingParty(found);
}
