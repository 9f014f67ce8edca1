import {
  formulaMentions,
  freeId,
  isNegotiatingParty,
  quoted,
  slug,
  type Case,
  type Party,
  type Reading,
  type Stance,
  type Threat,
} from "@parley/model";
import { neutralOrder } from "../../matrix/neutral-order.ts";
import { stanceTable, type StanceCell } from "../../matrix/stance-table.ts";

/** What a party could do in a conflict made from a case: accept what another asks, or carry out a threat. */
export interface ConflictChoice {
  readonly id: string;
  readonly party: string;
  readonly label: string;
  /** For an acceptance: of which option, and what the party says of it. */
  readonly accepts?: { readonly issue: string; readonly option: string; readonly cell: StanceCell };
  /** Who asks for it: parties that demand it, name it as a condition, or would accept it and demand nothing else. */
  readonly askedBy: readonly string[];
  readonly threat?: Threat;
}

/** More choices than these are left out: twelve make 4,096 outcomes. */
const choiceLimit = 12;

/**
 * The choices of a case's negotiating parties: each open threat of theirs, and each option that another negotiating
 * party asks for and that they refuse, draw a red line at, or accept on a condition.
 * @returns Kept: the first twelve, threats first, then what most ask for and what is refused most firmly. Nobody's
 * silence is a choice.
 * @example conflictChoices(subject, defaultReading).kept[0]?.label; // => "Bakery accepts “four per cent” (Pay rise)"
 */
export function conflictChoices(
  subject: Case,
  reading: Reading,
): { kept: ConflictChoice[]; leftOut: ConflictChoice[]; parties: Party[] } {
  const parties = neutralOrder(subject.parties.filter(isNegotiatingParty));
  const { cells } = stanceTable(subject, reading);
  const own = cells.filter(({ party }) => parties.some(({ id }) => id === party));
  const threats = subject.threats
    .filter(({ by, status }) => status === "open" && parties.some(({ id }) => id === by))
    .map((threat): ConflictChoice => {
      const name = parties.find(({ id }) => id === threat.by)?.name ?? threat.by;
      const { consequence } = threat;
      const label = consequence.startsWith(name) ? consequence : `${name}: ${consequence}`;
      return { id: threat.id, party: threat.by, label, askedBy: [], threat };
    });
  const acceptances = parties.flatMap((party) => acceptancesOf(subject, party, own));
  const ranked = [...threats, ...acceptances.sort((a, b) => weight(b) - weight(a))];
  const order = (choices: ConflictChoice[]): ConflictChoice[] =>
    parties.flatMap(({ id }) => choices.filter(({ party }) => party === id));
  return {
    kept: withOwnIds(order(ranked.slice(0, choiceLimit))),
    leftOut: order(ranked.slice(choiceLimit)),
    parties,
  };
}

const firmness: Partial<Record<Stance, number>> = { "red-line": 3, refuses: 2, "accepts-if": 1 };

function weight({ askedBy, accepts }: ConflictChoice): number {
  return askedBy.length * 4 + (accepts ? (firmness[accepts.cell.stance] ?? 0) : 0);
}

function acceptancesOf(subject: Case, party: Party, cells: readonly StanceCell[]): ConflictChoice[] {
  return cells
    .filter((cell) => cell.party === party.id && firmness[cell.stance] !== undefined)
    .flatMap((cell): ConflictChoice[] => {
      const askedBy = [...new Set(cells.filter((other) => asks(other, cell, cells)).map((other) => other.party))];
      if (askedBy.length === 0) return [];
      const issue = subject.issues.find(({ id }) => id === cell.issue);
      const option = issue?.options.find(({ id }) => id === cell.option);
      return [
        {
          id: slug(`${party.id}-${cell.issue}-${cell.option}`),
          party: party.id,
          label: `${party.name} accepts ${quoted(option?.label ?? cell.option)} (${issue?.label ?? cell.issue})`,
          accepts: { issue: cell.issue, option: cell.option, cell },
          askedBy,
        },
      ];
    });
}

/** Whether what a party says of an option, here or in a condition elsewhere, asks another party for it. */
function asks(other: StanceCell, { party, issue, option }: StanceCell, cells: readonly StanceCell[]): boolean {
  if (other.party === party) return false;
  const named = other.conditions.some((condition) =>
    formulaMentions(condition).some((mention) => mention.issue === issue && mention.option === option),
  );
  if (named && other.stance === "accepts-if") return true;
  if (other.issue !== issue || other.option !== option) return false;
  if (other.stance === "demands") return true;
  return (
    other.stance === "accepts" &&
    !cells.some((cell) => cell.party === other.party && cell.issue === issue && cell.stance === "demands")
  );
}

/** Ids that differ from each other and from the words of statements. */
function withOwnIds(choices: readonly ConflictChoice[]): ConflictChoice[] {
  const taken = new Set(["if", "iff"]);
  return choices.map((choice) => {
    const id = freeId(choice.id, taken);
    taken.add(id);
    return { ...choice, id };
  });
}
