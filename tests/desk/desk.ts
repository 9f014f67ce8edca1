import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshFolder, json, parley, root, type Finished } from "../cli/parley.ts";

/** The text of a report of the harbour strike. */
export function strikeReport(number: 1 | 2): string {
  return readFileSync(join(root, `cases/harbour-strike/report-${number}.md`), "utf8");
}

/** An empty folder in which commands are run as a person would: by short names. */
export class Desk {
  readonly folder = freshFolder();

  run(...words: readonly string[]): Finished {
    return parley(words, { cwd: this.folder });
  }

  /** Runs a command that must succeed. */
  done(...words: readonly string[]): string {
    const run = this.run(...words);
    if (run.status !== 0) throw new Error(`parley ${words.join(" ")}: ${run.status} ${run.stderr}${run.stdout}`);
    return run.stdout;
  }

  /** The `result` of a command that must succeed, run with `--json`. */
  result<Value>(...words: readonly string[]): Value {
    return (JSON.parse(this.done(...words, "--json")) as { result: Value }).result;
  }

  /** The one line that a command fails with. */
  refusal(...words: readonly string[]): { line: string; code: string; status: number | null } {
    const run = this.run(...words);
    const { error } = json<{ error: { code: string } }>(this.run(...words, "--json"));
    if (run.stderr.trim().includes("\n") || run.stdout !== "") throw new Error(`more than one line: ${run.stderr}`);
    return { line: run.stderr.trim(), code: error.code, status: run.status };
  }

  write(name: string, text: string | Uint8Array): void {
    writeFileSync(join(this.folder, name), text);
  }

  path(name: string): string {
    return join(this.folder, name);
  }
}

/** A desk with the two reports of the harbour strike in `talks.parley`. The case is made once and then copied. */
export function strikeDesk(): Desk {
  const desk = new Desk();
  desk.write("one.md", strikeReport(1));
  desk.write("two.md", strikeReport(2));
  strikeCase ??= madeStrikeCase(desk);
  desk.write("talks.parley", strikeCase);
  return desk;
}

let strikeCase: Uint8Array | undefined;

function madeStrikeCase(desk: Desk): Uint8Array {
  desk.done("init", "talks.parley", "--name", "Harbour talks");
  desk.done("add", "one.md", "two.md", "--case", "talks.parley");
  return readFileSync(desk.path("talks.parley"));
}
