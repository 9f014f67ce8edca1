import { readClaimSchema, type ReadClaim } from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "./canonical-text/canonical-text.ts";
import { embeddedExtractor } from "./extractor.ts";
import { readReport } from "./read-report.ts";
import { winkTokenizer } from "./tokenizer/wink-tokenizer.ts";

const read = (text: string): ReadClaim[] => readReport(canonicalText(text, "text"), { parties: [] }).claims;
const gist = (text: string): string[] => read(text).map(({ holder, act }) => `${holder} ${act}`);

describe("acts", () => {
  test.each([
    ["Ankara demands an apology.", "Turkey demand"],
    ["Cairo has put forward a new draft text.", "Egypt offer"],
    ["The proposal was rejected by Tehran.", "Iran reject"],
    ["Seoul is no longer insisting on inspections.", "South Korea concede"],
    ["Jakarta welcomed the decision.", "Indonesia accept"],
    ["Oslo has ruled out any change to the quota.", "Norway reject"],
    ["The Kremlin denied the report.", "Russia deny"],
    ["The Pentagon declined to comment.", "U.S. no-comment"],
    ["Beijing accused Washington of bullying.", "China accuse"],
    ["Nairobi pledged to reopen the border.", "Kenya promise"],
    ["Delhi would never recognise the annexation.", "India red-line"],
    ["Bogota threatened to leave the pact.", "Colombia threaten"],
    ["Hanoi is not ready to sign.", "Vietnam reject"],
  ])("%s", (text, expected) => {
    expect(gist(text)).toContain(expected);
  });
});

describe("who holds a claim", () => {
  test("a party's official counts as the party, and is a link of the chain", () => {
    const [claim] = read("French President Anne Moreau said Paris would not accept the cap.");
    expect(claim).toMatchObject({ holder: "France", act: "reject" });
    expect(claim?.chain.map((link) => link.who)).toEqual(["(this article)", "Anne Moreau"]);
  });

  test("the subject of what anonymous sources say holds it, not the sources", () => {
    const [claim] = read("Three diplomats close to the talks said Iran was ready to ship out its stockpile.");
    expect(claim).toMatchObject({ holder: "Iran", act: "offer" });
    expect(claim?.chain[1]).toMatchObject({ kind: "anonymous", count: { min: 3, max: 3 }, basis: "explicit" });
  });

  test("a pronoun goes back to the speaker", () => {
    expect(gist("The dockers' union met on Sunday. It rejected the offer.")).toContain("Dockers' union reject");
  });

  test("an independent expert is no party", () => {
    expect(gist("“A deal is near,” said Lena Ortiz, a professor at the University of Bern.")).toEqual([
      "(expert) assess",
    ]);
  });

  test("the text's own judgement is the article's", () => {
    expect(gist("The talks are at a low point.")).toEqual(["(article) assess"]);
  });

  test("a case's own names win over the built-in ones", () => {
    const parties = [{ id: "port", name: "Port of Odry", aliases: ["Moscow"], roles: ["party" as const] }];
    const { claims } = readReport(canonicalText("Moscow rejected the fee.", "text"), { parties });
    expect(claims[0]?.holder).toBe("Port of Odry");
  });
});

describe("claims inside claims", () => {
  test("a price stands beside the offer", () => {
    expect(gist("Minsk offered to free the crew in return for spare parts.")).toEqual([
      "Belarus offer",
      "Belarus condition",
    ]);
  });

  test("a threat holds the demand that would end it", () => {
    const [threat, demand] = read("Athens will walk out of the talks unless Ankara withdraws the ship.");
    expect([threat?.act, demand?.act]).toEqual(["threaten", "demand"]);
    expect(demand?.partOf).toBe(threat?.id);
  });

  test("coordinated participles are claims of the same party", () => {
    expect(
      gist("Rome is giving up its claim to the islet, agreeing to joint patrols, and not demanding a toll."),
    ).toEqual(["Italy concede", "Italy accept", "Italy concede"]);
  });

  test("what follows the colon of a red line belongs to it", () => {
    const claims = read("One point is a red line for Tokyo: the return of the islands is out of the question.");
    expect(claims.map(({ holder, act }) => `${holder} ${act}`)).toEqual(["Japan red-line"]);
  });
});

describe("sources", () => {
  test("the chain names outlets before the people they cite", () => {
    const [claim] = read("According to Reuters, citing two officials, Qatar has dropped its objection to the clause.");
    expect(claim?.chain.map((link) => link.who)).toEqual(["(this article)", "Reuters", "two officials"]);
  });

  test("an opening such as Specifically carries the source on, marked as inherited", () => {
    const claims = read("Sources say that Chad is ready to talk. Specifically, Chad has offered to open a road.");
    expect(claims.at(-1)?.chain.at(-1)).toMatchObject({ who: "Sources", basis: "inherited" });
  });

  test("hedges keep their words and their place", () => {
    const text = "Peru is reportedly giving up a levy.";
    const [hedge] = read(text)[0]?.hedges ?? [];
    expect(hedge && text.slice(hedge.start, hedge.end)).toBe("reportedly");
  });
});

describe("any text", () => {
  const unicode = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          "Kyiv",
          "said",
          "that",
          ",",
          "“",
          "”",
          '"',
          "if",
          "rejected",
          "the",
          "—",
          ":",
          ".",
          "\n",
          "would",
          "to",
          "and",
          "(",
          "demand",
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(" ")),
  );

  test("is read without error into claims that quote it verbatim, twice the same", () => {
    fc.assert(
      fc.property(unicode, (source) => {
        if (source.trim() === "" || !/[\p{L}\p{N}]/u.test(source)) return;
        const doc = canonicalText(source, "text");
        const reading = readReport(doc, { parties: [] });
        for (const claim of reading.claims) {
          readClaimSchema.parse(claim);
          expect(claim.quote).toBe(doc.text.slice(claim.start, claim.end));
          expect(claim.start).toBeLessThan(claim.end);
          expect(claim.end).toBeLessThanOrEqual(doc.text.length);
          for (const hedge of claim.hedges) expect(doc.text.slice(hedge.start, hedge.end)).toBe(hedge.text);
        }
        expect(readReport(doc, { parties: [] })).toEqual(reading);
      }),
      { seed: 20, numRuns: 400 },
    );
  });

  test("a stretch with words is claimed or listed as unclaimed", () => {
    const text = "Talks resume\nLima rejected the plan. Hm.";
    const { claims, unclaimed } = readReport(canonicalText(text, "text"), { parties: [] });
    const covered = [...claims, ...unclaimed].map(({ start, end }) => text.slice(start, end)).join(" ");
    for (const word of ["Talks", "Lima", "plan", "Hm"]) expect(covered).toContain(word);
  });

  test("a hundred thousand characters without an end of sentence are read to their end", () => {
    const doc = canonicalText(`${"said that, ".repeat(9_000)}Lima refused.`, "text");
    const { claims, unclaimed } = readReport(doc, { parties: [] });
    expect(Math.max(...[...claims, ...unclaimed].map(({ end }) => end))).toBeGreaterThan(doc.text.length - 20);
  });
});

test("the extractor yields the claims of the reading and stops when asked to", async () => {
  const doc = canonicalText("Lima agreed. Quito refused.", "text");
  const extractor = embeddedExtractor(winkTokenizer());
  const found: ReadClaim[] = [];
  for await (const claim of extractor.extract(doc, { parties: [] })) found.push(claim);
  expect(found).toEqual(readReport(doc, { parties: [] }).claims);
  await expect(
    extractor.extract(doc, { parties: [] }, AbortSignal.abort())[Symbol.asyncIterator]().next(),
  ).rejects.toThrow();
});
