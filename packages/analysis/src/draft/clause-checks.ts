import { isNegotiatingParty, listed, type ClauseTerms } from "@parley/model";
import { carriedOut } from "./carried-out.ts";
import { clauseName, type ClauseFinding, type DraftContext, type NumberedClause } from "./draft-context.ts";

const asked = [
  ["actor", "who acts"],
  ["act", "what is done"],
  ["object", "to what"],
  ["place", "where"],
  ["timing", "whether it is to begin or to be complete"],
  ["deadline", "by when"],
  ["verifier", "who checks it"],
  ["remedy", "what follows when it is not done"],
] as const satisfies readonly (readonly [keyof ClauseTerms, string])[];

/**
 * What clauses that take a wording do not say of the act that they ask for. A clause that leaves something open on purpose
 * says so, and is no finding.
 * @example unsaidTerms(draftContext(subject, chooseWording(generateDraft(subject), "pay", "four")))[0].code; // => "clause-incomplete"
 */
export function unsaidTerms({ subject, clauses }: DraftContext): ClauseFinding[] {
  return clauses.flatMap((one): ClauseFinding[] => {
    const { clause } = one;
    if (clause.chosen === undefined || clause.leftOpen !== undefined) return [];
    const { terms } = carriedOut(subject, clause);
    const missing = asked.filter(([field]) => isUnsaid(terms[field])).map(([, words]) => words);
    if (missing.length === 0) return [];
    return [
      {
        code: "clause-incomplete",
        severity: clause.status === "bracketed" ? "notice" : "warning",
        message: `Clause ${clauseName(one)} does not say ${listed(missing, "or")}.`,
        refs: [clause.id],
        clauses: [clause.id],
      },
    ];
  });
}

function isUnsaid(value: ClauseTerms[keyof ClauseTerms]): boolean {
  return value === undefined || value.length === 0;
}

/**
 * Clauses whose status, or whose holders, are not what the positions of the case say now: the case grew, or the text was
 * marked by hand.
 * @example staleHolders(draftContext(subject, generateDraft(subject))); // => []
 */
export function staleHolders(context: DraftContext): ClauseFinding[] {
  return context.clauses.flatMap((one) => [...agreedUnreported(context, one), ...changedHolders(context, one)]);
}

function agreedUnreported({ subject, standings, choice }: DraftContext, one: NumberedClause): ClauseFinding[] {
  const { clause } = one;
  const taken = clause.alternatives.find(({ id }) => id === clause.chosen);
  if (clause.status !== "agreed" || taken === undefined) return [];
  const negotiating = new Set(subject.parties.filter(isNegotiatingParty).map(({ id }) => id));
  const missing = standings
    .of(taken.options, choice)
    .filter(({ party, stance }) => negotiating.has(party) && stance !== "accepts");
  if (missing.length === 0) return [];
  return [
    {
      code: "agreed-not-reported",
      severity: "warning",
      message: `Clause ${clauseName(one)} is marked as agreed, but no position has ${listed(missing.map(({ name }) => name))} accept it.`,
      refs: [clause.id, ...missing.map(({ party }) => party)],
      clauses: [clause.id],
    },
  ];
}

function changedHolders({ subject, standings, choice }: DraftContext, one: NumberedClause): ClauseFinding[] {
  const { clause } = one;
  return clause.alternatives.flatMap((wording): ClauseFinding[] => {
    const refusing = standings
      .of(wording.options, choice)
      .filter(({ party, stance }) => wording.heldBy.includes(party) && (stance === "refuses" || stance === "red-line"));
    if (refusing.length === 0) return [];
    return [
      {
        code: "holder-changed",
        severity: "warning",
        message: `Clause ${clauseName(one)} has ${listed(refusing.map(({ name }) => name))} hold “${wording.text}”, which the positions of the case have refused.`,
        refs: [clause.id, ...refusing.map(({ party }) => party), ...namedClaims(subject, wording.claims)],
        clauses: [clause.id],
      },
    ];
  });
}

function namedClaims(subject: DraftContext["subject"], claims: readonly string[]): string[] {
  const known = new Set(subject.claims.map(({ id }) => id));
  return claims.filter((id) => known.has(id));
}
