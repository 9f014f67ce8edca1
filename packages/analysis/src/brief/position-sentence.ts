import {
  listed,
  formulaShape,
  type BriefSentence,
  type Case,
  type Claim,
  type Formula,
  type Position,
  type Stance,
} from "@parley/model";
import { optionLabel, issueLabel } from "../wording/words.ts";
import { speakerOf } from "./said-by.ts";

const verbs: Readonly<Record<Stance, string>> = {
  "red-line": "rules out",
  refuses: "refuses",
  demands: "demands",
  "accepts-if": "accepts",
  accepts: "accepts",
  "not-reported": "is not reported on",
};

/**
 * One neutral sentence for a position, of the same form for every party; hedges and unnamed speakers are kept.
 * @param claims - Every claim of the case, by id.
 * @example positionSentence(subject, subject.positions[3], new Map()).text; // => "Work on Sundays: Staff refuses “everyone in turn”."
 */
export function positionSentence(subject: Case, position: Position, claims: ReadonlyMap<string, Claim>): BriefSentence {
  const used = position.claims.flatMap((id) => claims.get(id) ?? []);
  const inferred = position.basis === "inferred" ? " (inferred, not stated)" : "";
  const text = `${predicate(subject, position, hedgeAdverb(used))}${attribution(used)}${inferred}.`;
  return { text, claims: used.map((claim) => claim.id), basis: used.length > 0 ? "claims" : "method" };
}

function predicate(subject: Case, position: Position, hedge: string): string {
  const party = subject.parties.find((other) => other.id === position.party)?.name ?? position.party;
  if (position.require) {
    const firmness = position.stance === "red-line" ? "holds as a red line" : "holds";
    return `${party} ${hedge}${firmness}: ${position.text ?? formulaText(subject, position.require)}`;
  }
  const issue = position.issue ?? "";
  const excluding = position.stance === "refuses" || position.stance === "red-line";
  const options = (position.options ?? []).map((option) => `“${optionLabel(subject.issues, issue, option)}”`);
  const condition = position.if ? `, if ${formulaText(subject, position.if)}` : "";
  const firmness = position.stance === "red-line" ? " as a red line" : "";
  const offered = listed(options, excluding ? "and" : "or");
  return `${issueLabel(subject.issues, issue)}: ${party} ${hedge}${verbs[position.stance]} ${offered}${firmness}${condition}`;
}

/**
 * A formula in words. @example formulaText(subject, { pay: ["four"] }); // => "Pay rise: “four per cent”"
 */
export function formulaText(subject: Case, formula: Formula): string {
  const shape = formulaShape(formula);
  switch (shape.kind) {
    case "any":
      return listed(
        shape.parts.map((part) => formulaText(subject, part)),
        "or",
      );
    case "all":
      return listed(shape.parts.map((part) => formulaText(subject, part)));
    case "not":
      return `not (${formulaText(subject, shape.part)})`;
    case "table":
      return listed(
        Object.entries(shape.table).map(
          ([issue, options]) =>
            `${issueLabel(subject.issues, issue)}: ${listed(
              options.map((option) => `“${optionLabel(subject.issues, issue, option)}”`),
              "or",
            )}`,
        ),
      );
  }
}

/** A hedge stays only when every claim behind the position is hedged: one plain statement is enough to say it plainly. */
function hedgeAdverb(claims: readonly Claim[]): string {
  if (claims.length === 0 || claims.some((claim) => claim.hedges.length === 0)) return "";
  const hedges = [...new Set(claims.flatMap((claim) => claim.hedges.map((hedge) => hedge.text.toLowerCase())))];
  const adverb = hedges.find((hedge) => hedge.endsWith("ly") && !/\s/.test(hedge));
  return adverb ? `${adverb} ` : `(“${hedges[0]}”) `;
}

function attribution(claims: readonly Claim[]): string {
  if (claims.length === 0) return "";
  const speakers = claims.map((claim) => speakerOf(claim));
  if (speakers.some((link) => link?.kind !== "anonymous")) return "";
  const names = [...new Set(speakers.flatMap((link) => (link ? [link.who] : [])))];
  return `, according to ${listed(names)}`;
}

/** From the firmest stance to none, for sorting. */
export const firmness = {
  "red-line": 0,
  refuses: 1,
  demands: 2,
  "accepts-if": 3,
  accepts: 4,
  "not-reported": 5,
} as const;

/** Positions by the name of their party, then the firmest first. @example byParty(subject, subject.positions)[0]?.party; // => "bakery" */
export function byParty(subject: Case, positions: readonly Position[]): Position[] {
  const name = (position: Position) =>
    subject.parties.find((party) => party.id === position.party)?.name ?? position.party;
  return positions.toSorted((a, b) => {
    const [left, right] = [name(a), name(b)];
    return left < right ? -1 : left > right ? 1 : firmness[a.stance] - firmness[b.stance];
  });
}
