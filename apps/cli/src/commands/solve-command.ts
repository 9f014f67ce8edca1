import { solveProblem } from "@parley/analysis";
import { capitalised, counted, grouped, listed, ParleyError, type Solution, type SolveResult } from "@parley/model";
import { openProblem } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { readingFrom, withReadingOptions, type ReadingOptions } from "./reading-options.ts";

/** `parley solve INPUT…`. */
export const command = withReadingOptions(new Command("solve"))
  .argument("<input...>", "a case with scores, or a domain and profiles (GENIUS, GeniusWeb, NegMAS), in any order")
  .option("--points <n>", "list at most so many points of the frontier", "1000")
  .action(async (inputs: readonly string[], options: ReadingOptions & { points: string }) => {
    const points = wholeNumber(options.points);
    const { problem, warnings, ...from } = await openProblem(inputs, (subject) => readingFrom(subject, options));
    const solved = solveProblem(problem, { points });
    const envelope = {
      command: "solve",
      ...(from.case ? { opened: from.case.opened, reading: from.case.reading } : {}),
      result: solved.value,
      warnings: [...warnings, ...solved.warnings],
    };
    await answer(envelope, options.json, () => solveWords(solved.value));
  });

function wholeNumber(typed: string): number {
  if (/^\d{1,6}$/.test(typed)) return Number(typed);
  throw new ParleyError("usage", `--points takes a whole number, not "${typed}"`);
}

const solutionNames = {
  nash: "Nash",
  kalaiSmorodinsky: "Kalai–Smorodinsky",
  egalitarian: "egalitarian",
  utilitarian: "utilitarian",
} as const;

function solveWords(value: SolveResult): string {
  const width = terminalWidth();
  const names = value.parties.map(({ name }) => name);
  const solutions = Object.entries(solutionNames).flatMap(([key, name]) => {
    const solution = value[key as keyof typeof solutionNames];
    return solution ? [solutionRow(name, solution, value)] : [];
  });
  const issues = value.issues.map(({ label }) => label);
  const frontier = value.pareto.points.map(({ utilities, outcomes, outcome }) => [
    ...utilities.map(shortNumber),
    outcomes,
    ...optionsOf(outcome, value),
  ]);
  return [
    `${answerSentence(value)}\n`,
    scoresSentence(value),
    solutions.length === 0 ? "" : `\n${table(["SOLUTION", ...names, "TIES", ...issues], solutions, width)}`,
    frontier.length === 0
      ? ""
      : `\nEfficient: nobody can gain unless someone loses.\n${table([...names, "OUTCOMES", ...issues], frontier, width)}`,
    (value.pareto.distinct ?? 0) > frontier.length
      ? `${frontier.length} of ${value.pareto.distinct} points listed; --points shows more.\n`
      : "",
  ].join("");
}

function answerSentence(value: SolveResult): string {
  if (value.whyNone) return `${value.whyNone.sentence} So there is no solution.`;
  const outcomes = counted(BigInt(value.outcomes), "outcome");
  const rational =
    value.rational === null
      ? "Some"
      : BigInt(value.rational) === BigInt(value.outcomes)
        ? "All"
        : grouped(value.rational);
  const { distinct } = value.pareto;
  const efficient =
    distinct === null
      ? "the efficient ones are too many to list"
      : `${counted(distinct, "combination")} of utilities ${distinct === 1 ? "is" : "are"} efficient`;
  return `${rational} of ${outcomes} give every party at least its reservation; ${efficient}.`;
}

/** Whose values these are. */
function scoresSentence({ parties }: SolveResult): string {
  const given = parties.filter(({ author }) => author !== undefined);
  if (given.length === 0) return "";
  const texts = given.map(({ name, author, date }) => `${name}’s values are by ${author}, ${date}`);
  return `${capitalised(listed(texts))}.\n`;
}

function solutionRow(name: string, { utilities, tieCount, outcome }: Solution, value: SolveResult): string[] {
  return [name, ...utilities.map(shortNumber), tieCount, ...optionsOf(outcome, value)];
}

function optionsOf(outcome: Solution["outcome"], { issues }: SolveResult): string[] {
  return issues.map(({ id, options }) => options.find((option) => option.id === outcome[id])?.label ?? "");
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}
