import type { CaseProblem } from "./case-problem.ts";

/** What the top of a file of ours says. */
export interface FileHeader {
  readonly format: string;
  /** The newest version that this program reads. */
  readonly version: number;
}

/**
 * What is wrong with the top of a file: it is of another format, or of a version that is yet to come. Whether the
 * version is a number is for the schema to say.
 * @example headerProblem({ format: "parley-division", version: 1 }, { format: "parley-division", version: 1 }); // => undefined
 */
export function headerProblem(input: unknown, expected: FileHeader): CaseProblem | undefined {
  const { format, version } = (input ?? {}) as { format?: unknown; version?: unknown };
  if (format !== expected.format)
    return {
      code: "invalid-input",
      message: `expected 'format: ${expected.format}' and 'version: 1' at the top`,
      path: format === undefined ? [] : ["format"],
    };
  if (typeof version === "number" && version > expected.version)
    return {
      code: "schema-too-new",
      message: `this file has version ${version}, this Parley reads up to ${expected.version}: update Parley`,
      path: ["version"],
    };
  return undefined;
}
