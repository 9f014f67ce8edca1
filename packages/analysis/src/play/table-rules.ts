import {
  isNegotiatingParty,
  type Case,
  type Formula,
  type Party,
  type Reading,
  type Rule,
  type SessionStart,
  type Step,
} from "@parley/model";
import { effectiveReading } from "../matrix/effective-reading.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { stanceTable } from "../matrix/stance-table.ts";
import { lineIssues, partyLines, type Line } from "./lines.ts";
import { ownWishes, type Wishes } from "./fitting-text.ts";
import { reportedThreats, type ReportedThreat } from "./reported-threats.ts";
import { tableScores, type TableScores } from "./table-scores.ts";
import type { Text } from "./texts.ts";

/** Who sits at the table, and what it may do there. */
export interface Seat {
  readonly party: string;
  readonly name: string;
  /** Whether a text needs its own acceptance. */
  readonly negotiates: boolean;
  readonly mediates: boolean;
}

/** Whose consent a text needs besides that of the negotiating seats, and by which move it is given. */
export interface Consent {
  readonly party: string;
  readonly kind: "guarantor" | "ratifier";
}

/** What holds at a table whatever is moved: the case, under one reading, with the limits of the session. */
export interface TableRules {
  /** In neutral order. */
  readonly seats: readonly Seat[];
  /** The parties whose acceptance a text needs, in neutral order. */
  readonly negotiating: readonly string[];
  readonly issues: Case["issues"];
  /** Issues that somebody speaks of: a text that is signed settles them all. */
  readonly spoken: readonly string[];
  readonly lines: readonly Line[];
  readonly rules: readonly Rule[];
  /** Assumptions that the reading switches on: they bind as rules do. */
  readonly assumed: readonly { readonly id: string; readonly require: Formula }[];
  readonly consents: readonly (Consent & { readonly on?: { readonly issue: string; readonly option: string } })[];
  readonly steps: readonly Step[];
  /** Whose orders of steps there are; in the order of the case. */
  readonly orders: readonly string[];
  /** What each seat that negotiates or mediates is reported to want, by party. */
  readonly wishes: ReadonlyMap<string, Wishes>;
  /** Named packages of the case. */
  readonly packages: Case["packages"];
  /** Values that people gave to options; behaviours with scores play by them. */
  readonly scores: TableScores;
  /** What each party is reported to threaten. */
  readonly threats: readonly ReportedThreat[];
  readonly start: SessionStart;
  readonly reading: Reading;
  /** Texts that were looked at, by their key: what is found once is kept. */
  readonly known: Map<string, Text>;
  readonly knownOptions: WeakMap<object, Text>;
  /** Sets of lines given up, each once: what is worked out for one is found again. */
  readonly knownGiven: Map<string, readonly string[]>;
}

/**
 * The rules of a table for a case. A party with the role of an observer alone has no seat. A guarantor that no option
 * names is asked about every text, as a ratifier is.
 * @param start - The limits of the session, and what differs from the reading of the case.
 * @throws {ParleyError} `dangling-id` when the reading names an assumption that the case does not have.
 * @example tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }).seats.map(({ party }) => party); // => ["bakery", "staff"]
 */
export function tableRules(subject: Case, start: SessionStart): TableRules {
  const reading = effectiveReading(subject, start.reading);
  const lines = partyLines(subject, reading);
  const { cells } = stanceTable(subject, reading);
  const stated = cells.filter(({ stance }) => stance !== "not-reported");
  const spoken = new Set([...stated.map(({ issue }) => issue), ...lines.flatMap(lineIssues)]);
  const consents = consentsOf(subject);
  const needed = new Set([...consents.map(({ party }) => party), ...performers(subject.steps)]);
  const seats = neutralOrder(subject.parties)
    .filter((party) => needed.has(party.id) || !isObserver(party))
    .map((party) => ({
      party: party.id,
      name: party.name,
      negotiates: isNegotiatingParty(party),
      mediates: party.roles.includes("mediator"),
    }));
  return {
    seats,
    negotiating: seats.filter(({ negotiates }) => negotiates).map(({ party }) => party),
    issues: subject.issues,
    spoken: subject.issues.map(({ id }) => id).filter((id) => spoken.has(id)),
    lines,
    rules: subject.rules,
    assumed: subject.assumptions.filter(({ id }) => reading.assumptions.includes(id)),
    consents,
    steps: subject.steps,
    orders: [...new Set(subject.steps.flatMap(({ proposal }) => proposal ?? []))],
    wishes: new Map(subject.parties.map(({ id }) => [id, ownWishes(cells, id)])),
    packages: subject.packages,
    scores: tableScores(subject, reading, start.scoresBy),
    threats: reportedThreats(subject, start),
    start,
    reading,
    known: new Map(),
    knownOptions: new WeakMap(),
    knownGiven: new Map(),
  };
}

function isObserver({ roles }: Party): boolean {
  return roles.length > 0 && roles.every((role) => role === "observer");
}

function performers(steps: readonly Step[]): string[] {
  return steps.flatMap(({ by = [], verifiedBy = [], guaranteedBy = [] }) => [by, verifiedBy, guaranteedBy].flat());
}

function consentsOf({ parties, issues, judgements }: Case): TableRules["consents"] {
  const others = new Map(parties.filter((party) => !isNegotiatingParty(party)).map((party) => [party.id, party]));
  const named = issues.flatMap((issue) =>
    issue.options.flatMap((option) =>
      ("needs" in option ? (option.needs ?? []) : []).map((party) => ({
        party,
        on: { issue: issue.id, option: option.id },
      })),
    ),
  );
  const vetoes = judgements.flatMap((one) => {
    if (one.about !== "veto") return [];
    const { party } = one;
    return one.on.length === 0
      ? [{ party, kind: "ratifier" as const }]
      : one.on.map(({ issue, option }) => ({ party, kind: "ratifier" as const, on: { issue, option } }));
  });
  const kindOf = (party: string) => (others.get(party)?.roles.includes("ratifier") ? "ratifier" : "guarantor");
  const always = [...others.values()].flatMap(({ id, roles }): TableRules["consents"] => {
    if (roles.includes("ratifier")) return [{ party: id, kind: "ratifier" }];
    return roles.includes("guarantor") && !named.some(({ party }) => party === id)
      ? [{ party: id, kind: "guarantor" }]
      : [];
  });
  return [...always, ...named.map(({ party, on }) => ({ party, kind: kindOf(party), on })), ...vetoes].filter(
    ({ party }) => others.has(party),
  ) as TableRules["consents"];
}

/** A seat by its party; `undefined` for one without a seat. @example seatOf(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), "staff")?.negotiates; // => true */
export function seatOf(rules: TableRules, party: string): Seat | undefined {
  return rules.seats.find((seat) => seat.party === party);
}
