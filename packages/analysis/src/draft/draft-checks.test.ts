import { parseCase, type Draft } from "@parley/model";
import { expect, test } from "vitest";
import { changedClause, chooseWording } from "./change-draft.ts";
import { generateDraft } from "./generate-draft.ts";
import { textReadout } from "./text-readout.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Strike",
  parties: [
    { id: "port", name: "Port of Marenholm", aliases: ["the operator"] },
    { id: "union", name: "Union" },
  ],
  issues: [
    {
      id: "pay",
      label: "Pay",
      options: [
        { id: "six", label: "six per cent" },
        { id: "four", label: "four per cent" },
      ],
    },
    { id: "strike", label: "The strike", options: ["suspended", "resumes"] },
  ],
  positions: [
    { party: "union", issue: "pay", stance: "demands", options: ["six"] },
    { party: "port", issue: "pay", stance: "accepts", options: ["four", "six"] },
    { party: "port", issue: "strike", stance: "accepts", options: ["suspended"] },
    { party: "union", issue: "strike", stance: "accepts", options: ["resumes"] },
    { party: "union", issue: "strike", stance: "refuses", options: ["suspended"] },
  ],
  rules: [{ id: "r1", text: "six ends the strike", if: { pay: ["six"] }, then: { strike: ["suspended"] } }],
  steps: [
    {
      id: "paid",
      text: "six per cent is paid",
      by: "port",
      issue: "pay",
      option: "six",
      window: "2026-05-01/2026-06-30",
      verifiedBy: ["union"],
    },
  ],
});
const draft = generateDraft(subject);
const findings = (text: Draft) => {
  const { articles, findings: across } = textReadout(subject, text).value;
  return [...articles.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.findings)), ...across];
};
const codes = (text: Draft) => findings(text).map(({ code }) => code);
const pay = (text: Draft) => textReadout(subject, text).value.articles[0]?.clauses[0];
const said = { object: "wages", place: "Marenholm", remedy: "interest" };

test("what a clause does not say, the step says that carries it out; the rest is pointed out", () => {
  expect(pay(draft)).toMatchObject({
    status: "agreed",
    step: "paid",
    terms: {
      actor: ["port"],
      act: "six per cent is paid",
      deadline: "2026-06-30",
      timing: "complete",
      verifier: ["union"],
    },
  });
  expect(pay(draft)?.findings).toMatchObject([
    {
      code: "clause-incomplete",
      severity: "warning",
      message: "Clause 1.1 “Pay” does not say to what, where or what follows when it is not done.",
    },
  ]);
});

test("a clause that says it all, or leaves it open on purpose, is no finding", () => {
  const full = changedClause(draft, "pay", (clause) => ({ ...clause, terms: said }));
  expect(pay(full)?.findings).toEqual([]);
  const open = changedClause(draft, "pay", (clause) => ({ ...clause, leftOpen: "the wage commission decides" }));
  expect(pay(open)?.findings).toEqual([]);
});

test("wordings that a rule does not allow together are linked brackets, and a conflict when the text takes both", () => {
  expect(codes(draft)).toContain("brackets-linked");
  const taken = chooseWording(draft, "strike", "resumes");
  expect(findings(taken).find(({ code }) => code === "clauses-conflict")).toMatchObject({
    severity: "error",
    message:
      "“Six per cent” in 1.1 “Pay” and “Resumes” in 1.2 “The strike” exclude each other (r1: six ends the strike).",
  });
  expect(codes(chooseWording(draft, "strike", "suspended"))).not.toContain("clauses-conflict");
});

test("a step that carries out another option, and a deadline before the step may begin, are conflicts", () => {
  const other = changedClause(draft, "pay", (clause) => ({
    ...clause,
    alternatives: [{ id: "four", text: "Four per cent", options: { pay: "four" }, heldBy: [], claims: [] }],
    chosen: "four",
  }));
  expect(findings(other).find(({ code }) => code === "step-conflict")?.message).toBe(
    "The step “six per cent is paid” carries out something else than clause 1.1 “Pay” says.",
  );
  const early = changedClause(draft, "pay", (clause) => ({ ...clause, terms: { ...said, deadline: "2026-04" } }));
  expect(findings(early).find(({ code }) => code === "step-conflict")?.message).toContain(
    "differ in the deadline, 2026-04-30, which lies before the step may begin, 2026-05-01",
  );
});

const withAnnex = (terms: object): Draft => ({
  ...draft,
  articles: [
    ...draft.articles,
    {
      id: "annex",
      heading: "Annex",
      annex: true,
      clauses: [
        {
          id: "annex-pay",
          status: "agreed",
          alternatives: [{ id: "six", text: "Six", options: { pay: "six" }, heldBy: [], claims: [] }],
          chosen: "six",
          terms,
          from: [],
        },
      ],
    },
  ],
});

test("an annex that says another day than the clause is a conflict; one that says less is none", () => {
  const dated = changedClause(withAnnex({ deadline: "2026-08-01" }), "pay", (clause) => ({
    ...clause,
    terms: { deadline: "2026-07-01" },
  }));
  expect(findings(dated).find(({ code }) => code === "annex-conflict")?.message).toBe(
    "Clauses 1.1 “Pay” and 2.1 “Annex” differ in the deadline.",
  );
  expect(codes(withAnnex({}))).not.toContain("annex-conflict");
});

const worded = (first: string, second: string): Draft => {
  const text = (id: string, words: string) => (now: Draft) =>
    changedClause(now, id, (clause) => ({
      ...clause,
      alternatives: [{ id: "w", text: words, options: {}, heldBy: [], claims: [] }],
      chosen: "w",
      leftOpen: "all else",
    }));
  return text("strike", second)(text("pay", first)(draft));
};

test("one party under two names is pointed out; a name within a longer one is not another name", () => {
  expect(findings(worded("The Port of Marenholm pays.", "The operator waits."))).toMatchObject([
    {
      code: "two-names",
      message:
        "One and the same has 2 names in the text: “Port of Marenholm” in 1.1 “Pay” and “the operator” in 1.2 “The strike”.",
    },
  ]);
  expect(codes(worded("Port of Marenholm pays.", "Port of Marenholm waits."))).toEqual([]);
});

test("a word in place of a defined term, and one word spelled in two ways, are pointed out", () => {
  const defined = {
    ...worded("A ceasefire holds.", "The truce ends."),
    definitions: [{ term: "ceasefire", instead: ["truce"] }],
  };
  expect(findings(defined)).toMatchObject([
    {
      code: "other-word",
      message: "“truce” stands in 1.2 “The strike”, where the text has the defined term “ceasefire”.",
    },
  ]);
  expect(codes(worded("A ceasefire holds.", "The cease-fire ends."))).toEqual(["two-spellings"]);
  expect(codes(worded("A cease fire holds.", "The ceasefire ends."))).toEqual(["two-spellings"]);
  expect(codes(worded("Both sides may be there.", "Maybe nobody is."))).toEqual([]);
});

test("a clause marked as agreed that a party has refused is pointed out, with the holders that no longer hold it", () => {
  const marked = changedClause(draft, "strike", (clause) => ({
    ...clause,
    status: "agreed",
    alternatives: [
      { id: "suspended", text: "Suspended", options: { strike: "suspended" }, heldBy: ["union"], claims: [] },
    ],
    chosen: "suspended",
    leftOpen: "all else",
  }));
  expect(codes(marked).filter((code) => code !== "clause-incomplete")).toEqual([
    "agreed-not-reported",
    "holder-changed",
  ]);
});

test("the bottom line names who has not accepted what the text takes, and what stands when all accept it", () => {
  const { bottomLine } = textReadout(subject, chooseWording(draft, "strike", "suspended")).value;
  expect(bottomLine).toMatchObject({
    sentence: "Against what the text now says: 1 refusal.",
    package: { pay: "six", strike: "suspended" },
    against: [{ party: "union", kind: "refuses", issue: "strike", option: "suspended" }],
    open: [],
    broken: [],
    now: { packages: "1", closed: "0", open: "0" },
    ifAccepted: { packages: "1", closed: "1", open: "1" },
  });
  expect(textReadout(subject, chooseWording(draft, "strike", "resumes")).value.bottomLine.broken).toEqual(["r1"]);
});
