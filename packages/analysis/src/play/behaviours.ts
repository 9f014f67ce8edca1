import type { BehaviourName, SessionMove } from "@parley/model";
import { carryingOut } from "./behaviour-steps.ts";
import { bestTexts, chosenText, type Aim } from "./best-texts.ts";
import { heldLines, type HeldLine } from "./held-lines.ts";
import { canBeSigned } from "./text-needs.ts";
import { heldCount } from "./line-bits.ts";
import { demands, isLastRound, votesForBetter } from "./score-tactics.ts";
import { singleText } from "./single-text.ts";
import type { TableRules } from "./table-rules.ts";
import type { TabledText, TableState } from "./table-state.ts";
import type { Text } from "./texts.ts";

/** A number below a bound, as `seededRandom` draws them. */
export type Draw = (below: number) => number;

/** What a behaviour sees when it is its turn. */
export interface Turn {
  readonly rules: TableRules;
  readonly state: TableState;
  readonly party: string;
  readonly draw: Draw;
}

/** Chooses one move, or passes. Only behaviours with scores use values; the others ask who holds which line, who gave up what, and how late it is. */
export type Behaviour = (turn: Turn) => SessionMove | undefined;

/**
 * The declared behaviours. A seat without a vote on texts (a guarantor, a ratifier) gives its word where it crosses no
 * line of its own, whatever its behaviour.
 * - `firm` tables a whole text that crosses none of its lines, accepts what crosses none, rejects the rest, and gives
 *   nothing up; after its own deadline it walks out.
 * - `reciprocates` gives up one line whenever another seat has given up more than it has; it begins by giving up none.
 * - `concedes-near-deadline` is firm until the last round, then gives up what the text that asks least of it crosses.
 * - `trades-across-issues` gives up a refusal or a condition, never a red line, for a text that asks something of
 *   another seat too.
 * - `spoils` accepts what crosses none of its lines and then carries out no step of its own; it rejects the rest and
 *   walks out of the last round, or as soon as all others have accepted a text.
 * - `mediator-narrows` drafts the whole text that crosses the fewest lines still held.
 * - `mediator-packages` drafts the one in which the seat that gives most gives least.
 * - `mediator-splits-steps` drafts as `mediator-narrows`, each step that cannot be undone in two parts.
 * - `mediator-single-text` changes one draft again and again: `singleText`.
 * - With scores: `boulware`, `linear`, `conceder`, `tit-for-tat-absolute`, `tit-for-tat-relative`, `micro` (`demandOf`)
 *   and `votes-for-better` (`votesForBetter`); after its own deadline a seat that plays so walks out too.
 * Among texts that are equal to it, a behaviour draws.
 * @see Axelrod (1984), The Evolution of Cooperation, on reciprocity; Stedman (1997), Spoiler problems in peace processes.
 */
const behaviours: Readonly<Record<BehaviourName, Behaviour>> = {
  firm: (turn) => dueDeadline(turn) ?? firm(turn),
  reciprocates: (turn) => (isBehind(turn) ? giveUpOne(turn, () => true) : undefined) ?? firm(turn),
  "concedes-near-deadline": (turn) => (isLastRound(turn) ? giveUpOne(turn, () => true) : undefined) ?? firm(turn),
  "trades-across-issues": (turn) => giveUpOne(turn, isTrade) ?? firm(turn),
  spoils,
  "mediator-narrows": (turn) => draft(turn, { by: "narrow", splits: false }),
  "mediator-packages": (turn) => draft(turn, { by: "package", splits: false }),
  "mediator-splits-steps": (turn) => draft(turn, { by: "narrow", splits: true }),
  "mediator-single-text": singleText,
  boulware: (turn) => dueDeadline(turn) ?? demands("boulware", turn),
  linear: (turn) => dueDeadline(turn) ?? demands("linear", turn),
  conceder: (turn) => dueDeadline(turn) ?? demands("conceder", turn),
  "tit-for-tat-absolute": (turn) => dueDeadline(turn) ?? demands("tit-for-tat-absolute", turn),
  "tit-for-tat-relative": (turn) => dueDeadline(turn) ?? demands("tit-for-tat-relative", turn),
  micro: (turn) => dueDeadline(turn) ?? demands("micro", turn),
  "votes-for-better": (turn) => dueDeadline(turn) ?? votesForBetter(turn),
};

/**
 * The move of a seat: of its behaviour while talks go on, the next step afterwards.
 * @example chosenMove("firm", { rules, state, party: "staff", draw: () => 0 });
 */
export function chosenMove(name: BehaviourName, turn: Turn): SessionMove | undefined {
  const { rules, state, party } = turn;
  if (state.phase === "carrying-out") return carryingOut(name, turn);
  const text = state.texts.find((one) => canBeSigned(rules, state, one));
  const negotiates = rules.seats.some((seat) => seat.party === party && seat.negotiates);
  if (text && negotiates) return sign(turn, text);
  return consent(turn) ?? (negotiates || name.startsWith("mediator") ? behaviours[name](turn) : undefined);
}

function sign({ rules, party: by }: Turn, { n, by: author }: TabledText): SessionMove {
  const order = rules.orders.includes(author) ? author : rules.orders[0];
  return { kind: "sign", by, text: n, claims: [], ...(order === undefined ? {} : { order }) };
}

/** A word on a text that all have accepted: yes where no line of its own is crossed, no otherwise. */
function consent({ rules, state, party: by }: Turn): SessionMove | undefined {
  for (const { n, text, answers } of state.texts) {
    const needed = text.consents.find(({ party }) => party === by);
    if (!needed || answers[by] !== undefined) continue;
    if (!rules.negotiating.every((party) => answers[party] === "accepted" || answers[party] === "ad-referendum"))
      continue;
    const crosses = heldLines(state, text, by).length > 0;
    const kinds = {
      guarantor: ["guarantor-consents", "guarantor-declines"],
      ratifier: ["ratifier-approves", "ratifier-blocks"],
    } as const;
    return { kind: kinds[needed.kind][crosses ? 1 : 0], by, text: n, claims: [] };
  }
  return undefined;
}

/** Accepts what crosses no line of its own, then tables its own, then rejects the rest. */
function firm(turn: Turn): SessionMove | undefined {
  return accepts(turn) ?? tables(turn) ?? rejects(turn);
}

function accepts({ rules, state, party: by }: Turn): SessionMove | undefined {
  for (const { n, text, answers, by: author } of state.texts)
    if (
      author !== by &&
      answers[by] !== "accepted" &&
      text.open.length === 0 &&
      heldCount(rules, state, { text, party: by }) === 0
    )
      return { kind: "accept", by, text: n, claims: [] };
  return undefined;
}

function tables(turn: Turn): SessionMove | undefined {
  const { rules, state, party: by } = turn;
  if (rules.start.offers === "mediator") return undefined;
  const crosses = (text: Text): boolean => heldCount(rules, state, { text, party: by }) > 0;
  const own = state.texts.find((one) => one.by === by);
  if (own && own.text.open.length === 0 && !crosses(own.text)) return undefined;
  const text = chosenText(turn, "own");
  return text ? { kind: "table-package", by, options: text.options, claims: [] } : undefined;
}

function rejects({ state, party: by }: Turn): SessionMove | undefined {
  const refused = state.texts.find((one) => one.by !== by && one.answers[by] === undefined);
  return refused ? { kind: "reject", by, text: refused.n, claims: [] } : undefined;
}

function dueDeadline({ state, party: by }: Turn): SessionMove | undefined {
  return state.ultimatums.some((one) => one.by === by && one.state === "due")
    ? { kind: "walk-out", by, claims: [] }
    : undefined;
}

function spoils(turn: Turn): SessionMove | undefined {
  const { rules, state, party: by } = turn;
  const accepted = accepts(turn);
  if (accepted) return accepted;
  const agreed = (one: TabledText): boolean =>
    rules.negotiating.every((party) => party === by || one.answers[party] === "accepted");
  const stays = state.texts.some((one) => one.by !== by && one.answers[by] === "accepted");
  if (!stays && (isLastRound(turn) || state.texts.some(agreed))) return { kind: "walk-out", by, claims: [] };
  return rejects(turn);
}

function givenBy({ rules, state }: Pick<Turn, "rules" | "state">, party: string): number {
  let count = 0;
  for (const line of rules.lines) if (line.party === party && state.given.includes(line.id)) count++;
  return count;
}

function isBehind(turn: Turn): boolean {
  const own = givenBy(turn, turn.party);
  return turn.rules.negotiating.some((party) => party !== turn.party && givenBy(turn, party) > own);
}

function isTrade(lines: readonly HeldLine[], { party }: Turn, text: Text): boolean {
  return lines.every(({ kind }) => kind !== "red-line") && text.crossed.some((line) => line.party !== party);
}

type MayGiveUp = (lines: readonly HeldLine[], turn: Turn, text: Text) => boolean;

/** Gives up one line that the whole text on the table that asks least of it crosses: a silence first, a red line last. */
function giveUpOne(turn: Turn, may: MayGiveUp): SessionMove | undefined {
  const { state, party: by } = turn;
  let fewest: readonly HeldLine[] | undefined;
  for (const { text, by: author } of state.texts) {
    if (author === by || text.open.length > 0) continue;
    const lines = heldLines(state, text, by);
    if (lines.length > 0 && (fewest === undefined || lines.length < fewest.length) && may(lines, turn, text))
      fewest = lines;
  }
  if (!fewest) return undefined;
  const [line] = [...fewest].sort((a, b) => firmness[a.kind] - firmness[b.kind]);
  if (!line) return undefined;
  return { kind: line.kind === "condition" ? "drop-condition" : "concede", by, line: line.id, claims: [] };
}

const firmness = { silence: 0, condition: 1, refusal: 2, "red-line": 3 } as const;

function draft(
  turn: Turn,
  { by: aim, splits }: { readonly by: Aim; readonly splits: boolean },
): SessionMove | undefined {
  const { state, party: by } = turn;
  const own = state.texts.find((one) => one.by === by);
  if (own && own.text.open.length === 0 && bestTexts(turn, aim).includes(own.text)) return undefined;
  const text = chosenText(turn, aim);
  if (!text) return undefined;
  return { kind: "mediator-draft", by, options: text.options, splits, claims: [] };
}
