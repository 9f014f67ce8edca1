import { robustness, solveProblem, solveSentence } from "@parley/analysis";
import {
  capitalised,
  counted,
  grouped,
  listed,
  ParleyError,
  possessive,
  type FrontierSegment,
  type Robustness,
  type Solution,
  type SolveResult,
} from "@parley/model";
import { openProblem } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { readingFrom, withReadingOptions, type ReadingOptions } from "./reading-options.ts";

/** `parley solve INPUT…`. */
export const command = withReadingOptions(new Command("solve"))
  .argument("<input...>", "a case with scores, or a domain and profiles (GENIUS, GeniusWeb, NegMAS), in any order")
  .option("--points <n>", "list at most so many points of the frontier", "1000")
  .option("--draws <n>", "where values are open: so many random draws within them")
  .option("--by <name>", "of a case: whose values count where several people gave a party some")
  .option("--seed <n>", "the same seed draws the same values", "1")
  .action(async (inputs: readonly string[], options: SolveCommandOptions) => {
    const points = wholeNumber("--points", options.points);
    const seed = wholeNumber("--seed", options.seed);
    const draws =
      options.draws === undefined ? {} : { draws: { count: wholeNumber("--draws", options.draws, 1), seed } };
    const { problem, warnings, ...from } = await openProblem(
      inputs,
      (subject) => readingFrom(subject, options),
      options.by,
    );
    const solved = solveProblem(problem, { points });
    const robust = robustness(problem, draws);
    const value: SolveResult = { ...solved.value, ...(robust ? { robustness: robust } : {}) };
    const envelope = {
      command: "solve",
      ...(from.case ? { opened: from.case.opened, reading: from.case.reading } : {}),
      ...(robust?.draws === undefined ? {} : { randomSeed: seed }),
      result: value,
      warnings: [...warnings, ...solved.warnings],
    };
    await answer(envelope, options.json, () => solveWords(value, points));
  });

type SolveCommandOptions = ReadingOptions & { points: string; draws?: string; seed: string; by?: string };

function wholeNumber(flag: string, typed: string, least = 0): number {
  if (/^\d{1,6}$/.test(typed) && Number(typed) >= least) return Number(typed);
  throw new ParleyError("usage", `${flag} takes a whole number of at most six digits, not "${typed}"`);
}

const solutionNames = {
  nash: "Nash",
  kalaiSmorodinsky: "Kalai–Smorodinsky",
  egalitarian: "egalitarian",
  utilitarian: "utilitarian",
} as const;

function solveWords(value: SolveResult, points: number): string {
  const width = terminalWidth();
  const names = value.parties.map(({ name }) => name);
  const solutions = Object.entries(solutionNames).flatMap(([key, name]) => {
    const solution = value[key as keyof typeof solutionNames];
    return solution ? [solutionRow(name, solution, value)] : [];
  });
  const issues = value.issues.map(({ label }) => label);
  const amounts = value.issues.some(({ options }) => options.some(({ divisible }) => divisible));
  // With amounts there may be no end of ties, and nothing is counted.
  const count = (own: string | null): string[] => (amounts ? [] : [own ?? ""]);
  const frontier = [
    ...(value.pareto.segments ?? []).map((segment) => segmentRow(segment, value)),
    ...value.pareto.points.map((point) => [
      ...point.utilities.map(shortNumber),
      ...count(point.outcomes),
      ...optionsOf(point, value),
    ]),
  ];
  return [
    value.robustness ? robustWords(value.robustness, value, points) : "",
    `${solveSentence(value)}\n`,
    value.robustness?.finished ? "" : scoresSentence(value),
    solutions.length === 0
      ? ""
      : `\n${table(["SOLUTION", ...names, ...(amounts ? [] : ["TIES"]), ...issues], solutions, width)}`,
    frontier.length === 0
      ? ""
      : `\nEfficient: nobody can gain unless someone loses.\n${table([...names, ...(amounts ? [] : ["OUTCOMES"]), ...issues], frontier, width)}`,
    (value.pareto.distinct ?? 0) > frontier.length
      ? `${frontier.length} of ${value.pareto.distinct} points listed; --points shows more.\n`
      : "",
  ].join("");
}

const statusWords = { necessarily: "always", possibly: "sometimes", undecided: "not shown" } as const;

/** What holds whatever the open values are, before what their middle gives. */
function robustWords({ finished, packages, draws, seed }: Robustness, value: SolveResult, points: number): string {
  if (!finished)
    return "Values are open, and too many outcomes may be efficient to say which are so throughout. Below: the middle of what is open.\n";
  const count = (status: keyof typeof statusWords): number => packages.filter((one) => one.status === status).length;
  const open = count("undecided");
  const [always, sometimes] = [count("necessarily"), count("possibly")];
  const none = "Whatever the open values are, no package is efficient with at least its reservation for everybody.";
  const some = `Whatever the open values are, ${counted(always, "package")} ${always === 1 ? "is" : "are"} efficient with at least its reservation for everybody; ${counted(sometimes, "other")} ${sometimes === 1 ? "is" : "are"} for some of them${open === 0 ? "" : `; for ${grouped(open)} more neither was shown`}.`;
  const sentence = packages.length === 0 ? none : some;
  const drawn = draws === undefined ? "" : ` ${counted(draws, "draw")}, seed ${seed}.`;
  const shown = packages.slice(0, points);
  const percent = (share: number | undefined): string[] =>
    share === undefined ? [] : [`${Number((100 * share).toFixed(1))} %`];
  const rows = shown.map(({ outcome, status, efficientShare, nashShare }) => [
    statusWords[status],
    ...percent(efficientShare),
    ...percent(nashShare),
    ...optionsOf({ outcome }, value),
  ]);
  const head = [
    "EFFICIENT",
    ...(draws === undefined ? [] : ["IN DRAWS", "NASH IN"]),
    ...value.issues.map(({ label }) => label),
  ];
  const more =
    packages.length > shown.length
      ? `${shown.length} of ${packages.length} packages listed; --points shows more.\n`
      : "";
  return `${sentence}${drawn}\n${scoresSentence(value)}${rows.length === 0 ? "" : `\n${table(head, rows, terminalWidth())}`}${more}\nThe middle of what is open:\n`;
}

/** Whose values these are. */
function scoresSentence({ parties }: SolveResult): string {
  const given = parties.filter(({ author }) => author !== undefined);
  if (given.length === 0) return "";
  const texts = given.map(({ name, author, date }) => `${possessive(name)} values are by ${author}, ${date}`);
  return `${capitalised(listed(texts))}.\n`;
}

function solutionRow(name: string, solution: Solution, value: SolveResult): string[] {
  const ties = solution.tieCount === null ? [] : [solution.tieCount];
  return [name, ...solution.utilities.map(shortNumber), ...ties, ...optionsOf(solution, value)];
}

/** A stretch of the frontier: utilities and amounts at its ends. */
function segmentRow({ outcome, from, to }: FrontierSegment, value: SolveResult): string[] {
  const [starts, ends] = [from, to].map(({ amounts }) => optionsOf({ outcome, amounts }, value));
  return [
    ...from.utilities.map((utility, p) => spread(shortNumber(utility), shortNumber(to.utilities[p]!))),
    ...starts!.map((start, i) => spread(start, ends![i]!)),
  ];
}

function spread(from: string, to: string): string {
  return from === to ? from : `${from} … ${to}`;
}

function optionsOf({ outcome, amounts }: Pick<Solution, "outcome" | "amounts">, { issues }: SolveResult): string[] {
  return issues.map(({ id, options }) => {
    const option = options.find((one) => one.id === outcome[id]);
    const amount = amounts?.[id];
    if (!option || !amount) return option?.label ?? "";
    const text = [shortNumber(amount.decimal), ...(option.divisible?.unit ? [option.divisible.unit] : [])].join(" ");
    return options.length === 1 ? text : `${option.label}: ${text}`;
  });
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}
