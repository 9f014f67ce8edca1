import type { Finding } from "@parley/model";

/** A question that would clear something up, with the findings that ask it. */
export interface OpenQuestion {
  readonly question: string;
  readonly findings: readonly Finding[];
}

/**
 * The questions of findings, each once, in the order of the findings: what to ask beside the unknowns of the deal space.
 * How much an answer would change is not known, so they carry no counts.
 * @returns Nothing for findings without a question.
 * @example openQuestions([{ code: "tension", severity: "warning", message: "Both.", refs: [] }]); // => []
 */
export function openQuestions(findings: readonly Finding[]): OpenQuestion[] {
  const asked = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.question === undefined) continue;
    asked.set(finding.question, [...(asked.get(finding.question) ?? []), finding]);
  }
  return [...asked].map(([question, own]) => ({ question, findings: own }));
}
