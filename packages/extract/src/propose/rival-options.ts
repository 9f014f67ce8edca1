import { issueTemplate } from "@parley/model";
import { figureUnit } from "./figure-option.ts";
import type { IssueOptions } from "./issue-options.ts";

/**
 * Whether two options of an issue shut each other out for certain: two usual answers, two figures of one unit, a
 * ratio and a usual answer, or anything and what holds when nothing is agreed. Own words may stand beside each other.
 * @param options - Of the issue; `added` is what holds without agreement when no claim names it.
 * @example areRivals("higher", "lower", { vocabulary: "corporate.price" }); // => false
 */
export function areRivals(
  one: string,
  other: string,
  { vocabulary, added }: { vocabulary: string } & Pick<IssueOptions, "added">,
): boolean {
  if (one === other) return false;
  const template = issueTemplate(vocabulary);
  const open = new Set(["not-agreed", added]);
  if (open.has(one) || open.has(other)) return true;
  const isUsual = (id: string) => template?.options.some((option) => option.id === id) ?? false;
  if (isUsual(one) && isUsual(other)) return true;
  const units = [figureUnit(one), figureUnit(other)];
  if (units[0] !== undefined && units[1] !== undefined) return units[0] === units[1];
  const shutsOut = (unit: string | undefined, id: string) =>
    (unit === "" && isUsual(id)) || (unit !== undefined && id === template?.otherwise);
  return shutsOut(units[0], other) || shutsOut(units[1], one);
}
