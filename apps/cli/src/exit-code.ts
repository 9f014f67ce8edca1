import type { ErrorCode } from "@parley/model";

/** What the process says to the shell; listed by `parley help exit-codes`. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  found: 3,
  notFound: 4,
  conflict: 5,
  needsInput: 6,
  refused: 7,
  interrupted: 130,
} as const;

/** The exit code of an error: the only place where codes meet numbers. @example exitCode("usage"); // => 2 */
export function exitCode(code: ErrorCode): number {
  switch (code) {
    case "usage":
      return exitCodes.usage;
    case "not-found":
    case "schema-too-new":
      return exitCodes.notFound;
    case "conflict":
    case "locked":
      return exitCodes.conflict;
    case "needs-input":
      return exitCodes.needsInput;
    case "forbidden":
      return exitCodes.refused;
    default:
      return exitCodes.failed;
  }
}

/** The text of `parley help exit-codes`. */
export const exitCodeHelp = `Exit codes
  0    done; "no deal exists" is a result, not an error
  1    failed: bad input, or the result could not be written
  2    wrong usage
  3    done, but check found an error or a warning, or diff --exit-code a difference
  4    file not found, or written by a newer Parley
  5    conflict, or locked by another program
  6    needs input that was not given
  7    not allowed to read
  130  interrupted
`;
