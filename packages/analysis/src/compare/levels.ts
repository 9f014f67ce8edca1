import type { NamedPackage, Standing, Verdict } from "@parley/model";
import type { StanceCell, StanceTable } from "../matrix/stance-table.ts";
import { formulaTruth } from "./formula-truth.ts";

/** How a party takes what a package says, from worst to best; `unknown` stands outside the order. */
export type Level = "red line" | "refused" | "accepted" | "demanded" | "unknown";

const ranks: Readonly<Record<Exclude<Level, "unknown">, number>> = {
  "red line": 0,
  refused: 1,
  accepted: 2,
  demanded: 3,
};

/** What a package says on an issue, and how a party takes it. */
export interface Taken {
  readonly option: string;
  readonly level: Level;
}

/**
 * How a party takes each issue that a package settles, and each of its own positions over several issues. Silence and
 * what the package leaves undecided are unknown; a condition that the package does not meet is a refusal.
 * @example levelsOf({ cells: [], assertions: [], positions: [], warnings: [] }, "u", { id: "p", options: {}, claims: [] }).size; // => 0
 */
export function levelsOf(table: StanceTable, party: string, { options }: NamedPackage): Map<string, Taken> {
  const levels = new Map<string, Taken>();
  const choice = (issue: string): string | undefined => options[issue];
  for (const cell of table.cells)
    if (cell.party === party && options[cell.issue] === cell.option)
      levels.set(cell.issue, { option: cell.option, level: levelOf(cell, choice) });
  for (const { id, party: own, require, stance } of table.assertions) {
    if (own !== party || require === undefined) continue;
    const holds = formulaTruth(require, choice);
    const failed = stance === "red-line" ? "red line" : "refused";
    levels.set(id, { option: String(holds), level: holds === undefined ? "unknown" : holds ? "accepted" : failed });
  }
  return levels;
}

function levelOf(cell: StanceCell, choice: (issue: string) => string | undefined): Level {
  switch (cell.stance) {
    case "red-line":
      return "red line";
    case "refuses":
      return "refused";
    case "demands":
      return "demanded";
    case "accepts":
      return "accepted";
    case "not-reported":
      return "unknown";
    case "accepts-if": {
      const met = new Set(cell.conditions.map((condition) => formulaTruth(condition, choice)));
      return met.has(true) ? "accepted" : met.has(undefined) ? "unknown" : "refused";
    }
  }
}

/**
 * Compares two packages for one party, issue by issue: an issue with the same option is the same, whatever it is;
 * otherwise the levels decide. Better means better somewhere and nowhere worse or unknown; when it is better here and
 * worse there the verdict is unknown, since stances carry no weights.
 * @param against - the id of the second package.
 * @example compareLevels(new Map(), new Map(), "today").verdict; // => "same"
 */
export function compareLevels(
  mine: ReadonlyMap<string, Taken>,
  other: ReadonlyMap<string, Taken>,
  against: string,
): Standing {
  const found = { better: [] as string[], worse: [] as string[], unknown: [] as string[] };
  for (const key of new Set([...mine.keys(), ...other.keys()])) {
    const [a, b] = [mine.get(key), other.get(key)];
    if (a !== undefined && b !== undefined && a.option === b.option && a.level === b.level) continue;
    if (!a || !b || a.level === "unknown" || b.level === "unknown") found.unknown.push(key);
    else if (ranks[a.level] !== ranks[b.level]) found[ranks[a.level] > ranks[b.level] ? "better" : "worse"].push(key);
  }
  return { against, verdict: verdictOf(found), ...found };
}

function verdictOf({ better, worse, unknown }: Pick<Standing, "better" | "worse" | "unknown">): Verdict {
  if (unknown.length > 0 || (better.length > 0 && worse.length > 0)) return "unknown";
  return better.length > 0 ? "better" : worse.length > 0 ? "worse" : "same";
}

/**
 * How a package stands for a party against no deal, as its positions stand: worse when it crosses a red line or takes
 * something that the party refuses, better when it settles every issue as the party accepts, otherwise unknown.
 * @param settled - whether the package leaves nothing open.
 * @example againstNoDeal(new Map([["pay", { option: "six", level: "accepted" }]]), true).verdict; // => "better"
 */
export function againstNoDeal(levels: ReadonlyMap<string, Taken>, settled: boolean): Standing {
  const at = (...wanted: Level[]): string[] =>
    [...levels].filter(([, { level }]) => wanted.includes(level)).map(([key]) => key);
  const [better, worse, unknown] = [at("accepted", "demanded"), at("red line", "refused"), at("unknown")];
  const accepted = settled && unknown.length === 0;
  return {
    against: null,
    verdict: worse.length > 0 ? "worse" : accepted ? "better" : "unknown",
    better,
    worse,
    unknown,
  };
}
