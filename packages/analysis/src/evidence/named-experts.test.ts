import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { partyNames } from "../pressure/party-names.ts";
import { namedExperts } from "./named-experts.ts";

const parties = [
  { id: "us", name: "U.S.", aliases: ["Pentagon", "White House"], roles: ["mediator"] },
  { id: "ardel", name: "Ardel", aliases: ["Ardelia"] },
  { id: "borsk", name: "Borsk" },
];
const claim = (who: string, id = "c1", holder = "(expert)") => ({
  id,
  report: "r1",
  quote: who,
  holder,
  act: "assess",
  chain: [{ who, kind: "named-person" }],
});
const partyOf = (text: string, more: object = {}): string | undefined => {
  const subject = parseCase({
    format: "parley-case",
    version: 1,
    title: "Invented",
    parties,
    reports: [{ id: "r1", text }],
    claims: [claim("Ann Lee")],
    ...more,
  });
  return namedExperts(subject, subject.claims, partyNames(subject))[0]?.party;
};

test.each([
  ["Ann Lee, a former top Pentagon official, warns of delay.", "us"],
  [
    "“It stalls,” said Ann Lee, former director for Ardel at the U.S. Trade Board and fellow of the Lake Club. It did.",
    "us",
  ],
  ["Ann Lee, an analyst, now a fellow at Ardel State University, said so.", "ardel"],
  ["Former American envoy Ann Lee said so.", "us"],
  ["Ann Lee of the Borsk Institute said Ardel would yield.", "borsk"],
  ["Ann Lee, who advised the Ardelian government, said so.", "ardel"],
  ["Ann Lee, a former U.S. ambassador to Borsk, said so.", "us"],
  ["Ann Lee, an Ardelian historian, said so.", "ardel"],
  ["Ann Lee, a fellow of the Lake Club and once director for Ardel on the U.S. Trade Board, sees a turn.", "us"],
  ["Ann Lee, who worked for the Borsk ministry of trade, said so.", "borsk"],
])("the role in “%s” is one of a party", (text, party) => {
  expect(partyOf(text)).toBe(party);
});

test.each([
  "Ann Lee, who teaches law, warns of delay.",
  "Ann Lee warns Ardel of delay.",
  "Ann Lee, an expert on Ardel, said so.",
  "Ardel expert Ann Lee said so.",
  "Ann Lee, a specialist on the Ardel army, said so.",
  "Ann Lee, director for Ardel and Borsk at the Lake Club, said so.",
  "Ann Lee, ambassador to Borsk, said so.",
  "Ann Lee, a professor of Ardelian history, said so.",
  "Ann Lee, a Borsk-based analyst, said so.",
  "Ann Lee, a Borsk critic, said so.",
  "Ann Lee, a former Ardel minister who now heads the Borsk Bank, said so.",
  "The White House, Ann Lee said, will wait.",
  "In Borsk Ann Lee said so.",
])("the role in “%s” is nobody's", (text) => {
  expect(partyOf(text)).toBeUndefined();
});

test("what was recorded of a source wins over the words of the role", () => {
  const sources = [{ id: "lee", name: "A. Lee", aliases: ["Ann Lee"], kind: "person", party: "borsk" }];
  expect(partyOf("Ann Lee, a former Pentagon official, said so.", { sources })).toBe("borsk");
});

test("a title that was recorded of a person is a role too", () => {
  const people = [{ id: "lee", name: "Ann Lee", roles: [{ title: "outside expert; formerly at the Pentagon" }] }];
  expect(partyOf("Ann Lee said so.", { people })).toBe("us");
});

test("each expert counts once, and who speaks for a party is none", () => {
  const more = { claims: [claim("Ann Lee"), claim("Ann Lee", "c2"), claim("Bo Marsh", "c3", "ardel")] };
  const subject = parseCase({
    format: "parley-case",
    version: 1,
    title: "Invented",
    reports: [{ id: "r1", text: "" }],
    parties,
    ...more,
  });
  expect(namedExperts(subject, subject.claims, partyNames(subject))).toEqual([{ name: "Ann Lee", claim: "c1" }]);
});
