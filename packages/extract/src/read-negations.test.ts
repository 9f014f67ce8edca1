import { describe, expect, test } from "vitest";
import { canonicalText } from "./canonical-text/canonical-text.ts";
import { readReport } from "./read-report.ts";

const claims = (text: string) => readReport(canonicalText(text, "text"), { parties: [] }).claims;
const gist = (text: string): string[] => claims(text).map(({ holder, act }) => `${holder} ${act}`);
const words = (text: string): string[] => claims(text).map(({ quote }) => quote);

describe("who may not speak", () => {
  test.each([
    "Sudan said monitors would not be permitted to talk to detainees.",
    "Egypt said its crews will not be allowed to brief the press.",
    "The pilots' union said mechanics had not been cleared to discuss the roster.",
    "Officials said miners left because they were not allowed to talk.",
  ])("“%s” says something of those who are barred", (text) => {
    expect(words(text).join()).toMatch(/not (?:be |been )?(?:permit|allow|clear)/);
  });

  test("a party that may not speak stays the one that “it” means", () => {
    expect(gist("Because Norway was not permitted to speak in Geneva, it rejected the quota.")).toContain(
      "Norway reject",
    );
  });

  test.each([
    "Norway rejected the quota, according to an envoy who was not cleared to discuss it.",
    "An aide who is not permitted to brief reporters said Norway rejected the quota.",
    "Norway rejected the quota, two officials said, as they were not authorised to share details.",
    "Norway rejected the quota. A diplomat spoke on condition of anonymity since he was not allowed to comment.",
  ])("“%s” only tells why somebody has no name", (text) => {
    expect(gist(text)).toEqual(["Norway reject"]);
  });
});

describe("no, none and neither", () => {
  test.each([
    ["No truce was accepted by Sudan.", "Sudan reject"],
    ["Neither text was accepted by Sudan.", "Sudan reject"],
    ["The text was accepted by Sudan.", "Sudan accept"],
    ["None of the drafts has been endorsed by Sudan.", "Sudan reject"],
    ["Norway said no quota would be accepted.", "Norway reject"],
    ["No refund was offered by the airline.", "Airline reject"],
    ["Nothing was offered by the airline.", "Airline reject"],
    ["No refund has been proposed by the airline.", "Airline reject"],
    ["Norway accepted none of the quotas.", "Norway reject"],
    ["Norway said none of the quotas had been accepted.", "Norway reject"],
    ["Egypt said none of its demands would be dropped.", "Egypt reject"],
    ["Sudan said no captive would be freed until Chad left.", "Sudan condition"],
    ["Norway offered no quota.", "Norway reject"],
    ["Norway made no concessions.", "Norway reject"],
    ["Norway offered no less than 30 tonnes.", "Norway offer"],
  ])("%s", (text, expected) => expect(gist(text)[0]).toBe(expected));

  test.each([
    "No agreement was reached.",
    "No plan was rejected by Sudan.",
    "Egypt said no agreement had been reached.",
    "Egypt said no offer was on the table.",
  ])("%s: nobody moved", (text) => {
    expect(claims(text).filter(({ act }) => !/^(?:assess|deny|report-event)$/.test(act))).toEqual([]);
  });

  test("a river on which a party depends is no condition", () => {
    expect(gist("Egypt, which depends on the river for water, demanded a quota.")).not.toContain("Egypt condition");
  });

  test.each([
    ["“No quota that uses us as a doormat will be accepted,” Norway's minister said.", "Norway reject"],
    ["No truce that leaves us as a buffer will be accepted, Sudan said.", "Sudan reject"],
  ])("a relative clause behind the no does not take it away: %s", (text, expected) => {
    expect(gist(text)).toEqual([expected]);
    expect(words(text)[0]).toMatch(/^“?No /);
  });
});

describe("what another should not do", () => {
  test.each([
    ["Sudan must not sign the pact, Egypt said.", "Egypt demand"],
    ["Egypt said Sudan should not endorse the text.", "Egypt demand"],
    ["Egypt said the rebels must not accept the truce.", "Egypt demand"],
    ["Egypt said Sudan must not demand a toll.", "Egypt demand"],
    ["Egypt said it must not accept a toll.", "Egypt reject"],
    ["The toll must not be accepted, Egypt said.", "Egypt reject"],
  ])("%s", (text, expected) => expect(gist(text)).toEqual([expected]));

  test.each([
    "Sudan should not accept the truce.",
    "Sudan ought to offer a truce.",
    "Sudan should not accept the truce, an analyst said.",
  ])("“%s” is no move of whoever should", (text) => {
    expect(claims(text).map(({ holder }) => holder)).not.toContain("Sudan");
  });
});

describe("who does not stand against it", () => {
  test.each([
    ["Norway would not object if Sudan joined.", "Norway accept"],
    ["Norway would not oppose a quota.", "Norway accept"],
    ["Norway said it will not veto the quota.", "Norway accept"],
    ["Egypt said it would not stand in the way of a truce.", "Egypt accept"],
    ["Norway objected.", "Norway reject"],
  ])("%s", (text, expected) => expect(gist(text)).toContain(expected));

  test.each([
    "Norway will not block the quota if Sudan pays.",
    "Norway will not reject the quota.",
    "Norway said it would not refuse to talk.",
    "The union will not dismiss the text.",
  ])("“%s” refuses nothing", (text) => {
    expect(claims(text).map(({ act }) => act)).not.toContain("reject");
  });
});
