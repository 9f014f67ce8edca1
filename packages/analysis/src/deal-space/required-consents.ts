import { isNegotiatingParty, type Case, type Party, type Position } from "@parley/model";
import type { StanceCell, StanceTable } from "../matrix/stance-table.ts";

/**
 * The parties whose acceptance an agreement needs: those who negotiate, and those whose consent some option names
 * (a guarantor, a monitor, a ratifier).
 * @returns In the order of the case.
 * @example requiredParties(subject).map(({ id }) => id); // => ["bakery", "staff"]
 */
export function requiredParties(subject: Case): Party[] {
  const named = new Set(subject.issues.flatMap(({ options }) => options.flatMap((option) => neededBy(option))));
  return subject.parties.filter((party) => isNegotiatingParty(party) || named.has(party.id));
}

/**
 * Whose consent an option needs, by party id. @example neededBy({ id: "firm", label: "firm", needs: ["europe"] }); // => ["europe"]
 */
export function neededBy(option: Case["issues"][number]["options"][number]): readonly string[] {
  return "needs" in option ? (option.needs ?? []) : [];
}

/**
 * Tells whether a party's word on an option binds: always for one that negotiates, on options that need its consent for
 * others.
 * @example bindingWord(subject)("staff", "pay", "four"); // => true
 */
export function bindingWord(subject: Case): (party: string, issue: string, option: string) => boolean {
  const negotiating = new Set(subject.parties.filter(isNegotiatingParty).map(({ id }) => id));
  const needed = new Set(
    subject.issues.flatMap((issue) =>
      issue.options.flatMap((option) => neededBy(option).map((party) => [party, issue.id, option.id].join(" "))),
    ),
  );
  return (party, issue, option) => negotiating.has(party) || needed.has([party, issue, option].join(" "));
}

/**
 * The stances that bind. A party that does not negotiate binds only on the options that need its consent: on all
 * others it counts as accepting, and its positions over several issues bind nothing. There a silent party is an
 * unknown like any other. Without needed consents the table stays as it is. O(cells + positions).
 * @example bindingTable(subject, { cells: [], assertions: [], positions: [], warnings: [] }).cells; // => []
 */
export function bindingTable(subject: Case, table: StanceTable): StanceTable {
  const consenting = new Set(
    requiredParties(subject)
      .filter((party) => !isNegotiatingParty(party))
      .map(({ id }) => id),
  );
  if (consenting.size === 0) return table;
  const word = bindingWord(subject);
  const binds: Binding["binds"] = (party, issue, option) => !consenting.has(party) || word(party, issue, option);
  return {
    ...table,
    cells: table.cells.map((cell) => (binds(cell.party, cell.issue, cell.option) ? cell : accepting(cell))),
    assertions: table.assertions.filter(({ party }) => !consenting.has(party)),
    positions: table.positions.flatMap((position) => boundPosition(position, { consenting, binds })),
  };
}

function accepting({ party, issue, option }: StanceCell): StanceCell {
  return {
    party,
    issue,
    option,
    stance: "accepts",
    excludedByDemand: false,
    conditions: [],
    positions: [],
    claims: [],
  };
}

interface Binding {
  readonly consenting: ReadonlySet<string>;
  readonly binds: ReturnType<typeof bindingWord>;
}

/** A position as far as it binds; a demand stays whole, since it may refuse an option that it does not name. */
function boundPosition(position: Position, { consenting, binds }: Binding): Position[] {
  const { party, issue = "", options = [], stance, require } = position;
  if (!consenting.has(party)) return [position];
  if (require !== undefined) return [];
  if (stance === "demands") return [position];
  const bound = options.filter((option) => binds(party, issue, option));
  return bound.length === 0 ? [] : [{ ...position, options: bound }];
}
