import type { Formula } from "@parley/model";
import type { Offered } from "./offered.ts";
import type { Reason } from "./reason.ts";
import type { Text } from "./texts.ts";

/** How a session ended, and why. */
export interface TableEnd {
  readonly kind: "carried-out" | "collapse" | "breakdown" | "inconclusive";
  readonly reason: Reason;
  /** For a collapse: the step, and its place among those that were to be carried out, from 1. */
  readonly step?: string;
  readonly at?: number;
}

/** What a seat has said to a text; a seat that is not listed has said nothing. */
export type Answer = "accepted" | "ad-referendum" | "rejected" | "consented" | "declined" | "approved" | "blocked";

/** A text on the table. A seat has one at most: a new one takes the place of the one before. */
export interface TabledText {
  /** Which text of the session it is, from 1. */
  readonly n: number;
  readonly by: string;
  readonly text: Text;
  /** Whether each step that cannot be undone is to be done in two parts. */
  readonly splits: boolean;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Who accepted it ad referendum first, whatever it said later; left out, nobody. */
  readonly reserved?: readonly string[];
}

/** A condition that a party attached at the table; it binds as a line of the case does. */
export interface AttachedCondition {
  readonly id: string;
  readonly by: string;
  readonly holds: Formula;
}

/** A threat with a deadline, and what became of it. */
export interface Ultimatum {
  readonly by: string;
  readonly consequence: string;
  readonly deadline: number;
  readonly holds?: Formula;
  readonly state: "open" | "due" | "met" | "lapsed" | "carried-out";
}

/** A threat without a deadline, or what a mediator promises one party aside. */
export interface Said {
  readonly by: string;
  readonly to?: string;
  readonly words: string;
}

/** How far a step is. */
export type StepState = "begun" | "complete" | "verified" | "defaulted" | "made-good";

/** A step as it is to be carried out after signature; a split step has two parts. */
export interface DueStep {
  readonly id: string;
  /** The step of the case. */
  readonly of: string;
  readonly by: readonly string[];
  readonly after: readonly { readonly step: string; readonly edge: "start" | "completion" }[];
  readonly verifiedBy: readonly string[];
  readonly guaranteedBy: readonly string[];
}

/** Where a table stands; never changed, only followed by another. */
export interface TableState {
  readonly phase: "talks" | "carrying-out" | "ended";
  /** Days since the session began. */
  readonly day: number;
  /** How many rounds have sat, the present one included. */
  readonly round: number;
  readonly sitting: boolean;
  readonly participants: readonly string[];
  readonly planned?: { readonly from: number; readonly to: number; readonly place?: string };
  /** Moves of each seat in the present round. */
  readonly turns: Readonly<Record<string, number>>;
  /** Who has walked out and not returned, in the order of the seats. */
  readonly out: readonly string[];
  readonly texts: readonly TabledText[];
  readonly tabled: number;
  /** By seat: what it tabled in this session, withdrawn texts too; what the case tables at the opening is not among it. */
  readonly offered: Readonly<Record<string, Offered>>;
  /** The last text that all who negotiate accepted, if only ad referendum. */
  readonly provisional?: TabledText;
  /** The lines that their parties gave up, sorted. */
  readonly given: readonly string[];
  readonly attached: readonly AttachedCondition[];
  readonly threats: readonly Said[];
  readonly ultimatums: readonly Ultimatum[];
  readonly promises: readonly Said[];
  readonly signed?: TabledText & { readonly order?: string };
  readonly due: readonly DueStep[];
  readonly steps: Readonly<Record<string, StepState>>;
  readonly end?: TableEnd;
}

/** What a move leads to: the next state, or why it is not allowed; then nothing has changed. */
export type Outcome = { readonly state: TableState } | { readonly refused: Reason };

/**
 * What tells two states apart: equal keys mean equal legal moves and equal futures, apart from the numbers of texts.
 * @example stateKey(emptyTable()) === stateKey(emptyTable()); // => true
 */
export function stateKey(state: TableState): string {
  const texts = state.texts.map(
    ({ by, text, splits, answers }) => `${by} ${text.key} ${splits} ${sortedWords(answers)}`,
  );
  return [
    state.phase,
    state.day,
    state.round,
    state.sitting ? state.participants.join(",") : "",
    state.planned ? `${state.planned.from}-${state.planned.to}` : "",
    sortedWords(state.turns),
    state.out.join(","),
    texts.sort().join(";"),
    state.given.join(","),
    state.attached.map(({ by, holds }) => `${by} ${JSON.stringify(holds)}`).join(";"),
    sortedSaid(state.threats),
    state.ultimatums
      .map(({ by, consequence, deadline, state: now }) => `${by} ${consequence} ${deadline} ${now}`)
      .join(";"),
    sortedSaid(state.promises),
    state.signed?.text.key ?? "",
    state.due.map(({ id }) => id).join(","),
    sortedWords(state.steps),
    state.end ? `${state.end.kind} ${state.end.step ?? ""}` : "",
  ].join("|");
}

function sortedWords(table: Readonly<Record<string, string | number>>): string {
  return Object.keys(table)
    .sort()
    .map((key) => `${key}:${table[key]}`)
    .join(",");
}

function sortedSaid(said: readonly Said[]): string {
  return said
    .map(({ by, to = "", words }) => `${by} ${to}: ${words}`)
    .sort()
    .join(";");
}

/** A table at which nothing has happened yet. @example emptyTable().phase; // => "talks" */
export function emptyTable(): TableState {
  return {
    phase: "talks",
    day: 0,
    round: 0,
    sitting: false,
    participants: [],
    turns: {},
    out: [],
    texts: [],
    tabled: 0,
    offered: {},
    given: [],
    attached: [],
    threats: [],
    ultimatums: [],
    promises: [],
    due: [],
    steps: {},
  };
}
