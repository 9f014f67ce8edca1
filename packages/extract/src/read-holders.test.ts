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

describe("parties and people that only the text knows", () => {
  test.each([
    ["The Bay Trust met. The trust's biologist, Ann Strand, came late. Strand rejected the quota.", "Bay Trust reject"],
    [
      "The Netters Guild met. Cal Roy, who speaks for the netters, left. Roy rejected the quota.",
      "Netters Guild reject",
    ],
    ["The Pilots Guild is led by Kim Olsen. Olsen rejected the cut.", "Pilots Guild reject"],
    [
      "The Pine Teachers Association met. Dana Hall, a teacher, spoke. Hall rejected it.",
      "Pine Teachers Association reject",
    ],
    ["Omar Diaz, a member of the union's team, left. The Dockers Union met. Diaz rejected it.", "Dockers Union reject"],
    ["The Delegation of Skerra met the Delegation of Orholm. The Delegation of Skerra rejected it.", "Skerra reject"],
    ["The Plater and Welder Union (PWU) met. The PWU rejected the cut.", "Plater and Welder Union reject"],
    ["Patients First urged both to wait. Its director, Noor Haddad, rejected the cut.", "Patients First reject"],
    ["NFB met. The National Food Board (no relation) sat. NFB rejected the cut.", "National Food Board reject"],
    [
      "The Wirrin Council of elders met. Elder Josie Hall spoke. The elder Josie Hall rejected it.",
      "Wirrin Council reject",
    ],
    ["A fourth group, the Northern List, rejected the cut.", "Northern List reject"],
    ["The exporter, Orla Gas Union, met the Varn Board. The exporter rejected the cut.", "Orla Gas Union reject"],
    [
      "The Delta Guards hold the isle. The spokesman for the guards, who calls himself Captain Ferro, spoke. Ferro rejected it.",
      "Delta Guards reject",
    ],
    ["The consortium’s part is small. Its chief negotiator, Ann Lee, rejected the cut.", "Consortium reject"],
    ["The leaseholders met the diocese. Their chair, Ann Lee, rejected the cut.", "Leaseholders reject"],
    ["The shire met. The shire waited. The city did not. Mayor Colin Frew rejected the cut.", "Shire reject"],
  ])("%s", (text, expected) => expect(last(text)).toBe(expected));

  test.each([
    "Ann Lee, whose brother is a welder of the Orlo Union, spoke. Lee rejected the cut.",
    "The Orlo Union met. Petra Huld, a labour economist at a university, rejected the cut.",
  ])("what describes somebody else says nothing of a person's party: %s", (text) =>
    expect(last(text)).not.toContain("Orlo Union"),
  );
});

test("a ministry without a state in its name is the state that the text is about", () => {
  const text =
    "Eland's government met. Eland's fleet sailed. The Ministry of the Sea met Kelvar. The Ministry of the Sea rejected it.";
  expect(last(text)).toBe("Eland reject");
});

test("an adjective before a hyphen only says where somebody comes from", () => {
  const text = "The Varn Board met. The Indian-owned bidder waited. Its chief, Ann Lee, rejected the cut.";
  expect(last(text)).not.toContain("India ");
});

test("a clause after a comma describes nobody", () => {
  const text = "Ardel and Borsk met. In Tolm, the press service informs, both left. Ardel rejected it. Tolm waits.";
  expect(gist(text)).toContain("Ardel reject");
});

describe("who speaks in a transcript", () => {
  test("a paragraph without a label goes on with the turn before it", () => {
    const text = "MS LEE (NORWAY): Good day.\nMR ROY (PERU): Good day.\nMS LEE: Thank you.\nWe reject the cut.";
    expect(last(text)).toBe("Norway reject");
  });

  test("two ministers of nobody known speak for themselves, not both for the government", () => {
    const text = [
      "The government is watched. Minister Dray sat. Minister Okafor sat.",
      "MINISTER DRAY: Good day to all.",
      "MINISTER OKAFOR: We reject the quota.",
      "MINISTER DRAY: We reject the cut.",
    ].join("\n");
    expect(gist(text).slice(-2)).toEqual(["Okafor reject", "Dray reject"]);
  });

  test("they are the other side in a speaker's own mouth", () => {
    const text = "MS LEE (NORWAY): Good day.\nMR ROY (PERU): Good day.\nMS LEE: They rejected the cut.";
    expect(last(text)).toBe("Peru reject");
  });

  test("a clip is spoken by whoever its label names in brackets", () => {
    const text =
      "CUE: The talks go on.\nCLIP (LEE): We wait.\nCUE: Ann Lee of the Dockers Union.\nCLIP (LEE): We reject it.";
    expect(last(text)).toBe("Dockers Union reject");
  });
});

test("a pronoun looks back on whoever goes by it", () => {
  const text = "Ms Ann Lee of the Dockers Union met Mr Max Bird of Halvik Steel. She left. He rejected the cut.";
  expect(last(text)).toBe("Halvik Steel reject");
});

describe("who is said to have said it", () => {
  const source = (text: string) =>
    readReport(canonicalText(text, "text"), { parties: [] }).claims.at(-1)?.chain.at(-1)?.who;

  test.each([
    ["The talks failed, sniffs the union's lawyer.", "the union's lawyer"],
    ["In circles of the council it is said that Lima would accept eighty.", "circles of the council"],
    ["There is a bill, her people let slip, that would cap claims.", "her people"],
    ["The union said Lima would accept eighty.", "The union"],
    ["Ann Lee of the Guild said no. The Guild would accept “nothing below nine”.", "Ann Lee"],
    ["Ann Lee leads the Guild. The Guild would never sign, she assured me over tea.", "Ann Lee"],
    ["The Guild met. The date, Ann Lee let it be understood, was the date.", "Ann Lee"],
    ["The Guild met. The Guild’s latest letter required nine percent.", "The Guild’s latest letter"],
    ["Ann Lee of the Guild said the Guild had proposed a plan. It provides for nine percent.", "Ann Lee"],
  ])("%s", (text, expected) => expect(source(text)).toBe(expected));

  test("what a party insists on is its own act, with nobody between", () => {
    expect(source("The union insisted that Lima would accept eighty.")).toBe("(this article)");
  });
});

describe("who speaks where nobody is named", () => {
  test("an interview without labels is told by who answers", () => {
    const text = [
      "Clara Mont has governed the region of Valmora for three years. She received us at home.",
      "President Mont, are you close?",
      "We are closer than you think. Our proposal is sixty per cent.",
      "Would you go below sixty?",
      "I would go a little below sixty.",
      "And the ports?",
      "We have dropped that. It hurt.",
      "So you will sign?",
      "We reject the quota.",
    ].join("\n\n");
    expect(last(text)).toBe("Valmora reject");
  });

  test("questions put to the reader make no interview", () => {
    const text = [
      "Who wants what?",
      "The Greens reject the dam.",
      "What if they fail?",
      "The Liberals reject the levy.",
      "You may ask why?",
      "Nobody knows.",
    ].join("\n\n");
    expect(gist(text)).toContain("Greens reject");
  });

  test("a newsletter that says I and asks nothing is no interview", () => {
    const text = [
      "On Monday the Greens left. You know them.",
      "I like the Greens.",
      "You may too.",
      "I met the Liberals. The Liberals reject the levy.",
      "I was told so. I wrote it down.",
    ].join("\n\n");
    expect(gist(text)).toContain("Liberals reject");
  });

  test("a statement is its letterhead's, the state before the ministry", () => {
    const text =
      "MINISTRY OF THE SEA, ELAND\nStatement on the talks in Torvik\n\nEland's fleet came home. Eland's government met. We regret the delay. Any cut is rejected.";
    expect(last(text)).toBe("Eland reject");
  });

  test("a labelled speaker who says we, and whom nothing places, stands for himself", () => {
    const text =
      "HALVERS: We met. We waited.\nQ: Why?\nHALVERS: Our lawyers came.\nQ: And?\nHALVERS: We stay.\nQ: So?\nHALVERS: We reject it.";
    expect(last(text)).toBe("Halvers reject");
  });
});

describe("what cannot hold anything holds nothing", () => {
  test.each([
    [
      "The Ferry Union met. The union rejected a cap, saying fuel costs had doubled, but offered a rebate.",
      "Ferry Union offer",
    ],
    ["Halvik Steel rejected a cap but, under pressure from the council, offered a rebate.", "Halvik Steel offer"],
    ["The works council met. The works council said foreign teams would reject the plan.", "Works council"],
  ])("%s", (text, expected) => expect(last(text)).toContain(expected));
});

test("what somebody close to a party says that it could do is told of that party", () => {
  const text =
    "The Drivers Union wants 8%. A person close to Acme Rail said it could go to 5% if the drivers called off a strike.";
  expect(gist(text).slice(0, 2)).toEqual(["Drivers Union demand", "Acme Rail offer"]);
});

describe("what is out of the question after “but” is so for whoever moved before it", () => {
  test.each([
    ["Chad accepted a truce but an amnesty is off the table.", "Chad red-line"],
    ["Chad has accepted a truce, officials said, but an amnesty remains out of the question.", "Chad red-line"],
    ["Chad accepted a truce. But an amnesty remains out of the question.", "Chad red-line"],
  ])("%s", (text, expected) => expect(last(text)).toBe(expected));

  test("not where nobody moved", () =>
    expect(last("The talks went well but an amnesty is off the table.")).toBe("(article) assess"));
});
