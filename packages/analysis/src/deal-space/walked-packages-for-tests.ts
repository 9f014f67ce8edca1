import type { Case, Formula } from "@parley/model";

/** An option for each issue, by their ids. */
export type Package = Record<string, string>;

/** Whether a package is as a formula says. */
export function holds(formula: Formula, chosen: Package): boolean {
  const { any, all, not } = formula as { any?: Formula[]; all?: Formula[]; not?: Formula };
  if (any) return any.some((part) => holds(part, chosen));
  if (all) return all.every((part) => holds(part, chosen));
  if (not) return !holds(not, chosen);
  return Object.entries(formula as Record<string, string[]>).every(([issue, options]) =>
    options.includes(chosen[issue] ?? ""),
  );
}

/** Every way to choose an option of each issue. */
export function everyPackage(subject: Case): Package[] {
  return subject.issues.reduce<Package[]>(
    (packages, issue) =>
      packages.flatMap((chosen) => issue.options.map((option) => ({ ...chosen, [issue.id]: option.id }))),
    [{}],
  );
}

/** Whether a package breaks no rule of the case. */
export function allowed(subject: Case, chosen: Package): boolean {
  return subject.rules.every((rule) => {
    if ("require" in rule) return holds(rule.require, chosen);
    if ("iff" in rule) return new Set(rule.iff.map((part) => holds(part, chosen))).size === 1;
    return !holds(rule.if, chosen) || holds(rule.then, chosen);
  });
}
