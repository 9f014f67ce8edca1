import { counted, ParleyError, type Case, type PlayResult, type Session, type Warning } from "@parley/model";
import { agreedPackage, agreedWords } from "./agreed-package.ts";
import { ensemble } from "./ensemble.ts";
import { exhausted } from "./exhaust.ts";
import { behaviourSource, endWords, moveWords } from "./move-words.ts";
import { toldReason } from "./reason.ts";
import { replay } from "./replay.ts";
import { runSession, type Players } from "./run-session.ts";
import { behaviourLacks, isScored, seatScores } from "./table-scores.ts";
import type { TableRules } from "./table-rules.ts";
import { seededRandom } from "../bargaining/seeded-random.ts";

/** What is asked of a table. */
export interface PlayOptions {
  /** How many sessions behaviours play; one shows its moves. */
  readonly runs?: number;
  /** Left out: 1. */
  readonly seed?: number;
  /** Whether the shortest ways and the necessary moves are searched. */
  readonly exhaustive?: boolean;
  /** Behaviours of seats; others are drawn, or where one session is played `firm` and `mediator-narrows`. */
  readonly players?: Players;
}

/**
 * Where a session stands, what behaviours make of it and what can happen at all, as `parley play --json` prints it.
 * @throws {ParleyError} `dangling-id` when the session's reading names an assumption that the case does not have,
 * `needs-input` when a behaviour cannot play its seat for want of scores, or a single text has no mediator.
 * @example playResult(subject, { id: "s", title: "A try", start: { rounds: 4, turns: 4, edges: "start", reading: {} }, seats: [], moves: [] }, {}).seats.length; // => 2
 */
export function playResult(subject: Case, session: Session, options: PlayOptions): PlayResult {
  const { rules, opening, state, stopped } = replay(subject, session);
  if (rules.start.offers === "mediator" && !rules.seats.some(({ mediates }) => mediates))
    throw new ParleyError("needs-input", "a single text needs a mediator: give a party the role mediator");
  const { runs = 0, seed = 1, players = new Map() } = options;
  const searched = options.exhaustive ? exhausted(rules, opening.state) : undefined;
  const many = runs > 1 ? ensemble(subject, session.start, { runs, seed, fixed: players }) : undefined;
  const all: Players = new Map(
    rules.seats.map(({ party, negotiates, mediates }) => [
      party,
      players.get(party) ?? (mediates && !negotiates ? ("mediator-narrows" as const) : ("firm" as const)),
    ]),
  );
  const one = runs === 1 ? runSession(rules, state, { players: all, draw: seededRandom(seed) }) : undefined;
  const agreed = agreedPackage(subject, rules, one?.state ?? state);
  const scores = scoresOf(rules, runs > 1 ? new Set(rules.seats.map(({ party }) => party)) : scoredSeats(runs, all));
  return {
    sentence: [
      sentenceOf({ subject, state: one?.state ?? state, searched, many }),
      ...(agreed && !many ? [agreedWords(agreed)] : []),
      silenceWords[rules.reading.silence],
    ].join(" "),
    seats: rules.seats.map((seat) => ({ ...seat })),
    opening: opening.facts.map((fact) => ({ ...fact, positions: [...fact.positions], claims: [...fact.claims] })),
    ...(stopped ? { stopped: { at: stopped.at + 1, reason: toldReason(stopped.reason) } } : {}),
    ...(agreed && !one ? { agreed } : {}),
    ...(scores.length > 0 ? { scores } : {}),
    ...(one
      ? {
          session: {
            end: endWords(subject, one.state),
            ...(agreed ? { agreed } : {}),
            moves: one.moves.map((move) => ({
              words: moveWords(subject, move),
              move: { ...move, hypothetical: behaviourSource(all.get(move.by)) },
            })),
          },
        }
      : {}),
    ...(many ? { ensemble: plain(many) } : {}),
    ...(searched ? { exhaustive: plain(searched) } : {}),
  };
}

/** The seats that one session plays by scores. */
function scoredSeats(runs: number, players: Players): ReadonlySet<string> {
  return new Set(runs === 0 ? [] : [...players].flatMap(([party, name]) => (isScored(name) ? [party] : [])));
}

/** Whose values seats play by, and how finely these tell packages apart. */
function scoresOf(rules: TableRules, seats: ReadonlySet<string>): NonNullable<PlayResult["scores"]> {
  const { scores } = rules;
  if ("missing" in scores) return [];
  return scores.problem.parties.flatMap(({ id: party, author = "", date = "" }) => {
    const plays = seats.has(party) && scores.parties.includes(party);
    if (!plays || behaviourLacks(rules, party, "linear") !== undefined) return [];
    const { ladder, floor } = seatScores(rules, party);
    const { sums, better, outcomes } = ladder;
    const below = floor === undefined ? 0 : sums.indexOf(floor);
    const reaching = floor === undefined ? 0 : below === 0 ? outcomes : better[below - 1]!;
    return [{ party, author, date, outcomes, values: sums.length, reaching }];
  });
}

/**
 * What the scores of a session leave open, and where they differ from what the case itself puts on the table.
 * @returns Empty when nobody gave scores.
 * @example playWarnings(subject, { id: "s", title: "A try", start: { rounds: 4, turns: 4, edges: "start", reading: {} }, seats: [], moves: [] }); // => []
 */
export function playWarnings(subject: Case, session: Session): readonly Warning[] {
  const { rules, opening } = replay(subject, { ...session, moves: [] });
  const { scores } = rules;
  if ("missing" in scores) return [];
  const below = opening.state.texts.flatMap(({ n, by, text }): Warning[] => {
    if (!scores.parties.includes(by) || behaviourLacks(rules, by, "linear") !== undefined) return [];
    const { valueOf, floor } = seatScores(rules, by);
    const value = valueOf(text);
    if (value === undefined || (floor !== undefined && value >= floor)) return [];
    const message = `text ${n}, what ${by} is reported to want, is worth less to it than its reservation: the scores and the report differ; it stands until ${by} tables another`;
    return [{ code: "opening-below-reservation", message, ref: by }];
  });
  return [...scores.warnings, ...below];
}

const silenceWords = {
  open: "Where a party is silent, nothing is in the way.",
  unknown: "Where a party is silent, nothing is taken to be in the way.",
  closed: "Where a party is silent, it is taken to refuse.",
} as const;

/** The same without readonly, as results are. */
function plain<Value>(value: unknown): Value {
  return structuredClone(value) as Value;
}

function sentenceOf({
  subject,
  state,
  searched,
  many,
}: {
  subject: Case;
  state: Parameters<typeof endWords>[1];
  searched: ReturnType<typeof exhausted> | undefined;
  many: ReturnType<typeof ensemble> | undefined;
}): string {
  const parts = [
    ...(searched ? [searchedWords(searched)] : []),
    ...(many
      ? [
          `Of ${counted(many.runs, "session")} between declared behaviours, ${many.signed} came to a signature; these are counts of what the behaviours do, no probabilities.`,
        ]
      : []),
  ];
  return parts.length === 0
    ? `The session is ${state.end ? "over" : "open"}: ${endWords(subject, state)}.`
    : parts.join(" ");
}

function searchedWords({ signature, rounds, gives, bounds }: ReturnType<typeof exhausted>): string {
  const bounded = bounds.complete
    ? ""
    : ` The search was bounded at ${bounds.looked} partial texts: there may be a shorter way.`;
  if (signature === null) return `No text can be signed within ${counted(rounds, "round")}.${bounded}`;
  const fewest = Math.min(...gives.map((set) => set.length));
  const many = gives.length === 1 ? "in one way" : `in ${gives.length} ways that differ in who gives up what`;
  const given =
    fewest === 0 ? "no line has to be given up" : `${counted(fewest, "line")} at least must be given up, ${many}`;
  return `A signature takes ${counted(signature, "move")} at least; ${given}.${bounded}`;
}
