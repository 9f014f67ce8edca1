import { readFile } from "node:fs/promises";
import { ParleyError } from "@parley/model";
import { setPassphraseSource } from "@parley/workbench";
import type { Command } from "commander";

/**
 * Lets a command open sealed cases: with `--passphrase-file`, else `PARLEY_PASSPHRASE`, else by asking where somebody
 * sits at a terminal. Asked only for a case that is sealed, and once; `serve` leaves the asking to its page, which would
 * otherwise wait for the terminal.
 */
export function withPassphrase(command: Command): Command {
  let file: string | undefined;
  for (const one of [command, ...command.commands])
    one.option("--passphrase-file <file>", "of a sealed case: its passphrase is the first line of this file");
  return command.hook("preAction", (_, running) => {
    file = running.optsWithGlobals<PassphraseOptions>().passphraseFile ?? file;
    let known: Promise<string | undefined> | undefined;
    const ask = running.name() !== "serve" && isTerminal();
    setPassphraseSource((path) => (known ??= currentPassphrase(file, ask ? `Passphrase of ${path}: ` : undefined)));
  });
}

/** Where the options of a command say that passphrases are. */
export interface PassphraseOptions {
  readonly passphraseFile?: string;
  readonly newPassphraseFile?: string;
}

/** The passphrase that was given, else what is typed in answer to a question, if one is to be asked. */
async function currentPassphrase(file: string | undefined, question: string | undefined): Promise<string | undefined> {
  const given = await givenPassphrase(file, "PARLEY_PASSPHRASE");
  return given ?? (question === undefined ? undefined : hiddenLine(question));
}

/**
 * The passphrase that a case is to be sealed with. For a case that is sealed already it comes from
 * `--new-passphrase-file` or `PARLEY_NEW_PASSPHRASE`, else from where its passphrase would come from; or it is typed twice.
 * @throws {ParleyError} `needs-input` when there is none to be had, `usage` when the two typed ones differ.
 */
export async function newPassphrase(options: PassphraseOptions, sealed: boolean): Promise<string> {
  const given = await (sealed || options.newPassphraseFile !== undefined
    ? givenPassphrase(options.newPassphraseFile, "PARLEY_NEW_PASSPHRASE")
    : givenPassphrase(options.passphraseFile, "PARLEY_PASSPHRASE"));
  if (given !== undefined) return given;
  const means = sealed
    ? "--new-passphrase-file FILE or PARLEY_NEW_PASSPHRASE"
    : "--passphrase-file FILE or PARLEY_PASSPHRASE";
  if (!isTerminal()) throw new ParleyError("needs-input", `no ${sealed ? "new " : ""}passphrase: give ${means}`);
  const first = await hiddenLine("New passphrase: ");
  if (first !== (await hiddenLine("The same again: ")))
    throw new ParleyError("usage", "the two passphrases differ; nothing was changed");
  return first;
}

async function givenPassphrase(file: string | undefined, variable: string): Promise<string | undefined> {
  if (file !== undefined) return firstLine(file);
  const set = process.env[variable];
  return set === "" ? undefined : set;
}

async function firstLine(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new ParleyError("not-found", "the passphrase file cannot be read", { cause: error, place: { file } });
  });
  const [line = ""] = text.split(/\r?\n/);
  if (line === "")
    throw new ParleyError("needs-input", "the passphrase file begins with an empty line", { place: { file } });
  return line;
}

function isTerminal(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

const enter = "\r";
const interrupt = "\u0003";
const backspaces = new Set(["\u007f", "\b"]);

/** A line typed at the terminal that nobody sees. */
async function hiddenLine(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  let typed = "";
  try {
    for await (const chunk of stdin.iterator({ destroyOnReturn: false }) as AsyncIterable<string>)
      for (const letter of chunk) {
        if (letter === interrupt) throw new ParleyError("needs-input", "no passphrase was given; nothing was changed");
        if (letter === enter || letter === "\n") return typed;
        typed = backspaces.has(letter) ? typed.slice(0, -1) : typed + letter;
      }
    return typed;
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write("\n");
  }
}
