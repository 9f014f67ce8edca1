import { describe, expect, test } from "vitest";
import { canonicalText } from "./canonical-text/canonical-text.ts";
import { readReport } from "./read-report.ts";

const claims = (text: string) => readReport(canonicalText(text, "text"), { parties: [] }).claims;
const gist = (text: string): string[] => claims(text).map(({ holder, act }) => `${holder} ${act}`);
const words = (text: string): string[] => claims(text).map(({ quote }) => quote);

describe("how news agencies open", () => {
  test.each([
    "LIMA, Sept. 18 (Agency) -- Chile is willing to hold talks.",
    "Lima, Peru – Chile is willing to hold talks.",
  ])("the place in %s is no party to what follows", (text) => {
    expect(gist(text)).toEqual(["Chile offer"]);
    expect(words(text)).toEqual(["Chile is willing to hold talks."]);
  });

  test("whoever speaks in the first sentence is “it” there", () => {
    expect(gist("Lima, Peru – Chile has said it is ready to open the pass.")).toEqual(["Chile offer"]);
  });
});

describe("clauses of plain news", () => {
  test("a word joined by hyphens stays whole", () => {
    expect(words("Chile said a ten-year lease was unacceptable.")).toEqual(["a ten-year lease was unacceptable."]);
  });

  test("a figure behind than opens no clause", () => {
    expect(words("Chile said that a quota of less than 35 tonnes would not be acceptable.")).toEqual([
      "a quota of less than 35 tonnes would not be acceptable.",
    ]);
  });

  test("a speaker granted anonymity speaks all of the quotation", () => {
    expect(
      gist("“We want guarantees, not promises,” said one Chilean diplomat, granted anonymity to speak freely."),
    ).toEqual(["Chile demand"]);
  });

  test("an inverted should opens a condition", () => {
    expect(gist("Chile said it would take countermeasures should the other side insist on the levy.")).toEqual([
      "Chile threaten",
    ]);
    expect(gist("Chile is prepared to open the pass should Peru lift the levy.")).toEqual([
      "Chile offer",
      "Chile condition",
    ]);
  });

  test("two conditions joined by “and” are one", () => {
    expect(words("Peru said it would leave unless Chile lifts the ban and frees the crew.")).toEqual([
      "it would leave unless Chile lifts the ban and frees the crew.",
      "Chile lifts the ban and frees the crew.",
    ]);
  });

  test("whoever speaks after a semicolon speaks, also with a participle beside the name", () => {
    const text = "Peru has not responded; a Chilean official, speaking privately, said Chile would sign the deal.";
    expect(gist(text)).toEqual(["Peru no-comment", "Chile accept"]);
    expect(words(text)[0]).toBe("Peru has not responded");
  });

  test("a verb stays the sentence's behind a name between commas", () => {
    expect(gist("The bloc's mission chief, Ann Lee, declined to comment but said Peru wants a deal.")).toContain(
      "Bloc no-comment",
    );
  });

  test("the second word of a name is no verb", () => {
    expect(gist("The Red Cross called on Peru to honour the deal.")).toEqual(["ICRC demand"]);
  });

  test("under the ministry's plan is the plan of whose ministry it is", () => {
    const text =
      "Peru's finance ministry put forward a cut. Chile wants talks. Under the ministry's plan banks would wait.";
    expect(gist(text).at(-1)).toBe("Peru offer");
  });

  test("what somebody did with things stays with them", () => {
    expect(words("Peru refuses talks until the rebels leave homes and hospitals they have seized.").at(-1)).toBe(
      "the rebels leave homes and hospitals they have seized.",
    );
  });

  test("a quotation at the end of what is told is no speech of its own", () => {
    const text = "Peru insists that people be turned back, “if necessary without the consent of Chile”.";
    expect(gist(text)).toEqual(["Peru demand"]);
  });

  test("what is not off the table, or on offer, is offered", () => {
    expect(gist("Peru said a review was not off the table.")).toEqual(["Peru offer"]);
    expect(gist("Peru said a licence was on offer.")).toEqual(["Peru offer"]);
  });

  test("what another says inside a denial is denied with it", () => {
    expect(gist("Chile's minister denied that Peru had suggested it might close the pass.")).toEqual(["Chile deny"]);
  });
});

describe("somebody else does the same", () => {
  test.each([
    ["Peru rejected the plan. So did Chile.", ["Peru reject", "Chile reject"]],
    ["Peru rejected the plan, as did Chile.", ["Peru reject", "Chile reject"]],
    ["Peru would not sign the plan. Neither would Chile.", ["Peru reject", "Chile reject"]],
    ["Peru declined to comment; so did Chile.", ["Peru no-comment", "Chile no-comment"]],
  ])("%s", (text, expected) => expect(gist(text)).toEqual(expected));
});

describe("who is meant in plain news", () => {
  const last = (text: string): string | undefined => gist(text).at(-1);

  test.each([
    ["Peru wants the pass. Few expect Chile to hold out until spring.", "(article) predict"],
    ["Peru asked Chile for maps and for coal. Neither demand is acceptable to Chile.", "Chile reject"],
    ["The Rail Union struck. Rail Freight said it was sorry. The union disputes those figures.", "Rail Union deny"],
    [
      "Peru offered a lease. A strike of a week would take a month to clear, said Ann Lee, an analyst at Orlo Bank.",
      "(expert) predict",
    ],
    ["Peru and Chile met. “They always give in,” said Ann Lee of the think tank Orlo.", "(expert) assess"],
    ["Chile's envoy met Minister Wang Jun of Peru. Wang promised to lift the levy.", "Peru promise"],
    ["The EU met Peru. Talks failed. The European side has rejected the levy.", "EU reject"],
    [
      "Peru met its lenders. Peru's debt grew. China is opposed to it. Ann Lee, finance minister, said it would not pay more.",
      "Peru reject",
    ],
    ["Peru's army met the rebels. The prime minister's office rejected the terms.", "Peru reject"],
    ["The Dockers Union said staff had seen the text but would not comment on it.", "Dockers Union no-comment"],
    ["SEIU Local 12, which represents cooks, has said it would strike.", "SEIU Local 12 threaten"],
  ])("%s", (text, expected) => expect(last(text)).toBe(expected));
});

describe("moves by another form", () => {
  test.each([
    ["Peru will not discuss its missiles before the troops leave.", ["Peru condition"]],
    ["“There will be no lease until every crew is home,” Peru's minister said.", ["Peru condition", "Peru demand"]],
    ["Peru asked for maps, a request Chile has turned down.", ["Peru demand", "Chile reject"]],
    ["Peru has said it is open to the idea.", ["Peru accept"]],
    ["Peru warned that it was prepared to impose further sanctions on Chile.", ["Peru threaten"]],
    ["Peru agreed to a plan, which calls for a joint patrol.", ["Peru accept", "(article) assess"]],
    ["Peru's minister said applications were being approved.", ["Peru report-event"]],
    ["Forty villagers have been killed since spring, Peru's health ministry said.", ["Peru report-event"]],
  ])("%s", (text, expected) => expect(gist(text)).toEqual(expected));

  test("the points of a list belong to whoever wants them", () => {
    const text = "Chile also wants:\n\n- a lease of ten years\n- free passage for its trucks\n\nTalks go on.";
    expect(gist(text)).toEqual(["Chile demand", "Chile demand", "(article) assess"]);
    expect(words(text).slice(0, 2)).toEqual(["a lease of ten years", "free passage for its trucks"]);
  });
});

describe("names and offices of plain news", () => {
  const last = (text: string): string | undefined => gist(text).at(-1);

  test.each([
    ["The Canadian Union of Bakers met the owners. CUB rejected the cut.", "Canadian Union of Bakers reject"],
    [
      "Air Orlo hired the Bakers Union's members. “Come back,” said Ann Lee, president of the union's Air Orlo branch.",
      "Bakers Union demand",
    ],
    ["Peru was there. Minister of Commerce Anil Rao spoke. Rao rejected the cut.", "Peru reject"],
    ["Chile pays. Talks in Vienna ended. Chile left. Its embassy in Vienna declined to comment.", "Chile no-comment"],
    ["The ILO met. ILO chief Ann Lee has called for access to the mine.", "ILO demand"],
    ["Flight attendants rejected the cut.", "Flight attendants reject"],
    ["The Kenya Bakers Union met the ministry. KBU rejected the cut.", "Kenya Bakers Union reject"],
    ["Gunmen who took 60 students from a school in Peru have rejected the cut.", "Gunmen reject"],
    [
      "The Bakers Union met Peru's ministry. Its members wept. The union's secretary-general Ann Lee spoke. Lee rejected the cut.",
      "Bakers Union reject",
    ],
    ["Peru and Chile met. Peruvian doctors rejected the cut.", "Peruvian doctors reject"],
    ["The Miners Union met Peru's envoy. Peru's miners rejected the cut.", "Miners Union reject"],
    ["Peruvian forces rejected the truce.", "Peru reject"],
    ["The Red Front, an armed group, holds the isle. Rebel leaders rejected the cut.", "Red Front reject"],
    ["Chile met the envoys. Peru's Ministry of Production rejected the cut.", "Peru reject"],
    ["The IMF sent a team to Accra. The Washington-based lender rejected the cut.", "IMF reject"],
    ["Ghana sent a team to Paris. The West African country rejected the cut.", "Ghana reject"],
    ["A committee representing bondholders rejected the cut.", "Bondholders reject"],
    ["Britain, France and Germany, known as the E3, rejected the cut.", "E3 reject"],
    ["Britain, France and Germany, which met in May, rejected the cut.", "France|Germany|UK reject"],
    [
      "Air Orlo met the NDP. Air Orlo has asked for time. The NDP left. The airline rejected the cut.",
      "Air Orlo reject",
    ],
    [
      "Peru met China. China left. Chile came. Minister of Foreign Affairs Anil Rao of Peru spoke. Mr. Rao rejected it.",
      "Peru reject",
    ],
  ])("%s", (text, expected) => expect(last(text)).toBe(expected));
});

describe("moves in clauses put together", () => {
  test.each([
    ["The pilots turned it down, a cut the guild describes as insulting.", ["Pilots reject", "Guild reject"]],
    ["Peru continues to deny that its troops are there.", ["Peru deny"]],
    ["Peru has warned that it will send more soldiers if the rebels advance on the lake.", ["Peru threaten"]],
    [
      "Chile, which says the bloc has no right to do so, has vowed not to recognise the ban.",
      ["Chile reject", "Chile assess"],
    ],
    [
      "Peru hinted at new sanctions on oil, a step Chile has been urging for months.",
      ["Peru threaten", "Chile demand"],
    ],
    [
      "Peru could live with a council, two officials said, as long as the mayor is elected.",
      ["Peru offer", "Peru condition"],
    ],
    ["Peru is ready to extend a moratorium on strikes against the port.", ["Peru offer"]],
    ["Peru dismissed Chile's demand to include ports, calling it a trick.", ["Peru reject", "Chile demand"]],
    ["Peru has confirmed that it is prepared to send observers.", ["Peru offer"]],
    ["“No Peruvian government could ever accept that,” Peru's minister said.", ["Peru red-line"]],
    ["“We expect a written answer,” Peru's minister said.", ["Peru demand"]],
    ["Chile's offer was “the best we have seen”, Peru's minister said.", ["Peru assess"]],
    ["Peru would vote against the budget if it was used to end the strike.", ["Peru threaten"]],
    ["Peru is considering a quota, officials said, subject to review by experts.", ["Peru offer", "Peru condition"]],
    ["“That is not a truce,” Peru's envoy said.", ["Peru reject"]],
    ["Peru rejected the levy, two officials said on condition of anonymity.", ["Peru reject"]],
    ["Peru said it was ready to withdraw its ships.", ["Peru offer"]],
    ["The military put forward a compromise.", ["Military offer"]],
    ["Peru's minister said a deal was still possible.", ["Peru assess"]],
  ])("%s", (text, expected) => expect(gist(text)).toEqual(expected));
});

describe("small words of plain news", () => {
  test.each([
    ["Peru rejected the levy, which Chile denied.", ["Peru reject", "Chile deny"]],
    ["Peru urged restraint and offered to help mediate.", ["Peru demand", "Peru offer"]],
    ["Peru has agreed to look into the request.", ["Peru accept"]],
    [
      "Two people said Peru rejected it. They spoke on condition of anonymity because they were not authorized to discuss the negotiations.",
      ["Peru reject"],
    ],
    ["Peru's army did not confirm or deny the claim.", ["Peru no-comment"]],
    ["Peru did not object to the request.", ["Peru accept"]],
    [
      "Chile rejected the levy. Peru accused Chile of theft. It accused Peru of arson.",
      ["Chile reject", "Peru accuse", "Chile accuse"],
    ],
    [
      "The Rail Union accused Orlo Trains of theft. The company rejected the cut. Pine University offered help.",
      ["Rail Union accuse", "Orlo Trains reject", "Pine University offer"],
    ],
    ["The government of Vladimir Putin rejected the cut.", ["Russia reject"]],
    ["Peru said it would freeze trade talks with Chile.", ["Peru threaten"]],
    ["The Rail Union said drivers would walk out on Sunday.", ["Rail Union threaten"]],
    ["Peru offered its bondholders a swap. The investors rejected the cut.", ["Peru offer", "Bondholders reject"]],
    ["Peru will leave the talks if talks fail.", ["Peru threaten"]],
    ["“Our members deserve a raise,” the Rail Union's president said.", ["Rail Union demand"]],
    ["“We have made concessions on fishing,” Peru's envoy said.", ["Peru concede"]],
  ])("%s", (text, expected) => expect(gist(text)).toEqual(expected));
});

describe("whose move it is, or nobody's", () => {
  test.each([
    ["Peru made an offer. Peru's offer was not enough for Chile.", ["Peru offer", "Chile reject"]],
    ["Peru has made it clear that it will not accept the levy.", ["Peru reject"]],
    ["Peru argued for a longer transition.", ["Peru demand"]],
    ["The plan ran into opposition from Peru.", ["Peru reject"]],
    ["Peru has made the return of its ships a condition for talks.", ["Peru condition"]],
    ["Peru is considering lifting the ban.", ["Peru offer"]],
    ["Peru said Chile was to blame for the delay.", ["Peru accuse"]],
    ["Peru's economy depends on fishing.", ["(article) assess"]],
    ["Mediators hope Peru will agree to a truce.", ["Mediators predict"]],
    ["Peru's parliament voted 61 to 40 against the treaty.", ["Peru reject"]],
    ["Peru threw its weight behind the plan.", ["Peru accept"]],
    ["Peru wants a levy while Chile opposes one.", ["Peru demand", "Chile reject"]],
    ["Bolivia rejected it. Peru and its allies are demanding a levy.", ["Bolivia reject", "Peru demand"]],
    ["Peru has rarely accepted such terms.", ["(article) report-event"]],
    ["“The islands are not negotiable,” Peru's foreign minister said.", ["Peru red-line"]],
    ["It is not clear when the next round will be held.", ["(article) assess"]],
  ])("%s", (text, expected) => expect(gist(text)).toEqual(expected));
});
