import { caseOfSteps, isStepsFile, type Case } from "@parley/model";
import { parseYaml } from "../case-file/parse-yaml.ts";

/**
 * Reads a file of steps with their costs and benefits, YAML or JSON, into a case of nothing else.
 * @param file - The name shown in errors.
 * @returns `undefined` when the text holds something else, such as a case.
 * @throws {ParleyError} for bad syntax, or with the path of the first problem.
 * @example readStepsFile("parties: [a]\nsteps: [{id: s, by: a, cost: {a: 2}}]", "steps.yaml")?.steps.length; // => 1
 */
export function readStepsFile(text: string, file: string): Case | undefined {
  const data: unknown = parseYaml(text, file);
  return isStepsFile(data) ? caseOfSteps(data) : undefined;
}
