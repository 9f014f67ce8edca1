import type { SecondPrompt } from "@parley/extract";
import { ParleyError } from "@parley/model";
import { boundedFetch } from "./bounded-fetch.ts";
import type { ModelEndpoint } from "./model-endpoint.ts";

/** How a language model is reached. */
export interface ModelConnection {
  readonly endpoint: ModelEndpoint;
  readonly model: string;
  readonly apiKey?: string;
  readonly temperature: number;
  /** How long one answer may take, in milliseconds. */
  readonly timeout: number;
  /** Stops the asking. */
  readonly signal?: AbortSignal;
}

/** Sends a prompt and gives back the words of the reply. */
export type ModelAsker = (prompt: SecondPrompt) => Promise<string>;

/**
 * Asks a language model through any OpenAI-compatible endpoint. The libraries for it are loaded only now.
 * @returns A function that throws {@link ParleyError} for whatever goes wrong at the endpoint, in one line and without
 * the key; and the reason of the signal when that stopped it. It asks once: what failed is not sent again.
 * @throws {ParleyError} `forbidden` for a key that would go over an unencrypted connection to another computer.
 * @example await (await modelAsker(connection))(prompt);
 */
export async function modelAsker(connection: ModelConnection): Promise<ModelAsker> {
  const { endpoint, model, apiKey, temperature, timeout, signal } = connection;
  if (apiKey !== undefined && !endpoint.isLocal && !endpoint.isEncrypted)
    throw new ParleyError("forbidden", "a key is not sent over an unencrypted connection: use an https address");
  const [{ generateText }, { createOpenAICompatible }] = await Promise.all([
    import("ai"),
    import("@ai-sdk/openai-compatible"),
  ]);
  const provider = createOpenAICompatible({
    name: "endpoint",
    baseURL: endpoint.url,
    fetch: boundedFetch,
    ...(apiKey === undefined ? {} : { apiKey }),
  });
  return async ({ system, user }) => {
    const clock = AbortSignal.timeout(timeout);
    try {
      const abortSignal = signal ? AbortSignal.any([signal, clock]) : clock;
      const asked = { model: provider(model), system, prompt: user, temperature, maxRetries: 0, abortSignal };
      return (await generateText(asked)).text;
    } catch (error) {
      signal?.throwIfAborted();
      if (clock.aborted)
        throw new ParleyError("failed", `the model gave no answer in ${timeout / 1000} s: --timeout allows it more`, {
          cause: error,
        });
      throw endpointError(error, connection);
    }
  };
}

const longestDetail = 200;

function endpointError(error: unknown, { endpoint, apiKey }: ModelConnection): ParleyError {
  const chain = causes(error);
  const known = chain.find((cause) => cause instanceof ParleyError);
  if (known instanceof ParleyError) return known;
  const said = (message: string) => {
    const line = message.replace(/\s+/g, " ");
    const safe = apiKey === undefined ? line : line.replaceAll(apiKey, "(key)");
    return new ParleyError("failed", safe, { cause: error });
  };
  const status = chain.flatMap(({ statusCode }) => (typeof statusCode === "number" ? [statusCode] : []))[0];
  const detail = chain
    .map(({ message }) => message)
    .join(": ")
    .slice(0, longestDetail);
  if (status !== undefined && (status < 200 || status >= 300))
    return said(`the endpoint ${endpoint.url} answered ${status}: ${detail}`);
  if (/redirect/i.test(detail))
    return said(`the endpoint ${endpoint.url} sends on to another address, which is not followed: name that one`);
  const code = chain.flatMap(({ code }) => (typeof code === "string" ? [code] : []))[0];
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return said(`nothing answers at ${endpoint.url} (${code}): is the model's server running?`);
  return said(`the endpoint ${endpoint.url} gave no answer that an OpenAI-compatible server gives: ${detail}`);
}

interface Cause {
  readonly message: string;
  readonly statusCode?: unknown;
  readonly code?: unknown;
}

function causes(error: unknown): Cause[] {
  const chain: Cause[] = [];
  for (let cause = error; cause instanceof Error && chain.length < 8; cause = cause.cause) chain.push(cause);
  return chain;
}
