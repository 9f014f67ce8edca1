/** A report, or two, that one edit makes earn a finding. */
export interface ToldPair {
  readonly code: string;
  /** What the edit does. */
  readonly says: string;
  /** The reports without the finding. */
  readonly texts: readonly string[];
  /** Words that stand once in one of the texts, and what stands there with the finding. */
  readonly edit: readonly [words: string, instead: string];
  /** The day on which it is asked. */
  readonly day?: string;
}

const report = (words: string, publisher = "Coast Gazette"): string =>
  `---\ntitle: Talks go on\npublisher: ${publisher}\ndate: 2026-03-03\n---\n\n${words}\n`;
const pay = "The Crew Union demanded a 6 percent raise. Bay Ferries rejected the 6 percent and offered 4 percent.";
const truce = "Ardel demanded a ceasefire. Borsk rejected a ceasefire.";
const threat = `${pay} The Crew Union threatened to strike unless Bay Ferries pays 6 percent by`;

/** Reports about invented parties, each with the one edit that a finding follows. */
export const toldPairs: readonly ToldPair[] = [
  {
    code: "single-origin",
    says: "the second paper names the first as where it has it from",
    texts: [
      report(pay),
      report(`The Crew Union demanded a 6 percent raise. Bay Ferries offered 4 percent.`, "Harbour Post"),
    ],
    edit: ["raise. Bay Ferries offered", "raise, the Coast Gazette reported. Bay Ferries offered"],
  },
  {
    code: "year-missing",
    says: "the line with the date of the report goes",
    texts: [report(`${pay} The next round will take place on Thursday, Bay Ferries said.`)],
    edit: ["date: 2026-03-03\n", ""],
  },
  {
    code: "tentative-date",
    says: "“tentatively” comes in",
    texts: [report(`${pay} The next round will take place on Thursday, Bay Ferries said.`)],
    edit: ["will take", "will tentatively take"],
  },
  {
    code: "ultimatum-without-deadline",
    says: "the deadline goes",
    texts: [report(`${threat} 30 April.`)],
    edit: [" by 30 April", ""],
  },
  {
    code: "deadline-near",
    says: "the deadline comes nearer",
    texts: [report(`${threat} 30 April.`)],
    edit: ["30 April", "24 March"],
    day: "2026-03-20",
  },
  {
    code: "deadline-passed",
    says: "the deadline lies before the day on which it is asked",
    texts: [report(`${threat} 30 April.`)],
    edit: ["30 April", "14 March"],
    day: "2026-03-20",
  },
  {
    code: "side-promise",
    says: "the mediator promises what a party had promised",
    texts: [
      report(
        `${truce} Northland, which is mediating the talks, refused to lift its sanctions. Ardel promised Borsk that it would send grain.`,
      ),
    ],
    edit: ["Ardel promised", "Northland promised"],
  },
  {
    code: "false-dichotomy",
    says: "an “or else” follows the forecast",
    texts: [report(`${pay} Analysts expect a deal by May.`)],
    edit: ["by May", "by May, or else a long strike"],
  },
  {
    code: "one-sided-pressure",
    says: "the costs of the other side go",
    texts: [report(`${pay} The strike is costing Bay Ferries and the Crew Union 2 million euros a day.`)],
    edit: [" and the Crew Union 2", " 2"],
  },
  {
    code: "constituency-not-vote",
    says: "the ballot goes",
    texts: [report(`${pay} Most workers of the Crew Union backed the demand in a ballot.`)],
    edit: [" in a ballot", ""],
  },
  {
    code: "consent-missing",
    says: "the monitors that are demanded become those of a mediator who has not spoken on them",
    texts: [
      report(
        "Ardel demanded that neutral states send monitors to the valley. Borsk rejected the monitors. Northland, which mediates, rejected the sanctions.",
      ),
    ],
    edit: ["neutral states", "Northland"],
  },
  {
    code: "no-position-recorded",
    says: "who must ratify says nothing",
    texts: [report(`${pay} The City Council, which must ratify the contract, rejected the 6 percent.`)],
    edit: ["contract, rejected the 6 percent", "contract, has not taken a position"],
  },
  {
    code: "state-of-play-conflict",
    says: "nearly all is said to be agreed",
    texts: [
      report(
        "Ardel criticised the framework agreement. Ardel demanded that Borsk withdraw its troops from the valley. Borsk refused to withdraw its troops. Ardel demanded that Borsk lift the sanctions. Borsk refused to lift sanctions.",
      ),
    ],
    edit: ["Ardel criticised", "Ardel and Borsk have agreed on nearly all of"],
  },
  {
    code: "divergence",
    says: "who refuses also demands it",
    texts: [report(`${pay} The Crew Union rejected a cut.`)],
    edit: ["rejected a cut", "rejected a 6 percent raise"],
  },
  {
    code: "one-sided-sources",
    says: "both groups of unnamed sources stand on one side",
    texts: [
      report(
        "Ardel demanded a ceasefire, two people close to Ardel said. Borsk rejected a ceasefire, four people close to Borsk said.",
      ),
    ],
    edit: ["close to Ardel", "close to Borsk"],
  },
  {
    code: "one-sided-experts",
    says: "both experts come from an office of the same party",
    texts: [
      report(
        `${truce} Olga Brenn, an analyst at the Ardel Institute of Peace, expects the truce to hold. Jan Holt, a professor at the Borsk Academy, warns that the truce may fail.`,
      ),
    ],
    edit: ["Borsk Academy", "Ardel Academy"],
  },
  {
    code: "declared-shares",
    says: "what one side asks for of the water becomes a share of it",
    texts: [
      report("Ardel demanded a 60-40 split of the water with Borsk. Borsk demanded wells near the water for itself."),
    ],
    edit: ["wells near the water", "half of the water"],
  },
  {
    code: "doubted-durability",
    says: "who trusts a deal to last doubts it",
    texts: [report(`${pay} Olga Brenn, who teaches law, warns that a deal may last until spring.`)],
    edit: ["may last", "may not last"],
  },
  {
    code: "double-counted",
    says: "what is now accepted had its price before",
    texts: [
      report(
        "Borsk rejected a monitoring mission. “We will allow a monitoring mission,” Ardel promised. Ardel has now accepted a monitoring mission.",
      ),
    ],
    edit: ["“We will", "“In return for a loan we will"],
  },
  {
    code: "tension",
    says: "one party rejects the troops that its monitors would need",
    texts: [report("Ardel accepted foreign monitors in the valley. Borsk rejected foreign troops in the valley.")],
    edit: ["Borsk rejected", "Ardel rejected"],
  },
  {
    code: "start-or-completion",
    says: "“begins to” goes, and “after” stands alone",
    texts: [
      report(
        "Borsk proposed an order of steps. Borsk would lift sanctions after Ardel begins to withdraw its troops from the valley. Ardel rejected the order.",
      ),
    ],
    edit: ["begins to withdraw", "withdraws"],
  },
  {
    code: "unanswered-commitment-risk",
    says: "what comes last becomes hard to take back",
    texts: [
      report(
        "Ardel demanded that Borsk lift the sanctions. Borsk proposed that Ardel open the bridge once Borsk has lifted the sanctions.",
      ),
    ],
    edit: ["open the bridge", "withdraw its troops from the valley"],
  },
  {
    code: "worst-moment",
    says: "what is hard to take back comes before what the other side does, and not after it",
    texts: [
      report(
        "Ardel demanded that Borsk lift the sanctions. Borsk proposed that Ardel withdraw its troops from the valley after Borsk lifts the sanctions.",
      ),
    ],
    edit: ["valley after Borsk", "valley before Borsk"],
  },
  {
    code: "untimed-concession",
    says: "the date of a concession goes",
    texts: [
      report(
        "Borsk insists that Ardel withdraw its troops from the valley before a peace treaty is signed. Ardel refuses to withdraw its troops. Borsk accepted a prisoner exchange in May 2026.",
      ),
    ],
    edit: [" in May 2026", ""],
  },
  {
    code: "consent-missing",
    says: "the guarantees that are demanded become those of somebody who is no party",
    texts: [report("Ardel demanded firm security guarantees from both sides. Borsk rejected the guarantees.")],
    edit: ["both sides", "the Five Ports"],
  },
  {
    code: "constituency-not-vote",
    says: "those present become the delegates whom one side had gathered",
    texts: [
      report(
        `${pay} On Monday rain fell on the delegates at the quay. Sources said that most of those present backed the demand.`,
      ),
    ],
    edit: ["rain fell on the delegates at", "the Crew Union gathered the delegates of its branches at"],
  },
  {
    code: "false-dichotomy",
    says: "a judgement sets one ending of the talks against another",
    texts: [report(`${pay} “There is a deal on the table and a strike ahead,” said Olga Brenn, who teaches law.`)],
    edit: ["There is a deal on the table and a strike ahead", "Either there is a deal, or there is a strike"],
  },
];
