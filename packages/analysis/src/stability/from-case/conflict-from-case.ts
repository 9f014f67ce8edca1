import {
  counted,
  listed,
  parseConflict,
  type Case,
  type ConflictFormula,
  type ConflictModel,
  type Reading,
  type Warning,
} from "@parley/model";
import { effectiveReading } from "../../matrix/effective-reading.ts";
import { statementWords } from "../statement-words.ts";
import { conflictChoices, type ConflictChoice } from "./conflict-choices.ts";
import { partyWants, passedOverWarning } from "./party-wants.ts";
import { inferredStatements } from "./inferred-statements.ts";

/** A conflict made from a case, or why there is none; what was left out stands in the warnings. */
export type ConflictFromCase =
  | { readonly conflict: ConflictModel; readonly warnings: Warning[] }
  | { readonly reason: string; readonly warnings: Warning[] };

/**
 * A conflict in option form made from the positions of a case, to be edited: who could accept what, who could carry out
 * a threat, and what each party wants: as the latest person who ranked for it judged, else inferred by rules, which
 * nobody judged; the conflict says so.
 *
 * A party's choices are its open threats and the options that another party asks for and that it refuses, draws a red
 * line at or accepts on a condition. Of one issue two different options cannot both be accepted. The status quo is that
 * nothing is accepted and no threat carried out.
 * @returns `reason` where no party refuses what another asks for, or there are fewer than two parties. Warnings:
 * `choices-left-out`, `condition-left-out`, `ranking-outdated`, `other-ranking`, `not-ranked`.
 * @throws {ParleyError} `dangling-id` for an assumption that the case does not have.
 * @example conflictFromCase(subject).warnings; // => []
 */
export function conflictFromCase(subject: Case, changes: Partial<Reading> = {}): ConflictFromCase {
  const { kept, leftOut, parties } = conflictChoices(subject, effectiveReading(subject, changes));
  if (parties.length < 2)
    return { reason: `A conflict needs two negotiating parties; this case has ${parties.length}.`, warnings: [] };
  if (kept.length === 0)
    return { reason: "No party refuses what another asks for, and none has an open threat.", warnings: [] };
  const choices = new Set(kept.map(({ id }) => id));
  const makers = parties.map((party) => {
    const { statements: inferred, unmet } = inferredStatements(party.id, kept);
    return { party, unmet, ...partyWants({ party, inferred, choices, judgements: subject.judgements }) };
  });
  const isInferred = makers.some(({ rankedBy, statements }) => rankedBy === undefined && statements.length > 0);
  const conflict = parseConflict({
    format: "parley-conflict",
    version: 1,
    title: subject.title,
    ...(isInferred ? { inferred: true } : {}),
    decisionMakers: makers.map(({ party: { id, name }, statements, rankedBy }) => ({
      id,
      name,
      options: kept.filter(({ party }) => party === id).map((choice) => ({ id: choice.id, label: choice.label })),
      ...(rankedBy === undefined ? {} : { rankedBy }),
      statements,
    })),
    infeasible: exclusions(kept),
    named: [{ label: "things stay as they are", options: Object.fromEntries(kept.map(({ id }) => [id, false])) }],
    statusQuo: 1,
  });
  const words = (statement: ConflictFormula) => statementWords(conflict, statement);
  return {
    conflict,
    warnings: [
      ...leftOutWarnings(leftOut),
      ...makers.flatMap(({ unmet }) => unmet.map(unmetWarning)),
      ...makers.flatMap(({ warnings }) => warnings),
      ...makers.flatMap((maker) => passedOverWarning({ ...maker, words: maker.passedOver.map(words) })),
    ],
  };
}

/** An issue has one outcome: two of its options cannot both be accepted. */
function exclusions(choices: readonly ConflictChoice[]): Record<string, boolean>[] {
  return choices.flatMap((one, i) =>
    choices.slice(i + 1).flatMap((other) => {
      const [a, b] = [one.accepts, other.accepts];
      if (a === undefined || b === undefined || a.issue !== b.issue || a.option === b.option) return [];
      return [{ [one.id]: true, [other.id]: true }];
    }),
  );
}

function leftOutWarnings(leftOut: readonly ConflictChoice[]): Warning[] {
  if (leftOut.length === 0) return [];
  const message = `${counted(leftOut.length, "choice is", "choices are")} left out, because twelve are the most: ${listed(leftOut.map(({ label }) => label))}`;
  return [{ code: "choices-left-out", message }];
}

function unmetWarning(label: string): Warning {
  return {
    code: "condition-left-out",
    message: `${label} on a condition about options that are nobody's choice here: nothing was inferred from it`,
  };
}
