import { isNegotiatingParty, type Case, type Party, type Position } from "@parley/model";
import type { StanceCell, StanceTable } from "../matrix/stance-table.ts";

/** Parts a key of issue, option and party; no id has a blank. */
const key = (...ids: readonly [issue: string, option: string, party?: string]): string => ids.join(" ");

/**
 * The parties whose acceptance an agreement needs: those who negotiate, and those whose consent some option needs
 * (a guarantor, a monitor, a ratifier, who an analyst judges to have a veto).
 * @returns In the order of the case.
 * @example requiredParties(subject).map(({ id }) => id); // => ["bakery", "staff"]
 */
export function requiredParties(subject: Case): Party[] {
  const needed = neededConsents(subject);
  const named = new Set([...needed.values()].flat());
  return subject.parties.filter((party) => isNegotiatingParty(party) || named.has(party.id));
}

/**
 * Whose consent each option needs: those that the option names, and those whom a judgement gives a veto on it. A veto on
 * any deal is one on every option.
 * @returns Party ids by `ISSUE OPTION`; options that need nobody's consent are left out.
 * @example neededConsents(subject).size; // => 0
 */
export function neededConsents({ issues, judgements }: Case): ReadonlyMap<string, readonly string[]> {
  const vetoes = judgements.flatMap((judgement) => (judgement.about === "veto" ? [judgement] : []));
  return new Map(
    issues.flatMap(({ id: issue, options }) =>
      options.flatMap((option) => {
        const bars = ({ on }: (typeof vetoes)[number]): boolean =>
          on.length === 0 || on.some((one) => one.issue === issue && one.option === option.id);
        const named = "needs" in option ? (option.needs ?? []) : [];
        const parties = [...new Set([...named, ...vetoes.filter(bars).map(({ party }) => party)])];
        return parties.length === 0 ? [] : [[key(issue, option.id), parties]];
      }),
    ),
  );
}

/**
 * Whether a party's consent is one that an option needs; a party that negotiates has its word on every option besides.
 * @example needsConsent(subject)("staff", "pay", "four"); // => false
 */
export function needsConsent(subject: Case): (party: string, issue: string, option: string) => boolean {
  const needed = neededConsents(subject);
  const all = new Set([...needed].flatMap(([option, parties]) => parties.map((party) => `${option} ${party}`)));
  return (party, issue, option) => all.has(key(issue, option, party));
}

/**
 * Tells whether a party's word on an option binds: always for one that negotiates, on options that need its consent for
 * others.
 * @example bindingWord(subject)("staff", "pay", "four"); // => true
 */
export function bindingWord(subject: Case): (party: string, issue: string, option: string) => boolean {
  const negotiating = new Set(subject.parties.filter(isNegotiatingParty).map(({ id }) => id));
  const needed = needsConsent(subject);
  return (party, issue, option) => negotiating.has(party) || needed(party, issue, option);
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
