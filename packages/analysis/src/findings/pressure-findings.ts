import { counted, isNegotiatingParty, listed, quoted, type Finding } from "@parley/model";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { homeSupport } from "../pressure/home-support.ts";
import { pressureEvidence } from "../pressure/pressure-evidence.ts";
import type { FindingContext } from "./finder.ts";

/**
 * Costs are told of one negotiating side only, and nobody judged whether the others bear any. A judgement on another
 * side's costs, whatever it says, takes the finding away.
 */
export function oneSidedPressure({ subject }: FindingContext): Finding[] {
  const { placed, unplaced } = pressureEvidence(subject);
  const costs = placed.filter(({ sign, points }) => sign === "hurting" && points === "for");
  const told = new Set(costs.flatMap(({ parties }) => parties));
  const judged = new Set(
    subject.judgements.flatMap((one) => (one.about === "ripeness" && one.sign === "hurting" ? one.party : [])),
  );
  const negotiating = neutralOrder(subject.parties.filter(isNegotiatingParty));
  const others = negotiating.filter(({ id }) => !told.has(id));
  const [only, ...more] = negotiating.filter(({ id }) => told.has(id));
  if (only === undefined || more.length > 0 || others.length === 0 || others.some(({ id }) => judged.has(id)))
    return [];
  const open = unplaced.filter(({ sign, points }) => sign === "hurting" && points === "for");
  const rest =
    open.length === 0
      ? ""
      : ` ${counted(open.length, "further statement does", "further statements do")} not say whose.`;
  return [
    {
      code: "one-sided-pressure",
      severity: "warning",
      message: `Costs are told of ${only.name} only: nothing is recorded of what ${listed(others.map(({ name }) => name))} would lose by going on. Ripeness needs costs on both sides and a way out.${rest}`,
      refs: [only.id, ...costs.map(({ claim }) => claim)],
    },
  ];
}

/** A group at home is reported to back something that the talks are about: that is no ratification. */
export function constituencyNotVote({ subject }: FindingContext): Finding[] {
  return homeSupport(subject)
    .filter(({ kind, points }) => kind === "constituency" && points === "for")
    .map(({ party, claim, words }) => ({
      code: "constituency-not-vote",
      severity: "notice",
      message: `A group on the side of ${subject.parties.find(({ id }) => id === party)?.name ?? party} is reported to back it (${quoted(words)}): a constituency, not a vote. Who ratifies is another question.`,
      refs: [party, claim],
    }));
}
