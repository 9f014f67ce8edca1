import { chainLinkSchema, claimSchema, reportSchema, type Claim, type Report } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { origins } from "./origins.ts";

const report = (id: string, fields: Partial<Report> = {}): Report => reportSchema.parse({ id, title: id, ...fields });
const outlet = (who: string) => chainLinkSchema.parse({ who, kind: "outlet" });
const unnamed = (who: string, count?: object) =>
  chainLinkSchema.parse({ who, kind: "anonymous", ...(count ? { count } : {}) });
const person = (who: string, relation = "quotes") => chainLinkSchema.parse({ who, kind: "named-person", relation });
let serial = 0;
const claim = (of: string, chain: Claim["chain"], fields: object = {}): Claim =>
  claimSchema.parse({
    id: `c${++serial}`,
    report: of,
    quote: "q",
    holder: "(article)",
    act: "assess",
    chain,
    ...fields,
  });

test("nothing read has no origin", () => {
  expect(origins({ reports: [], claims: [] })).toEqual({
    documents: 0,
    outlets: 0,
    roots: { min: 0, max: 0 },
    why: [],
  });
});

test("one article that relays one outlet has one origin at least, whatever the number of its sources", () => {
  const relayed = report("a", { publisher: "Herald", relays: ["Daily", "Wire"] });
  const claims = [
    claim("a", [outlet("Daily"), outlet("Wire"), unnamed("four sources", { min: 4, max: 4, text: "four" })]),
    claim("a", [outlet("Daily"), outlet("Wire"), person("Ann Ames")]),
  ];
  expect(origins({ reports: [relayed], claims })).toMatchObject({
    documents: 1,
    outlets: 3,
    roots: { min: 1, max: 5 },
  });
});

test("ten stories that relay one outlet are one origin at least", () => {
  const reports = Array.from({ length: 10 }, (_, i) => report(`r${i}`, { publisher: `Paper ${i}`, relays: ["Wire"] }));
  const claims = reports.map(({ id }) => claim(id, [outlet("Wire"), unnamed("a source")]));
  const found = origins({ reports, claims });
  expect(found).toMatchObject({ documents: 10, outlets: 11, roots: { min: 1, max: 1 } });
  expect(found.why[0]).toBe("10 reports rest on Wire: they count once");
});

test("the same description behind two outlets may be the same people or others", () => {
  const reports = [report("a", { publisher: "Herald" }), report("b", { publisher: "Post" })];
  const claims = [claim("a", [unnamed("a diplomat")]), claim("b", [unnamed("a diplomat")])];
  expect(origins({ reports, claims }).roots).toEqual({ min: 2, max: 2 });
});

test("the man who made a promise is no witness to the report of it", () => {
  const claims = [claim("a", [unnamed("four sources", { min: 4, max: 4, text: "four" }), person("Envoy", "utters")])];
  expect(origins({ reports: [report("a", { publisher: "Herald" })], claims }).roots).toEqual({ min: 1, max: 4 });
});

test("outlets that relay each other are called circular", () => {
  const reports = [
    report("a", { publisher: "Herald", relays: ["Post"] }),
    report("b", { publisher: "Post", relays: ["Herald"] }),
  ];
  expect(origins({ reports, claims: [] }).why.join()).toContain("circular: Herald and Post");
});

test("a rejected claim has no origin", () => {
  const rejected = claim("a", [person("Ann Ames")], { review: { state: "rejected" } });
  const kept = claim("a", [person("Bo Berg")]);
  const both = origins({ reports: [report("a")], claims: [rejected, kept] });
  expect(both.roots).toEqual(origins({ reports: [report("a")], claims: [kept] }).roots);
});

test("relaying a story once more adds a document and never an origin to the minimum", () => {
  const names = fc.constantFrom("Ann", "Bo", "Cy");
  fc.assert(
    fc.property(fc.array(names, { minLength: 1, maxLength: 8 }), (people) => {
      const first = report("a", { publisher: "Herald", relays: ["Wire"] });
      const claims = people.map((who) => claim("a", [outlet("Wire"), person(who)]));
      const again = people.map((who) => claim("b", [outlet("Wire"), person(who)]));
      const one = origins({ reports: [first], claims });
      const two = origins({
        reports: [first, report("b", { publisher: "Post", relays: ["Wire"] })],
        claims: [...claims, ...again],
      });
      expect([two.documents, two.roots]).toEqual([one.documents + 1, one.roots]);
    }),
    { seed: 11, numRuns: 200 },
  );
});

test("a report that republishes another adds a document and an outlet, no origin", () => {
  const first = report("a", { publisher: "Harbour Wire" });
  const second = report("b", { publisher: "Herald", sameAs: "a" });
  const third = report("c", { publisher: "Ledger", sameAs: "b" });
  const claims = ["a", "b", "c"].map((id) => claim(id, [unnamed("a port official")]));
  const counted = origins({ reports: [first, second, third], claims });
  expect(counted).toMatchObject({ documents: 3, outlets: 3, roots: { min: 1, max: 1 } });
  expect(counted.why).toContain("“b” republishes “a”: one origin");
  expect(counted.why).toContain("“c” republishes “b”: one origin");
});

test("reports that republish each other, or one that is gone, are still counted", () => {
  const pair = [report("a", { publisher: "A", sameAs: "b" }), report("b", { publisher: "B", sameAs: "a" })];
  expect(origins({ reports: pair, claims: [] }).roots).toEqual({ min: 1, max: 1 });
  expect(origins({ reports: [report("a", { sameAs: "gone" })], claims: [] }).roots).toEqual({ min: 1, max: 1 });
});

test("two names of one outlet are one outlet", () => {
  const reports = [report("a", { publisher: "The Harbour Post" }), report("b", { publisher: "Post" })];
  expect(origins({ reports, claims: [] })).toMatchObject({ outlets: 2, roots: { min: 2, max: 2 } });
  const sources = [{ name: "Harbour Post", aliases: ["The Harbour Post", "Post"] }];
  expect(origins({ reports, claims: [], sources })).toMatchObject({ outlets: 1, roots: { min: 1, max: 1 } });
});
