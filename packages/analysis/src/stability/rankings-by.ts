import { listed, type ConflictModel, type DecisionMaker } from "@parley/model";

/**
 * Who judged what the decision makers of a conflict want, for a line of its own.
 * @returns The author of the file; else those who ranked a decision maker each, and for whom, where that is not one
 * person for all; `inferred from stances` or `not named` where nobody did. Who wants nothing needs nobody.
 * @example rankingsBy(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })); // => "not named"
 */
export function rankingsBy(model: ConflictModel): string {
  if (model.author !== undefined) return model.author;
  const { ranked, others } = judgesOf(model);
  const rest = model.inferred ? "inferred from stances" : "not named";
  if (ranked.length === 0) return rest;
  const [only] = ranked;
  if (only && ranked.length === 1 && others.length === 0) return only.author;
  const parts = ranked.map(({ author, makers }) => `${author} (${makers.join(", ")})`);
  return [...parts, ...(others.length === 0 ? [] : [`${rest} (${others.join(", ")})`])].join("; ");
}

/**
 * The same at the beginning of a sentence.
 * @example onWhoseRankings(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })); // => "On the preferences given"
 */
export function onWhoseRankings(model: ConflictModel): string {
  if (model.author !== undefined) return `On the preferences as ${model.author} judges them`;
  const { ranked, others } = judgesOf(model);
  if (ranked.length === 0)
    return model.inferred ? "On preferences inferred from stances, which nobody judged" : "On the preferences given";
  const rest = model.inferred ? "inferred from stances, which nobody judged" : "given";
  const of = (makers: readonly string[]) => (others.length === 0 && ranked.length === 1 ? "" : ` of ${listed(makers)}`);
  const judged = ranked.map(({ author, makers }) => `the preferences${of(makers)} as ${author} judges them`);
  return `On ${listed([...judged, ...(others.length === 0 ? [] : [`those${of(others)} ${rest}`])])}`;
}

interface Judges {
  /** In the order in which they first stand. */
  readonly ranked: readonly { readonly author: string; readonly makers: readonly string[] }[];
  /** Decision makers that want something which nobody named judged. */
  readonly others: readonly string[];
}

function judgesOf({ decisionMakers }: ConflictModel): Judges {
  const makers = new Map<string, string[]>();
  for (const { name, rankedBy } of decisionMakers)
    if (rankedBy !== undefined) makers.set(rankedBy, [...(makers.get(rankedBy) ?? []), name]);
  return {
    ranked: [...makers].map(([author, names]) => ({ author, makers: names })),
    others: decisionMakers.filter((one) => one.rankedBy === undefined && wants(one)).map(({ name }) => name),
  };
}

function wants({ statements = [], unsure = [], ranking = [], better = [] }: DecisionMaker): boolean {
  return statements.length + unsure.length + ranking.length + better.length > 0;
}
