import { createInterface, type Interface } from "node:readline";

/** Reads lines of a terminal, in the order typed, also those typed before they are asked for. */
export class LineReader {
  private readonly lines: Interface = createInterface({ input: process.stdin, output: process.stdout });
  private readonly typed: (string | undefined)[] = [];
  /** Whether it ended by Ctrl+C. */
  isInterrupted = false;
  private waiting: ((line: string | undefined) => void) | undefined;

  constructor() {
    this.lines
      .on("line", (line) => this.take(line))
      .once("close", () => this.take(undefined))
      .once("SIGINT", () => {
        this.isInterrupted = true;
        this.lines.close();
      });
  }

  /** The next line, after a prompt; `undefined` for Ctrl+C or Ctrl+D, or when the terminal is gone. */
  async next(prompt: string): Promise<string | undefined> {
    if (this.typed.length > 0) return this.typed.shift();
    this.lines.setPrompt(prompt);
    this.lines.prompt();
    return new Promise((done) => {
      this.waiting = done;
    });
  }

  /** Gives the terminal back. */
  close(): void {
    this.lines.close();
  }

  private take(line: string | undefined): void {
    const waiting = this.waiting;
    this.waiting = undefined;
    if (waiting) waiting(line);
    else this.typed.push(line);
  }
}
