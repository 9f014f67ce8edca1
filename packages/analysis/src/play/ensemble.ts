import { behaviourNames, type BehaviourName, type Case, type Reading, type SessionStart } from "@parley/model";
import { seededRandom } from "../bargaining/seeded-random.ts";
import { openingTable } from "./opening.ts";
import { runSession, type Players } from "./run-session.ts";
import { RunTally } from "./run-tally.ts";
import { tableRules, type Seat, type TableRules } from "./table-rules.ts";
import { behaviourLacks } from "./table-scores.ts";
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
  /** Each reading said by what differs from the session's own. */
  readonly byReading: readonly {
    readonly reading: Partial<Reading>;
    readonly runs: number;
    readonly signed: number;
    readonly ends: EndCounts;
  }[];
  /** The packages that were signed, the most frequent first; at most 20 of {@link differentDeals}. */
  readonly deals: readonly { readonly options: Readonly<Record<string, string>>; readonly runs: number }[];
  readonly differentDeals: number;
  /** What occurs in every run with a signature and not in every other, or in none and in some other. */
  readonly marks: readonly {
    readonly what: string;
    readonly signed: "always" | "never";
    readonly others: number;
    readonly of: number;
  }[];
}

/**
 * Plays many sessions, the behaviours of the seats that are not fixed and the reading drawn for each. Behaviours with
 * scores are drawn only for seats that have them. The counts say what follows from these behaviours; they are no
 * probabilities of anything in the world.
 * @param options - `fixed`: the behaviour of a seat that is not drawn. The same seed gives the same result.
 * @throws {ParleyError} `needs-input` when a fixed behaviour cannot play its seat.
 * @example ensemble(subject, { rounds: 2, turns: 2, edges: "start", reading: {} }, { runs: 10, seed: 1 }).runs; // => 10
 */
export function ensemble(
  subject: Case,
  start: SessionStart,
  options: { readonly runs: number; readonly seed: number; readonly fixed?: Players },
): Ensemble {
  const draw = seededRandom(options.seed);
  const own = tableRules(subject, start);
  const readings = variedReadings(own.reading);
  const tables = readings.map((reading) => tableOf(subject, { ...start, reading: { ...start.reading, ...reading } }));
  const tally = new RunTally(readings);
  for (let i = 0; i < options.runs; i++) {
    const reading = draw(tables.length);
    const { rules, state, choices } = tables[reading] as Table;
    const players = new Map(
      choices.map(([party, names]): [string, BehaviourName] => [
        party,
        options.fixed?.get(party) ?? (names.length === 1 ? names[0]! : names[draw(names.length)]!),
      ]),
    );
    tally.add({ players, reading, ...runSession(rules, state, { players, draw }) });
  }
  return tally.result({ ...options, rules: own });
}

/** The readings that runs are spread over, each said by what differs from the session's own. */
function variedReadings({ silence, demandsExclude, inferred }: Reading): Partial<Reading>[] {
  const looser = [...(demandsExclude ? [{ demandsExclude: false }] : []), ...(inferred ? [{ inferred: false }] : [])];
  return [
    {},
    ...looser,
    ...(looser.length === 2 ? [{ demandsExclude: false, inferred: false }] : []),
    { silence: silence === "closed" ? "open" : "closed" },
  ];
}

interface Table {
  readonly rules: TableRules;
  readonly state: TableState;
  /** By seat: the behaviours that are drawn among. */
  readonly choices: readonly (readonly [string, readonly BehaviourName[]])[];
}

function tableOf(subject: Case, start: SessionStart): Table {
  const rules = tableRules(subject, start);
  textClasses(rules);
  const choices = rules.seats.map((seat) => [seat.party, behavioursOf(rules, seat)] as const);
  return { rules, state: openingTable(subject, rules).state, choices };
}

/**
 * The behaviours that can play a seat, in the order in which they are always listed; `firm` alone for one that neither
 * negotiates nor mediates, since it only gives its word.
 * @example behavioursOf(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), { party: "staff", name: "Staff", negotiates: true, mediates: false }).length; // => 5
 */
export function behavioursOf(rules: TableRules, { party, negotiates, mediates }: Seat): BehaviourName[] {
  if (!negotiates && !mediates) return ["firm"];
  return behaviourNames.filter(
    (name) => name.startsWith("mediator") !== negotiates && behaviourLacks(rules, party, name) === undefined,
  );
}
