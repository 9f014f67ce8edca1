import { claimsOf, partiesOf } from "./claims-for-tests.ts";
import { proposeModel, type Proposing } from "./propose-model.ts";

const peaceClaims = claimsOf(
  "Velm will sign a memorandum on the condition that Orland withdraws its troops from the Hask valley. " +
    "Orland called this demand unacceptable. Orland has offered a ceasefire along the river, as long as it gets binding security guarantees. " +
    "Velm rejected this proposal. Velm is ready to pull its forces back from the Dorn district. " +
    "It dropped its call for a cap on the army. Foreign troops on its soil are out of the question for Velm. " +
    "Sund proposed a special economic zone. Velm would leave the talks. Orland may yet lose. Sund promised to lift its sanctions.",
  [
    ["sign a memorandum", "velm", "offer"],
    ["on the condition that Orland withdraws its troops from the Hask valley", "velm", "condition"],
    ["Orland called this demand unacceptable", "orland", "reject"],
    ["Orland has offered a ceasefire along the river", "orland", "offer"],
    ["as long as it gets binding security guarantees", "orland", "condition"],
    ["Velm rejected this proposal", "velm", "reject"],
    ["Velm is ready to pull its forces back from the Dorn district", "velm", "offer"],
    ["It dropped its call for a cap on the army", "velm", "concede"],
    ["Foreign troops on its soil are out of the question for Velm", "velm", "red-line"],
    ["Sund proposed a special economic zone", "sund", "offer"],
    ["Velm would leave the talks", "velm", "threaten"],
    ["Orland may yet lose", "(expert)", "predict"],
    ["Sund promised to lift its sanctions", "sund", "promise"],
  ],
);
/** What a report on peace talks tells, and who its parties are. */
export const peace = { claims: peaceClaims, parties: partiesOf("velm", "orland", "sund") };

const strikeClaims = claimsOf(
  "The union demands a pay rise of 8 percent. The port offers 5 percent. The union rejected the offer. " +
    "The union will call off the strike if the port rules out compulsory redundancies. The union no longer insists on a shorter working week. " +
    "Both sides agreed to a joint review of working conditions. The port wants longer shifts.",
  [
    ["a pay rise of 8 percent", "union", "demand"],
    ["The port offers 5 percent", "port", "offer", { issue: "labour.pay" }],
    ["The union rejected the offer", "union", "reject"],
    [
      "The union will call off the strike",
      "union",
      "offer",
      { condition: "if the port rules out compulsory redundancies" },
    ],
    ["the port rules out compulsory redundancies", "union", "condition", { partOf: "c4" }],
    ["The union no longer insists on a shorter working week", "union", "concede"],
    ["agreed to a joint review of working conditions", "union|port", "accept"],
    ["The port wants longer shifts", "port", "demand"],
  ],
);
/** What a report on a strike tells, and who its parties are. */
export const strike = { claims: strikeClaims, parties: partiesOf("union", "port") };

const debtClaims = claimsOf(
  "The state wants a haircut of 40 percent. Creditors would accept 20 percent and ten more years, in return for bonds linked to oil. " +
    "Creditors refuse 40 percent. The state insists that all creditors are treated alike.",
  [
    ["The state wants a haircut of 40 percent", "state", "demand"],
    ["accept 20 percent", "creditors", "offer", { issue: "finance.debt_relief" }],
    ["ten more years", "creditors", "offer", { issue: "finance.debt_relief" }],
    ["in return for bonds linked to oil", "creditors", "condition", { issue: "finance.debt_relief" }],
    ["Creditors refuse 40 percent", "creditors", "reject", { issue: "finance.debt_relief" }],
    ["all creditors are treated alike", "state", "demand"],
  ],
);
/** What a report on debt tells, and who its parties are. */
export const debt = { claims: debtClaims, parties: partiesOf("state", "creditors") };

/** The positions that are proposed, in one line each, for comparison. @example positionLines({ claims: [], parties: [] }); // => [] */
export function positionLines(input: Proposing): string[] {
  const { positions } = proposeModel(input);
  return positions.map(({ party, stance, issue, options, if: condition, require }) =>
    [
      party,
      stance,
      issue,
      options?.join("+"),
      condition && `if ${JSON.stringify(condition)}`,
      require && JSON.stringify(require),
    ]
      .filter((part) => part !== undefined)
      .join(" "),
  );
}
