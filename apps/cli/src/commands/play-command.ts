import { caseWithoutSecrets, debrief, playResult, seatBrief } from "@parley/analysis";
import {
  behaviourNames,
  ParleyError,
  sessionSchema,
  type BehaviourName,
  type Case,
  type PlayResult,
  type Session,
} from "@parley/model";
import { Command } from "commander";
import { answer, writeOut } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, partyName, withCase } from "./case-argument.ts";
import { handOf, withAuthor } from "./desk-argument.ts";
import { playTable } from "./play-table.ts";
import { wholeNumber } from "./whole-number.ts";

interface PlayFlags {
  readonly case?: string;
  readonly seat?: string;
  readonly behaviours?: string;
  readonly session?: string;
  readonly runs?: string;
  readonly seed: string;
  readonly rounds?: string;
  readonly turns?: string;
  readonly date?: string;
  readonly lastDay?: string;
  readonly exhaustive?: boolean;
  readonly brief?: string;
  readonly debrief?: boolean;
  readonly withoutSecrets?: boolean;
  readonly json?: boolean;
  readonly author?: string;
}

/** `parley play CASE`. */
export const command = withAuthor(withCase(new Command("play")))
  .option("--seat <party>", "the seat that you play; left out, you move for all")
  .option("--behaviours <list>", `who moves for other seats: party=name,…; names: ${behaviourNames.join(", ")}`)
  .option("--session <id>", "go on with a session of the case; left out, a new one")
  .option("--runs <number>", "let behaviours play: one session shows its moves, many are counted")
  .option("--seed <number>", "of what behaviours draw; the same seed gives the same bytes", "1")
  .option("--exhaustive", "the shortest way to each end, and what every way to a signature contains")
  .option("--rounds <number>", "how many rounds can sit (4)")
  .option("--turns <number>", "how many moves a seat may make in a round (4)")
  .option("--date <day>", "the first day of the session; left out, that of the round that is planned")
  .option("--last-day <number>", "the last day on which a round can sit, counted from the first, 0")
  .option("--brief <party>", "print what one seat is told before it plays, as Markdown")
  .option("--debrief", "print what a session came to, as Markdown; with --session")
  .option(
    "--without-secrets",
    "print the case for a class, as a case file in JSON: without what seats keep to themselves",
  )
  .option("--json", "print one JSON envelope")
  .action(async (named: string | undefined, flags: PlayFlags) => {
    const opened = await openNamedCase(named, flags.case, { texts: false });
    const { case: subject } = opened;
    const session = sessionOf(subject, flags);
    const players = playersOf(subject, flags);
    if (flags.brief !== undefined) return writeOut(seatBrief(subject, session, party(subject, flags.brief)));
    if (flags.debrief) return writeOut(debrief(subject, session));
    if (flags.withoutSecrets) return writeOut(`${JSON.stringify(caseWithoutSecrets(subject), null, 2)}\n`);
    if (flags.runs !== undefined || flags.exhaustive) {
      const runs = flags.runs === undefined ? {} : { runs: wholeNumber(flags.runs, "--runs") };
      const seed = wholeNumber(flags.seed, "--seed");
      const result = playResult(subject, session, {
        ...runs,
        seed,
        players,
        ...(flags.exhaustive ? { exhaustive: true } : {}),
      });
      return answer({ command: "play", opened, result, warnings: [] }, flags.json, () => playWords(subject, result));
    }
    if (flags.json || !process.stdin.isTTY || !process.stdout.isTTY)
      throw new ParleyError(
        "needs-input",
        "to play by hand a terminal is needed: say --runs NUMBER to let behaviours play, or --exhaustive to search",
      );
    const seat = flags.seat === undefined ? undefined : party(subject, flags.seat);
    await playTable({
      subject,
      session,
      seat,
      players,
      seed: wholeNumber(flags.seed, "--seed"),
      path: named ?? flags.case ?? "",
      hand: handOf(flags),
    });
  });

function party(subject: Case, typed: string): string {
  const folded = typed.toLowerCase();
  const found = subject.parties.find(({ id, name, aliases }) =>
    [id, name, ...aliases].some((one) => one.toLowerCase() === folded),
  );
  if (found) return found.id;
  throw new ParleyError(
    "usage",
    `no party is called "${typed}": expected one of ${subject.parties.map(({ id }) => id).join(", ")}`,
  );
}

function sessionOf(subject: Case, flags: PlayFlags): Session {
  const known = subject.sessions.find(({ id }) => id === flags.session);
  if (known) return known;
  if (flags.session !== undefined) {
    const ids = subject.sessions.map(({ id }) => id).join(", ") || "none";
    throw new ParleyError("not-found", `no session ${flags.session} in this case: there are ${ids}`);
  }
  const start = {
    ...(flags.rounds === undefined ? {} : { rounds: wholeNumber(flags.rounds, "--rounds") }),
    ...(flags.turns === undefined ? {} : { turns: wholeNumber(flags.turns, "--turns") }),
    ...(flags.lastDay === undefined ? {} : { lastDay: wholeNumber(flags.lastDay, "--last-day") }),
    ...(flags.date === undefined ? {} : { date: flags.date }),
  };
  const taken = new Set(subject.sessions.map(({ id }) => id));
  let n = 1;
  while (taken.has(`session-${n}`)) n++;
  const read = sessionSchema.safeParse({ id: `session-${n}`, title: `Session ${n}`, start });
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new ParleyError("usage", `${first?.path.at(-1)?.toString() ?? "start"}: ${first?.message ?? "not understood"}`);
}

function playersOf(subject: Case, { behaviours = "" }: PlayFlags): Map<string, BehaviourName> {
  const players = new Map<string, BehaviourName>();
  for (const part of behaviours.split(",").filter((one) => one.trim() !== "")) {
    const [who = "", name = ""] = part.split("=").map((word) => word.trim());
    const known = behaviourNames.find((one) => one === name);
    if (known === undefined)
      throw new ParleyError(
        "usage",
        `there is no behaviour "${name}": expected party=name with one of ${behaviourNames.join(", ")}`,
      );
    players.set(party(subject, who), known);
  }
  return players;
}

function playWords(subject: Case, { sentence, session, ensemble, exhaustive }: PlayResult): string {
  return [
    `${sentence}\n`,
    session ? `${session.moves.map(({ words }, i) => `${i + 1}. ${words}`).join("\n")}\n` : "",
    exhaustive ? exhaustiveWords(subject, exhaustive) : "",
    ensemble ? ensembleWords(subject, ensemble) : "",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function exhaustiveWords(
  subject: Case,
  { ways, necessary, rounds, gives, bounds }: NonNullable<PlayResult["exhaustive"]>,
): string {
  const rows = ways.map(({ end, step, moves, why }) => [
    step === undefined ? end : `${end} at ${step}`,
    moves === null ? `no way: ${why ?? ""}` : String(moves),
  ]);
  const needed = necessary.map(({ kind, party: who, line, lastRound }) => [
    kind.replaceAll("-", " "),
    who === undefined ? "" : partyName(subject, who),
    line ?? "",
    `${lastRound} of ${rounds}`,
  ]);
  return [
    table(["END", "FEWEST MOVES"], rows, terminalWidth()),
    gives.length === 0 || gives[0]?.length === 0
      ? ""
      : table(
          ["GIVEN UP, ONE OF THESE"],
          gives.map((set) => [set.map(({ line }) => line).join(", ")]),
          terminalWidth(),
        ),
    needed.length === 0 ? "" : table(["IN EVERY WAY", "BY", "LINE", "LAST ROUND"], needed, terminalWidth()),
    `${bounds.packages} whole texts, ${bounds.merged} when options that nothing tells apart are one, ${bounds.texts} to tell apart by what follows.\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function ensembleWords(subject: Case, { byBehaviour, marks, ends }: NonNullable<PlayResult["ensemble"]>): string {
  const kinds = Object.keys(ends) as (keyof typeof ends)[];
  const rows = byBehaviour.map((row) => [
    partyName(subject, row.party),
    row.behaviour,
    String(row.runs),
    String(row.signed),
    ...kinds.map((kind) => String(row.ends[kind] ?? 0)),
  ]);
  const lines = marks.map(({ what, signed, others, of }) =>
    signed === "always"
      ? `in every session with a signature: ${what} (and in ${others} of ${of} others)`
      : `in none: ${what} (in ${others} of ${of} others)`,
  );
  return [
    table(["SEAT", "BEHAVIOUR", "RUNS", "SIGNED", ...kinds.map((kind) => kind.toUpperCase())], rows, terminalWidth()),
    lines.length === 0 ? "" : `${lines.join("\n")}\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}
