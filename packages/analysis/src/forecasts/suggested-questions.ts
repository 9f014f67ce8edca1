import {
  dateBounds,
  isUsable,
  listed,
  quoted,
  resolveWhen,
  type Case,
  type Claim,
  type SuggestedQuestion,
} from "@parley/model";
import { dateWords } from "../wording/date-words.ts";
import { holdersOf, shortened } from "../wording/words.ts";
import { leavesTwoOutcomes, outcomesNamed } from "./two-outcomes.ts";

const ruleDraft = "A named source reports that it happened, by the closing date.";

/**
 * Questions that the claims of a case raise: predictions, threats, tentative dates, deadlines. Never with a number: how
 * likely it is, a person says. A prediction that leaves two outcomes only becomes three rival questions, the third for
 * the rest. Claims that a question of the case names already, parts of such claims and dates that have passed are left
 * out.
 * @param day - `YYYY-MM-DD`.
 * @returns In the order of the claims; `closes` only where the date of the claim has a year.
 * @example suggestedQuestions(subject, "2026-03-01"); // => []
 */
export function suggestedQuestions(subject: Case, day: string): SuggestedQuestion[] {
  const asked = new Set(subject.forecasts.flatMap(({ claims }) => claims));
  const reports = new Map(subject.reports.map(({ id, date }) => [id, date]));
  const raised = subject.claims
    .filter((claim) => isUsable(claim) && claim.status === "current" && !asked.has(claim.id))
    .flatMap((claim): Raised[] => {
      const because = reasonOf(claim);
      if (because === undefined) return [];
      const when = claim.when && (resolveWhen(claim.when, reports.get(claim.report ?? "")) ?? claim.when.edtf);
      return [{ claim, because, when, closes: dateBounds(when ?? "").latest }];
    })
    .filter(({ closes }) => closes === undefined || closes >= day);
  const ids = new Set([...asked, ...raised.map(({ claim }) => claim.id)]);
  return raised.filter(({ claim }) => !ids.has(claim.partOf ?? "")).flatMap((one) => questionsOf(subject, one));
}

interface Raised {
  readonly claim: Claim;
  readonly because: SuggestedQuestion["because"];
  readonly when: string | undefined;
  readonly closes: string | undefined;
}

function reasonOf(claim: Claim): Raised["because"] | undefined {
  const { act, when } = claim;
  if (act === "predict" || leavesTwoOutcomes(claim)) return "prediction";
  if (act === "threaten") return "threat";
  if (when === undefined) return undefined;
  if (when.planHedge !== undefined) return "tentative-date";
  return when.status !== "past" && when.relation === "before" && when.anchor === undefined ? "deadline" : undefined;
}

function questionsOf(subject: Case, { claim, because, when, closes }: Raised): SuggestedQuestion[] {
  const about = { rule: ruleDraft, ...(closes === undefined ? {} : { closes }), claims: [claim.id], because };
  const outcomes = leavesTwoOutcomes(claim) ? outcomesNamed(claim) : undefined;
  if (!outcomes) return [{ question: questionText(subject, claim, { because, when }), ...about }];
  const rivals = { ...about, rivals: `outcome-${claim.id}` };
  const [first, second] = outcomes.map((outcome) => quoted(shortened(outcome, 90)));
  return [
    { question: `Will this be the outcome: ${first}?`, ...rivals },
    { question: `Will this be the outcome: ${second}?`, ...rivals },
    { question: `Will it be something else than ${first} and ${second}?`, ...rivals, isRest: true },
  ];
}

function questionText(subject: Case, claim: Claim, { because, when }: Pick<Raised, "because" | "when">): string {
  const what = quoted(shortened((claim.content || claim.quote).replace(/[.?!]$/, ""), 110));
  const parties = listed(holdersOf(subject.parties, claim.holder).map(({ name }) => name));
  if (because === "threat") return `Will ${parties || "it"} carry out the threat: ${what}?`;
  if (because === "prediction" || when === undefined) return `Will this come about: ${what}?`;
  return because === "deadline"
    ? `Will this be so ${dateWords(when)}: ${what}?`
    : `Will this take place, ${dateWords(when)}: ${what}?`;
}
