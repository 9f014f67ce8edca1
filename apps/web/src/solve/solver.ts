import type { SolveAnswer, SolveError, SolveRequest, Solution } from "./solution.ts";

/** What a {@link Solver} hands back. */
export type Answer = { readonly solution: Solution } | { readonly error: SolveError };

const noStart: SolveError = { code: "failed", message: "The analysis did not start: load the page again." };

/** Holds the worker and the newest question; an answer to an older one reaches nobody. */
export class Solver {
  #worker: Worker | undefined;
  #asked = 0;
  #receive: ((answer: Answer) => void) | undefined;

  /** Asks for a solution; a worker that is still busy with an older question is stopped first. */
  ask(question: Omit<SolveRequest, "number">, receive: (answer: Answer) => void): void {
    if (this.#receive) this.stop();
    this.#worker ??= this.#start();
    this.#receive = receive;
    this.#asked++;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    this.#worker.postMessage({ number: this.#asked, ...question } satisfies SolveRequest);
  }

  /** Stops the worker; whoever waits for it hears nothing. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#receive = undefined;
  }

  #start(): Worker {
    const worker = new Worker(new URL("./solve-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<SolveAnswer>) => {
      if (data.number === this.#asked)
        this.#answer("solution" in data ? { solution: data.solution } : { error: data.error });
    });
    worker.addEventListener("error", () => this.#answer({ error: noStart }));
    return worker;
  }

  #answer(answer: Answer): void {
    const receive = this.#receive;
    this.#receive = undefined;
    receive?.(answer);
  }
}
