import fc from "fast-check";
import { expect, test } from "vitest";
import { eventOrder, type Happening } from "./event-order.ts";

const on = (id: string, day: string, ...after: string[]): Happening => ({ id, earliest: day, latest: day, after });
const undated = (id: string, ...after: string[]): Happening => ({ id, after });

test("something without a date stands right after what it comes after, and tells the days that this leaves", () => {
  const { sequence, bounds } = eventOrder([
    undated("geneva", "abu-dhabi"),
    on("alaska", "2025-08-15"),
    on("round", "2026-03-04", "geneva"),
    on("abu-dhabi", "2026-01-20", "alaska"),
    on("vote", "2026-02-01"),
  ]);
  expect(sequence).toEqual(["alaska", "abu-dhabi", "geneva", "vote", "round"]);
  expect(bounds.get("geneva")).toMatchObject({ from: "2026-01-20", to: "2026-03-04" });
});

test("what only comes before something stands right before it", () => {
  const order = eventOrder([on("first", "2025-01-01"), on("alaska", "2025-08-15", "meeting"), undated("meeting")]);
  expect(order.sequence).toEqual(["first", "meeting", "alaska"]);
  expect(order.bounds.get("meeting")).toMatchObject({ from: undefined, to: "2025-08-15" });
});

test("what comes after something that is dated by its successor alone stands right after it", () => {
  const { sequence } = eventOrder([
    undated("told", "geneva"),
    on("deadline", "2026-03-20"),
    on("round", "2026-03-04", "geneva"),
    undated("geneva"),
  ]);
  expect(sequence).toEqual(["geneva", "told", "round", "deadline"]);
});

test("what nothing dates stands at the end, in its order", () => {
  expect(eventOrder([undated("b", "a"), undated("loose"), undated("a"), on("day", "2026-01-01")]).sequence).toEqual([
    "day",
    "a",
    "b",
    "loose",
  ]);
});

test("an imprecise date gives way to the order: a day in March may come before a month that it lies in", () => {
  const march: Happening = { id: "march", earliest: "2026-03-01", latest: "2026-03-31", after: ["tenth"] };
  expect(eventOrder([march, on("tenth", "2026-03-10")])).toMatchObject({
    sequence: ["tenth", "march"],
    datesAgainst: [],
  });
});

test("a date against the order is told with the way between them, and the dates decide", () => {
  const { sequence, datesAgainst } = eventOrder([
    on("late", "2026-05-01"),
    undated("mid", "late"),
    on("early", "2026-04-01", "mid"),
  ]);
  expect(datesAgainst).toEqual([["late", "mid", "early"]]);
  expect(sequence).toEqual(["early", "late", "mid"]);
});

test("a circle is told once, by its shortest way, and nobody is lost", () => {
  const { circles, sequence } = eventOrder([
    undated("a", "c"),
    undated("b", "a"),
    undated("c", "b"),
    undated("d", "d"),
  ]);
  expect(circles).toEqual([["a", "b", "c"], ["d"]]);
  expect([...sequence].sort()).toEqual(["a", "b", "c", "d"]);
});

test("ten thousand in one chain are sorted without trouble", () => {
  const chain = Array.from({ length: 10_000 }, (_, i) => undated(`e${i}`, ...(i > 0 ? [`e${i - 1}`] : [])));
  expect(eventOrder(chain.toReversed()).sequence[9999]).toBe("e9999");
});

const day = (n: number): string => `2026-01-0${n}`;
const happenings = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.tuple(
    ...Array.from({ length: size }, (_, i) =>
      fc.record({
        span: fc.option(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { nil: undefined }),
        open: fc.constantFrom("none", "none", "from", "to"),
        after: fc.subarray(
          Array.from({ length: size }, (_, k) => `h${k}`),
          { maxLength: Math.min(2, size) },
        ),
        id: fc.constant(`h${i}`),
      }),
    ),
  ),
);

function built(drawn: { id: string; span?: number[] | undefined; open: string; after: string[] }[]): Happening[] {
  return drawn.map(({ id, span, open, after }) => ({
    id,
    after,
    ...(span && open !== "from" ? { earliest: day(Math.min(...span)) } : {}),
    ...(span && open !== "to" ? { latest: day(Math.max(...span)) } : {}),
  }));
}

/** Whether there is an order of all, and a day for each, that keeps every date and every relation: by trying all. */
function isPossible(all: readonly Happening[], done: readonly string[] = [], now = "0000"): boolean {
  if (done.length === all.length) return true;
  return all.some((one) => {
    if (done.includes(one.id) || one.after.some((pre) => !done.includes(pre))) return false;
    const at = one.earliest !== undefined && one.earliest > now ? one.earliest : now;
    return (one.latest === undefined || at <= one.latest) && isPossible(all, [...done, one.id], at);
  });
}

test("there is a contradiction exactly when no order and no days keep everything that is said", () => {
  fc.assert(
    fc.property(happenings, (drawn) => {
      const all = built(drawn);
      const { circles, datesAgainst, sequence } = eventOrder(all);
      expect(circles.length + datesAgainst.length === 0).toBe(isPossible(all));
      expect([...sequence].sort()).toEqual(all.map(({ id }) => id).sort());
    }),
    { seed: 34, numRuns: 3000 },
  );
});

test("without a contradiction the order keeps every relation and never puts a later date before an earlier one", () => {
  fc.assert(
    fc.property(happenings, (drawn) => {
      const all = built(drawn);
      const { circles, datesAgainst, sequence, bounds } = eventOrder(all);
      fc.pre(circles.length + datesAgainst.length === 0);
      const place = new Map(sequence.map((id, i) => [id, i]));
      for (const a of all) {
        for (const pre of a.after) expect(place.get(pre)).toBeLessThan(place.get(a.id) ?? -1);
        for (const b of all)
          if (a.latest !== undefined && b.earliest !== undefined && a.latest < b.earliest)
            expect(place.get(a.id)).toBeLessThan(place.get(b.id) ?? -1);
        const { from, to } = bounds.get(a.id) ?? {};
        if (from !== undefined && to !== undefined) expect(from <= to).toBe(true);
      }
    }),
    { seed: 35, numRuns: 3000 },
  );
});
