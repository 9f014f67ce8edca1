import { stability } from "@parley/analysis";
import { parseConflict, type ConflictModel } from "@parley/model";
import type { Benchmark } from "./measure.ts";

/** Four decision makers with equally many options, a few patterns that cannot be, and statements that order nearly all. */
function conflict(options: number): ConflictModel {
  const ids = Array.from({ length: options }, (_, i) => `o${i}`);
  const each = options / 4;
  return parseConflict({
    format: "parley-conflict",
    version: 1,
    title: "Generated",
    decisionMakers: Array.from({ length: 4 }, (_, maker) => ({
      id: `m${maker}`,
      options: ids.slice(maker * each, (maker + 1) * each),
      statements: ids.map((_, k) => {
        const [one, other] = [(k * 7 + maker * 3) % options, (k * 5 + maker + 1) % options];
        return {
          any: [
            { [`o${one}`]: (k + maker) % 2 === 0 },
            { [`o${other}`]: k % 3 === 0, [`o${(one + 1) % options}`]: true },
          ],
        };
      }),
    })),
  });
}

/** Four concepts and all equilibria of generated conflicts, from reading the model to the answer. */
export function stabilityBenchmarks(): Benchmark[] {
  return [12, 16, 20].map((options, i) => {
    const model = conflict(options);
    return {
      name: `stability-${options}`,
      size: `4 decision makers, ${(2 ** options).toLocaleString("en")} states, all four concepts`,
      runs: [20, 10, 3][i] ?? 3,
      run: () => stability(model).value.equilibria.SEQ.length,
    };
  });
}
