import { listed, type Case, type Choice, type Formula, type Position, type WordingStanding } from "@parley/model";
import { formulaText } from "../brief/position-sentence.ts";
import { formulaTruth } from "../compare/formula-truth.ts";
import { bindingWord } from "../deal-space/required-consents.ts";
import { groupBy } from "../matrix/group-by.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import type { StanceCell, StanceTable } from "../matrix/stance-table.ts";

/** What the parties say of wordings, for one case and one reading. */
export interface Standings {
  /**
   * How each party stands to options taken together; the least of what it says counts. In neutral order, without the
   * silence of those whose word binds nothing here.
   */
  readonly of: (options: Readonly<Record<string, string>>, choice: Choice) => WordingStanding[];
  /** Whether everybody whose word binds accepts these options; silence is not consent, and no party at all agrees to nothing. */
  readonly acceptedByAll: (options: Readonly<Record<string, string>>, choice: Choice) => boolean;
}

const rank = { "red-line": 0, refuses: 1, "not-reported": 2, "on-condition": 3, accepts: 4 } as const;

/**
 * Reads out of a stance table how the parties stand to wordings. An acceptance on a condition counts as acceptance where
 * what is chosen meets the condition.
 * @example wordingStandings(subject, { cells: [], assertions: [], positions: [], warnings: [] }).of({}, () => undefined); // => []
 */
export function wordingStandings(subject: Case, table: Pick<StanceTable, "cells" | "positions">): Standings {
  const cells = groupBy(table.cells, ({ issue, option }) => `${issue} ${option}`);
  const parties = neutralOrder(subject.parties);
  const stated = new Map(table.positions.map((position) => [position.id, position]));
  const binds = bindingWord(subject);
  const isBinding = ({ party, issue, option }: StanceCell): boolean => binds(party, issue, option);
  const cellsOf = (options: Readonly<Record<string, string>>): StanceCell[] =>
    Object.entries(options).flatMap(([issue, option]) => cells.get(`${issue} ${option}`) ?? []);
  return {
    of: (options, choice) =>
      parties.flatMap(({ id, name }) => {
        const own = cellsOf(options).filter(({ party }) => party === id);
        const [least] = own
          .map((cell) => standing(subject, cell, choice))
          .sort((a, b) => rank[a.stance] - rank[b.stance]);
        if (least === undefined || (least.stance === "not-reported" && !own.some(isBinding))) return [];
        const claims = [...new Set(own.flatMap((cell) => cell.claims))];
        const inferred = own.some((cell) => isInferred(cell, stated));
        return [{ party: id, name, ...least, inferred, claims }];
      }),
    acceptedByAll: (options, choice) => {
      const binding = cellsOf(options).filter(isBinding);
      return binding.length > 0 && binding.every((cell) => standing(subject, cell, choice).stance === "accepts");
    },
  };
}

type Stance = Pick<WordingStanding, "stance" | "condition">;

function standing(subject: Case, { stance, conditions }: StanceCell, choice: Choice): Stance {
  if (stance === "demands" || stance === "accepts") return { stance: "accepts" };
  if (stance !== "accepts-if") return { stance };
  if (conditions.some((one) => formulaTruth(one, choice) === true)) return { stance: "accepts" };
  return { stance: "on-condition", condition: conditionText(subject, conditions) };
}

function conditionText(subject: Case, conditions: readonly Formula[]): string {
  return listed(
    conditions.map((one) => formulaText(subject, one)),
    "or",
  );
}

function isInferred({ basis, positions }: StanceCell, known: ReadonlyMap<string, Position>): boolean {
  return basis === "inferred" || (positions.length > 0 && positions.every((id) => known.get(id)?.basis === "inferred"));
}
