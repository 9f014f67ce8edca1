import { stabilityConcepts } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { conflictsInOptionForm } from "./conflicts-for-tests.ts";
import { outcomeTable } from "./outcome-table.ts";
import { stability } from "./stability.ts";

test("a table lists every outcome once, with the tests that the engine finds, and draws twelve at most", () => {
  fc.assert(
    fc.property(conflictsInOptionForm, fc.integer({ min: 1, max: 64 }), (model, asked) => {
      const { value } = stability(model);
      const { main, others, more, picture } = outcomeTable(model, [asked]);
      const rows = [...main, ...others];
      expect(new Set(rows.map(({ state }) => state)).size).toBe(rows.length);
      expect([rows.length, more]).toEqual([value.states, 0]);
      for (const { state, holds, each } of rows) {
        expect(holds).toEqual(stabilityConcepts.filter((concept) => value.equilibria[concept].includes(state)));
        each.forEach((own, i) =>
          expect(own).toEqual(stabilityConcepts.filter((concept) => value.stable?.[i]?.[concept].includes(state))),
        );
      }
      expect(main.map(({ state }) => state)).toEqual(expect.arrayContaining(value.equilibria.GMR));
      expect(picture.states.length).toBe(Math.min(12, value.states));
      if (asked <= value.states) expect(picture.states).toContain(asked);
    }),
    { numRuns: 300, seed: 61 },
  );
});
