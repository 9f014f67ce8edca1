import {
  counted,
  isNegotiatingParty,
  listed,
  quoted,
  type Case,
  type DurablePackage,
  type Finding,
} from "@parley/model";
import { durablePackage } from "../durability/durability.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { homeSupport } from "../pressure/home-support.ts";
import { pressureEvidence } from "../pressure/pressure-evidence.ts";
import { issueLabel, optionLabel } from "../wording/words.ts";
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
      question: `What does going on cost ${listed(
        others.map(({ name }) => name),
        "or",
      )}, and who says so?`,
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
      question: "Who has to ratify, by what vote, and have they said anything?",
      refs: [party, claim],
    }));
}

/**
 * A named package, or where a person judged it the deal, with an option that changes who could do what later and
 * nothing in it that could answer that. Of steps in an order `unanswered-commitment-risk` tells.
 */
export function unansweredPowerShift({ subject }: FindingContext): Finding[] {
  return lookedAt(subject).flatMap((found): Finding[] => {
    const open = found.shifts.filter(
      ({ state, from }) => state === "unanswered" && (found.id !== null || from === "judgement"),
    );
    if (open.length === 0) return [];
    const words = open.map(({ issue, option }) =>
      quoted(`${issueLabel(subject.issues, issue)}: ${optionLabel(subject.issues, issue, option)}`),
    );
    return [
      {
        code: "unanswered-power-shift",
        severity: "warning",
        message: `${found.label}: ${listed(words)} would change who could do what later, and no guarantee, trigger, verifier or counter-step answers that.`,
        question: "What would happen if the side that gains by it went back on the deal, and who would see it?",
        refs: [
          ...(found.id === null ? [] : [found.id]),
          ...open.map(({ issue }) => issue),
          ...open.flatMap(({ claims }) => claims),
        ],
      },
    ];
  });
}

/** A named package that crosses a line of somebody who must agree or ratify. */
export function lacksRatifiability({ subject }: FindingContext): Finding[] {
  return lookedAt(subject).flatMap(({ id, label, consents }): Finding[] =>
    consents
      .filter(({ state }) => id !== null && state === "crossed")
      .map(({ party, claims }) => ({
        code: "lacks-ratifiability",
        severity: "warning",
        message: `${label} crosses a line of ${subject.parties.find((one) => one.id === party)?.name ?? party}, whose consent it needs: it lacks ratifiability.`,
        refs: [...(id === null ? [] : [id]), party, ...claims],
      })),
  );
}

/** Looked at only where there is a package or a judgement: else nothing can be found. */
function lookedAt(subject: Case): readonly DurablePackage[] {
  const judged = subject.judgements.some(({ about }) => about === "power-shift");
  const named = subject.packages.filter(({ id }) => id !== "today");
  return [...named, ...(named.length === 0 && judged ? [undefined] : [])].map((one) => durablePackage(subject, one));
}
