import { issueTemplate, type Case, type Issue, type NamedPackage, type Option, type Step } from "@parley/model";

/** An option of an issue. */
export interface Chosen {
  readonly issue: Issue;
  readonly option: Option;
}

/** A package as it is looked at: what it chooses, and the steps that carry it out. */
export interface PackageView {
  readonly subject: Case;
  /** Left out: the deal as it is talked about, with every option that is on the table. */
  readonly named?: NamedPackage;
  readonly chosen: readonly Chosen[];
  /**
   * Steps that belong to it: not on an option that it does not choose, nor in an order that another side proposed. Of the
   * deal as it is talked about: every step that anybody proposed.
   */
  readonly steps: readonly Step[];
}

/**
 * What a package chooses and the steps that belong to it; without a package, all that is on the table.
 * @example packageView(subject).chosen.length > 0; // => true
 */
export function packageView(subject: Case, named?: NamedPackage): PackageView {
  const chosen = subject.issues.flatMap((issue) =>
    issue.options
      .filter((option) => named === undefined || named.options[issue.id] === option.id)
      .map((option) => ({ issue, option })),
  );
  const steps = subject.steps.filter(
    ({ issue, option, proposal }) =>
      (proposal === undefined || named === undefined || proposal === named.by) &&
      (issue === undefined ||
        chosen.some((one) => one.issue.id === issue && (option === undefined || one.option.id === option))),
  );
  return { subject, ...(named === undefined ? {} : { named }), chosen, steps };
}

/** The vocabulary id of an issue without its place. @example vocabularyOf({ id: "a", label: "A", options: [], vocabulary: "security.dmz/north" }); // => "security.dmz" */
export function vocabularyOf({ vocabulary }: Issue): string {
  return vocabulary?.split("/")[0] ?? "";
}

const nothing =
  /^(?:none|no|not|stay|stays|unchanged|keeps?|kept|as it is|left open|undecided|current|status quo|goes on|continues?|resumes?)\b/i;

/**
 * Whether an option leaves things as they are: it is that of the package `today`, or the vocabulary's option for no
 * agreement, or, for an option of a person's own, its name says so ("none", "no limit", "unchanged").
 * @example leavesAsIs(subject, { issue: { id: "zone", label: "Zone", options: [] }, option: { id: "none", label: "none" } }); // => true
 */
export function leavesAsIs({ packages }: Pick<Case, "packages">, { issue, option }: Chosen): boolean {
  const today = packages.find(({ id }) => id === "today")?.options[issue.id];
  if (today !== undefined) return today === option.id;
  const template = issueTemplate(issue.vocabulary ?? "");
  if (template?.otherwise === option.id) return true;
  if (template?.options.some(({ id }) => id === option.id)) return false;
  return nothing.test(option.id.replace(/[-_.]/g, " ")) || nothing.test(option.label);
}
