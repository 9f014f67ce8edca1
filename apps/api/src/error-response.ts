import { ParleyError, type ErrorCode } from "@parley/model";

/** What every failed request answers. */
export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly path?: string };
}

/** The HTTP statuses that Parley answers errors with. */
export type ErrorStatus = 400 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 500 | 507;

const statuses: Readonly<Record<ErrorCode, ErrorStatus>> = {
  usage: 400,
  "needs-input": 400,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "binary-input": 415,
  "unknown-encoding": 415,
  "unsupported-format": 415,
  "invalid-input": 422,
  "dangling-id": 422,
  "duplicate-id": 422,
  "empty-input": 422,
  "no-party-recognised": 422,
  "schema-too-new": 422,
  locked: 423,
  "not-writable": 500,
  "port-in-use": 500,
  failed: 500,
  "disk-full": 507,
};

/**
 * The one mapping from an error to an answer. What Parley did not throw on purpose is told to nobody outside.
 * @example errorResponse(new ParleyError("not-found", "no such case")).status; // => 404
 */
export function errorResponse(error: unknown): { status: ErrorStatus; body: ErrorBody } {
  if (!(error instanceof ParleyError))
    return {
      status: 500,
      body: { error: { code: "failed", message: "something went wrong here; the case is unchanged" } },
    };
  const { code, message, place } = error;
  return { status: statuses[code], body: { error: { code, message, ...(place.path ? { path: place.path } : {}) } } };
}
