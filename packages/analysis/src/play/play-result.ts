import { counted, type Case, type PlayResult, type Session } from "@parley/model";
import { ensemble } from "./ensemble.ts";
import { exhausted } from "./exhaust.ts";
import { endWords, moveWords } from "./move-words.ts";
import { replay } from "./replay.ts";
import { runSession, type Players } from "./run-session.ts";
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
 * @throws {ParleyError} `dangling-id` when the session's reading names an assumption that the case does not have.
 * @example playResult(subject, { id: "s", title: "A try", start: { rounds: 4, turns: 4, edges: "start", reading: {} }, seats: [], moves: [] }, {}).seats.length; // => 2
 */
export function playResult(subject: Case, session: Session, options: PlayOptions): PlayResult {
  const { rules, opening, state, stopped } = replay(subject, session);
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
  return {
    sentence: `${sentenceOf({ subject, state: one?.state ?? state, searched, many })} ${silenceWords[rules.reading.silence]}`,
    seats: rules.seats.map((seat) => ({ ...seat })),
    opening: opening.facts.map((fact) => ({ ...fact, positions: [...fact.positions], claims: [...fact.claims] })),
    ...(stopped ? { stopped: { at: stopped.at + 1, reason: stopped.reason } } : {}),
    ...(one
      ? {
          session: {
            end: endWords(subject, one.state),
            moves: one.moves.map((move) => ({
              words: moveWords(subject, move),
              move: { ...move, hypothetical: all.get(move.by) ?? "nobody" },
            })),
          },
        }
      : {}),
    ...(many ? { ensemble: plain(many) } : {}),
    ...(searched ? { exhaustive: plain(searched) } : {}),
  };
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
