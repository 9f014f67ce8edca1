import { conflictFromCase } from "@parley/analysis";
import { conflictFormulaOptions, ParleyError, type Case, type ConflictFormula } from "@parley/model";
import { openConflict } from "@parley/workbench";

/**
 * What a party wants as the statements of a conflict file say it, the most important first: a file that
 * `parley stability -o` wrote, put right by hand.
 * @throws {ParleyError} `usage` without a file, without statements, or where they name choices that the case does not
 * make; as {@link openConflict} for the file.
 */
export async function typedRanking(
  party: string,
  { conflict: path, subject }: { readonly conflict: string | undefined; readonly subject: Case },
): Promise<{ party: string; wants: readonly ConflictFormula[] }> {
  if (path === undefined)
    throw new ParleyError("usage", "a ranking needs --conflict FILE, which parley stability CASE -o FILE writes");
  const { conflict } = await openConflict(path);
  const maker = conflict.decisionMakers.find(({ id, name }) => id === party || name === party);
  const known = conflict.decisionMakers.map(({ id }) => id).join(", ");
  if (maker === undefined) throw new ParleyError("usage", `${path} ranks nothing for "${party}": expected ${known}`);
  const wants = maker.statements ?? [];
  if (wants.length === 0)
    throw new ParleyError("usage", `${path} has no statements of ${maker.name}: a case keeps statements, not numbers`);
  const made = conflictFromCase(subject);
  const choices = "conflict" in made ? made.conflict.decisionMakers.flatMap(({ options }) => options) : [];
  const unknown = wants.flatMap(conflictFormulaOptions).find((id) => !choices.some((choice) => choice.id === id));
  if (unknown !== undefined)
    throw new ParleyError(
      "usage",
      `${path} speaks of the choice "${unknown}", which the case does not make: expected ${choices.map(({ id }) => id).join(", ") || "none"}`,
    );
  return { party: maker.id, wants };
}
