import { stances, type Party, type Stance } from "@parley/model";
import type { ProposedModel } from "../propose/propose-model.ts";
import { matchOptions, type OptionMatch } from "./match-options.ts";
import type { ModelGold } from "./model-gold.ts";
import { holderKey } from "./same-name.ts";
import type { PrecisionRecall } from "./tally.ts";

/** How many were annotated, how many proposed, and how many of these are the same. */
export interface ModelCount {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
}

/** What was counted in one proposed model. */
export interface ModelSheet {
  readonly issues: ModelCount;
  readonly options: ModelCount;
  /** By stance; "not reported" is a stance like the others: saying more than the report is an error. */
  readonly stances: Readonly<Record<Stance, ModelCount>>;
  readonly misses: readonly ModelMiss[];
}

/** A stance or an option that differs from the annotation. */
export interface ModelMiss {
  readonly kind: "option" | "stance";
  readonly expected: string;
  readonly found: string;
  /** Who, on what. */
  readonly about: string;
}

/** Precision and recall of proposed models. */
export interface ModelScore {
  readonly issues: PrecisionRecall;
  readonly options: PrecisionRecall;
  /** Of all stances that were taken: "not reported" is no part of it. */
  readonly taken: PrecisionRecall;
  readonly stances: Readonly<Record<Stance, PrecisionRecall & ModelCount>>;
}

/** What {@link scoreModel} compares. */
export interface ModelToScore {
  readonly gold: ModelGold;
  readonly model: Pick<ProposedModel, "issues" | "positions">;
  readonly parties: readonly Party[];
}

/** When several positions speak of one cell, the firmest counts. */
const firmness: readonly Stance[] = ["not-reported", "accepts", "accepts-if", "demands", "refuses", "red-line"];

/**
 * Scores a proposed model against what an analyst would record: options by their wording, issues by the options they
 * hold together, stances cell by cell of party and option. Every annotated cell without a stance is "not reported".
 * @example scoreModel({ gold: { doc: { path: "a.txt", heldOut: false, parties: [] }, issues: [], stances: [] }, model: { issues: [], positions: [] }, parties: [] }).misses; // => []
 */
export function scoreModel({ gold, model, parties }: ModelToScore): ModelSheet {
  const matches = matchOptions(model.issues, gold.issues);
  const expected = goldCells(gold);
  const cells = { expected, found: asRead(foundCells({ gold, model, parties }, matches), gold, expected) };
  const wanted = gold.issues.flatMap(({ id, options }) => options.map((option) => `${id} ${option.id}`));
  const known = new Set(matches.flatMap(({ expected }) => expected ?? []));
  return {
    issues: countIssues(gold, matches),
    options: { expected: wanted.length, found: matches.length, right: known.size },
    stances: countStances(cells.expected, cells.found),
    misses: [...optionMisses(wanted, matches), ...stanceMisses(cells.expected, cells.found)],
  };
}

/**
 * The score of several models together: counts are added first.
 * @example totalModelScore([]).taken; // => { p: 0, r: 0 }
 */
export function totalModelScore(sheets: readonly ModelSheet[]): ModelScore {
  const sum = (pick: (sheet: ModelSheet) => ModelCount) => added(sheets.map(pick));
  const byStance = stances.map((stance) => [stance, sum((sheet) => sheet.stances[stance])] as const);
  const taken = added(byStance.filter(([stance]) => stance !== "not-reported").map(([, count]) => count));
  return {
    issues: shares(sum(({ issues }) => issues)),
    options: shares(sum(({ options }) => options)),
    taken: shares(taken),
    stances: Object.fromEntries(
      byStance.map(([stance, count]) => [stance, { ...shares(count), ...count }]),
    ) as ModelScore["stances"],
  };
}

type Cells = ReadonlyMap<string, Stance>;

function goldCells({ doc, issues, stances: given }: ModelGold): Cells {
  const key = holderKey(doc.parties);
  const cells = new Map<string, Stance>();
  for (const { name } of doc.parties)
    for (const { id, options } of issues)
      for (const option of options) cells.set(`${key(name)} | ${id} ${option.id}`, "not-reported");
  for (const { party, issue, option, stance } of given) cells.set(`${key(party)} | ${issue} ${option}`, stance);
  return cells;
}

/** A stance that is as good a reading as the annotated one counts as it. */
function asRead(found: Cells, { doc, stances: given }: ModelGold, expected: Cells): Cells {
  const key = holderKey(doc.parties);
  const also = new Map(given.map((one) => [`${key(one.party)} | ${one.issue} ${one.option}`, one.also]));
  return new Map(
    [...found].map(([cell, stance]) => [cell, also.get(cell)?.includes(stance) ? at(expected, cell) : stance]),
  );
}

function foundCells({ gold, model, parties }: ModelToScore, matches: readonly OptionMatch[]): Cells {
  const key = holderKey(gold.doc.parties);
  const cells = new Map<string, Stance>();
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  for (const { party, issue, options, stance } of model.positions)
    for (const option of options ?? []) {
      const match = matches.find((other) => other.issue === issue && other.option === option);
      if (!match || stance === "not-reported") continue;
      const cell = `${key(names.get(party) ?? party)} | ${match.expected ?? match.label}`;
      const before = cells.get(cell) ?? "not-reported";
      cells.set(cell, firmness.indexOf(stance) > firmness.indexOf(before) ? stance : before);
    }
  return cells;
}

function countIssues(gold: ModelGold, matches: readonly OptionMatch[]): ModelCount {
  const proposed = [...new Set(matches.map(({ issue }) => issue))];
  const right = new Set<string>();
  for (const issue of proposed) {
    const held = matches.filter((match) => match.issue === issue).flatMap(({ expected }) => expected ?? []);
    const counts = new Map<string, number>();
    for (const name of new Set(held)) {
      const id = name.split(" ")[0] ?? "";
      if (!right.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
    if (best) right.add(best[0]);
  }
  return { expected: gold.issues.length, found: proposed.length, right: right.size };
}

function countStances(expected: Cells, found: Cells): ModelSheet["stances"] {
  const all = new Set([...expected.keys(), ...found.keys()]);
  const count = (stance: Stance): ModelCount => {
    const right = [...expected].filter(([cell, own]) => own === stance && at(found, cell) === stance).length;
    const wanted = [...expected.values()].filter((own) => own === stance).length;
    const given = [...all].filter((cell) => at(found, cell) === stance).length;
    return { expected: wanted, found: given, right };
  };
  return Object.fromEntries(stances.map((stance) => [stance, count(stance)])) as ModelSheet["stances"];
}

function at(cells: Cells, cell: string): Stance {
  return cells.get(cell) ?? "not-reported";
}

function optionMisses(wanted: readonly string[], matches: readonly OptionMatch[]): ModelMiss[] {
  const missed = wanted.filter((name) => !matches.some(({ expected }) => expected === name));
  return [
    ...missed.map((name): ModelMiss => ({ kind: "option", expected: name, found: "", about: "" })),
    ...matches
      .filter(({ expected }) => expected === undefined)
      .map(({ label }): ModelMiss => ({ kind: "option", expected: "", found: label, about: "" })),
  ];
}

function stanceMisses(expected: Cells, found: Cells): ModelMiss[] {
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((cell): ModelMiss[] => {
    const [wanted, given] = [at(expected, cell), at(found, cell)];
    return wanted === given ? [] : [{ kind: "stance", expected: wanted, found: given, about: cell }];
  });
}

function added(counts: readonly ModelCount[]): ModelCount {
  return counts.reduce<ModelCount>(
    (sum, { expected, found, right }) => ({
      expected: sum.expected + expected,
      found: sum.found + found,
      right: sum.right + right,
    }),
    { expected: 0, found: 0, right: 0 },
  );
}

function shares({ expected, found, right }: ModelCount): PrecisionRecall {
  const share = (whole: number) => (whole === 0 ? 0 : Math.round((right / whole) * 1e4) / 1e4);
  return { p: share(found), r: share(expected) };
}
