import type { RoadmapOrder, Step } from "@parley/model";

/** Where everything of a picture of an order lies, in pixels. */
export interface LaneLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { readonly party: string; readonly y: number }[];
  /** A mark in each lane of whoever performs a step. */
  readonly marks: readonly {
    readonly step: Step;
    readonly number: number;
    readonly x: number;
    readonly ys: readonly number[];
  }[];
  readonly links: readonly { readonly key: string; readonly path: string; readonly isUnclear: boolean }[];
  /** From a step that is hard to take back to the last of its answers, in the lane of whoever took it. */
  readonly stretches: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
  }[];
}

/** The sizes of a picture of an order. */
export const laneSizes = { left: 144, column: 96, lane: 52, radius: 12, top: 8 } as const;

const { left, column, lane, radius, top } = laneSizes;

/**
 * Lays an order out: one lane for each performer, one column for each step.
 * @param steps - the steps of the case.
 * @param parties - the performers, in the order of their lanes; a step without one lies in the last lane.
 */
export function laneLayout(order: RoadmapOrder, steps: readonly Step[], parties: readonly string[]): LaneLayout {
  const own = order.steps.flatMap((id) => steps.find((step) => step.id === id) ?? []);
  const x = (position: number): number => left + (position - 0.5) * column;
  const y = (party: string): number => top + (parties.indexOf(party) + 0.5) * lane;
  const marks = own.map((step, i) => ({ step, number: i + 1, x: x(i + 1), ys: performers(step, parties).map(y) }));
  const width = left + own.length * column + 12;
  return {
    width,
    height: top + parties.length * lane + 4,
    lanes: parties.map((party) => ({ party, y: y(party) })),
    marks,
    links: marks.flatMap((to) =>
      to.step.after.flatMap(({ step, edge }) => {
        const from = marks.find((mark) => mark.step.id === step);
        if (!from || from === to) return [];
        return [{ key: `${step} ${to.step.id}`, path: linkPath(from, to), isUnclear: edge === "unspecified" }];
      }),
    ),
    stretches: stretchesOf(order, (party, from, until) => ({ x: x(from), y: y(party), width: x(until) - x(from) })),
  };
}

/** The lanes of a step: those of its performers, or the last one when it names none. */
export function performers({ by }: Step, parties: readonly string[]): string[] {
  const named = [by ?? []].flat().filter((party) => parties.includes(party));
  return named.length > 0 ? named : parties.slice(-1);
}

interface Place {
  readonly x: number;
  readonly ys: readonly number[];
}

/** Between the two marks that lie nearest; over the marks between them when they lie in one lane. */
function linkPath(from: Place, to: Place): string {
  const pairs = from.ys.flatMap((a) => to.ys.map((b) => [a, b] as const));
  const [a, b] = pairs.toSorted((p, q) => Math.abs(p[0] - p[1]) - Math.abs(q[0] - q[1]))[0] ?? [0, 0];
  const [start, end] = [from.x + radius, to.x - radius - 2];
  const head = `M${end - 6} ${b - 4}L${end} ${b}L${end - 6} ${b + 4}`;
  const isOver = a === b && Math.abs(to.x - from.x) > column;
  const bend = isOver ? lane * 0.42 : 0;
  const middle = (end - start) / 2;
  return `M${start} ${a}C${start + middle} ${a - bend} ${end - middle} ${b - bend} ${end} ${b}${head}`;
}

type Box = { x: number; y: number; width: number };

function stretchesOf(
  { moments }: RoadmapOrder,
  box: (party: string, from: number, until: number) => Box,
): (Box & { key: string })[] {
  const last = moments.length - 1;
  return moments.flatMap(({ position, after, outstanding }) =>
    outstanding.flatMap(({ party, steps }) => {
      if (!steps.some(({ step }) => step === after)) return [];
      const isOpen = (at: number): boolean =>
        moments[at]?.outstanding.some((one) => one.party === party && one.steps.some(({ step }) => step === after)) ??
        false;
      let until = position;
      while (until < last && isOpen(until)) until++;
      return [{ key: `${party} ${after}`, ...box(party, position, isOpen(until) ? last + 0.5 : until) }];
    }),
  );
}
