import type { SessionMove } from "@parley/model";
import { dueSteps } from "./due-steps.ts";
import { stepEnds, type StepEnds } from "./step-ends.ts";
import type { TableRules } from "./table-rules.ts";
import type { TableEnd, TableState } from "./table-state.ts";
import { textClasses } from "./text-classes.ts";
import type { Text } from "./texts.ts";
import { waysToSign, type Way } from "./ways-to-sign.ts";

/** The fewest moves from the opening to an end, or why there is no way. */
export interface ShortestWay {
  readonly end: TableEnd["kind"];
  /** For a collapse: at which step. */
  readonly step?: string;
  readonly moves: number | null;
  readonly why?: string;
}

/** A move that every way to a signature contains, and the last round in which it can still come. */
export interface NecessaryMove {
  readonly kind:
    | "convene"
    | "table"
    | "accept-or-table"
    | "concede"
    | "drop-condition"
    | "consent"
    | "approve"
    | "sign";
  readonly party?: string;
  readonly line?: string;
  readonly lastRound: number;
}

/** What can happen at a table, exactly. */
export interface Exhausted {
  /** How many rounds can sit: as many as the session allows, and as there are days. */
  readonly rounds: number;
  readonly signature: number | null;
  /** What is given up for a signature: every set of lines that contains no other; one empty set when nothing need be. */
  readonly gives: readonly (readonly { readonly party: string; readonly line: string }[])[];
  readonly ways: readonly ShortestWay[];
  readonly necessary: readonly NecessaryMove[];
  /** Parties that must give something up in every way to a signature: at least how many lines, and when to begin at the latest. */
  readonly begin: readonly { readonly party: string; readonly lines: number; readonly lastRound: number }[];
  readonly bounds: {
    readonly packages: string;
    readonly merged: string;
    readonly texts: number;
    readonly looked: number;
    readonly stepStates: number;
    readonly complete: boolean;
  };
}

/**
 * The shortest way to each end, what every way to a signature contains, and the last round in which each of these moves
 * can come. Talks are not walked move by move: for one text, what a seat has to do is a chain (give up its lines, then
 * table or accept), and the chains of two seats meet only when the text is tabled and when it is signed. Texts that
 * nothing tells apart are one, lines of one seat are alike, and moves that no guard asks about (threats, promises,
 * tentative dates) are left out. What follows a signature is searched state by state.
 * @param state - An opening: nobody has walked out and no round has sat.
 * @returns Exact while `bounds.complete`; else a shorter way may exist and a move called necessary may not be.
 * @example exhausted(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), emptyTable()).rounds; // => 4
 */
export function exhausted(rules: TableRules, state: TableState): Exhausted {
  const { rounds: allowed, turns, lastDay } = rules.start;
  const rounds = lastDay === undefined ? allowed : Math.max(0, Math.min(allowed, lastDay - state.day + 1));
  const classes = textClasses(rules);
  const ways = rules.negotiating.length < 2 ? [] : waysToSign(rules, state, { rounds, texts: classes.texts });
  const after = ways.flatMap((way) => afterSignature(rules, way));
  return {
    rounds,
    signature: least(ways.map(({ moves }) => moves)),
    gives: smallestGives(ways),
    ways: shortestWays(rules, { rounds, ways, after }),
    necessary: necessaryMoves(rules, { rounds, turns, ways }),
    begin: rules.negotiating.flatMap((party) => {
      const lines = least(ways.map((way) => way.lines.get(party)?.length ?? 0)) ?? 0;
      return lines === 0 ? [] : [{ party, lines, lastRound: rounds - Math.floor(lines / turns) }];
    }),
    bounds: {
      packages: String(classes.packages),
      merged: String(classes.merged),
      texts: classes.texts.length,
      looked: classes.looked,
      stepStates: after.reduce((all, { ends }) => all + ends.states, 0),
      complete: classes.complete && after.every(({ ends }) => ends.complete),
    },
  };
}

function least(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => Math.min(a, b));
}

function smallestGives(ways: readonly Way[]): Exhausted["gives"] {
  const sets = new Map(
    ways.map(({ lines }) => {
      const set = [...lines].flatMap(([party, own]) => own.map((line) => ({ party, line })));
      return [set.map(({ line }) => line).join(" "), set];
    }),
  );
  const all = [...sets.values()].sort((a, b) => a.length - b.length);
  const contains = (set: (typeof all)[number], other: (typeof all)[number]): boolean =>
    other.length < set.length && other.every(({ line }) => set.some((one) => one.line === line));
  return all.filter((set) => !all.some((other) => contains(set, other)));
}

/** What can follow a signature of one text, under each order of steps. */
function afterSignature(
  rules: TableRules,
  { text, moves }: Way,
): { readonly moves: number; readonly ends: StepEnds }[] {
  const orders = rules.orders.length === 0 ? [undefined] : rules.orders;
  return orders.flatMap((order) => {
    const found = dueSteps(rules, { text, splits: false }, order);
    return "refused" in found ? [] : [{ moves, ends: stepEnds(rules, found.due) }];
  });
}

function shortestWays(
  rules: TableRules,
  { rounds, ways, after }: { rounds: number; ways: readonly Way[]; after: ReturnType<typeof afterSignature> },
): ShortestWay[] {
  const seats = rules.negotiating.length;
  const done = least(after.flatMap(({ moves, ends }) => (ends.carriedOut === null ? [] : [moves + ends.carriedOut])));
  const unsigned = ways.length === 0 ? "no text can be signed in the rounds that there are" : undefined;
  const idle = rules.start.lastDay === undefined ? 2 * rounds : 2;
  const cannotSit = seats < 2 || rounds === 0 ? "no round can sit" : undefined;
  const steps = [...new Set(after.flatMap(({ ends }) => [...ends.collapse.keys()]))];
  return [
    { end: "carried-out", moves: done, ...(done === null ? { why: unsigned ?? "steps wait for each other" } : {}) },
    ...(steps.length === 0
      ? [{ end: "collapse" as const, moves: null, why: unsigned ?? "a signed text leaves no step to fail" }]
      : steps.map((step): ShortestWay => {
          const all = after.flatMap(({ moves, ends }) => {
            const own = ends.collapse.get(step);
            return own === undefined ? [] : [moves + own];
          });
          return { end: "collapse", step, moves: least(all) };
        })),
    seats === 0
      ? { end: "breakdown", moves: null, why: "no party negotiates" }
      : { end: "breakdown", moves: seats === 1 ? 1 : 2 },
    cannotSit === undefined
      ? { end: "inconclusive", moves: idle }
      : { end: "inconclusive", moves: null, why: cannotSit },
  ];
}

function necessaryMoves(
  rules: TableRules,
  { rounds, turns, ways }: { rounds: number; turns: number; ways: readonly Way[] },
): NecessaryMove[] {
  const [first] = ways;
  if (!first) return [];
  const inAll = (party: string): string[] =>
    (first.lines.get(party) ?? []).filter((line) => ways.every((way) => way.lines.get(party)?.includes(line)));
  const needed = (text: Text, party: string, kind: string): boolean =>
    text.consents.some((one) => one.party === party && one.kind === kind);
  // A seat's last line is followed by one move of its own, tabling or accepting; a consent is not counted.
  const lastLine = rounds - Math.floor(1 / turns);
  const seats = rules.negotiating;
  const lines = rules.seats.flatMap(({ party, negotiates }) =>
    inAll(party).map((line): NecessaryMove => {
      const isCondition = rules.lines.find((one) => one.id === line && one.party === party)?.kind === "condition";
      const kind = isCondition ? "drop-condition" : "concede";
      return { kind, party, line, lastRound: negotiates ? lastLine : rounds };
    }),
  );
  return [
    { kind: "convene", lastRound: rounds },
    ...lines,
    ...(ways.every(({ tabledBy }) => tabledBy === undefined) ? [{ kind: "table" as const, lastRound: rounds }] : []),
    ...seats
      .filter((party) => ways.every(({ tabledBy }) => tabledBy !== party))
      .map((party): NecessaryMove => ({ kind: "accept-or-table", party, lastRound: rounds })),
    ...first.text.consents
      .filter(({ party, kind }) => ways.every(({ text }) => needed(text, party, kind)))
      .map(({ party, kind }): NecessaryMove => ({
        kind: kind === "ratifier" ? "approve" : "consent",
        party,
        lastRound: rounds,
      })),
    { kind: "sign", lastRound: rounds },
  ];
}

/** What a necessary move is among the moves of the protocol. @example isThatMove({ kind: "sign", lastRound: 1 }, { kind: "sign", by: "staff", text: 1, claims: [] }); // => true */
export function isThatMove(necessary: NecessaryMove, move: SessionMove): boolean {
  const own = necessary.party === undefined || necessary.party === move.by;
  const tables = move.kind === "table-package" || move.kind === "counter" || move.kind === "mediator-draft";
  switch (necessary.kind) {
    case "table":
      return tables;
    case "accept-or-table":
      return own && (tables || move.kind === "accept");
    case "concede":
    case "drop-condition":
      return own && move.kind === necessary.kind && move.line === necessary.line;
    case "consent":
      return own && move.kind === "guarantor-consents";
    case "approve":
      return own && move.kind === "ratifier-approves";
    default:
      return move.kind === necessary.kind;
  }
}
