import { draftClauses, isNegotiatingParty, parseCase, silenceSchema, type Draft } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseWording, nextVersion } from "./change-draft.ts";
import { smallCase, smallCaseData, type SmallCaseData } from "./draft-fixtures.ts";
import { generateDraft } from "./generate-draft.ts";
import { textReadout } from "./text-readout.ts";

const seeded = { seed: 20261123, numRuns: 400 };

const strike = (positions: readonly object[]) =>
  parseCase({
    format: "parley-case",
    version: 1,
    title: "Strike",
    parties: [
      { id: "port", name: "Port" },
      { id: "union", name: "Union" },
      { id: "ministry", name: "Ministry", roles: ["mediator"] },
    ],
    issues: [
      {
        id: "pay",
        label: "Pay",
        vocabulary: "labour.pay",
        options: [
          { id: "four", label: "four per cent" },
          { id: "six", label: "six per cent" },
        ],
      },
      { id: "week", label: "Working week", options: ["shorter", "as-now"] },
    ],
    claims: [{ id: "c1", quote: "six", holder: "Union", act: "demand" }],
    positions,
  });
const clausesNow = (positions: readonly object[]) => draftClauses(generateDraft(strike(positions)));

test("a clause has a wording for each option that somebody holds, with the holders and their claims", () => {
  const [pay, week] = clausesNow([
    { party: "union", issue: "pay", stance: "demands", options: ["six"], claims: ["c1"] },
    { party: "port", issue: "pay", stance: "accepts", options: ["four"] },
    { party: "ministry", issue: "pay", stance: "accepts", options: ["six"] },
  ]);
  expect(pay).toMatchObject({ heading: "Pay", issue: "pay", status: "bracketed" });
  expect(pay?.alternatives).toEqual([
    { id: "four", text: "Four per cent", options: { pay: "four" }, heldBy: ["port"], claims: [] },
    { id: "six", text: "Six per cent", options: { pay: "six" }, heldBy: ["ministry", "union"], claims: ["c1"] },
  ]);
  expect(week).toMatchObject({ status: "not-discussed", alternatives: [] });
});

test("articles follow the domains of the vocabulary", () => {
  expect(generateDraft(strike([])).articles.map(({ heading }) => heading)).toEqual(["Labour", "Matters"]);
});

test("a package that a party proposed is a wording that it holds", () => {
  const subject = {
    ...strike([]),
    packages: [{ id: "offer", by: "port", options: { week: "as-now" }, claims: ["c1"] }],
  };
  const [, week] = draftClauses(generateDraft(subject));
  expect(week).toMatchObject({
    status: "bracketed",
    alternatives: [{ id: "as-now", heldBy: ["port"], claims: ["c1"] }],
  });
});

test("what both accept is agreed, and what a silent party has not spoken on is not, however silence is read", () => {
  const both = [
    { party: "union", issue: "pay", stance: "accepts", options: ["four"] },
    { party: "port", issue: "pay", stance: "demands", options: ["four"] },
  ];
  expect(clausesNow(both)[0]).toMatchObject({ status: "agreed", chosen: "four" });
  for (const silence of silenceSchema.options)
    expect(draftClauses(generateDraft(strike(both.slice(1)), { reading: { silence } }))[0]?.status).toBe("bracketed");
});

test("where both accept two options, one of them remains to be chosen", () => {
  const two = (party: string) => ({ party, issue: "pay", stance: "accepts", options: ["four", "six"] });
  expect(clausesNow([two("union"), two("port")])[0]).toMatchObject({ status: "bracketed", alternatives: [{}, {}] });
});

test("an acceptance on a condition counts where what is agreed elsewhere meets it", () => {
  const onWeek = [
    { party: "union", issue: "pay", stance: "accepts-if", options: ["four"], if: { week: ["shorter"] } },
    { party: "port", issue: "pay", stance: "accepts", options: ["four"] },
    { party: "union", issue: "week", stance: "accepts", options: ["shorter"] },
  ];
  expect(clausesNow(onWeek).map(({ status }) => status)).toEqual(["bracketed", "bracketed"]);
  const granted = [...onWeek, { party: "port", issue: "week", stance: "accepts", options: ["shorter"] }];
  expect(clausesNow(granted).map(({ status }) => status)).toEqual(["agreed", "agreed"]);
});

const swap: Readonly<Record<string, string>> = { port: "union", union: "port" };
const mirrored = (data: SmallCaseData): SmallCaseData => ({
  ...data,
  positions: data.positions.map((one) => ({ ...one, party: (swap[one.party] ?? one.party) as typeof one.party })),
});
/** What a text says, with the parties named by `name`. */
const told = (draft: Draft, name: (id: string) => string) =>
  draftClauses(draft).map(({ id, status, chosen, alternatives }) => ({
    id,
    status,
    chosen,
    wordings: alternatives.map((one) => [one.id, one.heldBy.map(name).sort()]),
  }));

test("exchanging two parties mirrors the text", () => {
  fc.assert(
    fc.property(smallCaseData, (data) => {
      expect(told(generateDraft(smallCase(mirrored(data))), (id) => swap[id] ?? id)).toEqual(
        told(generateDraft(smallCase(data)), (id) => id),
      );
    }),
    seeded,
  );
});

test("neither the order of the issues nor the reading of silence changes what is agreed", () => {
  fc.assert(
    fc.property(smallCaseData, fc.constantFrom(...silenceSchema.options), (data, silence) => {
      const byId = (draft: Draft) => told(draft, (id) => id).sort((a, b) => (a.id < b.id ? -1 : 1));
      const turned = smallCase({ ...data, issues: data.issues.toReversed() });
      expect(byId(generateDraft(turned, { reading: { silence } }))).toEqual(byId(generateDraft(smallCase(data))));
    }),
    seeded,
  );
});

test("the counts add up to the clauses, and in what is agreed every party that negotiates accepts what is chosen", () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(smallCaseData, (data) => {
      const subject = smallCase(data);
      const { counts, articles } = textReadout(subject, generateDraft(subject)).value;
      expect(counts.agreed + counts.adReferendum + counts.bracketed + counts.notDiscussed).toBe(counts.clauses);
      expect(counts.clauses).toBe(subject.issues.length);
      const negotiating = new Set(subject.parties.filter(isNegotiatingParty).map(({ id }) => id));
      for (const { status, wordings } of articles.flatMap(({ clauses }) => clauses)) {
        kinds.add(status);
        if (status !== "agreed") continue;
        const own = wordings.flatMap(({ standings }) => standings).filter(({ party }) => negotiating.has(party));
        expect(own.map(({ stance }) => stance)).toEqual(["accepts", "accepts"]);
      }
    }),
    { ...seeded, numRuns: 200 },
  );
  expect([...kinds].sort()).toEqual(["agreed", "bracketed", "not-discussed"]);
});

test("taking a wording and letting it go again leaves the text as it was", () => {
  fc.assert(
    fc.property(smallCaseData, fc.nat(), (data, n) => {
      const draft = generateDraft(smallCase(data));
      const places = draftClauses(draft).flatMap(({ id, chosen, alternatives }) =>
        alternatives.map((wording) => ({ id, chosen, wording: wording.id })),
      );
      const place = places[n % Math.max(1, places.length)];
      if (!place) return;
      const taken = chooseWording(draft, place.id, place.wording);
      expect(draftClauses(taken).find(({ id }) => id === place.id)?.chosen).toBe(place.wording);
      expect(chooseWording(taken, place.id, place.chosen)).toEqual(draft);
    }),
    seeded,
  );
});

test("a clause or a wording that is not there is refused, with those that are", () => {
  const draft = generateDraft(strike([{ party: "union", issue: "pay", stance: "demands", options: ["six"] }]));
  expect(() => chooseWording(draft, "hours", "six")).toThrow('draft text has no clause "hours": it has pay, week');
  expect(() => chooseWording(draft, "pay", "four")).toThrow('clause pay has no wording "four": it has six');
});

test("the next version knows where each clause comes from, and nobody has seen it", () => {
  const draft: Draft = {
    ...generateDraft(strike([])),
    seenBy: [{ party: "port", date: "2026-03-01" }],
    remarks: [{ clause: "pay", author: "N.N.", text: "why?" }],
  };
  const next = nextVersion(draft, new Set(["text"]));
  expect(next).toMatchObject({ id: "text-2", of: "text", seenBy: [], remarks: [] });
  expect(draftClauses(next).map(({ from }) => from)).toEqual([
    [{ draft: "text", clause: "pay" }],
    [{ draft: "text", clause: "week" }],
  ]);
  expect(nextVersion(next, new Set(["text", "text-2"])).id).toBe("text-3");
});
