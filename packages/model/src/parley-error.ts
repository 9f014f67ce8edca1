/** The stable words that scripts may rely on; each edge maps them once, to an exit code or a status. */
export const errorCodes = [
  "usage",
  "invalid-input",
  "dangling-id",
  "duplicate-id",
  "empty-input",
  "binary-input",
  "unknown-encoding",
  "too-large",
  "unsupported-format",
  "no-party-recognised",
  "not-found",
  "schema-too-new",
  "conflict",
  "locked",
  "needs-input",
  "forbidden",
  "not-writable",
  "disk-full",
  "port-in-use",
  "failed",
] as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** Where an error was found: a file with a line, or a path inside the data such as `positions[2].issue`. */
export interface ErrorPlace {
  readonly file?: string;
  readonly line?: number;
  readonly path?: string;
}

/**
 * The one error that Parley throws on purpose: bad input, said in one line of what was expected.
 * A normal "none" is never an error.
 * @example new ParleyError("not-found", "no case file here: expected NAME.yaml").code; // => "not-found"
 */
export class ParleyError extends Error {
  override readonly name = "ParleyError";
  readonly code: ErrorCode;
  readonly place: ErrorPlace;
  constructor(code: ErrorCode, message: string, options: ErrorOptions & { place?: ErrorPlace } = {}) {
    super(message, options);
    this.code = code;
    this.place = options.place ?? {};
  }
}
