import { caseFileSchema, caseFileVersion, type Case, type CaseFile } from "./case.ts";
import { pathText, type CaseProblem } from "./case-problem.ts";
import { checkReferences } from "./check-references.ts";
import { headerProblem } from "./file-header.ts";
import { schemaProblem } from "./schema-problem.ts";
import { freeId, slug } from "./slug.ts";
import { ParleyError } from "./parley-error.ts";
import type { Position } from "./position.ts";

/**
 * Reads data of the shape of a case file into a case: names unnamed positions and checks every reference.
 * Unknown fields are kept.
 * @throws {ParleyError} with the code and path of the first problem, and how many more there are.
 * @example parseCase({ format: "parley-case", version: 1, title: "Talks" }).id; // => "talks"
 */
export function parseCase(input: unknown): Case {
  const outcome = readCase(input);
  if ("problems" in outcome) throw problemError(outcome.problems);
  return outcome.case;
}

/**
 * As {@link parseCase}, but hands all problems to a caller that knows lines.
 * @example "problems" in readCase({}); // => true
 */
export function readCase(input: unknown): { case: Case } | { problems: CaseProblem[] } {
  const header = checkHeader(input);
  if (header) return { problems: [header] };
  const parsed = caseFileSchema.safeParse(input);
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => schemaProblem(issue, "case")) };
  const subject = completeCase(parsed.data);
  const problems = [...checkShapes(subject), ...checkReferences(subject)];
  return problems.length > 0 ? { problems } : { case: subject };
}

/**
 * A case that Parley itself put together, once its shapes and references are checked; its fields are trusted.
 * @throws {ParleyError} as {@link parseCase}.
 * @example checkedCase(subject) === subject; // => true
 */
export function checkedCase(subject: Case): Case {
  const problems = [...checkShapes(subject), ...checkReferences(subject)];
  if (problems.length > 0) throw problemError(problems);
  return subject;
}

/** Makes the one error that stands for a list of problems. */
export function problemError(
  problems: readonly CaseProblem[],
  place: { file?: string; line?: number } = {},
): ParleyError {
  const [first] = problems;
  if (!first) throw new Error("problemError needs a problem");
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  const path = pathText(first.path);
  return new ParleyError(asErrorCode(first.code), `${path === "" ? "" : `${path}: `}${first.message}${more}`, {
    place: { ...place, path },
  });
}

function asErrorCode(code: CaseProblem["code"]) {
  switch (code) {
    case "unlisted-claim":
    case "double-mention":
    case "rule-cycle":
    case "rules-contradict":
      return "invalid-input" as const;
    default:
      return code;
  }
}

function checkHeader(input: unknown): CaseProblem | undefined {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return {
      code: "invalid-input",
      message: "expected a case file: a mapping that begins with 'format: parley-case'",
      path: [],
    };
  return headerProblem(input, { format: "parley-case", version: caseFileVersion });
}

/**
 * A case file as a case: it and its positions have ids. References are not looked at.
 * @example completeCase(subject).id === subject.id; // => true
 */
export function completeCase(file: CaseFile): Case {
  const taken = new Set(file.positions.flatMap((position) => position.id ?? []));
  const positions = file.positions.map((position): Position => {
    if (position.id !== undefined) return { ...position, id: position.id };
    const id = freeId(
      [position.party, position.issue, position.stance].filter((part) => part !== undefined).join("."),
      taken,
    );
    taken.add(id);
    return { ...position, id };
  });
  return { ...file, id: file.id ?? slug(file.title), positions };
}

function checkShapes(subject: Case): CaseProblem[] {
  return subject.positions.flatMap((position, i): CaseProblem[] => {
    const at = (message: string, key: string): CaseProblem => ({
      code: "invalid-input",
      message,
      path: ["positions", i, key],
    });
    if (position.require) {
      if (position.options || position.if)
        return [at("a position with 'require' takes no 'options' and no 'if'", "require")];
      return [];
    }
    if (position.issue === undefined) return [at("expected an issue, or a 'require' over several issues", "issue")];
    if (!position.options?.length) return [at("expected at least one option", "options")];
    if (position.stance === "accepts-if" && !position.if)
      return [at("expected 'if': what the acceptance depends on", "if")];
    if (position.stance !== "accepts-if" && position.if) return [at("only 'accepts-if' takes a condition", "if")];
    return [];
  });
}
