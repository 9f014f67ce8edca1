import {
  behaviourNames,
  type BehaviourName,
  type Case,
  type Reading,
  type SessionMove,
  type SessionStart,
} from "@parley/model";
import { seededRandom } from "../bargaining/seeded-random.ts";
import { openingTable } from "./opening.ts";
import { runSession, type Players } from "./run-session.ts";
import { tableRules, type TableRules } from "./table-rules.ts";
import type { TableEnd, TableState } from "./table-state.ts";
import { textClasses } from "./text-classes.ts";

/** The ends in the order in which they are always listed. */
export const endKinds = ["carried-out", "collapse", "breakdown", "inconclusive"] as const;

/** How many runs came to each end. */
export type EndCounts = Readonly<Record<TableEnd["kind"], number>>;

/** What many runs came to. */
export interface Ensemble {
  readonly runs: number;
  readonly seed: number;
  readonly moves: number;
  readonly ends: EndCounts;
  readonly signed: number;
  /** By seat, then by behaviour. */
  readonly byBehaviour: readonly {
    readonly party: string;
    readonly behaviour: BehaviourName;
    readonly runs: number;
    readonly signed: number;
    readonly ends: EndCounts;
  }[];
  readonly byReading: readonly {
    readonly reading: Partial<Reading>;
    readonly runs: number;
    readonly signed: number;
    readonly ends: EndCounts;
  }[];
  /** What occurs in every run with a signature and not in every other, or in none and in some other. */
  readonly marks: readonly {
    readonly what: string;
    readonly signed: "always" | "never";
    readonly others: number;
    readonly of: number;
  }[];
}

/** The readings that runs are spread over, each said by what differs from the session's own. */
const varied: readonly Partial<Reading>[] = [
  {},
  { demandsExclude: false },
  { inferred: false },
  { demandsExclude: false, inferred: false },
  { silence: "closed" },
];

/**
 * Plays many sessions, the behaviours of the seats that are not fixed and the reading drawn for each. The counts say what
 * follows from these behaviours; they are no probabilities of anything in the world.
 * @param options - `fixed`: the behaviour of a seat that is not drawn. The same seed gives the same result.
 * @example ensemble(subject, { rounds: 2, turns: 2, edges: "start", reading: {} }, { runs: 10, seed: 1 }).runs; // => 10
 */
export function ensemble(
  subject: Case,
  start: SessionStart,
  options: { readonly runs: number; readonly seed: number; readonly fixed?: Players },
): Ensemble {
  const draw = seededRandom(options.seed);
  const tables = varied.map((reading) => tableOf(subject, { ...start, reading: { ...start.reading, ...reading } }));
  const tally = new Tally();
  for (let i = 0; i < options.runs; i++) {
    const at = draw(tables.length);
    const { rules, state } = tables[at] as Table;
    const players = new Map(
      rules.seats.map(({ party, negotiates, mediates }): [string, BehaviourName] => {
        if (!negotiates && !mediates) return [party, "firm"];
        const names = behaviourNames.filter((name) => name.startsWith("mediator") !== negotiates);
        return [party, options.fixed?.get(party) ?? (names[draw(names.length)] as BehaviourName)];
      }),
    );
    const ran = runSession(rules, state, { players, draw });
    tally.add({ players, reading: at, ...ran });
  }
  return tally.result({ ...options, rules: tables[0]?.rules });
}

interface Table {
  readonly rules: TableRules;
  readonly state: TableState;
}

function tableOf(subject: Case, start: SessionStart): Table {
  const rules = tableRules(subject, start);
  textClasses(rules);
  return { rules, state: openingTable(subject, rules).state };
}

interface Played {
  readonly players: Players;
  readonly reading: number;
  readonly state: TableState;
  readonly moves: readonly SessionMove[];
}

type Row = { runs: number; signed: number; ends: Record<TableEnd["kind"], number> };

class Tally {
  private readonly all: Row = emptyRow();
  private moves = 0;
  private readonly behaviours = new Map<string, Row>();
  private readonly readings = varied.map(emptyRow);
  private readonly seen = new Map<string, { signed: number; others: number }>();

  add({ players, reading, state, moves }: Played): void {
    this.moves += moves.length;
    const rows = [this.all, this.readings[reading] as Row];
    for (const [party, name] of players) rows.push(rowOf(this.behaviours, `${party} ${name}`));
    const isSigned = state.signed !== undefined;
    for (const row of rows) {
      row.runs++;
      if (isSigned) row.signed++;
      row.ends[state.end?.kind ?? "inconclusive"]++;
    }
    const marks = new Set(moves.flatMap(markOf));
    for (const [party, name] of players) marks.add(`${party} plays ${name}`);
    for (const what of marks) {
      const count = this.seen.get(what) ?? { signed: 0, others: 0 };
      this.seen.set(what, count);
      count[isSigned ? "signed" : "others"]++;
    }
  }

  result({ runs, seed, rules }: { runs: number; seed: number; rules: TableRules | undefined }): Ensemble {
    const { signed, ends } = this.all;
    const others = runs - signed;
    const seats = rules?.seats ?? [];
    return {
      runs,
      seed,
      moves: this.moves,
      ends,
      signed,
      byBehaviour: seats
        .filter(({ negotiates, mediates }) => negotiates || mediates)
        .flatMap(({ party }) =>
          behaviourNames.flatMap((behaviour) => {
            const row = this.behaviours.get(`${party} ${behaviour}`);
            return row ? [{ party, behaviour, ...row }] : [];
          }),
        ),
      byReading: this.readings.map((row, i) => ({ reading: varied[i] ?? {}, ...row })),
      marks: [...this.seen]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([what, count]): Ensemble["marks"][number][] => {
          if (signed === 0 || others === 0) return [];
          if (count.signed === signed && count.others < others)
            return [{ what, signed: "always", others: count.others, of: others }];
          return count.signed === 0 && count.others > 0
            ? [{ what, signed: "never", others: count.others, of: others }]
            : [];
        }),
    };
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
