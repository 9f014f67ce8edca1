import type { DivideResult, Division, Warning } from "@parley/model";
import { adjustedWinner } from "./adjusted-winner.ts";
import { claimsAwards, claimsProblem } from "./claims-problem.ts";
import { divisionSentences } from "./division-sentences.ts";
import { shareFormulas } from "./share-formulas.ts";

/**
 * Divides what a division file holds: points on items by adjusted winner, claims by every claims rule, formulas for
 * shares by solving for their free parameter. Exact throughout; nothing is rounded or recommended.
 * @returns Warnings: `strategic-bidding` (points can be overstated), `no-points` (an item that nobody gives a point),
 * `rule-left-out` (random arrival among too many).
 * @throws {ParleyError} `invalid-input` when adjusted winner or a formula cannot be applied as written.
 * @example divide(parseDivision({ format: "parley-division", version: 1, title: "Coat", parties: ["a", "b"], claims: { a: 1, b: "1/2" } })).value.claims.rules[0].awards.a.exact; // => "2/3"
 */
export function divide(division: Division): { value: DivideResult; warnings: Warning[] } {
  const winner = division.points ? adjustedWinner(division) : undefined;
  const { awards, warnings } = division.claims ? claimsAwards(division) : { awards: [], warnings: [] };
  const found = {
    ...(winner ? { adjustedWinner: winner } : {}),
    ...(division.claims ? { claims: claimsProblem(division, awards) } : {}),
    ...(division.formulas ? { formulas: shareFormulas(division, awards) } : {}),
  };
  return {
    value: { title: division.title, sentences: divisionSentences(division, found), ...found },
    warnings: [...(winner ? winnerWarnings(winner) : []), ...warnings],
  };
}

function winnerWarnings({ excluded }: NonNullable<DivideResult["adjustedWinner"]>): Warning[] {
  return [
    {
      code: "strategic-bidding",
      message:
        "a party that knows the other's points can gain by overstating its own: adjusted winner takes points as honest",
    },
    ...excluded.map((item) => ({
      code: "no-points",
      message: `neither party gives ${item} a point: it is left out`,
      ref: item,
    })),
  ];
}
