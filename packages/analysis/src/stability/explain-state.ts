import { counted, listed, type MoveChain, type StabilityConcept, type StabilityExplanation } from "@parley/model";
import { allBut } from "./all-but.ts";
import type { ConflictGraph } from "./conflict-graph.ts";
import { chainTo, improvesIn, legalSequences, type Reached } from "./legal-sequences.ts";
import { movesFrom } from "./move-rows.ts";
import { stateLabel } from "./state-label.ts";
import { sureOf, surenessOf } from "./sureness.ts";
import { turningPoints, turningStatements, untriedTurns } from "./turning-points.ts";

type Explained = StabilityExplanation["decisionMakers"][number];
type Improvement = Explained["improvements"][number];
type Answers = Improvement["answers"];

const improvementLimit = 50;

/**
 * Why each decision maker would stay in a state or leave it: every move of its own that is better for it, and the
 * shortest legal sequence of the others that deters it, under each assumption. Of answers equally short the one is told
 * on which the fewest have to act against their own interest.
 * @param state - From 0.
 * @returns No improvements where nothing is better; an answer is left out where the others have none. One search over
 * states with their last movers for each improvement.
 * @see Xu, Hipel, Kilgour, Fang, Conflict Resolution Using the Graph Model (2018), chapter 4.
 * @example explainState(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }] }] })), 0).decisionMakers[0]?.sentence; // => "a would leave it: nobody can answer its move to 2."
 */
export function explainState(graph: ConflictGraph, state: number): StabilityExplanation {
  const sure = sureOf(graph);
  const untried = untriedTurns(graph);
  return {
    state: state + 1,
    label: stateLabel(graph, state),
    decisionMakers: graph.moves.map((_, focal) => ({
      ...explained(graph, focal, state),
      ...(sure ? { sure: surenessOf(graph, focal, { state, verdicts: sure.makers[focal]! }) } : {}),
    })),
    turns: turningPoints(graph, state),
    reorders: turningStatements(graph, state),
    ...(untried.length > 0 ? { untried } : {}),
  };
}

function explained(graph: ConflictGraph, focal: number, state: number): Explained {
  const { id, name } = graph.model.decisionMakers[focal]!;
  const { ranks } = graph.preferences[focal]!;
  const moves = movesFrom(graph.moves[focal]!, state);
  const better = moves.filter((to) => ranks[to]! > ranks[state]!);
  const improvements = better.map((to): Improvement => {
    const answers = answersTo(graph, focal, { state, to });
    const label = stateLabel(graph, to);
    return { to: to + 1, label, answers, sentence: sentenceOf(graph, { name, state, to, label, answers }) };
  });
  const holds = (["Nash", "GMR", "SMR", "SEQ"] as const).filter((concept) =>
    improvements.every(({ answers }) => concept !== "Nash" && answers[concept] !== undefined),
  );
  return {
    decisionMaker: id,
    holds,
    improvements: improvements.slice(0, improvementLimit),
    ...(improvements.length > improvementLimit ? { more: improvements.length - improvementLimit } : {}),
    sentence: verdict({ name, moves: moves.length, holds, improvements }),
  };
}

/** The nearest state, under each assumption, to which the others can go and which deters. */
function answersTo(graph: ConflictGraph, focal: number, { state, to }: { state: number; to: number }): Answers {
  const { ranks } = graph.preferences[focal]!;
  const noBetter = (at: number): boolean => ranks[at]! <= ranks[state]!;
  const inescapable = (at: number): boolean => noBetter(at) && movesFrom(graph.moves[focal]!, at).every(noBetter);
  const movers = allBut(graph, [focal]);
  const found: { -readonly [Concept in keyof Answers]: Answers[Concept] } = {};
  for (const reached of legalSequences(graph, { movers, from: to })) {
    if (found.GMR === undefined && noBetter(reached.state)) found.GMR = named(graph, reached);
    if (found.SMR === undefined && inescapable(reached.state)) found.SMR = named(graph, reached);
    if (found.SMR) break;
  }
  for (const reached of legalSequences(graph, { movers, from: to, may: improvesIn(graph) }))
    if (noBetter(reached.state)) {
      found.SEQ = named(graph, reached);
      break;
    }
  return found;
}

function named({ model }: ConflictGraph, reached: Reached): MoveChain {
  return chainTo(reached).map(({ mover, state }) => ({ by: model.decisionMakers[mover]!.id, to: state + 1 }));
}

interface Told {
  readonly name: string;
  readonly state: number;
  readonly to: number;
  readonly label: string;
  readonly answers: Answers;
}

function sentenceOf(graph: ConflictGraph, { name, state, to, label, answers }: Told): string {
  const better = `${name} would be better off in ${to + 1} (${label}).`;
  const { GMR, SMR, SEQ } = answers;
  if (GMR === undefined) return `${better} Nobody can answer that.`;
  const words = (chain: MoveChain): string => chainWords(graph, chain);
  const answer = `The others could answer: ${words(GMR)}, where ${name} is no better off than in ${state + 1}.`;
  const escape =
    SMR === undefined
      ? `${name} could escape every such answer.`
      : same(SMR, GMR)
        ? `${name} could not escape from there.`
        : `An answer that ${name} could not escape: ${words(SMR)}.`;
  const interest =
    SEQ === undefined
      ? "No such answer is made of moves that are all better for whoever makes them."
      : same(SEQ, GMR)
        ? "Each of these moves is better for whoever makes it."
        : `An answer of moves that are each better for whoever makes them: ${words(SEQ)}.`;
  return `${better} ${answer} ${escape} ${interest}`;
}

/**
 * A chain of moves in words.
 * @example chainWords(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", name: "Ayr", options: ["x"] }] })), [{ by: "a", to: 2 }]); // => "Ayr moves to 2"
 */
export function chainWords({ model }: ConflictGraph, chain: MoveChain): string {
  const nameOf = (id: string): string => model.decisionMakers.find((maker) => maker.id === id)?.name ?? id;
  return chain.map(({ by, to }, i) => `${nameOf(by)} ${i === 0 ? "moves " : ""}to ${to}`).join(", then ");
}

function same(one: MoveChain, other: MoveChain): boolean {
  return one.length === other.length && one.every(({ by, to }, i) => by === other[i]?.by && to === other[i]?.to);
}

interface Found {
  readonly name: string;
  readonly moves: number;
  readonly holds: readonly StabilityConcept[];
  readonly improvements: readonly Improvement[];
}

function verdict({ name, moves, holds, improvements }: Found): string {
  if (moves === 0) return `${name} has no move here.`;
  if (holds.includes("Nash"))
    return moves === 1
      ? `${name} stays: its one move is not better for it.`
      : `${name} stays: none of its ${counted(moves, "move")} is better for it.`;
  const free = improvements.filter(({ answers }) => answers.GMR === undefined).map(({ to }) => String(to));
  if (free.length > 0) return `${name} would leave it: nobody can answer its move to ${listed(free, "or")}.`;
  const own = holds.includes("SEQ")
    ? "the others would answer each of its better moves in their own interest"
    : "the others could answer each of its better moves, though not each in their own interest";
  return `${name} would gain by moving to ${listed(
    improvements.map(({ to }) => String(to)),
    "or",
  )}; ${own}${holds.includes("SMR") ? "" : ", and it could escape"}.`;
}
