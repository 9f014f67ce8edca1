import type { ErrorBody } from "@parley/api";

/** What the server says cannot be done, in one line for the reader, with its stable code. */
export class ServerRefusal extends Error {
  readonly code: string;
  constructor({ code, message, path }: ErrorBody["error"]) {
    super(path ? `${path}: ${message}` : message);
    this.code = code;
  }
}

/**
 * Asks the server that served this page, or, with a body, tells it something.
 * @throws {ServerRefusal} With one line for the reader: what is wrong, or that the server does not answer.
 */
export async function askServer<Answer>(address: string, body?: object): Promise<Answer> {
  const answer = await fetch(address, body === undefined ? asking : telling(body)).catch(() => undefined);
  if (!answer) throw new ServerRefusal(noAnswer);
  if (answer.ok) return (await answer.json()) as Answer;
  const told = (await answer.json().catch(() => undefined)) as ErrorBody | undefined;
  throw new ServerRefusal(told?.error ?? noAnswer);
}

const asking: RequestInit = { headers: { accept: "application/json" } };

function telling(body: object): RequestInit {
  const headers = { accept: "application/json", "content-type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(body) };
}

const noAnswer: ErrorBody["error"] = {
  code: "failed",
  message: "the program that serves this page does not answer: is it still running? Nothing was recorded",
};
