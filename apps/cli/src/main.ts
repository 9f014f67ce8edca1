import { ParleyError } from "@parley/model";
import { Command, CommanderError } from "commander";
import { withPassphrase } from "./commands/passphrase.ts";
import { exitCode, exitCodeHelp, exitCodes } from "./exit-code.ts";
import { errorJson, errorLine, say, tool, writeOut } from "./output.ts";

/** Every command with the line that help shows; a command's code is loaded only when it runs. */
const commands = {
  init: ["make a case that lives in one file", () => import("./commands/init-command.ts")],
  add: ["read reports into a case", () => import("./commands/add-command.ts")],
  reports: ["list the reports of a case", () => import("./commands/reports-command.ts")],
  suggest: ["read the texts of a case again", () => import("./commands/suggest-command.ts")],
  review: ["decide about claims: accept, edit, reject, merge, split", () => import("./commands/review-command.ts")],
  claims: ["list the claims of a case", () => import("./commands/claims-command.ts")],
  parties: ["list the parties of a case", () => import("./commands/parties-command.ts")],
  issues: ["list the issues of a case", () => import("./commands/issues-command.ts")],
  merge: ["make two parties, people, outlets, issues or reports one", () => import("./commands/merge-command.ts")],
  timeline: ["what happened and what is planned, in order", () => import("./commands/timeline-command.ts")],
  movement: ["who moved on what, and who answered", () => import("./commands/movement-command.ts")],
  threats: ["who threatens whom with what, and by when", () => import("./commands/threats-command.ts")],
  set: ["record by hand: parties, issues, positions and more", () => import("./commands/set-command.ts")],
  log: ["what happened to a case", () => import("./commands/log-command.ts")],
  diff: ["what differs between two cases, or two days of one", () => import("./commands/diff-command.ts")],
  undo: ["undo what was recorded last, or a named event", () => import("./commands/undo-command.ts")],
  redo: ["take back the latest undoing", () => import("./commands/redo-command.ts")],
  export: ["write a case as a YAML or JSON case file", () => import("./commands/export-command.ts")],
  import: ["bring the records of a case file into a case", () => import("./commands/import-command.ts")],
  cases: ["list the cases of a folder", () => import("./commands/cases-command.ts")],
  archive: ["put a case away, or take it out again", () => import("./commands/archive-command.ts")],
  seal: ["put a case under a passphrase, change it, take it off", () => import("./commands/seal-command.ts")],
  purge: ["remove a report and its words from a case for good", () => import("./commands/purge-command.ts")],
  read: ["suggest claims from reports", () => import("./commands/read-command.ts")],
  brief: ["write a sourced brief from reports or a case", () => import("./commands/brief-command.ts")],
  blocks: ["what blocks a deal, what would open one, what to ask", () => import("./commands/blocks-command.ts")],
  space: ["count and list the packages of a deal", () => import("./commands/space-command.ts")],
  solve: ["efficient and fair outcomes, where people gave scores", () => import("./commands/solve-command.ts")],
  compare: ["how proposed packages stand for each party", () => import("./commands/compare-command.ts")],
  convert: ["write scores as files of GENIUS, GeniusWeb or NegMAS", () => import("./commands/convert-command.ts")],
  bearing: ["which words and coding choices carry the conclusion", () => import("./commands/bearing-command.ts")],
  text: ["the single text: brackets, versions, Word and its comments", () => import("./commands/text-command.ts")],
  monitor: ["how far what was agreed is carried out", () => import("./commands/monitor-command.ts")],
  matrix: ["who holds what on which issue", () => import("./commands/matrix-command.ts")],
  divide: ["divide items, an estate or shares, exactly", () => import("./commands/divide-command.ts")],
  stability: ["which outcomes of a conflict nobody would leave", () => import("./commands/stability-command.ts")],
  forecast: [
    "questions about what will happen, by whom and how likely",
    () => import("./commands/forecast-command.ts"),
  ],
  roadmap: ["who is exposed when, in each order of steps", () => import("./commands/roadmap-command.ts")],
  pressure: ["whether the conflict is ripe, and who could bar a deal", () => import("./commands/pressure-command.ts")],
  durability: ["what would make a deal last, and what is missing", () => import("./commands/durability-command.ts")],
  play: ["run the negotiation: by hand, by behaviours, exhaustively", () => import("./commands/play-command.ts")],
  check: ["what a sharp analyst would point out", () => import("./commands/check-command.ts")],
  eval: ["score the reader against annotated reports", () => import("./commands/eval-command.ts")],
  serve: ["open the workspace on this computer", () => import("./commands/serve-command.ts")],
  mcp: ["answer a program's questions about a case (MCP)", () => import("./commands/mcp-command.ts")],
  schema: ["print a JSON Schema", () => import("./commands/schema-command.ts")],
  doctor: ["check that this computer has what Parley needs", () => import("./commands/doctor-command.ts")],
} as const;

const purpose = "From reports about a negotiation to a sourced model, and from the model to answers.";

const firstSteps = `
From your own article to a brief:
  parley brief article.txt -o brief.md
The sample case:
  parley blocks cases/reference-talks/case.yaml
  parley serve --sample --open
`;

/** What somebody reads who types `parley` and nothing else. */
const firstRun = `Parley: ${purpose}
  parley brief article.txt -o brief.md   from your own article to a brief
  parley serve --sample --open           the sample case, in the browser
  parley --help                          every command
`;

/**
 * Runs the command line and sets the process's exit code.
 * @param argv - The words after the program's name.
 */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on("error", quietPipe);
  if (argv.length === 0) return writeOut(firstRun);
  try {
    const program = await programFor(argv);
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    process.exitCode = await report(error, argv.includes("--json"));
  }
}

/** A reader that stops listening (`parley … | head`) is no failure. */
function quietPipe(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(exitCodes.done);
  throw error;
}

async function programFor(argv: readonly string[]): Promise<Command> {
  const program = new Command("parley")
    .description(purpose)
    .version(tool.version)
    .addHelpText("after", firstSteps)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .showHelpAfterError(false);
  program.command("help [topic]", { hidden: true }).action((topic?: string) => help(program, topic));
  const named = argv.find((word) => !word.startsWith("-")) ?? "";
  for (const [name, [description, load]] of Object.entries(commands)) {
    if (name === named) program.addCommand(prepared((await load()).command.description(description)));
    else program.command(name).description(description);
  }
  return program;
}

/** A command reports its mistakes as the program does, and opens sealed cases as all do. */
function prepared(command: Command): Command {
  return withPassphrase(command)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
}

async function help(program: Command, topic: string | undefined): Promise<void> {
  if (topic === "exit-codes") return writeOut(exitCodeHelp);
  if (topic !== undefined && topic in commands) return main([topic, "--help"]);
  if (topic !== undefined)
    throw new ParleyError("usage", `there is no help on "${topic}": parley --help lists the commands`);
  program.outputHelp();
}

async function report(error: unknown, json: boolean): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done;
    if (error.code === "commander.help") {
      say("parley: expected a command; parley --help lists them [usage]");
      return exitCodes.usage;
    }
    return report(new ParleyError("usage", error.message.replace(/^error: /, "")), json);
  }
  const known = error instanceof ParleyError ? error : unexpected(error);
  if (json) await writeOut(errorJson(known));
  else say(errorLine(known));
  if (!(error instanceof ParleyError) && process.env["PARLEY_DEBUG"]) say(String((error as Error).stack));
  return exitCode(known.code);
}

function unexpected(error: unknown): ParleyError {
  const message = error instanceof Error ? error.message : String(error);
  return new ParleyError(
    "failed",
    `a fault in Parley: ${message}; set PARLEY_DEBUG=1 for details and please report it`,
    { cause: error },
  );
}
