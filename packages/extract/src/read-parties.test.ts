import { describe, expect, test } from "vitest";
import { canonicalText } from "./canonical-text/canonical-text.ts";
import { readReport } from "./read-report.ts";

const holders = (text: string): string[] =>
  readReport(canonicalText(text, "text"), { parties: [] }).claims.map(({ holder }) => holder);

test("a minister's field at the head of a sentence is no party", () => {
  const text =
    "Tasania's government met its creditors. The Finance Ministry declined to comment. Finance minister Peres Oduya ruled out any payment.";
  expect(holders(text).slice(1)).toEqual(["Tasania", "Tasania"]);
});

test("a ministry is one party however it is written", () => {
  const text =
    "The Finance Ministry declined to comment. Creditors want cash. The ministry rejected the plan. Finance minister Peres Oduya ruled out any payment.";
  const found = holders(text).filter((holder) => holder !== "Creditors");
  expect(new Set(found)).toEqual(new Set(["Finance Ministry"]));
});

test("a counterpart speaks for the state that the words before the name say", () => {
  expect(holders("EU envoy Marta Ohlsen met her U.S. counterpart, Dale Rucker. Rucker rejected the plan.").at(-1)).toBe(
    "U.S.",
  );
});

test("whoever has a managing director is an organisation, and the first word of its name names it", () => {
  const text =
    "Castor Rail's managing director, Ann Lee, met the Drivers Union. Lee said Castor would not pay. Castor rejected a delay.";
  expect(holders(text).slice(1)).toEqual(["Castor Rail", "Castor Rail"]);
});

test("people speak for what the next sentence says that they lead", () => {
  const text =
    "“Pay them,” said Runa Eide. She spoke for the Hostage Families Forum at a vigil. Eide rejected the offer.";
  expect(holders(text).at(-1)).toBe("Hostage Families Forum");
});

test("the militants are those who call themselves by a name", () => {
  const text = "The militants, who call themselves Black Falcon, want a ransom. The militants rejected the plan.";
  expect(holders(text)).toEqual(["Black Falcon", "Black Falcon"]);
});

test("“they” after “our members” are the speaker's own", () => {
  const text =
    "The Rail Union met Castor Rail's board. Rail Union leader Dermot Hale said: “Our members have waited. They will not accept a cut.”";
  expect(holders(text).at(-1)).toBe("Rail Union");
});

test("what follows a name after a comma and is a verb describes nobody", () => {
  const text =
    "The Centre Alliance met. The Centre Alliance's leader, Henning Skaar, has had dinner with the Conservatives. Skaar rejected the levy.";
  expect(holders(text).at(-1)).toBe("Centre Alliance");
});

test("a word of rank before a known name is no part of it", () => {
  expect(holders("Israel met envoys. Senior Hamas figure Khalil Nasser rejected the plan.").at(-1)).toBe("Hamas");
});

test("a leader of the opposition does not speak for the state", () => {
  expect(holders("Lurania's government met. A Luranian opposition leader, Hassan Idi, rejected the plan.").at(-1)).toBe(
    "Opposition",
  );
});

test("somebody of an organisation speaks for it", () => {
  expect(holders("“They have sold us,” said Joss Adeney of Clean Earth. Adeney rejected the draft.").at(-1)).toBe(
    "Clean Earth",
  );
});

test("“it” in a speaker's own mouth is a thing", () => {
  const text =
    "Delegations of Ostia and Peru will meet. Ostia's president, Samuel Orr, spoke. “The isle is ours. It will never be on the agenda,” Orr said.";
  expect(holders(text).at(-1)).toBe("Ostia");
});

test("the noun behind a name says that it is a party", () => {
  const text =
    "The GMB union, which has 90 members at Orlo Steel, wants talks. National officer Sian Pryce spoke. “We want guarantees,” she said.";
  expect(holders(text).at(-1)).toBe("GMB");
});

test("a family holds its stake together", () => {
  const text =
    "Corvex bid for Orlo Steel, but the founding Marden family said it had no intention of selling. Lucy Marden, who speaks for the family's stake, rejected the bid. The family rejected a delay.";
  expect(holders(text).slice(-2)).toEqual(["Marden family", "Marden family"]);
});

test("a union named after a country is not the country", () => {
  const text =
    "Norland and Sutland met. The Pilots' Union of Norland demanded a hotline. A Norland official said Norland would pay. Norland rejected a delay.";
  expect(holders(text).slice(1)).toEqual(["Pilots' Union of Norland", "Norland", "Norland"]);
});

test("the government of a sentence is that of the state in which it is set, and so is the next", () => {
  const text =
    "Sudan and Egypt met. Sudan rejected a delay. In Egypt, opposition leader Ida Moe said parliament would block any deal. The government demands its support.";
  expect(holders(text).slice(1)).toEqual(["Sudan", "Egypt", "Egypt"]);
  expect(
    holders("Sudan and Egypt met. Sudan rejected a delay. In Doha, the government rejected it too.").at(-1),
  ).not.toBe("Qatar");
});

test("whoever mediates does not speak for the side that moved before", () => {
  const session = "Mediator Ann Lee said another session was planned for Thursday.";
  expect(holders(`The dockers rejected the plan. ${session}`)).toEqual(["Dockers", "Ann Lee"]);
  expect(
    holders(`The minister, Jon Aske, rejected the plan. The minister ruled out any delay. ${session}`).at(-1),
  ).toBe("Ann Lee");
});

test("“US” is the country and not a pronoun", () => {
  expect(holders("US envoy Dale Rucker rejected the reply.")).toEqual(["U.S."]);
  expect(holders("Hamas sent a reply. US negotiators rejected the reply.").at(-1)).toBe("U.S.");
  expect(holders("US and EU officials said that they rejected the plan.")).toEqual(["EU|U.S."]);
});

test("people of one trade are nobody of another trade's union", () => {
  expect(holders("The Teachers Union wants 8%. The nurses rejected the plan.").at(-1)).toBe("Nurses");
  expect(holders("The Teachers Union wants 8%. The workers rejected the plan.").at(-1)).toBe("Teachers Union");
});

test("ministers are the government's, whoever acted last", () => {
  const text = "Israel has accepted the plan. Families want a deal. Far-right ministers have rejected the plan.";
  expect(holders(text).at(-1)).toBe("Israel");
});

test("somebody without an office speaks for no official of a sentence before", () => {
  const text = "Egyptian officials rejected the plan. “There is nothing to wait for,” said Ann Lee, whose son is held.";
  expect(holders(text).at(-1)).toBe("Ann Lee");
});

test("a firm whose name begins with its country is not the country, and “the bank” is that firm", () => {
  expect(holders("China Development Bank rejected the plan. The bank wants cash. China rejected it too.")).toEqual([
    "China Development Bank",
    "China Development Bank",
    "China",
  ]);
  expect(holders("The World Bank rejected the plan. The bank wants cash.").at(-1)).toBe("World Bank");
  expect(holders("Iran Foreign Minister Ali Reza rejected the plan.")).toEqual(["Iran"]);
});

test("a secretary of state is America's, where a text speaks of America", () => {
  const secretary = "Secretary of State Dale Rucker rejected the idea.";
  expect(holders(`Ukraine rejected the plan. Washington wants a truce. ${secretary}`).at(-1)).toBe("U.S.");
  expect(holders(`Ukraine rejected the plan. ${secretary}`).at(-1)).toBe("Ukraine");
  expect(holders("Ukraine met Washington. Secretary of State Marco Rubio rejected the idea.").at(-1)).toBe("U.S.");
});

test("in a statement written as “we”, “it” is somebody else", () => {
  const text =
    "Statement by the Federation of Staff\n\nWe ask for 9 percent. The Health Board has offered 3 percent. It has refused any talks on overtime.";
  expect(holders(text)).toEqual(["Federation of Staff", "Health Board", "Health Board"]);
});

test("what several are known as stands between commas or dashes", () => {
  const text = "Britain, France and Germany — known as the E3 — have threatened to restore sanctions.";
  expect(holders(text)).toEqual(["E3"]);
});

test("what both sides failed at is no accusation of one by the other", () => {
  const text = "The dockers and the owners failed to reach a deal, an official of the dockers said.";
  expect(readReport(canonicalText(text, "text"), { parties: [] }).claims.map(({ act }) => act)).not.toContain("accuse");
});

describe("firms and their unions", () => {
  test("a union that has the trade in its name is not the firm", () => {
    const start = "Nordland Airways rejected the demand. The Nordland Airline Pilots Association wants talks.";
    expect(holders(`${start} The airline accepted the plan.`).at(-1)).toBe("Nordland Airways");
    expect(holders(`${start} Chief executive Ann Lee ruled out a raise.`).at(-1)).toBe("Nordland Airways");
  });

  test("what is called a union is no firm either, and what is called an airline is one", () => {
    const text = "The union Verdi Nord rejected the offer by Nordbus AG. The carrier wants talks.";
    expect(holders(text)).toEqual(["Verdi Nord", "Nordbus AG"]);
    expect(holders("The airline Nord Air rejected the plan. The Airline Crew Union wants talks.")[0]).toBe("Nord Air");
  });

  test("a treasury is no ministry of labour", () => {
    const text = "Labour Minister Ann Lee proposed talks. The Treasury has ruled out a bailout.";
    expect(holders(text)).toEqual(["Labour ministry", "Treasury"]);
  });
});

test.each([
  ["Egypt and its neighbour Sudan both demanded a share.", "Egypt|Sudan"],
  ["Egypt and its rival Sudan demanded a share.", "Egypt|Sudan"],
  ["Norway and its larger rival, Russia, rejected the quota.", "Norway|Russia"],
  ["Colombia and its oldest rebel group, the ELN, rejected the text.", "Colombia|ELN"],
  ["Norway and its envoy to Russia rejected the quota.", "Norway"],
  ["Norway and its minister, Ann Lee, rejected the quota.", "Norway"],
  ["Norway and its partners in Russia rejected the quota.", "Norway"],
  ["Chad's government and its rebels rejected the truce.", "Chad"],
  ["The port and its dockers accepted the offer.", "Port"],
])("who goes along with a party holds with it when it has a name: %s", (text, expected) => {
  expect(holders(text)).toEqual([expected]);
});

test.each([
  ["Egypt Rejects World Bank", ["Egypt", "World Bank"]],
  ["Norway and Chile Told Pension Fund to Wait", ["Chile", "Norway", "Pension Fund"]],
  ["Egypt Says Development Bank Must Pay", ["Development Bank", "Egypt"]],
  ["Norway Backs National Railways", ["National Railways", "Norway"]],
  ["Kenya Development Bank Rejects Swap", ["Kenya Development Bank"]],
  ["Kenya Development Bank rejected a swap.", ["Kenya Development Bank"]],
  ["German Left Party Rejects Levy", ["German Left Party"]],
])("the verb of a headline is no part of a name: %s", (text, expected) => {
  const { parties } = readReport(canonicalText(text, "text"), { parties: [] });
  expect(parties.map(({ name }) => name)).toEqual(expected);
});

test.each([
  ["The IMF met Kenya. The lender rejected the levy.", "IMF"],
  ["The IMF met Kenya. Kenya rejected the levy. The lender wants a tax.", "IMF"],
  ["The World Bank met Kenya. The insurer, Halvik, demanded payment. The lender rejected the levy.", "Lender"],
  ["The IMF met Kenya. Orlo Bank demanded payment. The lender rejected the levy.", "Lender"],
  ["The IMF met Kenya. Orlo Bank demanded payment. The fund rejected the levy.", "IMF"],
  ["The IMF met Kenya. Orlo Bank demanded payment. The IMF declined. The lender rejected the levy.", "IMF"],
])(
  "a noun that is not in its name means a party while no other has been named that may be it: %s",
  (text, expected) => {
    expect(holders(text).at(-1)).toBe(expected);
  },
);

test("whoever is in office is no expert and no envoy of those named before", () => {
  const text = "The Pine Teachers Union met the school board. Mayor Ann Lee, a former union organiser, wants a deal.";
  expect(holders(text).at(-1)).toBe("Ann Lee");
  expect(holders("The Pine Teachers Union met the district. District CEO Pat Moss ruled out a deal.").at(-1)).toBe(
    "District",
  );
});

test("the bloc is the one that the text named, and Europe's carmakers are none", () => {
  const start = "EU Trade Commissioner Ann Lee said that the bloc could not sign a deal";
  expect(holders(`The EU and India met. ${start} that left European carmakers with duties.`).at(-1)).toBe("EU");
  expect(holders("The EU met Mercosur. Mercosur wants quotas. The bloc rejected the rest.").at(-1)).toBe("Mercosur");
});

test("both delegations are not the United Nations that brings them together", () => {
  const text =
    "The Government met the Movement under the auspices of the United Nations. The United Nations wants an end. The Movement asked the United Nations for time. The Government asked for checkpoints. Both delegations accepted the plan.";
  expect(holders(text).at(-1)).toBe("Government|Movement");
});

test("the country, in the mouth of a state's minister, is that state", () => {
  expect(holders("Norway's minister, Ann Lee, said the country would reject a quota.")).toEqual(["Norway"]);
  expect(holders("Norway met Chile. Chilean minister Ana Rey said the country rejected a quota.").at(-1)).toBe("Chile");
});

test("a movement known by its letters is no state, however often it is named", () => {
  const text =
    "The government of Peru met the group NAS. NAS refused to sign. NAS left. The government promised a court.";
  expect(holders(text).at(-1)).toBe("Peru");
});

test("a person's spokesman speaks for that person's side", () => {
  const text =
    "Peru met the Upland Front. Tom Lee, who leads the Upland Front, left. His spokesman Al Moss wants a deal.";
  expect(holders(text).at(-1)).toBe("Upland Front");
});

test("a troika is those of whom it is made", () => {
  expect(holders("The troika of Norway, Chile and Peru called for a truce.")).toEqual(["Chile|Norway|Peru"]);
});

test("an association is the union of a text that has no other, and its committee is the association's", () => {
  const start = "The Northland Medical Association's pay committee met the minister.";
  expect(holders(`${start} The union rejected the offer.`).at(-1)).toBe("Northland Medical Association");
  expect(holders(`${start} The committee rejected the offer.`).at(-1)).toBe("Northland Medical Association");
});

test("a body named for its members acts, whatever stands between", () => {
  const text = "NHS Employers, which negotiates on behalf of hospital trusts, called for mediation.";
  expect(holders(text)).toEqual(["NHS Employers"]);
});
