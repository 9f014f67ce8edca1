import { execFile, type ExecFileException } from "node:child_process";
import { ParleyError, type ErrorCode } from "@parley/model";
import { turns } from "./turns.ts";

/** How commands are run. */
interface Running {
  /** The program that takes the words of a command. */
  readonly launcher: string;
  /** The longest answer that is taken, in bytes. */
  readonly mostBytes: number;
  /** Comes before each, and throws where it must not run. */
  readonly before: () => Promise<void>;
}

/** So many at once keep a small computer busy; each is a process of its own. */
const atOnce = 2;

/**
 * Runs commands, each as a process of its own, two at once.
 * @returns A function that gives what a command printed: its whole answer, even if it exits with a finding.
 * @throws {ParleyError} what the command says went wrong; `failed` when it was stopped before its end, `too-large` when
 * it printed more than is taken.
 * @example await runCommands({ launcher, mostBytes: 1e6, before })(["claims", "talks.parley"], signal);
 */
export function runCommands({ launcher, mostBytes, before }: Running) {
  const turn = turns(atOnce);
  return (words: readonly string[], signal: AbortSignal): Promise<string> =>
    turn(async () => {
      await before();
      if (signal.aborted) throw new ParleyError("failed", "nobody waits for this answer any more");
      return new Promise((done, fail) => {
        execFile(process.execPath, [launcher, ...words], { maxBuffer: mostBytes, signal }, (stop, stdout, stderr) => {
          const error = cutOff(words[0], stop, mostBytes) ?? errorIn(stdout, stderr);
          if (error) fail(error);
          else done(stdout);
        });
      });
    });
}

/** Why a command did not come to its end; what it printed until then is no answer. */
function cutOff(word = "", stop: ExecFileException | null, mostBytes: number): ParleyError | undefined {
  if (stop === null || typeof stop.code === "number") return undefined;
  if (stop.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER")
    return new ParleyError("too-large", `${word} answered more than ${mostBytes / 1024 / 1024} MB: ask for less`);
  const why = stop.signal ?? stop.code ?? "killed";
  return new ParleyError("failed", `${word} was stopped (${why}) before it had answered: ask again`);
}

/** What a command said went wrong; one that exits with a finding has printed its answer all the same. */
function errorIn(stdout: string, stderr: string): ParleyError | undefined {
  const [, code, message] = /^\{"error":\{"code":"([^"]+)","message":("(?:[^"\\]|\\.)*")/.exec(stdout) ?? [];
  if (code !== undefined && message !== undefined)
    return new ParleyError(code as ErrorCode, JSON.parse(message) as string);
  if (stdout !== "") return undefined;
  const [, line = "the command printed nothing", name = "failed"] = /^parley: (.*) \[([a-z-]+)\]$/m.exec(stderr) ?? [];
  return new ParleyError(name as ErrorCode, line);
}
