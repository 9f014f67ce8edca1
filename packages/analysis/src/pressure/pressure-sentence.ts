import { counted, listed, type PressureResult } from "@parley/model";

/** What a verdict is told from. */
export interface VerdictBasis extends Pick<
  PressureResult,
  "verdict" | "weakest" | "weakestCells" | "missing" | "parties"
> {
  name(party: string): string;
}

/** The signs in words, as they stand in sentences. */
export const signWords = {
  "cannot-win": "sees that it cannot win",
  hurting: "is hurting",
  "way-out": "sees a way out",
  spokesman: "has a valid spokesman",
} as const;

/**
 * The verdict in a sentence: the weakest cell, on whose word, and what is missing.
 * @example pressureSentence({ verdict: "nothing-recorded", weakest: "unknown", weakestCells: [], missing: [], parties: [], name: (id) => id }); // => "Nothing is recorded: fewer than two parties negotiate."
 */
export function pressureSentence(basis: VerdictBasis): string {
  const { verdict, missing, parties } = basis;
  if (parties.length < 2) return "Nothing is recorded: fewer than two parties negotiate.";
  const gaps = missing.length === 0 ? "" : ` ${missingWords(basis)}`;
  switch (verdict) {
    case "ripe":
      return "Ripe, by the judgements recorded: every party cannot win, is hurting, sees a way out and has a spokesman.";
    case "not-ripe":
      return `Not ripe, by the judgements recorded: the answer is no to ${cellWords(basis.weakestCells, basis)}.${gaps}`;
    case "partial":
      return `Partial: ${weakestWords(basis)}.${costWords(basis)}${gaps}`;
    case "nothing-recorded":
      return "Nothing is recorded: no judgement, and no statement of costs, a stalemate, a way out or a spokesman.";
  }
}

function weakestWords(basis: VerdictBasis): string {
  const cells = basis.parties.flatMap(({ party, cells }) => cells.map((cell) => ({ ...cell, party })));
  const judged = cells.filter(({ state }) => state === "judged");
  const contested = cells.filter(({ answer }) => answer === "contested");
  const bothWays = cells.filter(
    ({ state, evidence }) => state === "evidence" && new Set(evidence.map(({ points }) => points)).size > 1,
  );
  return [
    judged.length === 0
      ? "there is evidence, but nobody has judged any cell"
      : `${counted(judged.length, "cell is", "cells are")} judged, none of them no`,
    ...(contested.length === 0 ? [] : [`contested is ${cellWords(contested, basis)}`]),
    ...(bothWays.length === 0 ? [] : [`the evidence points both ways on ${cellWords(bothWays, basis)}`]),
  ].join("; ");
}

/** Whether the evidence of costs tells of some sides only: ripeness needs it of all. */
function costWords({ parties, name }: VerdictBasis): string {
  const hurting = parties.map(({ party, cells }) => ({
    party,
    told: cells.some(
      ({ sign, answer, evidence }) =>
        sign === "hurting" &&
        (answer === "yes" || answer === "contested" || evidence.some(({ points }) => points === "for")),
    ),
  }));
  const told = hurting.filter((one) => one.told).map(({ party }) => name(party));
  if (told.length === 0 || told.length === parties.length) return "";
  return ` Costs are told of ${listed(told)} only; ripeness needs both sides and a way out.`;
}

function cellWords(cells: PressureResult["weakestCells"], { name }: VerdictBasis): string {
  return listed(cells.map(({ party, sign }) => `whether ${name(party)} ${signWords[sign]}`));
}

function missingWords({ missing, parties, name }: VerdictBasis): string {
  const total = parties.reduce((sum, { cells }) => sum + cells.length, 0);
  if (missing.length === total) return "Not judged: all of the table.";
  const byParty = parties.flatMap(({ party }) => {
    const signs = missing.filter((one) => one.party === party).map(({ sign }) => signWords[sign]);
    return signs.length === 0 ? [] : [`whether ${name(party)} ${listed(signs)}`];
  });
  return `Not judged: ${byParty.join("; ")}.`;
}
