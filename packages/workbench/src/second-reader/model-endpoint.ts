import { ParleyError } from "@parley/model";

/** Where a language model is asked. */
export interface ModelEndpoint {
  readonly url: string;
  /** On this computer: nothing leaves it. */
  readonly isLocal: boolean;
  readonly isEncrypted: boolean;
}

/** Where a model server usually listens on one's own computer. */
export const usualEndpoint = "http://127.0.0.1:11434/v1";

/**
 * An endpoint that a person typed: the address before `/chat/completions`.
 * @throws {ParleyError} `usage` for what is no http address, or has a name, a password or a query in it.
 * @example modelEndpoint("http://localhost:8080/v1/").isLocal; // => true
 */
export function modelEndpoint(typed: string): ModelEndpoint {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (url?.protocol !== "http:" && url?.protocol !== "https:")
    throw new ParleyError("usage", `a model's endpoint is an address such as ${usualEndpoint}, not "${typed}"`);
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    throw new ParleyError(
      "usage",
      "the endpoint has no name, password or query in it: a key comes with --key-env NAME",
    );
  return {
    url: url.href.replace(/\/+$/, ""),
    isLocal: /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname),
    isEncrypted: url.protocol === "https:",
  };
}
