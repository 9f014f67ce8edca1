import {
  agreedPackage,
  agreedWords,
  behaviourSource,
  consequence,
  endWords,
  legalMoves,
  moveWords,
  othersMove,
  replay,
  seatOf,
  seededRandom,
  textWords,
  type Replayed,
} from "@parley/analysis";
import { ParleyError, type BehaviourName, type Case, type Session, type SessionMove } from "@parley/model";
import { changeCase, openDesk, type Hand } from "@parley/workbench";
import { exitCodes } from "../exit-code.ts";
import { errorLine, say, writeOut } from "../output.ts";
import { LineReader } from "./line-reader.ts";

/** A session that a person plays on a terminal. */
export interface PlayedTable {
  readonly subject: Case;
  readonly session: Session;
  /** The seat of the person; left out, she moves for all. */
  readonly seat: string | undefined;
  readonly players: ReadonlyMap<string, BehaviourName>;
  readonly seed: number;
  /** The file of the case. */
  readonly path: string;
  readonly hand: Hand;
}

const help = "NUMBER makes a move · p lets the others move · u undoes · s saves into the case · q quits";

/** Plays until the session has ended, or the person quits. Nothing is recorded unless she saves. */
export async function playTable(played: PlayedTable): Promise<void> {
  const draw = seededRandom(played.seed);
  const lines = new LineReader();
  const others = othersOf(played);
  /** The moves before each turn of the person, for undoing. */
  const before: SessionMove[][] = [];
  let moves = played.session.moves;
  try {
    for (;;) {
      const now = replay(played.subject, { ...played.session, moves });
      const offered = now.state.end ? [] : legalMoves(now.rules, now.state, played.seat);
      await writeOut(tableLines(played, now, offered));
      const typed = (await lines.next("> "))?.trim().toLowerCase();
      if (typed === undefined) process.exitCode = lines.isInterrupted ? exitCodes.interrupted : exitCodes.done;
      if (typed === undefined || typed === "q") return;
      if (typed === "s") await saved(played, moves);
      else if (typed === "u" && before.length === 0) await writeOut("Nothing to undo.\n");
      else if (typed === "u") moves = before.pop() ?? moves;
      else if (typed === "p") {
        const more = othersMove(now.rules, now.state, { players: others, draw }).moves;
        if (more.length > 0) before.push(moves);
        await writeOut(more.length === 0 ? "The others wait for you.\n" : transcript(played.subject, more));
        moves = [...moves, ...more.map((move) => ({ ...move, hypothetical: behaviourSource(others.get(move.by)) }))];
      } else {
        const move = offered[Number(typed) - 1];
        if (!move) await writeOut(`${/^\d+$/.test(typed) ? `There is no move ${typed}. ` : ""}${help}\n`);
        else {
          before.push(moves);
          moves = [...moves, { ...move, hypothetical: played.hand.author }];
        }
      }
    }
  } finally {
    lines.close();
  }
}

/** Where a person plays one seat, every other has a behaviour, as said or the plainest. */
function othersOf({ subject, session, seat, players }: PlayedTable): ReadonlyMap<string, BehaviourName> {
  if (seat === undefined) return players;
  const { seats } = replay(subject, { ...session, moves: [] }).rules;
  return new Map(
    seats
      .filter(({ party }) => party !== seat)
      .map(({ party, mediates, negotiates }) => [
        party,
        players.get(party) ?? (mediates && !negotiates ? "mediator-narrows" : "firm"),
      ]),
  );
}

function transcript(subject: Case, moves: readonly SessionMove[]): string {
  return moves.map((move) => `  ${moveWords(subject, move)}\n`).join("");
}

function tableLines(played: PlayedTable, { rules, state }: Replayed, offered: readonly SessionMove[]): string {
  const { subject } = played;
  const where = state.end
    ? `The session has ended: ${endWords(subject, state)}`
    : `Day ${state.day}, round ${state.round} of ${rules.start.rounds}${state.sitting ? "" : ", not sitting"}`;
  const texts = state.texts.map((one) => {
    const by = seatOf(rules, one.by)?.name ?? one.by;
    const answers = rules.seats.flatMap(({ party, name }) => {
      const said = one.answers[party];
      return said === undefined ? [] : [`${name} ${said === "ad-referendum" ? "accepted ad referendum" : said}`];
    });
    return `  text ${one.n}, by ${by} (${answers.join(", ") || "no answer yet"}): ${textWords(subject, one.text.options)}`;
  });
  const moves = offered.map((move, i) => {
    const then = consequence(subject, rules, { state, move });
    return `${String(i + 1).padStart(3)}. ${moveWords(subject, move)}${then === "" ? "" : `\n     → ${then}`}`;
  });
  const agreed = agreedPackage(subject, rules, state);
  return `\n${[where, ...(agreed ? [agreedWords(agreed)] : []), ...texts, ...moves, help].join("\n")}\n`;
}

async function saved({ session, path, hand }: PlayedTable, moves: readonly SessionMove[]): Promise<void> {
  if (!/\.parley$/i.test(path)) {
    say("only a .parley keeps sessions: make one with parley init NAME.parley, then parley import");
    return;
  }
  const desk = await openDesk(path);
  try {
    await changeCase(desk, hand, { changes: [{ type: "session-set", session: { ...session, moves: [...moves] } }] });
    await writeOut(`Saved as ${session.id}.\n`);
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    say(errorLine(error));
  } finally {
    await desk.store.close();
  }
}
