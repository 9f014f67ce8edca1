import { emptyCase, parseCase, type Case, type TimelineEntry } from "@parley/model";
import { expect, test } from "vitest";
import { anchoredEvent } from "./anchored-event.ts";
import { timeline } from "./timeline.ts";

const talks = (records: Partial<Record<keyof Case, unknown>>): Case =>
  parseCase({
    ...emptyCase("talks", "Talks"),
    parties: [
      { id: "port", name: "Port" },
      { id: "union", name: "Union" },
    ],
    ...records,
  });
const claim = (id: string, when: object | undefined, more: object = {}): object => ({
  id,
  quote: `words of ${id}`,
  holder: "(article)",
  act: "report-event",
  ...(when ? { when } : {}),
  ...more,
});
const before = (anchor: string): object => ({
  text: `before ${anchor}`,
  relation: "before",
  anchor,
  needs: "anchor-date",
});
const names = (entries: readonly TimelineEntry[]): string[] =>
  entries.map(
    ({ event, claim: of, threat, forecast, position }) => event ?? of ?? threat ?? forecast ?? position ?? "",
  );

test("undated events stand where their order puts them, with the days that it leaves", () => {
  const { entries, sentence } = timeline(
    talks({
      events: [
        {
          id: "round-3",
          label: "Third round",
          kind: "round",
          when: "2026-03-04",
          after: ["round-2"],
          status: "planned",
          tentative: true,
        },
        { id: "round-2", label: "Second round", kind: "round", after: ["round-1"] },
        {
          id: "round-1",
          label: "First round",
          kind: "round",
          when: "2026-01-20",
          parties: ["union", "port"],
          outcome: "no text",
        },
        { id: "off", label: "Visit", when: "2026-02-01", status: "cancelled" },
      ],
    }),
  );
  expect(names(entries)).toEqual(["round-1", "round-2", "off", "round-3"]);
  expect(entries[0]).toMatchObject({ placed: "date", lane: "talks", parties: ["port", "union"], outcome: "no text" });
  expect(entries[1]).toMatchObject({
    placed: "order",
    notBefore: "2026-01-20",
    notAfter: "2026-03-04",
    after: ["round-1"],
  });
  expect(entries.map(({ status, tentative }) => [status, tentative])).toEqual([
    ["past", false],
    ["past", false],
    ["cancelled", false],
    ["planned", true],
  ]);
  expect(sentence).toBe("3 entries with a date; 1 more has only a place in the order of events.");
});

test("what is told before an event stands before it, and takes its bound when the event has a date", () => {
  const told = [claim("promise", before("the Alaska summit"), { holder: "Port", act: "promise" })];
  const alaska = { id: "alaska", label: "Meeting in Alaska" };
  const undated = timeline(talks({ claims: told, events: [alaska] }));
  expect(names(undated.entries)).toEqual(["promise", "alaska"]);
  expect(undated.entries[0]).toMatchObject({ placed: "order", before: ["alaska"], lane: "positions" });
  expect(undated.entries[0]).not.toHaveProperty("notAfter");
  const dated = timeline(talks({ claims: told, events: [{ ...alaska, when: "2025-08-15" }] }));
  expect(dated.entries[0]).toMatchObject({ claim: "promise", placed: "order", notAfter: "2025-08-15" });
});

test.each([
  ["the Alaska summit", "alaska"],
  ["his trip to Alaska", "alaska"],
  ["geneva-talks", "geneva-talks"],
  ["the first round", "round"],
  ["the summit", undefined],
  ["the Oslo meeting", undefined],
  ["the meeting", undefined],
])("%j hangs on %s", (anchor, event) => {
  const events = [
    { id: "alaska", label: "Meeting of presidents in Alaska" },
    { id: "geneva-talks", label: "Meeting in Geneva" },
    { id: "round", label: "First round" },
  ];
  expect(anchoredEvent(events, anchor)?.id).toBe(event);
});

test("a meeting that a claim reports is proposed until a recorded event names the claim", () => {
  const told = claim(
    "c1",
    { text: "4-5 March", edtf: "XXXX-03-04/XXXX-03-05", status: "planned", planHedge: "tentatively" },
    { content: "next round of talks" },
  );
  const { proposed, entries } = timeline(talks({ claims: [told] }));
  expect(proposed).toEqual([
    {
      before: [],
      event: expect.objectContaining({
        id: "next-round-of-talks",
        label: "next round of talks",
        kind: "round",
        when: "XXXX-03-04/XXXX-03-05",
        status: "planned",
        tentative: true,
        claims: ["c1"],
      }),
    },
  ]);
  expect(entries).toEqual([expect.objectContaining({ claim: "c1", proposed: true, event: "next-round-of-talks" })]);
  const recorded = timeline(talks({ claims: [told], events: [{ id: "next", label: "Next round", claims: ["c1"] }] }));
  expect([recorded.proposed, names(recorded.entries)]).toEqual([[], ["next"]]);
});

test("a claim that is no report of a meeting proposes nothing", () => {
  const when = { text: "on Monday", edtf: "2026-03-02" };
  const claims = [
    claim("pay", when, { content: "wages were paid", issue: "labour.pay" }),
    claim("fall", when, { content: "shares fell" }),
    claim("undated", undefined, { content: "the parties met" }),
    claim("offer", when, { content: "a meeting is offered", act: "offer", holder: "Port" }),
  ];
  expect(timeline(talks({ claims })).proposed).toEqual([]);
});

test("an event by name on which dates hang is proposed once, and orders what hangs on it", () => {
  const claims = [
    claim("visit", before("his trip to Alaska"), {
      content: "officials gathered",
      quote: "officials gathered before his trip to Alaska",
    }),
    claim(
      "after",
      { text: "after the Alaska summit", relation: "after", anchor: "the Alaska summit", needs: "anchor-date" },
      { act: "offer", holder: "Port" },
    ),
    claim("other", before("the vote"), { act: "offer", holder: "Port" }),
  ];
  const { proposed, entries } = timeline(talks({ claims }));
  expect(proposed.map(({ event }) => [event.label, event.claims])).toEqual([
    ["Trip to Alaska", ["visit", "after"]],
    ["officials gathered", ["visit"]],
  ]);
  expect(entries.map(({ claim: of, event }) => of ?? event)).toEqual(["visit", "trip-to-alaska", "after", "other"]);
  expect(entries.map(({ placed }) => placed)).toEqual(["order", "order", "order", "text"]);
});

test("a year that a report brings reaches the event through its claim, and a person's own date stays", () => {
  const told = claim(
    "c1",
    { text: "4 March", edtf: "XXXX-03-04", status: "planned", needs: "document-date" },
    { report: "r" },
  );
  const events = [
    { id: "next", label: "Next round", when: "XXXX-03-04", status: "planned", claims: ["c1"] },
    { id: "own", label: "Own", when: "2026-05-01", claims: ["c1"] },
  ];
  const { entries, next } = timeline(talks({ reports: [{ id: "r", date: "2026-02-26" }], claims: [told], events }));
  expect(
    entries.filter(({ event }) => event !== undefined).map(({ event, when, inferred }) => [event, when, inferred]),
  ).toEqual([
    ["next", "2026-03-04", true],
    ["own", "2026-05-01", undefined],
  ]);
  expect(entries[(next ?? 0) - 1]?.event).toBe("next");
});

test("a plan whose day is over is not next", () => {
  const events = [
    { id: "a", label: "A", when: "2026-03-04", status: "planned" },
    { id: "b", label: "B", status: "planned", after: ["a"] },
  ];
  const nextOn = (day: string): string | undefined => {
    const { next, entries } = timeline(talks({ events }), { day });
    return entries[(next ?? 0) - 1]?.event;
  };
  expect([nextOn("2026-03-04"), nextOn("2026-03-05")]).toEqual(["a", "b"]);
});

test("dates against the order and an order in a circle are told in words; the dates decide", () => {
  const { contradictions, entries, sentence } = timeline(
    talks({
      events: [
        { id: "a", label: "Signing", when: "2026-05-01" },
        { id: "b", label: "Vote", when: "2026-04-01", after: ["a"] },
        { id: "c", label: "Left", after: ["d"] },
        { id: "d", label: "Right", after: ["c"] },
      ],
    }),
  );
  expect(contradictions.map(({ message }) => message)).toEqual([
    "The order goes in a circle: “Left” after “Right” after “Left”.",
    "“Vote” is said to come after “Signing”, but is dated 1 April 2026, and that 1 May 2026.",
  ]);
  expect(names(entries).slice(0, 2)).toEqual(["b", "a"]);
  expect(sentence).toContain("2 contradictions between dates and order.");
});

test("positions, deadlines of threats and closing days of forecasts have their lanes", () => {
  const { entries } = timeline(
    talks({
      issues: [{ id: "pay", label: "Pay", options: ["five", "six"] }],
      positions: [{ id: "P1", party: "port", issue: "pay", stance: "refuses", options: ["six"], since: "2026-02" }],
      threats: [
        { id: "t1", by: "union", consequence: "a strike", deadline: "2026-03-15" },
        { id: "t2", by: "union", consequence: "a march" },
      ],
      forecasts: [{ id: "f1", question: "A deal by June?", rule: "a signed text", closes: "2026-06-30" }],
      events: [{ id: "d1", label: "Mandate ends", kind: "deadline", when: "2026-04-30", status: "planned" }],
    }),
  );
  expect(entries.map(({ lane, kind, text }) => [lane, kind, text])).toEqual([
    ["positions", "position", "Port (refusal): “six” on Pay"],
    ["deadlines", "threat", "a strike"],
    ["deadlines", "talks-event", "Mandate ends"],
    ["deadlines", "forecast", "A deal by June?"],
  ]);
});

test("what has happened and nothing dates stands before the first date that is still a plan", () => {
  const events = [
    { id: "next", label: "Next round", when: "2026-03-04", status: "planned" },
    { id: "war", label: "War", after: ["early"] },
    { id: "early", label: "Early meeting" },
    { id: "later", label: "Later meeting", status: "planned", after: ["war"] },
    { id: "last", label: "Last meeting", after: ["later"] },
  ];
  const subject = parseCase({ ...emptyCase("talks", "Talks"), events });
  expect(timeline(subject).entries.map(({ event }) => event)).toEqual(["early", "war", "next", "later", "last"]);
});
