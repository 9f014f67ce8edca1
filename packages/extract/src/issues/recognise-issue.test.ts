import type { Act } from "@parley/model";
import { expect, test } from "vitest";
import { issueTopics, recogniseIssue } from "./recognise-issue.ts";

function recognised(text: string, act: Act = "demand", sentence = text) {
  return recogniseIssue({ text, sentence, act });
}

test.each([
  ["an immediate ceasefire", "security.ceasefire", ["immediate"]],
  ["the hostages be released in stages", "security.prisoners", ["phased"]],
  ["scrap all tariffs on machinery", "trade.tariffs", ["removed"]],
  ["export controls on chips be eased", "trade.export_controls", undefined],
  ["bondholders take a haircut of 40 percent", "finance.debt_relief", ["write-off"]],
  ["the next tranche of the loan be paid at once", "finance.disbursement", undefined],
  ["lift the sanctions on its banks", "economy.sanctions", ["lifted"]],
  ["a shorter working week", "labour.hours", ["shorter"]],
  ["no compulsory redundancies at the yard", "labour.jobs", ["no-dismissals"]],
  ["keep the interior portfolio", "coalition.ministries", undefined],
  ["phase out coal by 2035", "environment.emissions", ["phase-out"]],
  ["a guaranteed minimum flow in dry years", "resources.water", ["minimum-flow"]],
  ["two board seats", "corporate.governance", ["board-seats"]],
  ["a higher bid", "corporate.price", ["higher"]],
  ["uranium enrichment be suspended", "security.nuclear", undefined],
  ["U.N. monitoring of the truce", "monitoring.mission", ["monitored"]],
  ["the border towns stay under its flag", "territory.control", ["held-by-one-side"]],
])("a claim that says '%s' is about %s", (text, issue, options) => {
  const found = recognised(text);
  expect([found.issue?.split("/")[0], found.options]).toEqual([issue, options]);
});

test("a claim without a word of any issue has none", () => {
  expect(recognised("It would rather wait")).toEqual({});
});

test("the condition of a claim counts less than the claim", () => {
  expect(recognised("It would walk out of the talks if the sanctions stay", "threaten").issue).toBe(
    "process.agenda_format",
  );
  expect(recognised("If the sanctions stay, it would release no prisoners", "threaten").issue).toBe(
    "security.prisoners",
  );
});

test("a claim that is a condition is about what it asks for", () => {
  expect(
    recognised("provided the sanctions are lifted", "condition", "It will sign, provided the sanctions are lifted.")
      .issue,
  ).toBe("economy.sanctions");
});

test("a claim without words of its own goes on about the issue before it", () => {
  const claim = {
    text: "They might live with two years",
    sentence: "They might live with two years.",
    act: "offer" as const,
  };
  expect(recogniseIssue(claim).issue).toBeUndefined();
  expect(recogniseIssue({ ...claim, before: ["The tariff has to go at once, say the exporters."] }).issue).toBe(
    "trade.tariffs",
  );
});

test("the nearer of two sentences before a claim counts more", () => {
  const claim = { text: "This was refused", sentence: "This was refused.", act: "reject" as const };
  const before = ["The union asked for higher wages.", "It asked for a shorter working week."];
  expect(recogniseIssue({ ...claim, before }).issue).toBe("labour.hours");
});

test("what a text is about decides between two readings of a word", () => {
  const claim = { text: "a strike would follow", sentence: "a strike would follow", act: "threaten" as const };
  expect(recogniseIssue({ ...claim, topics: issueTopics("The union wants higher wages.") }).issue).toBe(
    "labour.strike",
  );
});

test("in coalition talks a policy is a part of the programme", () => {
  const topics = issueTopics("Talks on a coalition. Who enters the coalition? Who gets the finance portfolio?");
  const claim = { text: "taxes on wealth be raised", sentence: "", act: "demand" as const };
  expect(recogniseIssue({ ...claim, topics })).toEqual({ issue: "coalition.programme/taxes" });
});

test("the place of a claim follows a slash", () => {
  expect(recognised("withdraw its troops from the Orla valley", "offer")).toEqual({
    issue: "security.withdrawal/orla",
    options: ["withdraw"],
  });
});

test("an answer that the words negate turns into the one that holds without agreement", () => {
  expect(recognised("there be no ceasefire", "demand").options).toEqual(["no-ceasefire"]);
});

test("a rejection names the answer that it rejects", () => {
  expect(recognised("will not accept foreign troops", "reject").options).toEqual(["troops"]);
});
