import { emptyCase, parseCase, type Case } from "@parley/model";
import { expect, test } from "vitest";
import { threats } from "./threats.ts";

const talks = (records: Partial<Record<keyof Case, unknown>>): Case =>
  parseCase({
    ...emptyCase("talks", "Talks"),
    parties: [
      { id: "russia", name: "Russia", aliases: ["Moscow"] },
      { id: "ukraine", name: "Ukraine", aliases: ["Kyiv"] },
      { id: "us", name: "United States", aliases: ["Washington", "the Americans"] },
    ],
    reports: [{ id: "r", date: "2026-02-26" }],
    ...records,
  });
const told = (more: object = {}): object => ({
  id: "c1",
  report: "r",
  quote: "Moscow told the Americans that it would walk out unless Kyiv gives up land",
  holder: "Russia",
  act: "threaten",
  content: "leaves the talks",
  condition: "unless Kyiv gives up land",
  ...more,
});
const only = (records: Partial<Record<keyof Case, unknown>>, day?: string) =>
  threats(talks(records), { day }).threats[0];

test("a threat can be told to one party and be about another", () => {
  expect(only({ claims: [told()] })).toEqual({
    id: "c1",
    proposed: true,
    by: ["russia"],
    holder: "Russia",
    to: "us",
    about: "ukraine",
    consequence: "leaves the talks",
    condition: "unless Kyiv gives up land",
    isConditional: true,
    hasDeadline: false,
    status: "open",
    claims: ["c1"],
  });
});

test("whom a threat was told may stand before its words in the sentence, in the clause that ends there", () => {
  const quote = "it would leave unless Kyiv gives up land";
  const after = (before: string) =>
    only({
      reports: [{ id: "r", date: "2026-02-26", text: `Envoys met. ${before} ${quote}.` }],
      claims: [told({ quote })],
    });
  expect(after("Moscow told Washington that")).toMatchObject({ to: "us", about: "ukraine" });
  expect(after("Washington was told little, but Moscow warned that")).not.toHaveProperty("to");
  expect(after("Moscow had told Washington of rain, and said that")).not.toHaveProperty("to");
  expect(after("Moscow said that")).not.toHaveProperty("to");
});

test("whom a threat was told may stand with what would avert it, said by the same side of the same party", () => {
  const [lead, quote] = ["Envoys informed the American side that", "talks are idle until Kyiv yields"];
  const reports = [{ id: "r", date: "2026-02-26", text: `Moscow may leave unless Kyiv yields. ${lead} ${quote}.` }];
  const plain = told({ quote: "Moscow may leave unless Kyiv yields", condition: "unless Kyiv yields" });
  const until = { ...told({ quote, condition: "until Kyiv yields" }), id: "c2", act: "condition" };
  const linked = (other: object) => only({ reports, claims: [plain, { ...until, ...other }] });
  expect(linked({})).toMatchObject({ to: "us", about: "ukraine", claims: ["c1", "c2"] });
  for (const other of [
    { holder: "Ukraine" },
    { act: "report-event" },
    { condition: undefined },
    { review: { state: "rejected" } },
  ])
    expect(linked(other)).toMatchObject({ claims: ["c1"] });
});

test("a target that the condition does not name was told; without telling, it is whom the threat is about", () => {
  const quote = "it would walk out unless Kyiv gives up land";
  expect(only({ claims: [told({ quote, target: "United States" })] })).toMatchObject({ to: "us", about: "ukraine" });
  const plain = only({ claims: [told({ quote, target: "Ukraine", condition: "unless land is given up" })] });
  expect(plain).toMatchObject({ about: "ukraine" });
  expect(plain).not.toHaveProperty("to");
});

test("what would be done is told without the condition, when the report has both in one breath", () => {
  const content = "Moscow has issued an ultimatum: if Kyiv does not yield, Russia will withdraw from the talks";
  expect(only({ claims: [told({ content, condition: "if Kyiv does not yield" })] })?.consequence).toBe(
    "Russia will withdraw from the talks",
  );
});

test.each([
  [
    "by Friday",
    {
      text: "by Friday",
      relative: { unit: "weekday", value: 5 },
      status: "planned",
      needs: "document-date",
      relation: "before",
    },
    "../2026-02-27",
  ],
  [
    "a date in the condition",
    { text: "15 March", edtf: "XXXX-03-15", status: "planned", needs: "document-date" },
    "2026-03-15",
  ],
  [
    "an event",
    { text: "before the summit", relation: "before", anchor: "the summit", status: "planned", needs: "anchor-date" },
    undefined,
  ],
])("%s is a deadline", (_, when, deadline) => {
  const claim = told({ when, condition: "unless Kyiv gives up land on 15 March" });
  expect(only({ claims: [claim] })).toMatchObject({
    hasDeadline: true,
    said: when.text,
    ...(deadline ? { deadline } : {}),
  });
});

test.each([
  ["the day on which it was said", { text: "on Monday", edtf: "2026-02-23", status: "past" }],
  ["what it comes after", { text: "after the vote", relation: "after", anchor: "the vote", status: "planned" }],
])("%s is no deadline", (_, when) => {
  expect(only({ claims: [told({ when })] })).toMatchObject({ hasDeadline: false });
});

test("the day of carrying out a threat is its deadline where a condition would avert it, and none where nothing would", () => {
  const when = { text: "on 1 August", edtf: "2026-08-01", status: "planned" };
  expect(only({ claims: [told({ when })] })).toMatchObject({ hasDeadline: true, deadline: "2026-08-01" });
  expect(only({ claims: [told({ when, condition: undefined })] })).toMatchObject({ hasDeadline: false });
  const quote = "Moscow will leave the talks from 1 August unless Kyiv yields";
  const from = { ...when, text: "1 August", relation: "after" };
  const reports = [{ id: "r", date: "2026-02-26", text: quote }];
  const claims = [told({ quote, when: from, condition: "unless Kyiv yields" })];
  expect(only({ reports, claims })).toMatchObject({ hasDeadline: true, deadline: "2026-08-01" });
});

test("a recorded threat that names the claim stands in its place, and keeps what the claim tells of condition and deadline", () => {
  const when = { text: "by 10 March", edtf: "2026-03-10", status: "planned", relation: "before" };
  const threat = {
    id: "walk-out",
    by: "russia",
    to: "us",
    about: "ukraine",
    consequence: "leaves",
    cost: "its own aims",
    claims: ["c1"],
  };
  const { threats: all, sentence } = threats(talks({ claims: [told({ when })], threats: [threat] }));
  expect(all.map(({ id, proposed, cost, condition, deadline }) => [id, proposed, cost, condition, deadline])).toEqual([
    ["walk-out", false, "its own aims", "unless Kyiv gives up land", "../2026-03-10"],
  ]);
  expect(sentence).toBe("1 open threat.");
});

test("a deadline is ahead, near from seven days before, and passed after its last day; without a day nothing is said", () => {
  const threat = { id: "t", by: "russia", consequence: "leaves", deadline: "2026-03-04/2026-03-05" };
  const on = (day?: string) => [only({ threats: [threat] }, day)?.timing, only({ threats: [threat] }, day)?.daysLeft];
  expect([on(), on("2026-02-25"), on("2026-02-26"), on("2026-03-05"), on("2026-03-06")]).toEqual([
    [undefined, undefined],
    ["ahead", 8],
    ["near", 7],
    ["near", 0],
    ["passed", -1],
  ]);
  expect(only({ threats: [{ ...threat, deadline: "XXXX-03-04" }] }, "2026-03-06")).not.toHaveProperty("timing");
});

test("a rejected, a superseded and a supposed threat is none", () => {
  const claims = [
    told({ review: { state: "rejected" } }),
    told({ id: "c2", status: "superseded" }),
    told({ id: "c3", status: "hypothetical" }),
  ];
  expect(threats(talks({ claims }))).toEqual({ sentence: "No threat is recorded or told.", threats: [] });
});

test("the sentence counts what is open, what has no deadline and what has passed", () => {
  const threat = { by: "russia", consequence: "leaves" };
  const all = [
    { ...threat, id: "a", condition: "unless" },
    { ...threat, id: "b", deadline: "2026-01-01" },
    { ...threat, id: "c", status: "withdrawn" },
  ];
  expect(threats(talks({ threats: all }), { day: "2026-02-01" }).sentence).toBe(
    "2 open threats; 1 without a deadline; 1 with a deadline that has passed; 1 threat no longer open.",
  );
});
