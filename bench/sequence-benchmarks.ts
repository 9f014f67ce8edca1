import { roadmap } from "@parley/analysis";
import { parseCase, type Case } from "@parley/model";
import type { Benchmark } from "./measure.ts";

/** Steps of two sides that answer one another, all hard to take back; with `chained`, each side's own come in a row. */
function exchange(steps: number, chained: boolean): Case {
  return parseCase({
    format: "parley-case",
    version: 1,
    title: "Generated",
    parties: [
      { id: "a", name: "A" },
      { id: "b", name: "B" },
    ],
    steps: Array.from({ length: steps }, (_, i) => ({
      id: `s${i}`,
      text: `step ${i}`,
      by: i % 2 === 0 ? "a" : "b",
      irreversible: true,
      level: 1 + ((i * 3) % 5),
      counters: [`s${i ^ 1}`],
      ...(chained && i > 1 ? { after: [{ step: `s${i - 2}`, edge: "completion" }] } : {}),
    })),
    stepValues: [
      {
        author: "Generated",
        date: "2026-01-01",
        values: Object.fromEntries(
          Array.from({ length: steps }, (_, i) => [
            `s${i}`,
            i % 2 === 0 ? { a: -3 - (i % 4), b: 5 } : { a: 6, b: -2 - (i % 3) },
          ]),
        ),
      },
    ],
  });
}

/** The whole roadmap: levels, exposure and guarantee in numbers, the timetable. */
export function sequenceBenchmarks(): Benchmark[] {
  return [
    { count: 20, chained: false, said: "no order between them, 20! orders" },
    { count: 20, chained: true, said: "each side's in a row" },
    { count: 40, chained: false, said: "no order between them, heuristic" },
  ].map(({ count, chained, said }) => {
    const subject = exchange(count, chained);
    return {
      name: `roadmap-${count}${chained ? "-chained" : ""}`,
      size: `${count} steps, ${said}`,
      runs: 5,
      run: () => roadmap(subject).value.orders.length,
    };
  });
}
