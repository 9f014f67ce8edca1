import { ParleyError } from "@parley/model";

/** The longest answer that is taken: a part has no more claims than that. */
const largestAnswer = 1024 * 1024;

/**
 * Fetches from the one address that was shown: it follows no redirect, and stops at an answer of more than a megabyte.
 * @throws {ParleyError} `too-large` while the answer is read.
 * @example (await boundedFetch("http://127.0.0.1:11434/v1/models")).ok; // true
 */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: "error" });
  if (!response.body) return response;
  let size = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.length;
        if (size > largestAnswer)
          throw new ParleyError("too-large", "the model's answer is longer than 1 MB and was not taken");
        controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers } = response;
  return new Response(counted, { status, statusText, headers });
};
