import { behaviourNames, type Reading, type SessionMove } from "@parley/model";
import type { Ensemble } from "./ensemble.ts";
import type { Players } from "./run-session.ts";
import type { TableRules } from "./table-rules.ts";
import type { TableEnd, TableState } from "./table-state.ts";

/** One session of an ensemble. */
interface Played {
  readonly players: Players;
  /** The place of its reading. */
  readonly reading: number;
  readonly state: TableState;
  readonly moves: readonly SessionMove[];
}

type Row = { runs: number; signed: number; ends: Record<TableEnd["kind"], number> };

/** How many of the packages that were signed are listed. */
const listedDeals = 20;

/** Counts what sessions come to. @example new RunTally([{}]).result({ runs: 0, seed: 1, rules: undefined }).signed; // => 0 */
export class RunTally {
  private readonly all: Row = emptyRow();
  private moves = 0;
  private readonly behaviours = new Map<string, Row>();
  private readonly readings: readonly { readonly reading: Partial<Reading>; readonly row: Row }[];
  private readonly seen = new Map<string, { signed: number; others: number }>();
  private readonly deals = new Map<string, { options: Readonly<Record<string, string>>; runs: number }>();

  constructor(readings: readonly Partial<Reading>[]) {
    this.readings = readings.map((reading) => ({ reading, row: emptyRow() }));
  }

  /** Counts one session. */
  add({ players, reading, state, moves }: Played): void {
    this.moves += moves.length;
    const { signed } = state;
    const rows = [this.all, ...(this.readings[reading] ? [this.readings[reading].row] : [])];
    for (const [party, name] of players) rows.push(rowOf(this.behaviours, `${party} ${name}`));
    for (const row of rows) {
      row.runs++;
      if (signed) row.signed++;
      row.ends[state.end?.kind ?? "inconclusive"]++;
    }
    if (signed) {
      const deal = this.deals.get(signed.text.key) ?? { options: signed.text.options, runs: 0 };
      this.deals.set(signed.text.key, deal);
      deal.runs++;
    }
    const marks = new Set(moves.flatMap(markOf));
    for (const [party, name] of players) marks.add(`${party} plays ${name}`);
    for (const what of marks) {
      const count = this.seen.get(what) ?? { signed: 0, others: 0 };
      this.seen.set(what, count);
      count[signed ? "signed" : "others"]++;
    }
  }

  /** What all sessions together came to. */
  result({ runs, seed, rules }: { runs: number; seed: number; rules: TableRules | undefined }): Ensemble {
    const { signed, ends } = this.all;
    const seats = (rules?.seats ?? []).filter(({ negotiates, mediates }) => negotiates || mediates);
    const deals = [...this.deals].sort(([a, one], [b, two]) => two.runs - one.runs || (a < b ? -1 : 1));
    return {
      runs,
      seed,
      moves: this.moves,
      ends,
      signed,
      byBehaviour: seats.flatMap(({ party }) =>
        behaviourNames.flatMap((behaviour) => {
          const row = this.behaviours.get(`${party} ${behaviour}`);
          return row ? [{ party, behaviour, ...row }] : [];
        }),
      ),
      byReading: this.readings.map(({ reading, row }) => ({ reading, ...row })),
      deals: deals.slice(0, listedDeals).map(([, deal]) => deal),
      differentDeals: deals.length,
      marks: this.marksOf(signed, runs - signed),
    };
  }

  private marksOf(signed: number, others: number): Ensemble["marks"] {
    if (signed === 0 || others === 0) return [];
    return [...this.seen]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([what, count]): Ensemble["marks"][number][] => {
        if (count.signed === signed && count.others < others)
          return [{ what, signed: "always", others: count.others, of: others }];
        return count.signed === 0 && count.others > 0
          ? [{ what, signed: "never", others: count.others, of: others }]
          : [];
      });
  }
}

function emptyRow(): Row {
  return { runs: 0, signed: 0, ends: { "carried-out": 0, collapse: 0, breakdown: 0, inconclusive: 0 } };
}

function rowOf(rows: Map<string, Row>, key: string): Row {
  const row = rows.get(key) ?? emptyRow();
  rows.set(key, row);
  return row;
}

/** What a move of the talks is among runs; a signature and what follows it distinguish nothing. */
function markOf(move: SessionMove): string[] {
  if (move.kind === "sign" || "step" in move || move.kind === "convene" || move.kind === "adjourn") return [];
  if (move.kind === "concede" || move.kind === "drop-condition") return [`${move.by} gives up ${move.line}`];
  return [`${move.by}: ${move.kind.replaceAll("-", " ")}`];
}
