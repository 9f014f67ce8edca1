import { describe, expect, test } from "vitest";
import { canonicalText } from "./canonical-text/canonical-text.ts";
import { readReport } from "./read-report.ts";

const gist = (text: string): string[] =>
  readReport(canonicalText(text, "text"), { parties: [] }).claims.map(({ holder, act }) => `${holder} ${act}`);
const last = (text: string): string | undefined => gist(text).at(-1);

describe("a common noun stands for the party that the text named", () => {
  test.each([
    ["Hamas met mediators in Doha. The militant group rejected the terms.", "Hamas reject"],
    ["The IMF sent a team to Accra. The Fund demanded higher taxes.", "IMF demand"],
    ["The EU sent a delegation. The bloc has offered a lower duty.", "EU offer"],
    ["Colombia's government met the ELN in Havana. The rebels rejected the plan.", "ELN reject"],
  ])("%s", (text, expected) => expect(last(text)).toBe(expected));

  test("the government is the state that the text is about, not where the talks are held", () => {
    const text =
      "Chad's army shelled the hills. Talks in Nairobi ended. Talks in Nairobi failed. The government rejected a truce.";
    expect(last(text)).toBe("Chad reject");
  });

  test("a government named before any state is itself", () => {
    expect(last("The government met the strikers. Envoys flew in from Oslo. The army rejected the terms.")).toBe(
      "Government reject",
    );
  });
});

describe("parties are learnt from the text", () => {
  test.each([
    ["The Lake Council (LDC) holds the isle. The LDC rejected the cut.", "Lake Council reject"],
    ["Red Tide, an armed group, holds the isle. The group rejected the cut.", "Red Tide reject"],
    ["Ardel and Borsk have been negotiating for weeks. Both rejected the cut.", "Ardel|Borsk reject"],
    ["Ardel lost the isle. Ardel shelled it. Ardelian Foreign Minister Ann Lee rejected the cut.", "Ardel reject"],
    ["The Dutch group bid for Orlo. The Dutch group rejected the cut.", "Dutch group reject"],
  ])("%s", (text, expected) => expect(last(text)).toBe(expected));

  test.each([
    ["Ann Lee has led the Guild for years. Lee rejected the cut.", "Guild reject"],
    ["Ms Lee (Dockers Union) met the press. Lee rejected the cut.", "Dockers Union reject"],
    ["Speaking for the owners, Max Bird rejected the cut.", "Owners reject"],
    ["The district met. Superintendent Gil Hanna rejected the cut.", "District reject"],
    ["Officials in Ardel rejected the cut.", "Ardel reject"],
  ])("a person's party: %s", (text, expected) => expect(last(text)).toBe(expected));

  test("the labels of a transcript name the speakers' parties", () => {
    const text =
      "MS LEE (NORWAY): Good day.\nMR ROY (PERU): Good day.\nMS LEE: We reject the cut.\nMR ROY: We accept it.";
    expect(gist(text).slice(-2)).toEqual(["Norway reject", "Peru accept"]);
  });

  test("a statement written as we is its author's", () => {
    const text =
      "Statement of the Fishers Guild\n\nWe came in good faith. We cannot accept the quota. We demand a review.";
    expect(gist(text).slice(-2)).toEqual(["Fishers Guild reject", "Fishers Guild demand"]);
  });
});

describe("people and the party they speak for", () => {
  test.each([
    ["The Assembly met. The president of the Assembly, Nils Berg, demanded a vote.", "Assembly demand"],
    ["The Dockers Union met. Union President Carla Mota rejected the cut.", "Dockers Union reject"],
    [
      "The rebels' spokesman said on Monday that talks had ended. Tom Abara told reporters his men would not leave.",
      "Rebels reject",
    ],
    ["The donor group rejected the text.", "Donors reject"],
    ["Marta Sol of Quito University doubts that it will last.", "(expert) predict"],
  ])("%s", (text, expected) => expect(last(text)).toBe(expected));

  test("a named person of no known party holds what he says himself", () => {
    expect(last("Ivo Brandt said he would not sell.")).toBe("Ivo Brandt reject");
  });

  test("two noun phrases joined by and act together", () => {
    expect(last("Chad's government and the rebels accepted the truce.")).toBe("Chad|Rebels accept");
  });

  test("whoever leads a group is not named by an insertion", () => {
    expect(last("Official creditors, led by Japan, rejected the deal.")).toBe("Official creditors reject");
  });

  test.each([
    ["Oman, which hosts the talks, has dropped its demand.", "Oman concede"],
    [
      "Port of Odry shares fell. Odry said it would pay. The Crane Union voted. Odry dockers rejected the raise.",
      "Crane Union reject",
    ],
    [
      "Chad's army said it would not sign unless the militia left the town, rejecting an Omani proposal.",
      "Chad reject",
    ],
    ["Peru said Chile must improve its offer.", "Peru demand"],
    [
      "Peru's army shelled the hill. U.S. Secretary Ann Lee met U.S. aides. The army's commander rejected a truce.",
      "Peru reject",
    ],
  ])("%s", (text, expected) => expect(last(text)).toBe(expected));
});
