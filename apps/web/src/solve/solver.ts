import type { Answer, Progress, SolveAnswer, SolveError, SolveRequest, Task, Tasks } from "./solution.ts";

const noStart: SolveError = { code: "failed", message: "The analysis did not start: load the page again." };

/** What reaches whoever asked: how far it has come, any number of times, then the answer. */
type Heard<Name extends Task> = Answer<Name> | { readonly progress: Progress };
type Receiver<Name extends Task> = (heard: Heard<Name>) => void;

/** Holds a worker for one kind of question and the newest question; an answer to an older one reaches nobody. */
export class Solver<Name extends Task> {
  readonly #task: Name;
  #worker: Worker | undefined;
  #asked = 0;
  #receive: Receiver<Name> | undefined;

  constructor(task: Name) {
    this.#task = task;
  }

  /** Asks; a worker that is still busy with an older question is stopped first. */
  ask(question: Tasks[Name]["question"], receive: Receiver<Name>): void {
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
      if (number === this.#asked) this.#hear(answer);
    });
    worker.addEventListener("error", () => this.#hear({ error: noStart }));
    return worker;
  }

  #hear(answer: Heard<Name>): void {
    const receive = this.#receive;
    if (!("progress" in answer)) this.#receive = undefined;
    receive?.(answer);
  }
}
