import {
  counted,
  draftClauses,
  isUsable,
  type Alternative,
  type Case,
  type Clause,
  type Draft,
  type Finding,
  type Reading,
  type Result,
  type TextClause,
  type TextResult,
  type TextWording,
} from "@parley/model";
import { saidBy, sourceLine } from "../brief/said-by.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { bottomLine, chosenPackage } from "./bottom-line.ts";
import { carriedOut } from "./carried-out.ts";
import { staleHolders, unsaidTerms } from "./clause-checks.ts";
import { excludedWordings, saidTwice, stepConflicts } from "./conflict-checks.ts";
import { draftContext, type ClauseFinding, type DraftContext, type NumberedClause } from "./draft-context.ts";
import { marginSentence } from "./margin-sentence.ts";
import { spellings, twoNames, undefinedWords } from "./term-checks.ts";

/** What a caller may choose for {@link textReadout}. */
export interface TextOptions {
  /** Switches that differ from the case's own reading. */
  readonly reading?: Partial<Reading>;
}

const checks = [
  unsaidTerms,
  staleHolders,
  excludedWordings,
  saidTwice,
  stepConflicts,
  twoNames,
  undefinedWords,
  spellings,
];

/**
 * A draft as it is shown: numbered clauses with their wordings, who stands how to each, what a careful drafter would
 * point out, how many brackets are left, and what the wordings chosen make of the deal.
 * @throws {ParleyError} `dangling-id` for an assumption that the case does not have.
 * @example textReadout(subject, generateDraft(subject)).value.counts.bracketed; // => 2
 */
export function textReadout(subject: Case, draft: Draft, options: TextOptions = {}): Result<TextResult> {
  const context = draftContext(subject, draft, options.reading);
  const findings = checks.flatMap((check) => check(context));
  const articles = draft.articles.map(({ id, heading, annex = false, clauses }, i) => ({
    id,
    number: `${i + 1}`,
    heading,
    annex,
    clauses: context.clauses
      .filter(({ clause }) => clauses.includes(clause))
      .map((one) => clauseShown(context, one, findings)),
  }));
  const counts = countsOf(articles.flatMap(({ clauses }) => clauses));
  const claims = [...new Set(articles.flatMap((one) => one.clauses.flatMap(claimsOf)))];
  return {
    value: {
      sentence: bracketSentence(counts),
      draft: {
        id: draft.id,
        title: draft.title,
        ...(draft.of === undefined ? {} : { of: draft.of }),
        ...(draft.date === undefined ? {} : { date: draft.date }),
        recorded: subject.drafts.some(({ id }) => id === draft.id),
      },
      counts,
      articles,
      definitions: draft.definitions.map(({ term, meaning }) => ({
        term,
        ...(meaning === undefined ? {} : { meaning }),
      })),
      seenBy: seenBy(subject, draft),
      remarks: draft.remarks.filter(({ clause }) => !draftClauses(draft).some(({ id }) => id === clause)),
      findings: findings.filter(({ clauses }) => clauses.length !== 1).map(plain),
      bottomLine: bottomLine(subject, chosenPackage(draft), context.reading),
      notes: notesOf(subject, claims),
    },
    method:
      "clauses from issues, wordings from positions; a clause is agreed when all accept one option, silence apart",
    reading: context.reading,
    parameters: { draft: draft.id },
    claims,
    assumptions: context.reading.assumptions,
    warnings: [],
  };
}

function clauseShown(context: DraftContext, one: NumberedClause, findings: readonly ClauseFinding[]): TextClause {
  const { clause, number, heading } = one;
  const { terms, step } = carriedOut(context.subject, clause);
  return {
    id: clause.id,
    number,
    heading,
    ...(clause.issue === undefined ? {} : { issue: clause.issue }),
    status: clause.status,
    wordings: clause.alternatives.map((wording) => wordingShown(context, clause, wording)),
    terms,
    ...(step ? { step: step.id } : {}),
    ...(clause.leftOpen === undefined ? {} : { leftOpen: clause.leftOpen }),
    from: clause.from,
    remarks: context.draft.remarks.filter((remark) => remark.clause === clause.id),
    findings: findings.filter(({ clauses }) => clauses.length === 1 && clauses[0] === clause.id).map(plain),
  };
}

function wordingShown({ subject, standings, choice }: DraftContext, clause: Clause, wording: Alternative): TextWording {
  const own = standings.of(wording.options, choice);
  const holders = neutralOrder(subject.parties.filter(({ id }) => wording.heldBy.includes(id)));
  return {
    id: wording.id,
    text: wording.text,
    options: wording.options,
    chosen: wording.id === clause.chosen,
    heldBy: holders.map(({ id }) => id),
    standings: own,
    margin: marginSentence(own, holders),
    claims: wording.claims,
  };
}

function plain({ code, severity, message, refs }: ClauseFinding): Finding {
  return { code, severity, message, refs: [...refs] };
}

function countsOf(clauses: readonly TextClause[]): TextResult["counts"] {
  const of = (status: TextClause["status"]) => clauses.filter((clause) => clause.status === status);
  const bracketed = of("bracketed");
  const inferred = of("agreed").filter(({ wordings }) =>
    wordings.some(
      ({ chosen, standings }) => chosen && standings.some((one) => one.stance === "accepts" && one.inferred),
    ),
  );
  return {
    clauses: clauses.length,
    agreed: of("agreed").length,
    adReferendum: of("ad-referendum").length,
    bracketed: bracketed.length,
    notDiscussed: of("not-discussed").length,
    brackets: bracketed.reduce((sum, { wordings }) => sum + wordings.length, 0),
    inferred: inferred.length,
  };
}

function bracketSentence({
  clauses,
  agreed,
  adReferendum,
  bracketed,
  notDiscussed,
  brackets,
  inferred,
}: TextResult["counts"]): string {
  if (clauses === 0) return "The text has no clause yet: it needs an issue.";
  const some = inferred === agreed ? (agreed === 1 ? "" : "all of them ") : `${inferred} of them `;
  const resting = inferred === 0 ? "" : `, ${some}only by what is inferred`;
  const parts = [
    `${agreed} ${agreed === 1 ? "is" : "are"} agreed${resting}`,
    ...(adReferendum > 0 ? [`${adReferendum} ad referendum`] : []),
    `${bracketed} ${bracketed === 1 ? "stands" : "stand"} in brackets, with ${counted(brackets, "wording")}`,
    `${notDiscussed} ${notDiscussed === 1 ? "is" : "are"} not discussed`,
  ];
  return `Of ${counted(clauses, "clause")}, ${parts.slice(0, -1).join("; ")}; ${parts.at(-1)}.`;
}

function seenBy(subject: Case, draft: Draft): TextResult["seenBy"] {
  return neutralOrder(subject.parties).flatMap(({ id, name }) =>
    draft.seenBy.filter(({ party }) => party === id).map(({ date }) => ({ party: id, name, date })),
  );
}

function claimsOf({ wordings }: TextClause): string[] {
  return wordings.flatMap(({ claims, standings }) => [...claims, ...standings.flatMap((one) => one.claims)]);
}

/** Where the words stand; claims that were rejected since, or that the case does not list, have no note. */
function notesOf(subject: Case, ids: readonly string[]): TextResult["notes"] {
  const claims = new Map(subject.claims.filter(isUsable).map((claim) => [claim.id, claim]));
  const reports = new Map(subject.reports.map((report) => [report.id, report]));
  return ids.flatMap((id) => {
    const claim = claims.get(id);
    if (!claim) return [];
    const report = reports.get(claim.report ?? "");
    return [
      {
        claim: id,
        source: sourceLine(report),
        quote: claim.quote,
        said: saidBy(claim, report),
        grade: claim.grade ?? "F6",
      },
    ];
  });
}
