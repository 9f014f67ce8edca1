import type { Act } from "@parley/model";
import { expect, test } from "vitest";
import { recogniseIssue } from "./recognise-issue.ts";
import { textEvidence } from "./text-evidence.ts";

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

test("a claim whose words name its issue is about it, whatever the text is about", () => {
  const whole = textEvidence("The union wants higher wages. The union wants a pay rise.");
  expect(recogniseIssue({ text: "no troops leave the valley", sentence: "", act: "reject" }, whole).issue).toBe(
    "security.withdrawal",
  );
});

test("a claim whose words tell little is about what its text is about", () => {
  const text = "The union wants higher wages. The yard offers wages that match inflation. It offered six percent.";
  const claim = { text: "It offered six percent", sentence: "It offered six percent.", act: "offer" as const };
  expect(recogniseIssue(claim, textEvidence(text)).issue).toBe("labour.pay");
});

test("the name of a party says nothing about its issue", () => {
  const text =
    "The gas fee must fall, says the Lower Basin. The Basin will not wait for the pipeline. The Basin is firm.";
  const claim = { text: "The Basin is firm", sentence: "The Basin is firm.", act: "red-line" as const };
  expect(recogniseIssue(claim, textEvidence(text)).issue).toBe("resources.fuel");
});

test("in coalition talks a policy is a part of the programme", () => {
  const whole = textEvidence("Talks on a coalition. Who enters the coalition? Who gets the finance portfolio?");
  const claim = { text: "taxes on wealth be raised", sentence: "", act: "demand" as const };
  expect(recogniseIssue(claim, whole)).toEqual({ issue: "coalition.programme/taxes" });
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
