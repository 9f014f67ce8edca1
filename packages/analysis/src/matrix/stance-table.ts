import {
  isUsable,
  type Case,
  type Formula,
  type Issue,
  type Position,
  type Reading,
  type Stance,
  type Warning,
} from "@parley/model";
import { groupBy } from "./group-by.ts";
import { neutralOrder } from "./neutral-order.ts";
import { usedPositions } from "./used-positions.ts";

/** What one party says of one option, after all its positions on it are weighed. */
export interface StanceCell {
  readonly party: string;
  readonly issue: string;
  readonly option: string;
  /** The firmest of what was said; `not-reported` when nobody said anything. */
  readonly stance: Stance;
  /** Whether the refusal follows only from a demand for other options. */
  readonly excludedByDemand: boolean;
  /** For `accepts-if`: any one of these is enough. */
  readonly conditions: readonly Formula[];
  /** The ids of the positions that decide the stance. */
  readonly positions: readonly string[];
  readonly claims: readonly string[];
  /** `inferred` when nobody stated any of the deciding positions; left out where nothing was said. */
  readonly basis?: "stated" | "inferred";
}

/** Everything that the parties say under one reading. */
export interface StanceTable {
  /** One cell for each issue, option and party, in that order: issues and options as in the case, parties by name. */
  readonly cells: readonly StanceCell[];
  /** Positions over several issues: their `require` must hold. */
  readonly assertions: readonly Position[];
  /** The positions that the reading uses. */
  readonly positions: readonly Position[];
  readonly warnings: readonly Warning[];
}

/**
 * Finds each party's effective stance on each option: red line over refusal over conditional acceptance over
 * acceptance or demand. A demand refuses the options of its issue that its party mentions in no position with
 * options, an explicit `not-reported` being a mention; formulas are not. Third parties are in the table too; whether
 * their word binds is for the reader of the table. O(options × parties + positions).
 * @returns Warnings with code `double-mention` name two positions on the same cell.
 * @example stanceTable(parseCase({ format: "parley-case", version: 1, title: "Talks" }), defaultReading).cells; // => []
 */
export function stanceTable(subject: Case, reading: Reading): StanceTable {
  const positions = usedPositions(subject, reading);
  const assertions = positions.filter((position) => position.require !== undefined);
  const plain = positions.filter((position) => position.require === undefined);
  const mentions = groupBy(plain.flatMap(mentionsOf), (mention) => mention.key);
  const rejected = new Set(subject.claims.filter((claim) => !isUsable(claim)).map((claim) => claim.id));
  const demands = reading.demandsExclude ? plain.filter((position) => position.stance === "demands") : [];
  const demandsByIssue = groupBy(demands, (position) => cellKey(position.party, position.issue ?? ""));
  const parties = neutralOrder(subject.parties);
  const cells = subject.issues.flatMap((issue) =>
    issue.options.flatMap((option) =>
      parties.map((party): StanceCell => {
        const at = { party: party.id, issue: issue.id, option: option.id };
        const said = mentions.get(cellKey(party.id, issue.id, option.id))?.map((mention) => mention.position) ?? [];
        const excluding = said.length > 0 ? [] : (demandsByIssue.get(cellKey(party.id, issue.id)) ?? []);
        return { ...at, ...weigh(said, excluding, rejected) };
      }),
    ),
  );
  return { cells, assertions, positions, warnings: doubleMentions(subject.issues, mentions) };
}

interface Mention {
  readonly key: string;
  readonly position: Position;
  readonly option: string;
}

function mentionsOf(position: Position): Mention[] {
  const { issue = "", options = [] } = position;
  return [...new Set(options)].map((option) => ({ key: cellKey(position.party, issue, option), position, option }));
}

function cellKey(...ids: string[]): string {
  return ids.join(" ");
}

function weigh(said: readonly Position[], excluding: readonly Position[], rejected: ReadonlySet<string>) {
  if (said.length === 0 && excluding.length > 0)
    return { stance: "refuses" as const, excludedByDemand: true, conditions: [], ...support(excluding, rejected) };
  const stance = firmest(said);
  const deciding = said.filter(
    (position) => position.stance === stance || (accepted(stance) && accepted(position.stance)),
  );
  const conditions =
    stance === "accepts-if" ? deciding.map((position) => position.if).filter((formula) => formula !== undefined) : [];
  return { stance, excludedByDemand: false, conditions, ...support(deciding, rejected) };
}

const precedence = ["red-line", "refuses", "accepts-if", "demands", "accepts"] as const;

function firmest(said: readonly Position[]): Stance {
  return precedence.find((stance) => said.some((position) => position.stance === stance)) ?? "not-reported";
}

function accepted(stance: Stance): boolean {
  return stance === "accepts" || stance === "demands";
}

function support(positions: readonly Position[], rejected: ReadonlySet<string>) {
  const claims = new Set(positions.flatMap((position) => position.claims).filter((claim) => !rejected.has(claim)));
  const stated = positions.some((position) => position.basis === "stated");
  return {
    positions: positions.map((position) => position.id),
    claims: [...claims],
    ...(positions.length > 0 ? { basis: stated ? ("stated" as const) : ("inferred" as const) } : {}),
  };
}

function doubleMentions(issues: readonly Issue[], mentions: ReadonlyMap<string, readonly Mention[]>): Warning[] {
  const labels = new Map(
    issues.flatMap((issue) => issue.options.map((option) => [cellKey(issue.id, option.id), option.label])),
  );
  return [...mentions.values()].flatMap(([first, ...others]): Warning[] =>
    others.map(({ position, option }) => ({
      code: "double-mention",
      message:
        `positions ${first?.position.id} and ${position.id} both speak of "${labels.get(cellKey(position.issue ?? "", option)) ?? option}"` +
        ` (${position.issue}): the firmer one counts`,
      ref: position.id,
    })),
  );
}
