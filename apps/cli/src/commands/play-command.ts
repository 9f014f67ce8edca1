import { caseWithoutSecrets, debrief, effectiveReading, playResult, playWarnings, seatBrief } from "@parley/analysis";
import { behaviourNames, ParleyError } from "@parley/model";
import { Command, Option } from "commander";
import { answer, writeOut } from "../output.ts";
import { openNamedCase, withCase } from "./case-argument.ts";
import { handOf, withAuthor } from "./desk-argument.ts";
import { playersOf, sessionOf, typedParty, type SessionFlags } from "./play-session.ts";
import { playTable } from "./play-table.ts";
import { playWords } from "./play-words.ts";
import { withReadingOptions } from "./reading-options.ts";
import { wholeNumber } from "./whole-number.ts";

interface PlayFlags extends SessionFlags {
  readonly case?: string;
  readonly seat?: string;
  readonly runs?: string;
  readonly seed: string;
  readonly exhaustive?: boolean;
  readonly brief?: string;
  readonly debrief?: boolean;
  readonly withoutSecrets?: boolean;
  readonly author?: string;
}

/** `parley play CASE`. */
export const command = withAuthor(withReadingOptions(withCase(new Command("play"))))
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
  .addOption(
    new Option(
      "--offers <who>",
      "who tables texts: every seat, in turn, or a mediator alone, whose single text the others answer",
    ).choices(["all", "mediator"]),
  )
  .option("--exponents <list>", "of concession by time: boulware=NUMBER (0.2), conceder=NUMBER (5)")
  .option("--scores-by <name>", "whose scores count where several people gave a party some")
  .action(async (named: string | undefined, flags: PlayFlags) => {
    const opened = await openNamedCase(named, flags.case, { texts: false });
    const { case: subject } = opened;
    const session = sessionOf(subject, flags);
    const players = playersOf(subject, flags, session);
    if (flags.brief !== undefined) return writeOut(seatBrief(subject, session, typedParty(subject, flags.brief)));
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
      const reading = effectiveReading(subject, session.start.reading);
      const warnings = [...opened.warnings, ...(result.scores ? playWarnings(subject, session) : [])];
      const drawn = flags.runs === undefined ? {} : { randomSeed: seed };
      return answer({ command: "play", opened, reading, ...drawn, result, warnings }, flags.json, () =>
        playWords(subject, result),
      );
    }
    if (flags.json || !process.stdin.isTTY || !process.stdout.isTTY)
      throw new ParleyError(
        "needs-input",
        "to play by hand a terminal is needed: say --runs NUMBER to let behaviours play, or --exhaustive to search",
      );
    const seat = flags.seat === undefined ? undefined : typedParty(subject, flags.seat);
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
