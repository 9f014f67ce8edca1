import { emitKeypressEvents, type Key } from "node:readline";

/** Reads single keys of a terminal, in the order typed, also those typed before they are asked for. */
export class KeyReader {
  private readonly typed: (string | undefined)[] = [];
  private waiting: ((key: string | undefined) => void) | undefined;

  constructor() {
    emitKeypressEvents(process.stdin);
    this.listen();
  }

  /** The next key; `undefined` for Ctrl+C, or when the terminal is gone. */
  async next(): Promise<string | undefined> {
    if (this.typed.length > 0) return this.typed.shift();
    return new Promise((done) => {
      this.waiting = done;
    });
  }

  /** Begins to take keys. */
  listen(): void {
    process.stdin.setRawMode(true);
    process.stdin.on("keypress", this.onKey).once("end", this.onEnd).resume();
  }

  /** Gives the terminal back. */
  close(): void {
    process.stdin.off("keypress", this.onKey).off("end", this.onEnd).pause();
    process.stdin.setRawMode(false);
  }

  private readonly onKey = (typed: string | undefined, key: Key): void => {
    this.take(key.ctrl && key.name === "c" ? undefined : (typed ?? ""));
  };

  private readonly onEnd = (): void => this.take(undefined);

  private take(key: string | undefined): void {
    const waiting = this.waiting;
    this.waiting = undefined;
    if (waiting) waiting(key);
    else this.typed.push(key);
  }
}
