import type { ConflictModel } from "@parley/model";
import { CORE_SCHEMA, dump } from "js-yaml";

/**
 * Writes a conflict as a YAML file that {@link readConflictFile} reads back to an equal conflict: to be edited by hand.
 * Rankings that rules inferred are marked so, with a line on what to do.
 * @example writeConflictFile(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })).split("\n")[0]; // => "format: parley-conflict"
 */
export function writeConflictFile(conflict: ConflictModel): string {
  const lists = ["infeasible", "named", "same"] as const;
  const empty = new Set<string>(lists.filter((list) => conflict[list].length === 0));
  const fields = Object.entries(conflict).filter(([key]) => !empty.has(key));
  const text = dump(Object.fromEntries(fields), {
    schema: CORE_SCHEMA,
    lineWidth: 120,
    noRefs: true,
    skipInvalid: true,
    flowLevel: 4,
  });
  return conflict.inferred === true ? `${inferredNote}${text}` : text;
}

const inferredNote = `# Rankings by: inferred from stances, nobody judged them. Put the statements of each party in the order that you judge
# right (the most important first), take out what does not matter, then replace 'inferred: true' by 'author: your name'.
`;
