import { describe, expect, test } from "vitest";
import { canonicalText } from "./canonical-text/canonical-text.ts";
import { readReport } from "./read-report.ts";

const claims = (text: string) => readReport(canonicalText(text, "text"), { parties: [] }).claims;
const gist = (text: string): string[] => claims(text).map(({ holder, act }) => `${holder} ${act}`);

describe("moves of plain news", () => {
  test.each([
    ["Peru's envoy said any settlement would have to include a cap.", "Peru demand"],
    ["Peru said any buyer must guarantee jobs.", "Peru demand"],
    ["Peru warned Chile not to close the border.", "Peru demand"],
    ["The islands of Tonga are claiming 18 percent of the catch.", "Tonga demand"],
    ["Peru stressed the need for a ceasefire.", "Peru demand"],
    ["“Let our ships go,” Peru's minister told Chile.", "Peru demand"],
    ["“We are not signing that,” Peru's minister said.", "Peru reject"],
    ["Peru's minister has ruled that out.", "Peru reject"],
    ["Peru said that was too slow.", "Peru reject"],
    ["Peru refused to discuss the levy.", "Peru reject"],
    ["Peru expressed opposition to the plan.", "Peru reject"],
    ["Peru showed no sign of giving way on the quota.", "Peru reject"],
    ["The plan has the support of Peru.", "Peru accept"],
    ["Peru is in favour of the plan.", "Peru accept"],
    ["Peru's minister said the port would be reopened next week.", "Peru promise"],
    ["Peru said it would halt its attacks on the port.", "Peru promise"],
    ["Peru promised that no boat would be tied up.", "Peru promise"],
    ["In a major climbdown, Peru agreed to monitors.", "Peru concede"],
    ["Peru cut its demand from 20 percent to 15 percent.", "Peru concede"],
    ["Peru plans to impose tariffs from July if no deal is reached.", "Peru threaten"],
    ["Peru gave Chile 48 hours to leave or face sanctions.", "Peru threaten"],
    ["Peru's army chief said all options remained on the table.", "Peru threaten"],
    ["Peru said a ceasefire was a precondition for talks.", "Peru condition"],
    ["Peru left open the possibility of a longer transition.", "Peru offer"],
    ["Peru said there had never been such a promise.", "Peru deny"],
    ["“These reports are without foundation,” Peru's foreign ministry said.", "Peru deny"],
    ["“Chile is not interested in peace,” Peru's president said.", "Peru accuse"],
    ["Peru said Chile was responsible for the deaths.", "Peru accuse"],
    ["There was no immediate comment from Peru.", "Peru no-comment"],
    ["“Ten percent is a joke,” Peru's negotiator said.", "Peru reject"],
    ["“This is a bad deal for our farmers,” Peru's minister said.", "Peru reject"],
    ["“There is no reason to change the treaty,” Peru's minister said.", "Peru reject"],
    ["“Ten percent is not on the table,” Peru's minister said.", "Peru reject"],
    ["“We don't need observers,” Peru's minister said.", "Peru reject"],
    ["Peru's team walked out of the talks.", "Peru reject"],
    ["Peru regards that as robbery.", "Peru reject"],
    ["“That is not something we can give,” Peru's minister said.", "Peru reject"],
    ["“They are offering us peanuts,” Peru's minister said.", "Peru reject"],
    ["Peru said it would tighten sanctions if the tests continued.", "Peru threaten"],
    ["Peru said it was ready to sign the deal.", "Peru accept"],
    ["Peru said it would respect the truce.", "Peru promise"],
    ["Lima had no immediate comment.", "Peru no-comment"],
    ["Asked whether it would sign, Peru said no.", "Peru reject"],
    ["Peru's answer was a flat no.", "Peru reject"],
    ["Chile accepted the text. Peru did not.", "Peru reject"],
    ["“We won't sell them out, period,” Peru's envoy said.", "Peru red-line"],
    ["“Anything below twelve percent would be unacceptable,” Peru's minister said.", "Peru demand"],
    ["“Twelve percent is what our fleet needs,” Peru's minister said.", "Peru demand"],
    ["“That works for us,” Peru's minister said.", "Peru accept"],
    ["“We have a deal,” Peru's minister said.", "Peru accept"],
    ["Peru said it would sign the text.", "Peru accept"],
    ["“Ten years is something we can talk about,” Peru's minister said.", "Peru offer"],
    ["“We have moved on dates,” Peru's minister said.", "Peru concede"],
    ["“If this goes on, there will be no summit,” Peru's president said.", "Peru threaten"],
    ["“Pay by Friday, or the lights go out,” Peru's minister said.", "Peru threaten"],
    ["Peru's minister told staff that no routes would be closed.", "Peru promise"],
    ["Peru said it had not offered a buyout.", "Peru deny"],
    ["Peru said Chile had not kept its promises.", "Peru accuse"],
    ["“Chile keeps changing its mind,” Peru's minister said.", "Peru accuse"],
    ["Peru declined to discuss details of the call.", "Peru no-comment"],
  ])("%s", (text, expected) => expect(gist(text).at(-1)).toBe(expected));

  test("a time for which somebody waits is a condition", () => {
    expect(gist("Peru is ready to return to the table once the sanctions are lifted.")).toEqual([
      "Peru offer",
      "Peru condition",
    ]);
  });

  test("what is said of an offer is said by whoever judges it", () => {
    expect(gist("Chile's offer of a 12 percent share was not enough, Peru said.")).toEqual([
      "Peru reject",
      "Chile offer",
    ]);
  });

  test("a demand that a noun names belongs to its owner", () => {
    const [around, inside] = claims("The talks stalled over Peru's demand for a 20 percent share.");
    expect(inside).toMatchObject({ holder: "Peru", act: "demand", partOf: around?.id });
  });
});

describe("what somebody is open to", () => {
  test.each([
    ["Norway is ready to compromise.", "Norway offer"],
    ["Norway is willing to compromise on the quota.", "Norway offer"],
    ["Norway is open to compromise.", "Norway offer"],
    ["Norway is open to a compromise.", "Norway offer"],
    ["Norway is open to suggestions.", "Norway offer"],
    ["Norway is open to the compromise.", "Norway accept"],
    ["Norway is open to this.", "Norway accept"],
    ["Norway is open to both.", "Norway accept"],
  ])("%s", (text, expected) => expect(gist(text)).toEqual([expected]));
});

describe("whose strike it is", () => {
  test.each([
    ["The airline said pilots would strike on Friday.", "Airline threaten"],
    ["The Orlo Port company said dockers would walk out at noon.", "Orlo Port threaten"],
    ["The Labour Ministry said miners would go on strike.", "Labour Ministry threaten"],
    ["The council warned that cleaners would strike if talks failed.", "Council threaten"],
    ["The airline said the pilots' union would strike.", "Airline threaten"],
  ])("“%s” is no threat of whoever tells it", (text, threat) => expect(gist(text)).not.toContain(threat));

  test.each([
    ["The federation said miners would go on strike.", "Federation threaten"],
    ["The Association of Ferry Pilots said crews would stop work on Friday.", "Association of Ferry Pilots threaten"],
    ["Unava, the dockers' union, rejected the cut. Unava said dockers would walk out on Friday.", "Unava threaten"],
  ])("“%s” is", (text, threat) => expect(gist(text)).toContain(threat));
});

describe("what is no move", () => {
  test.each([
    ["Chile and Peru have met over the agreement.", "accept"],
    ["Chile and Peru are trying to agree on a date.", "accept"],
    ["Peru has not yet signed the treaty.", "reject"],
    ["Peru could not be reached.", "reject"],
    ["Peru said it could not pay more without cutting jobs.", "condition"],
    ["Peru promised to stop the shelling in return for a truce.", "threaten"],
    ["Peru pledged to end the strikes.", "threaten"],
    ["“Let us see,” Peru's minister said.", "demand"],
  ])("%s: no %s", (text, act) => expect(claims(text).map((claim) => claim.act)).not.toContain(act));
});
