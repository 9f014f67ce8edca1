import type { ErrorBody } from "@parley/api";

/**
 * Asks the server that served this page.
 * @throws {Error} With one line for the reader: what the server says is wrong, or that it does not answer.
 */
export async function getJson<Answer>(address: string): Promise<Answer> {
  const answer = await fetch(address, { headers: { accept: "application/json" } }).catch(() => undefined);
  if (!answer) throw new Error("the program that serves this page does not answer: is it still running?");
  if (answer.ok) return (await answer.json()) as Answer;
  const { error } = (await answer.json()) as ErrorBody;
  throw new Error(error.path ? `${error.path}: ${error.message}` : error.message);
}
