import type { Answer, SolveAnswer, SolveError, SolveRequest, Task, Tasks } from "./solution.ts";

const noStart: SolveError = { code: "failed", message: "The analysis did not start: load the page again." };

/** Holds a worker for one kind of question and the newest question; an answer to an older one reaches nobody. */
export class Solver<Name extends Task> {
  readonly #task: Name;
  #worker: Worker | undefined;
  #asked = 0;
  #receive: ((answer: Answer<Name>) => void) | undefined;

  constructor(task: Name) {
    this.#task = task;
  }

  /** Asks; a worker that is still busy with an older question is stopped first. */
  ask(question: Tasks[Name]["question"], receive: (answer: Answer<Name>) => void): void {
    if (this.#receive) this.stop();
    this.#worker ??= this.#start();
    this.#receive = receive;
    this.#asked++;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    this.#worker.postMessage({ number: this.#asked, task: this.#task, question } as SolveRequest);
  }

  /** Stops the worker; whoever waits for it hears nothing. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#receive = undefined;
  }

  #start(): Worker {
    const worker = new Worker(new URL("./solve-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data: { number, ...answer } }: MessageEvent<SolveAnswer<Name>>) => {
      if (number === this.#asked) this.#answer(answer);
    });
    worker.addEventListener("error", () => this.#answer({ error: noStart }));
    return worker;
  }

  #answer(answer: Answer<Name>): void {
    const receive = this.#receive;
    this.#receive = undefined;
    receive?.(answer);
  }
}
