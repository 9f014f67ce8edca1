import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { root } from "../cli/parley.ts";

/** A process of its own that works on a case file. */
export interface Child {
  readonly process: ChildProcess;
  /** The whole lines that it wrote so far. */
  readonly lines: readonly string[];
  /** Ends when it has written so many lines. */
  wrote(count: number): Promise<void>;
  /** Its exit code, or `null` when it was killed. */
  readonly ended: Promise<number | null>;
}

/** The programs of this folder. */
const programs = {
  writer: new URL("./writer.ts", import.meta.url),
  reader: new URL("./reader.ts", import.meta.url),
  decider: new URL("./decider.ts", import.meta.url),
  holder: new URL("./holder.ts", import.meta.url),
};

/** Starts one of the programs of this folder. */
export function child(program: keyof typeof programs, ...words: readonly string[]): Child {
  const started = spawn(process.execPath, ["--import", "tsx", fileURLToPath(programs[program]), ...words], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines: string[] = [];
  let wake = () => {};
  const ended = new Promise<number | null>((resolve) =>
    started.on("close", (code) => {
      wake();
      resolve(code);
    }),
  );
  createInterface({ input: started.stdout }).on("line", (line) => {
    lines.push(line);
    wake();
  });
  return {
    process: started,
    lines,
    ended,
    async wrote(count) {
      while (lines.length < count) {
        if ((started.exitCode ?? started.signalCode) !== null)
          throw new Error(`${program} ended after ${lines.length} lines`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
