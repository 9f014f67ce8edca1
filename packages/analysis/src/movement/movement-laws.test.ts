import { parseCase, type Move } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { movement } from "./movement.ts";

/** Talks on pay and hours at an invented depot, over three dated rounds. */
const depot = {
  format: "parley-case",
  version: 1,
  title: "Depot",
  parties: [
    { id: "depot", name: "Depot" },
    { id: "union", name: "Union" },
  ],
  issues: [
    { id: "pay", label: "Pay", options: ["four", "six", "eight"] },
    { id: "hours", label: "Hours", options: ["short", "long"] },
  ],
};
const told = (moves: readonly Move[]): string[] =>
  moves.map(({ party, issue, kind, when }) => `${party} ${issue} ${kind} ${when}`);

const day = fc.constantFrom("2026-03-01", "2026-03-05", "2026-03-10", undefined);
const anyPosition = fc.record({
  party: fc.constantFrom("depot", "union"),
  stance: fc.constantFrom("demands", "accepts", "accepts-if", "refuses", "red-line"),
  option: fc.constantFrom("four", "six", "eight", "short", "long"),
  since: day,
});
const anyClaim = fc.record({
  holder: fc.constantFrom("depot", "union"),
  act: fc.constantFrom("concede", "accept", "offer", "promise", "demand", "threaten"),
  quote: fc.constantFrom(
    "It drops its claim",
    "It would hand over the yard",
    "In return it would pay more",
    "It wants it",
  ),
  issue: fc.constantFrom("pay", "hours"),
  options: fc.constantFrom(["six"], ["long"], []),
  status: fc.constantFrom("current", "superseded"),
});

test("exchanging the parties exchanges their moves and nothing else", () => {
  const other: Record<string, string> = { depot: "union", union: "depot" };
  const swap = <Item extends { party?: string; holder?: string }>(item: Item): Item => ({
    ...item,
    ...(item.party === undefined ? {} : { party: other[item.party] }),
    ...(item.holder === undefined ? {} : { holder: other[item.holder] }),
  });
  const moved = (claims: object[], positions: object[]): string[] =>
    movement(parseCase({ ...depot, claims, positions })).moves.map(({ party, issue, kind, gives, when, claims: ids }) =>
      [party, issue, kind, gives, when, ids].join(" "),
    );
  const renamed = (row: string): string => row.replace(/^\w+/, (party) => other[party] ?? party);
  fc.assert(
    fc.property(fc.array(anyPosition, { maxLength: 6 }), fc.array(anyClaim, { maxLength: 5 }), (held, statements) => {
      const positions = held.map(({ option, ...each }, i) => ({
        ...each,
        id: `p${i}`,
        issue: option === "short" || option === "long" ? "hours" : "pay",
        options: [option],
        ...(each.stance === "accepts-if" ? { if: { pay: ["four"] } } : {}),
      }));
      const claims = statements.map((each, i) => ({ ...each, id: `c${i}` }));
      const here = moved(claims, positions).sort();
      expect(moved(claims.map(swap), positions.map(swap)).map(renamed).sort()).toEqual(here);
    }),
    { seed: 63, numRuns: 200 },
  );
});

test("a stretch never shows what the whole case does not", () => {
  fc.assert(
    fc.property(fc.array(anyPosition, { maxLength: 6 }), day, day, (held, from, to) => {
      const positions = held.map(({ option, stance, ...each }, i) => ({
        ...each,
        stance: stance === "accepts-if" ? "accepts" : stance,
        id: `p${i}`,
        issue: option === "short" || option === "long" ? "hours" : "pay",
        options: [option],
      }));
      const subject = parseCase({ ...depot, positions });
      const all = told(movement(subject).moves);
      for (const move of told(movement(subject, { from, to }).moves)) expect(all).toContain(move);
    }),
    { seed: 64, numRuns: 100 },
  );
});
