import { dateBounds, type TimelineEntry } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarFile, type CalendarSource } from "./calendar-file.ts";

const entry = (event: string, when: string | undefined, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  order: 1,
  kind: "talks-event",
  lane: "talks",
  ...(when === undefined ? {} : { when, ...dateBounds(when) }),
  placed: when === undefined ? "order" : "date",
  status: "planned",
  tentative: false,
  text: event,
  event,
  parties: [],
  ...more,
});
const source = (entries: readonly TimelineEntry[], more: Partial<CalendarSource> = {}): CalendarSource => ({
  case: "harbour",
  title: "Harbour talks",
  entries,
  nameOf: (id) => id.toUpperCase(),
  stamp: "2026-03-01T08:30:00.120Z",
  ...more,
});

interface Component {
  readonly name: string;
  readonly properties: Map<string, string>;
  readonly parts: Component[];
}

/** A reader of its own that allows nothing that RFC 5545 does not. */
function strictlyRead(text: string): Component {
  if (!text.endsWith("\r\n") || /[^\r]\n|\r[^\n]/.test(text)) throw new Error("lines end in CRLF");
  const folded = text.slice(0, -2).split("\r\n");
  for (const line of folded) if (new TextEncoder().encode(line).length > 75) throw new Error(`too long: ${line}`);
  const lines = folded.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
  const open: Component[] = [{ name: "", properties: new Map(), parts: [] }];
  for (const line of lines) {
    const [, name = "", value = ""] = /^([A-Z-]+(?:;[A-Z-]+=[^:;,"]+)*):(.*)$/s.exec(line) ?? [];
    if (name === "" || /\p{Cc}/u.test(value.replaceAll("\t", ""))) throw new Error(`no content line: ${line}`);
    const top = open.at(-1);
    if (name === "BEGIN") {
      const part = { name: value, properties: new Map<string, string>(), parts: [] };
      top?.parts.push(part);
      open.push(part);
    } else if (name === "END") {
      if (open.pop()?.name !== value) throw new Error(`${value} ends what it did not begin`);
    } else {
      if (top?.properties.has(name)) throw new Error(`${name} twice`);
      top?.properties.set(name, value);
    }
  }
  const [calendar, ...more] = open[0]?.parts ?? [];
  if (open.length !== 1 || !calendar || more.length > 0 || calendar.parts.length === 0) throw new Error("one calendar");
  return calendar;
}

function plain(value = ""): string {
  if (/(?<!\\)(?:\\\\)*(?:\\[^\\;,nN]|(?<!\\)[;,])/.test(value)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
}

test("a tentative round of two days is a calendar event of two days, marked as tentative", () => {
  const { text, leftOut } = calendarFile(
    source([
      entry("round-3", "2026-03-04/2026-03-05", {
        tentative: true,
        place: "Geneva; Hall 1",
        parties: ["port"],
        claims: ["c3"],
      }),
    ]),
  );
  expect(leftOut).toEqual([]);
  expect(text).toBe(
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Parley//Timeline//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "X-WR-CALNAME:Harbour talks",
      "BEGIN:VEVENT",
      "UID:event-round-3@harbour.parley",
      "DTSTAMP:20260301T083000Z",
      "SEQUENCE:0",
      "DTSTART;VALUE=DATE:20260304",
      "DTEND;VALUE=DATE:20260306",
      "SUMMARY:round-3",
      "STATUS:TENTATIVE",
      "TRANSP:TRANSPARENT",
      "CATEGORIES:TALKS",
      "LOCATION:Geneva\\; Hall 1",
      "DESCRIPTION:Tentative.\\nWho: PORT.\\nRests on claims c3.",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );
});

test.each([
  ["2026-03-04", {}, ["20260304", "20260305", "CONFIRMED"]],
  ["2026-02-27?", {}, ["20260227", "20260228", "TENTATIVE"]],
  ["2026-03", {}, ["20260301", "20260401", "TENTATIVE"]],
  [
    "../2026-12-31",
    { kind: "threat", threat: "t", lane: "deadlines", status: "conditional" },
    ["20261231", "20270101", "CONFIRMED"],
  ],
  ["2026-03-04", { status: "cancelled", tentative: true }, ["20260304", "20260305", "CANCELLED"]],
  ["2026-03-04", { kind: "event", claim: "c", status: "conditional" }, ["20260304", "20260305", "TENTATIVE"]],
] as const)("%s with %j", (when, more, expected) => {
  const [event] = strictlyRead(calendarFile(source([entry("e", when, more)])).text).parts;
  const read = ["DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "STATUS"].map((name) => event?.properties.get(name));
  expect(read).toEqual(expected);
});

test("what has no day is left out and said, and what is no date to keep is passed over", () => {
  const entries = [
    entry("day", "2026-03-04"),
    entry("no year", "XXXX-03-04"),
    entry("order only", undefined),
    entry("told", "2026-03-01", { lane: "reports", kind: "report", report: "r" }),
    entry("held", "2026-03-01", { lane: "positions", kind: "position", position: "P1" }),
  ];
  const { text, leftOut } = calendarFile(source(entries));
  expect(leftOut.map(({ text: what }) => what)).toEqual(["no year", "order only"]);
  const calendar = strictlyRead(text);
  expect(calendar.parts).toHaveLength(1);
  expect(plain(calendar.properties.get("X-WR-CALDESC"))).toBe("Left out, as no day is known: no year; order only");
});

test("a calendar without a day is refused, for it may not be empty", () => {
  expect(() => calendarFile(source([entry("no year", "XXXX-03-04")]))).toThrow("1 entry without one");
});

test("the id stays and the sequence rises when a date moves; an address leads back", () => {
  const before = strictlyRead(calendarFile(source([entry("e", "2026-03-04")])).text).parts[0]?.properties;
  const moved = source([entry("e", "2026-03-11")], {
    revision: () => 2,
    address: ({ event }) => `http://here/${event}`,
  });
  const after = strictlyRead(calendarFile(moved).text).parts[0]?.properties;
  expect(after?.get("UID")).toBe(before?.get("UID"));
  expect([before?.get("SEQUENCE"), after?.get("SEQUENCE")]).toEqual(["0", "2"]);
  expect(after?.get("URL;VALUE=URI")).toBe("http://here/e");
});

test("whatever reports say, every line is folded at 75 octets and reads back as it was", () => {
  const words = fc.string({ unit: "binary", maxLength: 80 });
  fc.assert(
    fc.property(words, words, (text, place) => {
      const whole = calendarFile(source([entry("e", "2026-03-04", { text, place })], { title: text }));
      const calendar = strictlyRead(whole.text);
      const kept = (said: string): string => said.replace(/\r\n?/g, "\n").replace(/(?!\n|\t)\p{Cc}|\p{Cs}/gu, "");
      expect(plain(calendar.properties.get("X-WR-CALNAME"))).toBe(kept(text));
      expect(plain(calendar.parts[0]?.properties.get("LOCATION"))).toBe(kept(place));
    }),
    { seed: 5545, numRuns: 200 },
  );
});
