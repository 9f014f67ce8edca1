import type { Case, Reading } from "@parley/model";
import { effectiveReading } from "../matrix/effective-reading.ts";
import { checkLimit } from "./blocks.ts";
import type { Choices } from "./compile-formula.ts";
import { constraintNetwork, type Constraint, type ConstraintNetwork } from "./constraint-network.ts";
import { stepBudget } from "./deal-space.ts";
import { firstCombinations, type Part } from "./first-combinations.ts";
import { linkedComponents, type LinkedComponent } from "./linked-components.ts";
import { cellCodes } from "./soft-constraints.ts";
import { completedAt } from "./visiting-order.ts";

/** What a caller may choose for {@link nearestPackages}. */
export interface NearestOptions {
  /** Switches that differ from the case's own reading. */
  readonly reading?: Partial<Reading>;
  /** Issues whose option must stay; one that has no option yet is free. */
  readonly locked?: readonly string[];
  /** How many packages to list at most; 5 when left out. */
  readonly limit?: number;
  /** How many partial packages to look at in one component before giving it up; see {@link stepBudget}. */
  readonly budget?: number;
}

/** What is asked of {@link nearestInNetwork}: a choice of {@link NearestOptions} without the reading, and how to answer. */
export interface NearestQuestion extends Omit<NearestOptions, "reading"> {
  /** Whether packages that change the same count once, by the first of them, however they fill what is open. */
  readonly mergeFilled?: boolean;
  /** Whether to stop at the first linked issues that leave no package or take too many steps, and name only these. */
  readonly stopAtObstacle?: boolean;
}

/** The packages that nobody refuses with the fewest changes from one package. */
export interface NearestPackages {
  /** How many options change; an issue that was open does not count. Left out when there is no such package. */
  readonly changes?: number;
  /** How many packages, or sets of changes where asked, are equally near, in decimal digits; `"0"` when there is none. */
  readonly of: string;
  /** The first of them, by the options of the issues in their order. */
  readonly packages: readonly Readonly<Record<string, string>>[];
  /** Linked issues on which every choice that the locks leave is refused or ruled out; empty when there is a package. */
  readonly blocked: readonly string[];
  /** Linked issues that took too many steps to search; then nothing is listed. */
  readonly unfinished: readonly string[];
}

/**
 * Finds the packages nearest to a package that run into no refusal and that rules and active assumptions allow; silence
 * refuses nothing here. Exponential only in the issues that formulas link.
 * @param from - issue → option; issues may be left out, and what the case does not know is passed over.
 * @throws {ParleyError} `dangling-id` for an unknown assumption; `invalid-input` for a limit that is no whole number.
 * @example nearestPackages(subject, {}, { locked: [] }).unfinished; // => []
 */
export function nearestPackages(
  subject: Case,
  from: Readonly<Record<string, string>>,
  options: NearestOptions = {},
): NearestPackages {
  const { reading, ...question } = options;
  return nearestInNetwork(constraintNetwork(subject, effectiveReading(subject, reading)), from, question);
}

/**
 * Finds what {@link nearestPackages} finds, in a network that is there already, so that one network can serve many packages.
 * @param from - as for {@link nearestPackages}.
 * @throws {ParleyError} `invalid-input` for a limit that is no whole number.
 * @example nearestInNetwork(constraintNetwork(subject, defaultReading), {}, { mergeFilled: true }).unfinished; // => []
 */
export function nearestInNetwork(
  network: ConstraintNetwork,
  from: Readonly<Record<string, string>>,
  question: NearestQuestion = {},
): NearestPackages {
  const { locked = [], limit = 5, budget = stepBudget, mergeFilled = false, stopAtObstacle = false } = question;
  checkLimit(limit);
  const chosen = network.issues.map(({ id, options }) => options.findIndex((option) => option.id === from[id]));
  const fixed = network.issues.map(({ id }, at) => locked.includes(id) && chosen[at] !== -1);
  const found: { component: LinkedComponent; nearest: Search }[] = [];
  for (const component of linkedComponents(network)) {
    const nearest = nearestIn({ network, component, chosen, fixed, limit, budget, mergeFilled });
    found.push({ component, nearest });
    if (stopAtObstacle && (nearest.count === 0 || nearest.steps > budget)) break;
  }
  const idsOf = (wanted: (search: Search) => boolean) =>
    found
      .filter(({ nearest }) => wanted(nearest))
      .flatMap(({ component }) => component.issues.map((at) => network.issues[at]!.id));
  const unfinished = idsOf(({ steps }) => steps > budget);
  const isBlocked = found.some(({ nearest }) => nearest.count === 0);
  if (isBlocked || unfinished.length > 0)
    return { of: "0", packages: [], blocked: idsOf(({ count, steps }) => count === 0 && steps <= budget), unfinished };
  const families = found.map(({ nearest }) => [{ vector: [nearest.least], parts: nearest.parts }]);
  const changes = found.reduce((sum, { nearest }) => sum + nearest.least, 0);
  const first = firstCombinations(families, [[changes]], limit);
  return {
    changes,
    of: String(found.reduce((product, { nearest }) => product * BigInt(nearest.count), 1n)),
    packages: first.map(({ keys }) => packageOf(network, keys)),
    blocked: [],
    unfinished,
  };
}

interface Search {
  /** The fewest changes seen so far; infinite as long as no package is found. */
  least: number;
  /** How many packages, or sets of changes where asked, need that many. */
  count: number;
  /** The first of them. */
  parts: Part[];
  /** The sets of changes among them, where they are to count once. */
  readonly seen: Set<string>;
  steps: number;
}

interface Question {
  readonly network: ConstraintNetwork;
  readonly component: LinkedComponent;
  /** By issue: the place of the chosen option; -1 when the issue is open. */
  readonly chosen: readonly number[];
  readonly fixed: readonly boolean[];
  readonly limit: number;
  readonly budget: number;
  readonly mergeFilled: boolean;
}

/** Walks through the options of one component in order, leaving a branch as soon as it is refused or too far. */
function nearestIn({ network, component, chosen, fixed, limit, budget, mergeFilled }: Question): Search {
  const { issues } = component;
  const settled = issues.filter((issue) => chosen[issue] !== -1);
  const isMerged = mergeFilled && settled.length < issues.length;
  const choices: Choices = new Int32Array(network.issues.length);
  const must = completedAt<Constraint>([...component.rules, ...component.assumptions, ...component.assertions], issues);
  const conditions = completedAt(component.conditions, issues);
  const search: Search = { least: Infinity, count: 0, parts: [], seen: new Set(), steps: 0 };
  const arrive = (changes: number): void => {
    const way = isMerged ? slotsOf(network, settled, choices).join() : undefined;
    keep(search, changes, { limit, keys: slotsOf(network, issues, choices), way });
  };
  const visit = (depth: number, changes: number): void => {
    if (++search.steps > budget || changes > search.least) return;
    if (!must[depth]!.every((constraint) => constraint.holds(choices))) return;
    const isMet = conditions[depth]!.every((it) => choices[it.issue] !== it.option || it.holds(choices));
    if (!isMet) return;
    const issue = issues[depth];
    if (issue === undefined) return arrive(changes);
    const before = chosen[issue]!;
    for (let option = 0; option < network.sizes[issue]!; option++) {
      if ((fixed[issue] && option !== before) || isRefused(network, network.offsets[issue]! + option)) continue;
      choices[issue] = option;
      visit(depth + 1, before === -1 || before === option ? changes : changes + 1);
    }
  };
  visit(0, 0);
  return search;
}

interface Found {
  readonly limit: number;
  readonly keys: readonly number[];
  /** What names its set of changes, where equal sets count once. */
  readonly way: string | undefined;
}

function keep(search: Search, changes: number, { limit, keys, way }: Found): void {
  if (changes < search.least) {
    search.least = changes;
    search.count = 0;
    search.parts = [];
    search.seen.clear();
  }
  if (way !== undefined) {
    if (search.seen.has(way)) return;
    search.seen.add(way);
  }
  search.count++;
  if (search.parts.length < limit) search.parts.push({ keys, weight: 1n });
}

function isRefused({ stances, parties }: ConstraintNetwork, slot: number): boolean {
  return stances.subarray(slot * parties.length, (slot + 1) * parties.length).some((code) => code >= cellCodes.refuses);
}

function slotsOf(network: ConstraintNetwork, issues: readonly number[], choices: Choices): number[] {
  return issues.map((issue) => network.offsets[issue]! + choices[issue]!);
}

function packageOf({ issues, offsets }: ConstraintNetwork, slots: readonly number[]): Record<string, string> {
  return Object.fromEntries(
    issues.flatMap(({ id, options }, at) => {
      const first = offsets[at]!;
      const slot = slots.find((candidate) => candidate >= first && candidate < first + options.length);
      return slot === undefined ? [] : [[id, options[slot - first]!.id]];
    }),
  );
}
