import { talksEventSchema, type TalksEvent } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { eventLine, eventLineText } from "./event-line.ts";
import { eventOrder } from "./event-order.ts";
import { movedEvents } from "./moved-events.ts";

const events = [
  { id: "alaska", label: "Meeting in Alaska" },
  { id: "geneva", label: "Geneva talks" },
].map((event) => talksEventSchema.parse(event));
const read = (line: string) => eventLine(line, events, "2026-02-26");

test.each([
  [
    "4-5 Mar tentative: next round",
    { label: "next round", kind: "round", when: "XXXX-03-04/XXXX-03-05", status: "planned", tentative: true },
  ],
  ["4–5 March 2026: third round", { when: "2026-03-04/2026-03-05", status: "planned", kind: "round" }],
  ["March 4: they meet", { when: "XXXX-03-04", status: "planned", kind: "meeting" }],
  ["March 4-5, 2025: they met", { when: "2025-03-04/2025-03-05", status: "past" }],
  ["26 Feb - 5 Mar 2026: a week", { when: "2026-02-26/2026-03-05" }],
  ["30 December 2025 to 2 January 2026: recess", { when: "2025-12-30/2026-01-02" }],
  ["2026-03-04 cancelled: visit", { when: "2026-03-04", status: "cancelled" }],
  ["Sept 2025: a vote", { when: "2025-09", status: "past", kind: "other" }],
  ["2024: elections", { when: "2024", status: "past" }],
  ["by 31 March 2026: the mandate ends", { when: "../2026-03-31", kind: "deadline", status: "planned" }],
  ["after Geneva: envoys speak", { after: ["geneva"], status: "past" }],
  ["signing of the text", { label: "signing of the text", kind: "signature", status: "past" }],
  ["meeting: the last word", { label: "the last word", kind: "meeting" }],
  ["1 May: the answer: no", { label: "the answer: no", when: "XXXX-05-01" }],
])("%j is read", (line, event) => {
  expect(read(line)).toMatchObject({ event, before: [] });
});

test("what comes before an event is told with the event", () => {
  expect(read("before the Alaska summit: officials meet")).toMatchObject({ event: { after: [] }, before: ["alaska"] });
});

test.each([
  ["4 Mar:  ", /after the colon/],
  ["30 February 2026: x", /is no date/],
  ["soon: x", /“soon” is no date/],
  ["after Oslo: x", /“Oslo”/],
])("%j is refused in words", (line, problem) => {
  expect(read(line)).toEqual({ problem: expect.stringMatching(problem) });
});

test("an event written as a line reads back as it was", () => {
  const two = (n: number): string => String(n).padStart(2, "0");
  const date = fc
    .tuple(fc.constantFrom("XXXX", "2025", "2026"), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 27 }))
    .chain(([y, m, d]) =>
      fc.constantFrom(
        `${y}-${two(m)}-${two(d)}`,
        `${y}-${two(m)}-${two(d)}/${y}-${two(m)}-${two(d + 1)}`,
        `${y}-${two(m)}`,
        undefined,
      ),
    );
  const event = fc.record({
    label: fc.constantFrom("next round", "Visit: part two", "the vote"),
    when: date,
    status: fc.constantFrom("past" as const, "planned" as const, "cancelled" as const),
    kind: fc.constantFrom("round" as const, "deadline" as const, "meeting" as const),
  });
  fc.assert(
    fc.property(event, ({ when, ...rest }) => {
      const whole = { ...rest, tentative: false, ...(when === undefined ? {} : { when }) };
      const answer = eventLine(eventLineText(whole), [], "2026-02-26");
      expect("event" in answer && answer.event).toEqual({ ...whole, after: [] });
    }),
    { seed: 4, numRuns: 1000 },
  );
});

const chain = (...after: string[][]): TalksEvent[] =>
  after.map((before, i) => talksEventSchema.parse({ id: `e${i}`, label: `E${i}`, after: before }));
const order = (all: readonly TalksEvent[]): readonly string[] => eventOrder(all).sequence;
const applied = (all: readonly TalksEvent[], changed: readonly TalksEvent[]): TalksEvent[] =>
  all.map((event) => changed.find(({ id }) => id === event.id) ?? event);

test("moving one event before another changes what comes after what, and nothing else", () => {
  const all = chain([], ["e0"], ["e1"], ["e2"]);
  const moved = movedEvents(all, ["e2", "e1"]);
  expect(order(applied(all, moved))).toEqual(["e0", "e2", "e1", "e3"]);
  expect(moved.every(({ when }) => when === undefined)).toBe(true);
});

test("an order that dates or other relations forbid is not made", () => {
  expect(movedEvents(chain([], ["e0"], ["e1"]), ["e2", "e0"])).toEqual([]);
  const [early, late] = [chain([])[0], { ...chain([], [])[1], when: "2026-03-04" }];
  const dated = [{ ...early, when: "2026-01-01" }, late] as TalksEvent[];
  expect(movedEvents(dated, ["e1", "e0"])).toEqual([]);
});

test("whatever the order, a neighbour that can be passed is passed, and no contradiction arises", () => {
  const orders = fc.array(fc.subarray(["e0", "e1", "e2", "e3"]), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(orders, fc.nat(3), (after, at) => {
      const all = chain(...after.map((before, i) => before.filter((id) => id < `e${i}`)));
      const sequence = order(all);
      const pair = [sequence[at + 1] ?? "", sequence[at] ?? ""] as const;
      const next = applied(all, movedEvents(all, pair));
      expect(eventOrder(next).circles).toEqual([]);
      const result = order(next);
      expect(result.indexOf(pair[0])).toBe(result.indexOf(pair[1]) - 1);
    }),
    { seed: 9, numRuns: 2000 },
  );
});
