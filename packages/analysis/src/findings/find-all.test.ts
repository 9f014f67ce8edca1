import { parseCase, type Case } from "@parley/model";
import { expect, test } from "vitest";
import { findAll } from "./find-all.ts";

const text =
  "The Union demands six per cent. The Port may walk out unless the Union yields. Nearly all is settled. The mediator promised the Port a new quay.";
const claim = (id: string, quote: string, fields: object = {}) => ({
  id,
  report: "r1",
  quote,
  holder: "Union",
  act: "demand",
  ...fields,
});

const base = {
  format: "parley-case",
  version: 1,
  title: "Harbour",
  parties: [
    { id: "union", name: "Union" },
    { id: "port", name: "Port" },
    { id: "ministry", name: "Ministry", aliases: ["the mediator"], roles: ["mediator"] },
  ],
  reports: [{ id: "r1", title: "Harbour talks", publisher: "Post", date: "2026-03-01", text }],
  claims: [claim("c1", "The Union demands six per cent")],
  issues: [
    { id: "pay", label: "Pay", options: ["five", "six"] },
    { id: "cranes", label: "Cranes", options: ["new", "old"] },
  ],
  positions: [
    { id: "U1", party: "union", stance: "demands", issue: "pay", options: ["six"], claims: ["c1"] },
    { id: "P1", party: "port", stance: "refuses", issue: "pay", options: ["six"], claims: ["c1"] },
    { id: "M1", party: "ministry", stance: "accepts", issue: "pay", options: ["six"], claims: ["c1"] },
  ],
};

const codes = (change: Partial<Record<keyof Case, unknown>>) =>
  findAll(parseCase({ ...base, ...change })).map(({ code }) => code);
const finding = (code: string, change: object) =>
  findAll(parseCase({ ...base, ...change })).find((one) => one.code === code);

test("a case with one report has a single origin; a second outlet of its own takes that away", () => {
  expect(codes({})).toContain("single-origin");
  const second = { id: "r2", title: "Other", publisher: "Herald", text };
  const both = {
    reports: [...base.reports, second],
    claims: [...base.claims, claim("c2", "The Union demands six per cent", { report: "r2" })],
  };
  expect(codes(both)).not.toContain("single-origin");
});

test("a quote that does not stand in its report is an error, and errors come first", () => {
  const [first] = findAll(parseCase({ ...base, claims: [claim("c1", "The Union demands seven")] }));
  expect(first).toMatchObject({ code: "lost-quote", severity: "error", refs: ["c1"] });
});

test("a rejected claim reaches no finding", () => {
  const rejected = claim("c1", "The Union demands seven", { review: { state: "rejected" } });
  expect(codes({ claims: [rejected, claim("c2", "The Union demands six per cent")] })).not.toContain("lost-quote");
});

test("“nearly all is settled” is held against the issues that are not", () => {
  const settled = claim("c9", "Nearly all is settled", { holder: "Union|Port", act: "accept" });
  expect(finding("state-of-play-conflict", { claims: [...base.claims, settled] })?.message).toContain(
    "2 issues that are not agreed on what is reported: Pay and Cranes",
  );
  const oneSided = { ...settled, holder: "Union" };
  expect(codes({ claims: [...base.claims, oneSided] })).not.toContain("state-of-play-conflict");
});

test("a conditional threat without a date is pointed out; with a date it is not", () => {
  const threat = claim("c9", "The Port may walk out", {
    holder: "Port",
    act: "threaten",
    condition: "unless the Union yields",
  });
  expect(codes({ claims: [...base.claims, threat] })).toContain("ultimatum-without-deadline");
  const dated = { ...threat, when: { text: "by Friday", status: "planned" } };
  expect(codes({ claims: [...base.claims, dated] })).not.toContain("ultimatum-without-deadline");
});

test("a threat is told with whom it was told, whom it is about and what it costs the one who threatens", () => {
  const threat = {
    id: "t1",
    by: "port",
    to: "ministry",
    about: "union",
    consequence: "walks out",
    condition: "unless the Union yields",
  };
  expect(finding("ultimatum-without-deadline", { threats: [{ ...threat, cost: "its own subsidy" }] })).toMatchObject({
    message:
      "A conditional threat by Port, told to Ministry, about Union (“walks out”) names no deadline. Carrying it out would cost the threatening side too: its own subsidy.",
    refs: ["t1"],
  });
  expect(codes({ threats: [{ ...threat, deadline: "2026-03-15" }] })).not.toContain("ultimatum-without-deadline");
  expect(codes({ threats: [{ ...threat, status: "withdrawn" }] })).not.toContain("ultimatum-without-deadline");
});

test("a deadline is near or passed only from a day, and only while the threat is open", () => {
  const threat = { id: "t1", by: "port", consequence: "walks out", condition: "unless", deadline: "2026-03-15" };
  const deadlines = (status: string, day?: string) =>
    findAll(parseCase({ ...base, threats: [{ ...threat, status }] }), day === undefined ? {} : { day })
      .filter(({ code }) => code.startsWith("deadline"))
      .map(({ code, message }) => [code, message]);
  expect(deadlines("open")).toEqual([]);
  expect(deadlines("open", "2026-03-01")).toEqual([]);
  expect(deadlines("open", "2026-03-10")).toEqual([
    ["deadline-near", "The deadline of a threat by Port (“walks out”) is 15 March 2026, 5 days away."],
  ]);
  expect(deadlines("open", "2026-03-16").map(([code]) => code)).toEqual(["deadline-passed"]);
  expect(deadlines("carried-out", "2026-03-16")).toEqual([]);
});

test("an event that is still planned after its day asks what came of it", () => {
  const event = { id: "e1", label: "Third round", when: "2026-03-04/2026-03-05", status: "planned" };
  const passed = (day: string, status = "planned") =>
    findAll(parseCase({ ...base, events: [{ ...event, status }] }), { day }).filter(
      ({ code }) => code === "deadline-passed",
    );
  expect(passed("2026-03-05")).toEqual([]);
  expect(passed("2026-03-06")[0]).toMatchObject({ refs: ["e1"], severity: "notice" });
  expect(passed("2026-03-06", "past")).toEqual([]);
  expect(passed("2026-03-06", "cancelled")).toEqual([]);
});

test("dates against the order of events are pointed out; without the order they are not", () => {
  const events = [
    { id: "e1", label: "Signing", when: "2026-05-01" },
    { id: "e2", label: "Vote", when: "2026-04-01", after: ["e1"] },
  ];
  expect(finding("contradictory-dates", { events })).toMatchObject({ severity: "warning", refs: ["e1", "e2"] });
  expect(codes({ events: [events[0], { ...events[1], after: [] }] })).not.toContain("contradictory-dates");
  expect(codes({ events: [{ ...events[0], after: ["e2"] }, events[1]] })).toContain("contradictory-dates");
});

const pledge = {
  parties: [...base.parties, { id: "bank", name: "Bank", roles: ["guarantor"] }],
  issues: [
    ...base.issues,
    { id: "pledge", label: "Pledge", vocabulary: "security.guarantee", options: ["none", "firm"] },
  ],
};
const bankSpeaks = [
  ...base.positions,
  { id: "B1", party: "bank", stance: "accepts", issue: "pledge", options: ["firm"], basis: "inferred" },
];

test.each([
  [
    "an option",
    { issues: [...base.issues, { id: "pledge", label: "Pledge", options: ["none", { id: "firm", needs: ["bank"] }] }] },
  ],
  [
    "an analyst's judgement",
    {
      judgements: [
        {
          id: "j",
          about: "veto",
          party: "bank",
          author: "N.N.",
          date: "2026-03-01",
          on: [{ issue: "pledge", option: "firm" }],
        },
      ],
    },
  ],
  ["a step", { steps: [{ id: "s1", by: "bank", text: "the bank pledges", issue: "pledge" }] }],
  [
    "the watch over a step",
    { steps: [{ id: "s1", by: "port", text: "the port pays", issue: "pledge", verifiedBy: ["bank"] }] },
  ],
  [
    "a statement",
    { claims: [...base.claims, claim("c9", "The Union demands a firm pledge of the Bank", { issue: "pledge" })] },
  ],
])("consent that %s needs and nobody recorded is missing, until it is recorded", (_, change) => {
  const found = finding("consent-missing", { ...pledge, ...change });
  expect(found?.message).toMatch(/^On Pledge.* a package relies on Bank, as .* not yet acceptable to all\.$/);
  expect(found?.question).toBe("What would Bank undertake on Pledge, and on what conditions?");
  expect(codes({ ...pledge, ...change, positions: bankSpeaks })).not.toContain("consent-missing");
  const party = { ...pledge.parties.at(-1), roles: ["party", "guarantor"] };
  const negotiates = { ...pledge, ...change, parties: [...base.parties, party] };
  expect(codes(negotiates)).not.toContain("consent-missing");
});

test("one issue that relies on two is one finding, and who is only mentioned is not relied on", () => {
  const steps = [{ id: "s1", by: ["bank", "ministry"], text: "both pledge", issue: "pledge" }];
  expect(finding("consent-missing", { ...pledge, steps })?.message).toContain(
    "relies on Bank and Ministry, as steps have it, and no position of theirs is recorded there",
  );
  const mention = claim("c9", "The Union demands six, says the Bank", { issue: "pay" });
  expect(codes({ ...pledge, claims: [...base.claims, mention] })).not.toContain("consent-missing");
});

test("a mediator's promise to one side is pointed out; a party's own promise is not", () => {
  const promise = claim("c9", "The mediator promised the Port a new quay", {
    holder: "the mediator",
    act: "promise",
    target: "Port",
  });
  expect(codes({ claims: [...base.claims, promise] })).toContain("side-promise");
  expect(codes({ claims: [...base.claims, { ...promise, holder: "Union" }] })).not.toContain("side-promise");
});

test("two positions of one party that an assumption tears apart are in tension", () => {
  const positions = [
    { id: "U1", party: "union", stance: "accepts", require: { cranes: ["new"] }, text: "new cranes come" },
    { id: "U2", party: "union", stance: "red-line", issue: "pay", options: ["five"] },
  ];
  const assumptions = [
    {
      id: "A1",
      text: "new cranes leave money for five only",
      require: { any: [{ cranes: ["old"] }, { pay: ["five"] }] },
    },
  ];
  expect(finding("tension", { positions, assumptions })).toMatchObject({ refs: ["U1", "U2", "A1"] });
  expect(codes({ positions })).not.toContain("tension");
});

test("two stances of one party on one option diverge, and both stay", () => {
  const positions = [
    ...base.positions,
    { id: "U2", party: "union", stance: "refuses", issue: "pay", options: ["six"], claims: ["c1"] },
  ];
  expect(finding("divergence", { positions })?.message).toMatch(/U1.*U2|U2.*U1/);
});

test("a party of whom nothing is recorded is named with its role", () => {
  expect(finding("no-position-recorded", { positions: base.positions.slice(0, 2) })?.message).toContain(
    "Ministry is recorded, although it takes part as mediator",
  );
});

test("a date without a year asks for the date of the report", () => {
  const planned = claim("c9", "The Union demands six per cent", {
    when: { text: "4 March", edtf: "XXXX-03-04", status: "planned", planHedge: "tentatively", needs: "document-date" },
  });
  const undated = { claims: [...base.claims, planned], reports: [{ ...base.reports[0], date: undefined }] };
  expect(codes(undated)).toEqual(expect.arrayContaining(["year-missing", "tentative-date"]));
  expect(codes({})).not.toContain("year-missing");
});

test("an order that says neither start nor completion is pointed out, and so is no order at all", () => {
  const steps = [
    { id: "s1", text: "the strike ends", proposal: "union", irreversible: true },
    { id: "s2", text: "the rise is paid", proposal: "union" },
    { id: "s3", text: "the cranes come", proposal: "union", after: [{ step: "s2" }] },
  ];
  expect(codes({ steps })).toEqual(expect.arrayContaining(["ambiguous-order", "start-or-completion"]));
  const clear = [
    steps[0],
    { ...steps[1], after: [{ step: "s1", edge: "completion" }] },
    { ...steps[2], after: [{ step: "s2", edge: "start" }] },
  ];
  expect(
    codes({ steps: clear }).filter((code) => code === "ambiguous-order" || code === "start-or-completion"),
  ).toEqual([]);
});

test("a stated position without a claim is pointed out where the case has claims", () => {
  const positions = [
    ...base.positions,
    { id: "P2", party: "port", stance: "accepts", issue: "cranes", options: ["new"] },
  ];
  expect(finding("uncited-position", { positions })?.refs).toEqual(["P2"]);
  expect(codes({ positions, claims: [] })).not.toContain("uncited-position");
  expect(finding("unlisted-claim", { claims: [] })?.refs).toEqual(["c1"]);
});
