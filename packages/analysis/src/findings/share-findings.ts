import { compareRationals, difference, fraction, fractionText, listed, type Case, type Finding } from "@parley/model";
import { declaredShares, type DeclaredShares, type ShareDeclaration } from "../division/declared-shares.ts";
import { issueLabel, partyName } from "../wording/words.ts";
import type { FindingContext } from "./finder.ts";

const whole = fraction(1n);

/** Shares of one whole that parties declare for themselves: whether they fit, and what a right to pass a part on makes of them. */
export function declaredSharesFit({ subject }: FindingContext): Finding[] {
  return declaredShares(subject).map((found): Finding => {
    const passing = found.declarations.filter((one) => one.passing !== undefined);
    return {
      code: "declared-shares",
      severity: "notice",
      message: [sumWords(subject, found), ...passing.map((one) => passingWords(subject, one))].join(" "),
      question: questionOf(subject, found),
      refs: [found.issue, ...found.declarations.flatMap(({ claims }) => claims)],
    };
  });
}

function sumWords(subject: Case, { issue, declarations, sum }: DeclaredShares): string {
  const shares = declarations.map(({ party, own }) => `${partyName(subject.parties, party)} ${fractionText(own)}`);
  const over = compareRationals(sum, whole);
  const fit =
    over === 0
      ? "they are the whole"
      : over < 0
        ? `they fit into the whole, and ${fractionText(difference(whole, sum))} is left`
        : `they exceed the whole by ${fractionText(difference(sum, whole))}`;
  return `On ${issueLabel(subject.issues, issue)} each declares a share for itself: ${listed(shares.sort())}. Together ${fit}.`;
}

/** What a formula lets somebody pass on, and the part at which everybody gets the share that it declared. */
function passingWords(subject: Case, { party, shares, passing }: ShareDeclaration): string {
  const name = (id: string): string => partyName(subject.parties, id);
  const { from, to, solved } = passing!;
  const right = `The formula of ${name(party)} gives ${name(from)} ${fractionText(shares.get(from)!)} and lets it pass a part on to ${name(to)}`;
  const then = Object.entries(solved.sharesThen ?? {}).map(([id, { exact }]) => `${name(id)} ${exact}`);
  return solved.exactly && solved.sharesThen
    ? `${right}: if that part is ${solved.exactly.from.exact} of the whole, everybody gets the share that it declared (${listed(then.sort())}).`
    : `${right}: no part of it gives everybody the share that it declared.`;
}

function questionOf(subject: Case, { declarations, sum }: DeclaredShares): string {
  const name = (id: string): string => partyName(subject.parties, id);
  const right = declarations.find(({ passing }) => passing !== undefined)?.passing;
  if (right) return `Would ${name(right.from)} pass a part on to ${name(right.to)}, how much, and who decides?`;
  const over = compareRationals(sum, whole);
  if (over > 0) return "Is more to be had than this whole, or is each share meant of the same thing?";
  return over < 0 ? "Who would have what is left?" : "Is each share meant of the same thing?";
}
