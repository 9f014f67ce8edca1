import { expect, test } from "vitest";
import { canonicalText } from "./canonical-text/canonical-text.ts";
import { readReport } from "./read-report.ts";

/** Act, holder and innermost source of each claim. */
const claims = (text: string): string[] =>
  readReport(canonicalText(text, "text"), { parties: [] }).claims.map(
    ({ act, holder, chain }) => `${holder} ${act} <${chain.length > 1 ? chain.at(-1)?.who : "-"}>`,
  );
const cast = "Rosa Kell, a spokeswoman for the Orlo Front, met envoys of Norway on Monday.";
const after = (text: string): string[] => claims(`${cast} ${text}`).slice(1);

test("all sentences of a quotation belong to whoever is named after it", () => {
  expect(after("“We have put an offer on the table. We want an answer by Friday,” Kell said in a message.")).toEqual(
    expect.arrayContaining(["Orlo Front demand <Rosa Kell>"]),
  );
  expect(after("“We will not sign. Norway knows that,” Kell told reporters.").join(" ")).not.toContain("<->");
});

test("all sentences of a quotation belong to whoever is named before it", () => {
  const found = after("Kell said: “Our fighters have waited for a year. They will not accept a delay.”");
  expect(found).toContain("Orlo Front reject <Rosa Kell>");
});

test("a long title between a quotation and its verb keeps the speaker", () => {
  expect(
    claims(
      "“A second year at two percent is a joke,” the Pilots Union's general secretary, Ines Hall, told reporters in Lima.",
    ),
  ).toEqual(["Pilots Union reject <Ines Hall>"]);
});

test("who says it all is named at the end of the sentence", () => {
  expect(after("The Front has not replied to the request, one of them said.")).toEqual([
    "Orlo Front no-comment <one of them>",
  ]);
  expect(after("The Front will reject the plan, says one of the envoys.").join()).toContain("<one of the envoys>");
});

test("words after a speaker between commas are no speaker", () => {
  expect(after("The last offer, she pointed out, added a bonus of ten dollars.").join()).not.toContain("bonus");
});

test("a speaker at the end covers no clause that an earlier one ended", () => {
  const text = `${cast} The Front rejects the plan; Norway backs it, two aides said.`;
  const quotes = readReport(canonicalText(text, "text"), { parties: [] }).claims.map(({ quote }) => quote);
  expect(quotes).toContain("The Front rejects the plan");
});

test("what somebody goes on saying after another act has them as source", () => {
  expect(after("Norway's envoy, Jon Moe, urged the Front to wait, saying Norway was tired.")).toContain(
    "Norway assess <Jon Moe>",
  );
});

test("whoever calls something names is its source", () => {
  expect(after("Kell called the plan “theatre”.").join()).toContain("<Rosa Kell>");
  expect(after("A spokesman for Norway described the plan as “theatre”.").join()).toContain("<A spokesman for Norway>");
});

test("whoever is told something is no speaker", () => {
  expect(after("If it is signed, pilots will be told to leave, Kell wrote last week.").join()).not.toContain(
    "<pilots>",
  );
});

test("whoever plays in a clip goes on after it", () => {
  const text = [
    "CUE: Our correspondent Ada Orr is in Lima.",
    "ORR: The Pilots Union is waiting. I spoke to its leader, Ines Hall.",
    "CLIP (HALL): We will not sign.",
    "The airline offered ten percent.",
    "CUE: And now?",
    "ORR: Nobody knows.",
  ].join("\n");
  expect(claims(text)).toContain("Airline offer <->");
});

test("“he” is the unnamed subject of the sentence, not whoever spoke before", () => {
  const text = `${cast} The Daily Post reported a deal. A spokesman for Norway denied it: posts would come last, he said.`;
  expect(claims(text).at(-1)).toContain("<A spokesman for Norway>");
});

test("“she” after a correspondent is the correspondent", () => {
  const text = `The mainland offers ten. Our correspondent Ada Orr is in Lima. “It is a red line,” she says.`;
  expect(claims(text).at(-1)).toContain("<Ada Orr>");
});

test("two verbs of saying have one speaker", () => {
  expect(after("Norway denies that it is stalling and says the Front fails to reply.")).toContain(
    "Norway accuse <Norway>",
  );
  expect(after("Norway's envoy, Jon Moe, said a deal was near and warned that time was short.").join()).not.toContain(
    "<->",
  );
});

test("a quotation alone is of whom the sentence before was about", () => {
  expect(after("Jon Moe, Norway's envoy, laughs. “Ask me on Sunday.”").at(-1)).toBe("Norway assess <Jon Moe>");
});

test("a quotation after a colon is of whom its sentence is about", () => {
  expect(after("Norway's envoy, Jon Moe, denies that he is late: “We have waited.”").at(-1)).toContain("<Jon Moe>");
});

test("what somebody warns of keeps its condition", () => {
  const text = `${cast} Kell warned that if Norway left the table, the Front would resume its attacks.`;
  const threat = readReport(canonicalText(text, "text"), { parties: [] }).claims.find(({ act }) => act === "threaten");
  expect(threat).toMatchObject({
    holder: "Orlo Front",
    condition: "if Norway left the table",
    quote: "if Norway left the table, the Front would resume its attacks.",
  });
});

test("somebody of whom the text tells nothing else is named as the source", () => {
  expect(after("Comfort Ady, who commanded the force until 2022, thinks it is a delay.").join()).toContain(
    "<Comfort Ady>",
  );
});

test("an office that is quoted in part is the source", () => {
  expect(after("Norway's office in Lima called the video “theatre”.").join()).toContain("<Norway's office in Lima>");
});

test("all who say something together are its source", () => {
  expect(after("Both delegations said they had moved closer.").join()).toContain("<Both delegations>");
});

test("what follows a colon is of whoever was blunt or made the offer before it", () => {
  const text =
    "The Greens met the Liberals. The Greens' leader, Ada Orr, was blunt: the party will not join a cabinet. The Liberals made an offer: the Greens would get transport.";
  expect(claims(text)).toEqual(expect.arrayContaining(["Greens reject <Ada Orr>", "Liberals offer <->"]));
  expect(claims(text)).not.toContain("Greens offer <->");
});

test("a speaker and the office after the name are one source, and whom they told is none", () => {
  const text = "“We will not sign,” Ines Hall, the president of the Pilots Union, told reporters in Lima.";
  const [claim] = readReport(canonicalText(text, "text"), { parties: [] }).claims;
  expect(claim?.holder).toBe("Pilots Union");
  expect(claim?.chain.slice(1).map(({ who }) => who)).toEqual(["Ines Hall"]);
});

test("what was first reported by an outlet comes from it, not what somebody did to it", () => {
  expect(claims("The swap, first reported by Axios, would free ten hostages.")).toEqual([
    expect.stringContaining("<Axios>"),
  ]);
  expect(claims("Iran's offer, which was first reported by Axios, still stands.")).toEqual([
    expect.stringContaining("<Axios>"),
  ]);
  expect(claims("Iran rejected the plan, first reported by Axios.")).toEqual(["Iran reject <->"]);
});

test("“said he hoped” adds nobody to the chain", () => {
  const text = "Ann Lee said the committee had failed. Finance Minister Juan Perez said he hoped to end the exchange.";
  const claim = readReport(canonicalText(text, "text"), { parties: [] }).claims.at(-1);
  expect(claim?.chain.slice(1).map(({ who }) => who)).toEqual(["Juan Perez"]);
});

test("whoever speaks after “but” speaks without the one before", () => {
  const text = "Peru will not pay, a spokesman said, but a Chilean official said that Chile would leave.";
  const chains = readReport(canonicalText(text, "text"), { parties: [] }).claims.map(({ chain }) =>
    chain.slice(1).map(({ who }) => who),
  );
  expect(chains).toEqual([["a spokesman"], ["a Chilean official"]]);
});

test("a few words in quotation marks are those of whoever is said to say it all", () => {
  const text = "Kell said the board had moved “as far as our means let us” on pay.";
  expect(after(text)).toEqual([expect.stringMatching(/<Rosa Kell>$/)]);
});

test("who was briefed and tells it is one source", () => {
  const text = "Peru has offered to lower the duty, according to a person briefed on the talks.";
  const [claim] = readReport(canonicalText(text, "text"), { parties: [] }).claims;
  expect(claim?.chain.slice(1).map(({ who }) => who)).toEqual(["a person briefed on the talks"]);
});

test("“he” right behind somebody's “said” is that speaker, whoever spoke before", () => {
  expect(
    claims(
      "The Orlo Front's negotiator, Dan Hale, accused the army. Norway's minister said he hoped the Front would accept a truce.",
    ).at(-1),
  ).toBe("Norway predict <Norway's minister>");
});
