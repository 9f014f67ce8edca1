import { formulaIssues, formulaShape, ruleFormulas, type Formula, type OptionTable, type Rule } from "@parley/model";
import { compileFormula, type Choices, type OptionPlaces, type Predicate } from "../deal-space/compile-formula.ts";
import type { TableRules } from "./table-rules.ts";
import { textOf, type Text } from "./texts.ts";

/** Whole texts, one for each way of crossing lines, needing consents and putting steps in force that no other way undercuts. */
export interface TextClasses {
  readonly texts: readonly Text[];
  /** How many whole texts there are before rules are looked at. */
  readonly packages: bigint;
  /** How many are left when options that nothing tells apart are one. */
  readonly merged: bigint;
  /** Partial texts that were looked at. */
  readonly looked: number;
  /** False when looking stopped at the bound: then there may be more ways. */
  readonly complete: boolean;
}

/** How many partial texts are looked at, at most. */
const bound = 3_000_000;

const found = new WeakMap<TableRules, TextClasses>();

/**
 * Finds the texts that can be told apart by what follows from them. Two texts that put the same steps in force are
 * compared by the lines that they cross and the consents that they need: only sets that contain no other are kept, since
 * every way to a signature over a larger set contains one over the smaller. Exact unless `complete` is false.
 * @example textClasses(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} })).complete; // => true
 */
export function textClasses(rules: TableRules): TextClasses {
  const known = found.get(rules);
  if (known) return known;
  const classes = search(rules);
  found.set(rules, classes);
  return classes;
}

/** Something that a text does or does not do. */
interface Element {
  /** It is done where this does not hold. */
  readonly holds: Formula;
  /** Steps are told apart both ways and never undercut. */
  readonly isStep: boolean;
}

function elementsOf({ lines, consents, steps }: TableRules): Element[] {
  const named = consents.flatMap(({ on }) =>
    on === undefined ? [] : [{ holds: { not: { [on.issue]: [on.option] } } }],
  );
  const putInForce = steps.flatMap(({ issue, option, if: condition }): Formula[] => {
    const parts = [
      ...(issue === undefined || option === undefined ? [] : [{ [issue]: [option] }]),
      ...(condition === undefined ? [] : [condition]),
    ];
    return parts.length === 0 ? [] : [{ all: parts }];
  });
  return [
    ...[...lines, ...named].map(({ holds }) => ({ holds, isStep: false })),
    ...putInForce.flatMap((holds) => [
      { holds, isStep: true },
      { holds: { not: holds }, isStep: true },
    ]),
  ];
}

interface Level {
  readonly hard: readonly Predicate[];
  readonly elements: readonly { readonly bit: number; readonly isStep: boolean; readonly holds: Predicate }[];
}

interface Prepared {
  readonly rules: TableRules;
  readonly issues: readonly {
    readonly id: string;
    readonly options: readonly string[];
    readonly places: readonly number[];
  }[];
  readonly levels: readonly Level[];
  readonly words: number;
}

function search(rules: TableRules): TextClasses {
  const prepared = prepare(rules);
  const { issues, words } = prepared;
  const walk: Walk = {
    ...prepared,
    choices: new Int32Array(issues.length),
    minimal: [],
    texts: [],
    looked: 0,
    cut: true,
  };
  for (let most = 0; walk.cut && walk.looked < bound; most++) {
    walk.cut = false;
    descend(walk, { at: 0, left: most, bits: Array.from({ length: words }, () => 0) });
  }
  const size = (lengths: readonly number[]): bigint => lengths.reduce((all, length) => all * BigInt(length), 1n);
  return {
    texts: walk.texts,
    packages: size(issues.map(({ options }) => options.length)),
    merged: size(issues.map(({ places }) => places.length)),
    looked: walk.looked,
    complete: walk.looked < bound,
  };
}

interface Walk extends Prepared {
  readonly choices: Choices;
  /** The sets found, word after word. */
  readonly minimal: number[];
  readonly texts: Text[];
  looked: number;
  /** Whether some branch ended only because it crossed more than this pass allows. */
  cut: boolean;
}

function descend(walk: Walk, { at, left, bits }: { at: number; left: number; bits: readonly number[] }): void {
  if (walk.looked++ >= bound) return;
  const issue = walk.issues[at];
  if (issue === undefined) {
    walk.minimal.push(...bits);
    const options = Object.fromEntries(
      walk.issues.map(({ id, options: all }, i) => [id, all[walk.choices[i] ?? 0] ?? ""]),
    );
    walk.texts.push(textOf(walk.rules, options));
    return;
  }
  const level = walk.levels[at];
  for (const place of issue.places) {
    walk.choices[at] = place;
    if (!level || !level.hard.every((holds) => holds(walk.choices))) continue;
    const next = [...bits];
    let more = left;
    for (const { bit, isStep, holds } of level.elements) {
      if (holds(walk.choices)) continue;
      next[bit >> 5] = (next[bit >> 5] ?? 0) | (1 << (bit & 31));
      if (!isStep) more--;
    }
    if (more < 0) walk.cut = true;
    else if (!isUndercut(walk.minimal, next)) descend(walk, { at: at + 1, left: more, bits: next });
  }
}

/** Whether one of the sets is contained in this one. */
function isUndercut(sets: readonly number[], bits: readonly number[]): boolean {
  const words = bits.length;
  for (let from = 0; from < sets.length; from += words) {
    let at = 0;
    while (at < words && ((sets[from + at] ?? 0) & ~(bits[at] ?? 0)) === 0) at++;
    if (at === words) return true;
  }
  return false;
}

function prepare(rules: TableRules): Prepared {
  const spoken = new Set(rules.spoken);
  const elements = elementsOf(rules);
  const hard = [...rules.rules.map(asFormula), ...rules.assumed.map(({ require }) => require)];
  const named = new Set([...hard, ...elements.map(({ holds }) => holds)].flatMap(formulaIssues));
  const kept = rules.issues.filter(({ id }) => spoken.has(id) || named.has(id));
  const places: OptionPlaces = new Map(
    kept.map((issue, at) => [issue.id, { at, options: new Map(issue.options.map(({ id }, i) => [id, i])) }]),
  );
  const lists = [...hard, ...elements.map(({ holds }) => holds)].flatMap(tablesIn);
  const issues = kept.map((issue) => {
    const options = issue.options.map(({ id }) => id);
    const signature = (option: string): string =>
      lists.map((table) => (table[issue.id]?.includes(option) ? 1 : 0)).join("");
    const signatures = options.map(signature);
    return {
      id: issue.id,
      options,
      places: [...options.keys()].filter((i) => signatures.indexOf(signatures[i] ?? "") === i),
    };
  });
  const last = (formula: Formula): number =>
    Math.max(0, ...formulaIssues(formula).map((id) => places.get(id)?.at ?? 0));
  const levels = issues.map((_issue, at): Level => ({
    hard: hard.filter((formula) => last(formula) === at).map((formula) => compileFormula(formula, places)),
    elements: elements.flatMap(({ holds, isStep }, bit) =>
      last(holds) === at ? [{ bit, isStep, holds: compileFormula(holds, places) }] : [],
    ),
  }));
  return { rules, issues, levels, words: (elements.length >> 5) + 1 };
}

function asFormula(rule: Rule): Formula {
  const [first = { all: [] }, ...others] = ruleFormulas(rule);
  if ("require" in rule) return first;
  if ("iff" in rule) return { any: [{ all: [first, ...others] }, { not: { any: [first, ...others] } }] };
  return { any: [{ not: first }, ...others] };
}

function tablesIn(formula: Formula): OptionTable[] {
  const shape = formulaShape(formula);
  if (shape.kind === "table") return [shape.table];
  return (shape.kind === "not" ? [shape.part] : shape.parts).flatMap(tablesIn);
}
