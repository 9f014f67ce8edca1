import { dayText, type Step } from "@parley/model";
import type { StepGraph } from "./step-graph.ts";
import { windowDays } from "./window-days.ts";
import { dateWords } from "../wording/date-words.ts";
import { shortened } from "../wording/words.ts";

/**
 * The second point lies at most so many days after the first. Points: the beginning of step i is 2i, its completion
 * 2i + 1, and the last one is 1 January 1970.
 */
export interface TimeBound {
  readonly from: number;
  readonly to: number;
  readonly days: number;
  /** What says so; left out where it goes without saying. */
  readonly words?: string;
  readonly steps: readonly string[];
}

/** What windows, durations and edges say of the beginnings and completions of steps. @example timeBounds(stepGraph([])); // => [] */
export function timeBounds(graph: StepGraph): TimeBound[] {
  return graph.steps.flatMap((step, i) => [
    ...durations(step, i),
    ...windows(step, i, 2 * graph.steps.length),
    ...edges(graph, step, i),
  ]);
}

function durations({ id, text, days = {} }: Step, i: number): TimeBound[] {
  const name = `“${shortened(text, 80)}”`;
  const { min = 0, max } = days;
  return [
    {
      from: 2 * i + 1,
      to: 2 * i,
      days: -min,
      steps: [id],
      ...(min > 0 ? { words: `${name} takes at least ${inDays(min)}` } : {}),
    },
    ...(max === undefined
      ? []
      : [{ from: 2 * i, to: 2 * i + 1, days: max, steps: [id], words: `${name} takes at most ${inDays(max)}` }]),
  ];
}

function windows({ id, text, window }: Step, i: number, origin: number): TimeBound[] {
  const name = `“${shortened(text, 80)}”`;
  const { from, to } = windowDays(window);
  return [
    ...(from === undefined
      ? []
      : [
          {
            from: 2 * i,
            to: origin,
            days: -from,
            steps: [id],
            words: `${name} begins on ${dateWords(dayText(from))} or later`,
          },
        ]),
    ...(to === undefined
      ? []
      : [
          {
            from: origin,
            to: 2 * i + 1,
            days: to,
            steps: [id],
            words: `${name} is complete by ${dateWords(dayText(to))}`,
          },
        ]),
  ];
}

/** An edge that does not say which end it means binds by the weaker one: at least from the start, at most from the completion. */
function edges({ steps, numbers }: StepGraph, { id, text, after }: Step, i: number): TimeBound[] {
  return after.flatMap(({ step, edge, days = {} }) => {
    const earlier = numbers.get(step);
    if (earlier === undefined) return [];
    const [start, end] = [2 * earlier, 2 * earlier + 1];
    const names = [`“${shortened(text, 80)}”`, `“${shortened(steps[earlier]!.text, 80)}”`] as const;
    const whole = edge === "completion" ? "is complete" : "begins";
    const { min = 0, max } = days;
    return [
      {
        from: 2 * i,
        to: edge === "completion" ? end : start,
        days: -min,
        steps: [id, step],
        words: `${names[0]} begins ${min > 0 ? `at least ${inDays(min)} ` : ""}after ${names[1]} ${whole}`,
      },
      ...(max === undefined
        ? []
        : [
            {
              from: edge === "start" ? start : end,
              to: 2 * i,
              days: max,
              steps: [id, step],
              words: `${names[0]} begins at most ${inDays(max)} after ${names[1]} ${edge === "start" ? "begins" : "is complete"}`,
            },
          ]),
    ];
  });
}

function inDays(days: number): string {
  return `${days} ${days === 1 ? "day" : "days"}`;
}
