import type { z } from "zod";
import type { CaseProblem } from "./case-problem.ts";
import { listed } from "./words.ts";

/**
 * What a schema found, in words for the author of a file rather than for a programmer.
 * @param name - the schema that describes the file: `parley schema NAME`.
 * @example schemaProblem({ code: "invalid_type", expected: "string", message: "received undefined", path: ["title"], input: undefined }, "case").message; // => "is missing: expected a text"
 */
export function schemaProblem(issue: z.core.$ZodIssue, name: string): CaseProblem {
  return {
    code: "invalid-input",
    message: schemaMessage(issue, name),
    path: issue.path.filter((key) => typeof key !== "symbol"),
  };
}

function schemaMessage(issue: z.core.$ZodIssue, name: string): string {
  const missing = issue.message.endsWith("received undefined");
  if (issue.code === "invalid_type" && missing)
    return `is missing: expected ${typeNames[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_type") return `expected ${typeNames[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_value") return `expected one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_union") return unionMessage(issue, name);
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

/** Where something of another kind stands, which kinds are expected; where a part is wrong, where to read what it may be. */
function unionMessage({ errors }: z.core.$ZodIssueInvalidUnion, name: string): string {
  const kinds = errors.flatMap(([first]) =>
    first?.code === "invalid_type" && first.path.length === 0 ? [typeNames[first.expected] ?? first.expected] : [],
  );
  if (kinds.length === 0 || kinds.length < errors.length)
    return `has none of the shapes that are allowed here: see parley schema ${name}`;
  const isNaN = errors.some(([first]) => first?.message.endsWith("received NaN"));
  return `expected ${listed([...new Set(kinds)], "or")}${isNaN ? ", not NaN" : ""}: see parley schema ${name}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping of names to values",
  record: "a mapping of names to values",
};
