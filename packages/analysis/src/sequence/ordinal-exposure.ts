import type { OrdinalExposure, Step } from "@parley/model";
import { doneSet, holdsAll, isDone, type DoneSet } from "./done-set.ts";
import type { StepGraph } from "./step-graph.ts";

/** How bad a moment is: larger is worse, 0 is nothing. */
export type Measure = (done: DoneSet) => number;

/** The performer of a step that names none. */
export const unnamedPerformer = "(not named)";

/** Who performs a step. @example performersOf({ id: "s", text: "sign", after: [], irreversible: false, counters: [], claims: [] }); // => ["(not named)"] */
export function performersOf({ by }: Step): string[] {
  const named = [by ?? []].flat();
  return named.length === 0 ? [unnamedPerformer] : named;
}

/** The performers of some steps, each once, by id. @example performersAmong([]); // => [] */
export function performersAmong(steps: readonly Step[]): string[] {
  return [...new Set(steps.flatMap(performersOf))].toSorted();
}

/** A step that leaves its performers exposed: hard to take back, with steps that answer it. */
interface Commitment {
  readonly step: number;
  readonly performers: readonly number[];
  /** The steps that answer it, also those without a place in this order. */
  readonly counters: readonly string[];
  /** Those in this order. */
  readonly answers: DoneSet;
  /** Whether another answer has no place in this order, so that it never comes. */
  readonly isNeverAnswered: boolean;
  readonly level: number;
}

/**
 * The steps that can be outstanding, by number; without a level it counts as 0. A step is answered by those that it
 * names; when it names none, by all that others do in the same order. What several do together answers itself, and who
 * the others of an unnamed performer are nobody knows.
 */
export function commitments({ steps, numbers }: StepGraph, performers: readonly string[]): Commitment[] {
  const byOthers = new Map<string, readonly string[]>();
  const sets = new Map<readonly string[], DoneSet>();
  const answersTo = (step: Step): readonly string[] => {
    const [performer = "", ...more] = performersOf(step);
    if (step.counters.length > 0) return step.counters;
    if (performer === unnamedPerformer || more.length > 0) return [];
    const known = byOthers.get(performer) ?? doneByOthers(steps, performer);
    byOthers.set(performer, known);
    return known;
  };
  return steps.flatMap((step, i): Commitment[] => {
    const counters = step.irreversible ? answersTo(step) : [];
    if (counters.length === 0) return [];
    const within = counters.flatMap((id) => numbers.get(id) ?? []);
    const answers = sets.get(counters) ?? doneSet(steps.length, within);
    sets.set(counters, answers);
    return [
      {
        step: i,
        performers: performersOf(step).map((id) => performers.indexOf(id)),
        counters,
        answers,
        isNeverAnswered: within.length < counters.length,
        level: step.level ?? 0,
      },
    ];
  });
}

function doneByOthers(steps: readonly Step[], performer: string): string[] {
  return steps.filter((step) => performersOf(step).some((party) => party !== performer)).map(({ id }) => id);
}

/** Whether a step is done and not every step that answers it is. */
export function isOutstanding(commitment: Commitment, done: DoneSet): boolean {
  return isDone(done, commitment.step) && (commitment.isNeverAnswered || !holdsAll(done, commitment.answers));
}

const [levelUnit, countUnit] = [1 << 20, 1 << 10];

/**
 * How exposed the most exposed performer is, by levels: what it has outstanding is what it has done, cannot take back,
 * and has not seen answered in full. Compared by the highest level, then by how many steps of it, then by how many
 * steps without a level: these are counted and never given one.
 * @param unlevelled - `most`: steps without a level weigh more than any with one, to see whether that matters.
 */
export function ordinalMeasure(graph: StepGraph, unlevelled: "apart" | "most" = "apart"): Measure {
  const measures = [...measuresByPerformer(graph, unlevelled).values()];
  return (done) => {
    let worst = 0;
    for (const measure of measures) worst = Math.max(worst, measure(done));
    return worst;
  };
}

/** How exposed each performer is, as {@link ordinalMeasure} has it. */
export function measuresByPerformer(
  graph: StepGraph,
  unlevelled: "apart" | "most" = "apart",
): ReadonlyMap<string, Measure> {
  const performers = performersAmong(graph.steps);
  const all = commitments(graph, performers);
  const rank = (level: number): number => (level === 0 && unlevelled === "most" ? 6 : level);
  return new Map(
    performers.map((party, performer) => {
      const own = all
        .filter((one) => one.performers.includes(performer))
        .map((one) => ({ ...one, level: rank(one.level) }));
      const owed: Owed = {
        withLevel: own.filter(({ level }) => level > 0).toSorted((a, b) => b.level - a.level),
        withoutLevel: own.filter(({ level }) => level === 0),
      };
      return [party, (done) => exposureOf(owed, done)];
    }),
  );
}

/** What one performer may owe an answer for. */
interface Owed {
  /** The highest level first: once one is outstanding, lower ones need no look. */
  readonly withLevel: readonly Commitment[];
  readonly withoutLevel: readonly Commitment[];
}

/** The highest level in the upper bits, how many steps have it below, how many have none in the lowest. */
function exposureOf({ withLevel, withoutLevel }: Owed, done: DoneSet): number {
  let [top, count, without] = [0, 0, 0];
  for (const one of withLevel) {
    if (one.level < top) break;
    if (!isOutstanding(one, done)) continue;
    top = one.level;
    count++;
  }
  for (const one of withoutLevel) if (isOutstanding(one, done)) without++;
  return top * levelUnit + count * countUnit + without;
}

/**
 * What a value of {@link ordinalMeasure} says.
 * @returns `null` when nothing is outstanding.
 * @example ordinalExposure(0); // => null
 */
export function ordinalExposure(value: number): OrdinalExposure | null {
  if (value === 0) return null;
  const level = Math.floor(value / levelUnit);
  return {
    ...(level > 0 ? { level } : {}),
    steps: Math.floor((value % levelUnit) / countUnit),
    withoutLevel: value % countUnit,
  };
}
