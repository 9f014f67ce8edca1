import type { Case } from "@parley/model";
import { stanceTable, type StanceCell } from "../matrix/stance-table.ts";
import { fittingText, ownWishes } from "./fitting-text.ts";
import type { Line } from "./lines.ts";
import { plannedRound } from "./planned-round.ts";
import { seatOf, type TableRules } from "./table-rules.ts";
import { emptyTable, type TabledText, type TableState } from "./table-state.ts";
import { textOf, type Text } from "./texts.ts";
import { partyName } from "../wording/words.ts";

/** One thing that stands when a session begins, and what it rests on. */
export interface OpeningFact {
  readonly kind: "seat" | "text" | "refusal" | "line" | "threat" | "ultimatum" | "round" | "order";
  readonly party?: string;
  readonly words: string;
  readonly positions: readonly string[];
  /** Empty where the case itself, without a claim, says so. */
  readonly claims: readonly string[];
}

/** Where a session begins, with the source of each part of it. */
export interface Opening {
  readonly state: TableState;
  readonly facts: readonly OpeningFact[];
}

/**
 * Opens the table as the case leaves it: who sits there, the text of each seat (its latest named package; else what it
 * is stated to want, nothing inferred), who has refused which, threats and ultimatums that stand, the round that is planned, the orders
 * of steps that are proposed. A text that its own party's lines or a rule speak against is not tabled.
 * @example openingTable(subject, tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} })).state.phase; // => "talks"
 */
export function openingTable(subject: Case, rules: TableRules): Opening {
  const { cells } = stanceTable(subject, { ...rules.reading, inferred: false });
  const tabled = rules.seats
    .filter(({ negotiates, mediates }) => negotiates || mediates)
    .flatMap((seat) => textOfSeat(subject, rules, { party: seat.party, cells }));
  const texts = tabled.map(({ by, text }, i): TabledText => {
    const refused = refusals(rules, by, text).map(({ party }) => [party, "rejected"]);
    const own = seatOf(rules, by)?.negotiates ? [[by, "accepted"]] : [];
    return { n: i + 1, by, text, splits: false, answers: Object.fromEntries([...refused, ...own]) };
  });
  const planned = plannedRound(subject, rules.start);
  const state: TableState = {
    ...emptyTable(),
    texts,
    tabled: texts.length,
    threats: rules.threats
      .filter(({ deadline }) => deadline === undefined)
      .map(({ by, consequence }) => ({ by, words: consequence })),
    ultimatums: rules.threats.flatMap(({ by, consequence, deadline, if: holds }) =>
      deadline === undefined
        ? []
        : [{ by, consequence, deadline, state: "open" as const, ...(holds === undefined ? {} : { holds }) }],
    ),
    ...(planned === undefined
      ? {}
      : {
          planned: {
            from: planned.from,
            to: planned.to,
            ...(planned.place === undefined ? {} : { place: planned.place }),
          },
        }),
  };
  return {
    state,
    facts: [...seatFacts(subject, rules), ...textFacts(subject, rules, tabled), ...processFacts(subject, rules)],
  };
}

interface TextOfSeat {
  readonly by: string;
  readonly text: Text;
  readonly named?: string;
  readonly positions: readonly string[];
  readonly claims: readonly string[];
}

function textOfSeat(
  subject: Case,
  rules: TableRules,
  { party, cells }: { readonly party: string; readonly cells: readonly StanceCell[] },
): TextOfSeat[] {
  const named = rules.packages.findLast(({ by }) => by === party);
  const wishes = ownWishes(cells, party);
  const options = named?.options ?? fittingText(rules, emptyTable(), { party, wishes });
  const text = textOf(rules, options);
  if (text.key === "" || text.broken !== undefined || text.crossed.some((line) => line.party === party)) return [];
  if (named) return [{ by: party, text, named: named.label ?? named.id, positions: [], claims: named.claims }];
  const resting = subject.positions.filter(
    (position) =>
      position.party === party &&
      position.basis === "stated" &&
      position.issue !== undefined &&
      ["demands", "accepts", "accepts-if"].includes(position.stance) &&
      (position.options ?? []).includes(text.options[position.issue] ?? ""),
  );
  return [
    {
      by: party,
      text,
      positions: resting.map(({ id }) => id),
      claims: [...new Set(resting.flatMap(({ claims }) => claims))],
    },
  ];
}

/** The red lines and refusals of others that a text crosses: these have refused it as it stands. */
function refusals(rules: TableRules, by: string, text: Text): Line[] {
  const seats = new Set(rules.seats.filter(({ negotiates }) => negotiates).map(({ party }) => party));
  return text.crossed.filter(
    ({ party, kind }) => party !== by && seats.has(party) && (kind === "red-line" || kind === "refusal"),
  );
}

function seatFacts({ parties }: Case, { seats, lines }: TableRules): OpeningFact[] {
  const kinds = {
    "red-line": "holds a red line",
    refusal: "refuses",
    condition: "sets a condition",
    silence: "is silent",
  };
  return [
    ...seats.map(({ party, name }): OpeningFact => ({
      kind: "seat",
      party,
      words: `${name}: ${parties.find(({ id }) => id === party)?.roles.join(", ") ?? "party"}`,
      positions: [],
      claims: [],
    })),
    ...lines
      .filter(({ kind }) => kind !== "silence")
      .map(({ id, party, kind, claims }): OpeningFact => ({
        kind: "line",
        party,
        words: `${partyName(parties, party)} ${kinds[kind]} (${id})`,
        positions: [id],
        claims,
      })),
  ];
}

function textFacts({ parties }: Case, rules: TableRules, tabled: readonly TextOfSeat[]): OpeningFact[] {
  const name = (party: string): string => partyName(parties, party);
  return tabled.flatMap(({ by, text, named, positions, claims }, i): OpeningFact[] => [
    {
      kind: "text",
      party: by,
      words: `Text ${i + 1}, by ${name(by)}: ${named ?? `what it is reported to want on ${Object.keys(text.options).length} issues`}`,
      positions,
      claims,
    },
    ...refusals(rules, by, text).map((line): OpeningFact => ({
      kind: "refusal",
      party: line.party,
      words: `${name(line.party)} has refused what text ${i + 1} says (${line.id})`,
      positions: [line.id],
      claims: line.claims,
    })),
  ]);
}

function processFacts(subject: Case, rules: TableRules): OpeningFact[] {
  const name = (party: string): string => partyName(subject.parties, party);
  const planned = plannedRound(subject, rules.start);
  return [
    ...rules.threats.map(({ by, consequence, deadline, claims }): OpeningFact => ({
      kind: deadline === undefined ? "threat" : "ultimatum",
      party: by,
      words: `${name(by)}: ${consequence}${deadline === undefined ? "" : `, with a deadline on day ${deadline}`}`,
      positions: [],
      claims,
    })),
    ...(planned === undefined
      ? []
      : [
          {
            kind: "round" as const,
            words: `${planned.label}: ${planned.tentative ? "tentatively " : ""}planned for ${planned.to === planned.from ? `day ${planned.from}` : `days ${planned.from} to ${planned.to}`}`,
            positions: [],
            claims: planned.claims,
          },
        ]),
    ...rules.orders.map((order): OpeningFact => {
      const own = rules.steps.filter(({ proposal }) => proposal === order);
      return {
        kind: "order",
        words: `Order of steps proposed by ${name(order)}: ${own.map(({ text }) => text).join("; ")}`,
        positions: [],
        claims: [...new Set(own.flatMap(({ claims }) => claims))],
      };
    }),
  ];
}
