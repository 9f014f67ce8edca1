import type { ErrorCode } from "./parley-error.ts";

/** Something wrong or doubtful in a case, with its path in the data: `["positions", 2, "issue"]`. */
export interface CaseProblem {
  readonly code: ErrorCode | "unlisted-claim" | "double-mention" | "rule-cycle" | "rules-contradict";
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/**
 * A path as people write it. @example pathText(["positions", 2, "issue"]); // => "positions[2].issue"
 */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`),
    "",
  );
}
