import { parseCase, type Finding, type Passage } from "@parley/model";
import { expect, test } from "vitest";
import { harbourClaim as claim, harbourTalks } from "../brief/brief-fixtures.ts";
import { findAll } from "./find-all.ts";
import { passageFindings } from "./passage-findings.ts";

const passage = (text: string, fields: Partial<Passage> = {}): Passage => ({
  id: "agreed",
  text,
  omit: false,
  ...fields,
});
const subjectWith = (change: object = {}) => parseCase({ ...harbourTalks, ...change });
const lint = (text: string, change: object = {}, fields: Partial<Passage> = {}): Finding[] =>
  passageFindings(passage(text, fields), subjectWith(change));
const codes = (text: string, change: object = {}, fields: Partial<Passage> = {}) =>
  lint(text, change, fields).map(({ code }) => code);
const changed = (id: string, fields: object) => ({
  claims: harbourTalks.claims.map((one) => (one.id === id ? { ...one, ...fields } : one)),
});

test("a sentence without a claim is pointed out, unless it is a heading, a lead-in or the author's own view", () => {
  expect(lint("Port refuses six.")).toEqual([
    {
      code: "uncited-sentence",
      severity: "warning",
      message:
        "“Port refuses six.” cites no claim: name one in square brackets after it, or mark it [author] if it is your own view.",
      refs: ["agreed"],
    },
  ]);
  for (const text of [
    "Port refuses six. [c2]",
    "We doubt that. [author]",
    "Pay",
    "What the Port said:\n- “never six” [c2]",
  ])
    expect(codes(text)).toEqual([]);
  expect(codes("Six [c2], says Port. It will not move.")).toEqual(["uncited-sentence"]);
});

test("one mark is enough for a sentence that has others parts", () => {
  expect(codes("Port refuses six [c2] and that is all.")).toEqual([]);
});

test("a claim that was rejected, is lost or does not exist cannot be cited", () => {
  expect(lint("Port refuses. [c2]", changed("c2", { review: { state: "rejected", reason: "misread" } }))).toMatchObject(
    [
      {
        code: "cites-rejected",
        severity: "error",
        refs: ["agreed", "c2"],
        message: expect.stringContaining("(misread)"),
      },
    ],
  );
  expect(codes("Port refuses. [c2]", changed("c2", { quote: "never seven" }))).toEqual(["cites-lost"]);
  expect(lint("Port refuses. [c2, c99]")).toMatchObject([
    { code: "cites-unknown", severity: "error", refs: ["agreed", "c99"] },
  ]);
  expect(codes("| Port |\n|---|\n| refuses [c99] |")).toEqual(["cites-unknown"]);
});

test("words in brackets and years are no claims", () => {
  expect(codes("“They [sic] said never six” in [2026]. [c2]")).toEqual([]);
});

test("a hedge that every cited claim carries must not be dropped", () => {
  expect(lint("Union wants six. [c1]")).toMatchObject([
    { code: "hedge-dropped", refs: ["agreed", "c1"], message: expect.stringContaining("“reportedly”") },
  ]);
  for (const text of [
    "Union reportedly wants six. [c1]",
    "Union is said to want six. [c1]",
    "Union wants “six per cent”. [c1]",
    "Six is on the table. [c1, c2]",
  ])
    expect(codes(text)).toEqual([]);
  expect(codes("Union wants six per cent. [c1]")).toEqual(["hedge-dropped"]);
  expect(codes("Union wants six. [c1]", changed("c1", { hedges: [] }))).toEqual([]);
  expect(codes("Le syndicat veut six. [c1]", { language: "fr" })).toEqual([]);
});

test("what only may come needs a condition", () => {
  const conditional = changed("c3", { when: { text: "then", status: "conditional" } });
  expect(codes("Port drops its claims. [c3]", conditional)).toEqual(["hedge-dropped"]);
  expect(codes("Port drops its claims if Union agrees. [c3]", conditional)).toEqual([]);
  expect(codes("Port drops its claims. [c3]", conditional, { id: "sequence" })).toEqual([]);
});

test("likelihood and confidence are two sentences", () => {
  expect(codes("We have high confidence that a deal is unlikely. [author]")).toEqual(["likelihood-and-confidence"]);
  expect(codes("A deal is unlikely. [author] We have high confidence in that. [author]")).toEqual([]);
});

test("a word that takes a side is pointed out, unless it is quoted, a name or neutral where it stands", () => {
  expect(lint("The so-called offer of the regime failed. [c2]")).toMatchObject([
    { code: "loaded-word", severity: "notice", message: expect.stringMatching(/^“so-called”/) },
    { code: "loaded-word", message: expect.stringMatching(/^“regime”/) },
  ]);
  for (const text of ["Port calls it “a regime”. [c2]", "The sanctions regime stays. [c2]"])
    expect(codes(text)).toEqual([]);
  const named = { parties: [...harbourTalks.parties, { id: "p", name: "Stop Propaganda" }] };
  expect(codes("Stop Propaganda refuses. [c2]", named)).toEqual([]);
  expect(codes("Das Regime bleibt. [c2]", { language: "de" })).toEqual(["loaded-word"]);
});

test("a superseded claim is stale, except where the brief tells what changed or says what holds now", () => {
  const superseded = changed("c2", { status: "superseded" });
  expect(codes("Port refuses. [c2]", superseded)).toEqual(["stale"]);
  expect(codes("Port refuses. [c2]", superseded, { id: "what-changed" })).toEqual([]);
  expect(codes("Port no longer refuses. [c2, c3]", superseded)).toEqual([]);
});

test("a claim edited after the passage was written is stale, one edited before is not", () => {
  const edited = changed("c2", { review: { state: "edited", at: "2026-03-02T10:00:00Z" } });
  expect(codes("Port refuses. [c2]", edited, { writtenAt: "2026-03-02T09:00:00Z" })).toEqual(["stale"]);
  expect(codes("Port refuses. [c2]", edited, { writtenAt: "2026-03-02T11:00:00Z" })).toEqual([]);
  expect(codes("Port refuses. [c2]", edited)).toEqual([]);
  expect(codes("Port refuses. [c2]", edited, { writtenAt: "2026-03-01T23:00:00+02:00" })).toEqual(["stale"]);
});

test("a claim is stale when its holder says something else in a later report that the passage does not cite", () => {
  const older = claim("c5", "six per cent", { report: "r1", issue: "pay", options: ["six"] });
  const newer = claim("c6", "we want five", { report: "r2", issue: "pay", options: ["five"] });
  const later = { id: "r2", publisher: "Herald", date: "2026-03-09", text: "we want five" };
  const withReports = (date: string | undefined, claims: object[]) => ({
    reports: [{ ...harbourTalks.reports[0], ...(date === undefined ? {} : { date }) }, later],
    claims: [...harbourTalks.claims, ...claims],
  });
  const text = "Union wants six. [c5]";
  expect(lint(text, withReports("2026-03-01", [older, newer]))).toMatchObject([
    { code: "stale", refs: ["agreed", "c5", "c6"] },
  ]);
  expect(codes(`${text} Now five. [c6]`, withReports("2026-03-01", [older, newer]))).toEqual([]);
  expect(codes(text, withReports("2026-03-09", [older, newer]))).toEqual([]);
  expect(codes(text, withReports(undefined, [older, newer]))).toEqual([]);
  for (const other of [{ holder: "Port" }, { issue: "cranes" }, { options: ["six"] }, { status: "superseded" }])
    expect(codes(text, withReports("2026-03-01", [older, { ...newer, ...other }]))).toEqual([]);
  const repeated = claim("c7", "six per cent", { issue: "pay", options: ["five"] });
  expect(codes(text, withReports("2026-03-01", [older, newer, repeated]))).toEqual([]);
});

test("leaving out the sources is pointed out when everything comes from one origin", () => {
  expect(codes("", {}, { id: "sources", omit: true })).toEqual(["single-origin-missing"]);
  const second = { id: "r2", publisher: "Herald", text: "never six" };
  const two = {
    reports: [...harbourTalks.reports, second],
    claims: [...harbourTalks.claims, claim("c5", "never six", { report: "r2" })],
  };
  expect(codes("", two, { id: "sources", omit: true })).toEqual([]);
  expect(codes("", {}, { id: "agreed", omit: true })).toEqual([]);
});

test("all of this is in the findings of the case, errors first, and an omitted text is not read", () => {
  const passages = [
    { id: "agreed", text: "Port refuses. [c99]" },
    { id: "blocks", text: "Nobody cites this.", omit: true },
  ];
  const found = findAll(subjectWith({ passages }));
  expect(found[0]).toMatchObject({ code: "cites-unknown", refs: ["agreed", "c99"] });
  expect(found.map(({ code }) => code)).not.toContain("uncited-sentence");
});

test("a computed sentence is held against what is computed now", () => {
  const before = subjectWith();
  const sentence =
    "It goes away if Port no longer refuses “six per cent” on Pay, or if Union no longer demands “six per cent” on Pay.";
  const passages = [{ id: "blocks", text: `${sentence} [computed]` }];
  const stale = (change: object) =>
    findAll(subjectWith({ passages, ...change })).filter(({ code }) => code === "stale").length;
  expect(before.positions.length).toBe(2);
  expect([stale({}), stale({ positions: harbourTalks.positions.slice(0, 1) })]).toEqual([0, 1]);
});
