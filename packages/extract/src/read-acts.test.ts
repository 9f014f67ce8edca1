import { describe, expect, test } from "vitest";
import { canonicalText } from "./canonical-text/canonical-text.ts";
import { readReport } from "./read-report.ts";

const claims = (text: string) => readReport(canonicalText(text, "text"), { parties: [] }).claims;
const gist = (text: string): string[] => claims(text).map(({ holder, act }) => `${holder} ${act}`);

describe("plans that are told", () => {
  test("what others would do under a named plan belongs to whoever made it", () => {
    const text = "Kenya rejected a plan put forward by Oman. Under the plan, Kenya would open two ports.";
    expect(gist(text).at(-1)).toBe("Oman offer");
  });

  test("a party that would do something by itself does not do it for whoever offered last", () => {
    expect(gist("Peru offered a swap. Chile would reopen the canal.").at(-1)).toBe("Chile offer");
  });

  test.each([
    ["Minsk will open the road if Vilnius lifts the ban.", "Belarus offer"],
    ["Should Vilnius fail to lift the ban, Minsk would close the road.", "Belarus threaten"],
    ["Minsk will release the crew.", "Belarus promise"],
  ])("what a party will do is a promise, an offer at a price, a threat against a refusal: %s", (text, expected) => {
    expect(gist(text)[0]).toBe(expected);
  });
});

describe("acts", () => {
  test.each([
    ["Chad's government and the rebels have reached an agreement on the mine.", "Chad|Rebels accept"],
    ["France insists that the duties remain in place.", "France demand"],
    ["Neither Oslo nor the union met. Oslo did not rule out a levy.", "Norway offer"],
    ["Oslo asked for a levy; that demand is now off the table.", "Norway concede"],
    ["Oslo insisted on a levy. Nor does it insist any longer on a fee.", "Norway concede"],
    ["Peru took note of the report.", "Peru no-comment"],
    ["Oslo said it would agree to nothing under ten.", "Norway reject"],
    ["Finland called the offer generous.", "Finland assess"],
  ])("%s", (text, expected) => expect(gist(text).at(-1)).toBe(expected));

  test("whoever was promised something has promised nothing", () => {
    expect(gist("Peru said it had been promised free access.")).not.toContain("Peru promise");
  });

  test("a coordinated refusal after that is a claim of its own", () => {
    expect(gist("Lima rejected that as blackmail, but it ruled out a strike.")).toEqual(["Peru reject", "Peru reject"]);
  });

  test("the same words said again go on with one claim", () => {
    expect(gist("“We want the port, we want the bridge,” said Peru's envoy.")).toEqual(["Peru demand"]);
  });
});

describe("who speaks", () => {
  test("a long description may stand between a speaker and the verb", () => {
    const [claim] = claims("“We will not sign,” a Peruvian official, who asked not to be named, said.");
    expect(claim).toMatchObject({ holder: "Peru", act: "reject" });
    expect(claim?.chain[1]?.kind).toBe("anonymous");
  });

  test("making clear is saying", () => {
    expect(gist("The IMF has made clear it will not pay.")).toEqual(["IMF reject"]);
  });

  test("unnamed sources tell the next move of the same paragraph", () => {
    const text = "Two people close to the talks said Peru would drop the levy. Chile has offered a port.";
    expect(claims(text).at(-1)?.chain.at(-1)).toMatchObject({
      who: "Two people close to the talks",
      basis: "inherited",
    });
  });

  test("a speaker of a transcript stays around those who are quoted in it", () => {
    const text = "LIND: Good day.\nROY: Hello.\nLIND: Two diplomats told me that Peru would drop the levy.";
    expect(
      claims(text)
        .at(-1)
        ?.chain.map(({ who }) => who),
    ).toEqual(["(this article)", "LIND", "Two diplomats"]);
  });

  test.each([
    ["The port will shut, one banker said.", "one banker"],
    ["Peru may sign, several participants reported.", "several participants"],
    ["A senior mediator admitted that the gap is wide.", "A senior mediator"],
  ])("whoever is said to say it is in the chain: %s", (text, who) => {
    expect(claims(text)[0]?.chain.at(-1)?.who).toBe(who);
  });

  test("a list that will be published is no speech", () => {
    expect(gist("Peru offered a swap. It would also publish the list of people held since May.").at(-1)).toBe(
      "Peru offer",
    );
  });

  test("a question claims nothing", () => {
    expect(gist("Will Peru sign?")).toEqual([]);
  });
});

describe("what a text calls its own state", () => {
  test.each([
    ["Chile's government met envoys. The Republic rejected the fee.", "Chile reject"],
    ["Chile's government met envoys. The Ministry rejected the fee.", "Chile reject"],
    ["Oman presented a paper. It provides for a pause of six months.", "Oman offer"],
  ])("%s", (text, expected) => expect(gist(text).at(-1)).toBe(expected));
});

test("the gist of a claim keeps the quotation that it ends with whole", () => {
  const contents = (text: string) =>
    readReport(canonicalText(text, "text"), { parties: [] }).claims.map(({ content }) => content);
  expect(contents('Norway called the offer "a step, not a solution".')).toEqual([
    'Norway called the offer "a step, not a solution"',
  ]);
});

test.each([
  ["Lima said the rebels should accept the framework.", ["Peru demand"]],
  ["Chile does not object to the terms.", ["Chile accept"]],
  ["Chile would not object to the terms as long as the fee is lowered.", ["Chile accept", "Chile condition"]],
  ["Chile objects to the terms.", ["Chile reject"]],
  ["Chile has yet to accept the offer.", ["(article) assess"]],
])("%s", (text, expected) => expect(gist(text)).toEqual(expected));
