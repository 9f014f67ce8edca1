import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { findAll } from "./find-all.ts";
import { base, claim, codes, finding, text } from "./finding-fixtures.ts";

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

test("what a party accepts here and refuses there is in tension where an assumption ties the two", () => {
  const own = (stance: string, issue: string, option: string) => ({ party: "union", stance, issue, options: [option] });
  const positions = [
    { id: "U1", ...own("accepts", "cranes", "new") },
    { id: "U2", ...own("red-line", "pay", "five") },
  ];
  const assumptions = [
    {
      id: "A1",
      text: "new cranes leave money for five",
      require: { any: [{ not: { cranes: ["new"] } }, { pay: ["five"] }] },
    },
  ];
  expect(finding("tension", { positions, assumptions })?.refs).toEqual(["U1", "U2", "A1"]);
  expect(codes({ positions: [positions[0], { ...positions[1], options: ["six"] }], assumptions })).not.toContain(
    "tension",
  );
  expect(codes({ positions: [positions[0], { ...positions[1], party: "port" }], assumptions })).not.toContain(
    "tension",
  );
});

test("unnamed sources described by one party stand on its side; one group beside another side does not say so", () => {
  const from = (who: string) => ({ chain: [{ who, kind: "anonymous", relation: "reports-that", basis: "explicit" }] });
  const port = ["two people close to the Port", "aides in the Port"];
  const claims = [...port, "clerks of the Union"].map((who, i) =>
    claim(`c${i + 1}`, "Nearly all is settled", from(who)),
  );
  expect(finding("one-sided-sources", { claims: claims.slice(0, 2) })?.message).toContain(port.join(" and "));
  expect(codes({ claims })).not.toContain("one-sided-sources");
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

test("a year long past is no plan, whatever is likely there", () => {
  const likely = (edtf: string) => ({
    claims: [
      ...base.claims,
      claim("c9", "The Union demands six per cent", {
        when: { text: edtf, edtf, status: "planned", planHedge: "likely" },
      }),
    ],
  });
  expect(codes(likely("1999"))).not.toContain("tentative-date");
  expect(codes(likely("2026"))).toContain("tentative-date");
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
