import {
  counted,
  listed,
  type Case,
  type Clause,
  type ClauseChange,
  type Draft,
  type TextComparison,
} from "@parley/model";
import { clauseText, numberedClauses, type NumberedClause } from "./draft-context.ts";
import { wordChanges } from "./word-changes.ts";

/**
 * Two versions of a text, clause by clause: what came, what went, whose words or status changed. A clause is the one that
 * it says it comes from, or else the one with its id; clauses that were joined into one are all its origins, and those
 * that were split from one share it.
 * @example compareDrafts(subject, generateDraft(subject), generateDraft(subject)).counts.unchanged; // => 2
 */
export function compareDrafts(subject: Case, before: Draft, after: Draft): TextComparison {
  const old = numberedClauses(before);
  const taken = new Set<string>();
  const present = numberedClauses(after).map((now) => {
    const origins = originsOf(now.clause, before, old);
    for (const { clause } of origins) taken.add(clause.id);
    return clauseChange(subject, now, origins);
  });
  const gone = old.filter(({ clause }) => !taken.has(clause.id)).map(removed);
  const clauses = [...present, ...gone];
  const of = (kind: ClauseChange["kind"]): number => clauses.filter((one) => one.kind === kind).length;
  const counts = { added: of("added"), removed: of("removed"), changed: of("changed"), unchanged: of("unchanged") };
  return {
    sentence: sentenceOf(counts),
    before: { id: before.id, title: before.title },
    after: { id: after.id, title: after.title },
    counts,
    clauses,
  };
}

function originsOf({ id, from }: Clause, before: Draft, old: readonly NumberedClause[]): NumberedClause[] {
  const named = new Set(from.filter(({ draft }) => draft === before.id).map(({ clause }) => clause));
  const origins = old.filter(({ clause }) => named.has(clause.id));
  return origins.length > 0 ? origins : old.filter(({ clause }) => clause.id === id);
}

function clauseChange(subject: Case, now: NumberedClause, origins: readonly NumberedClause[]): ClauseChange {
  const { clause, number, heading } = now;
  const [origin] = origins;
  const words = wordChanges(origins.map((one) => clauseText(one.clause)).join(" "), clauseText(clause));
  if (!origin) return { kind: "added", clause: clause.id, number, heading, from: [], words, others: [] };
  const others = otherChanges(subject, origin, now);
  const isSame =
    origin.clause.status === clause.status && others.length === 0 && words.every(({ kind }) => kind === "same");
  return {
    kind: isSame ? "unchanged" : "changed",
    clause: clause.id,
    number,
    heading,
    from: origins.map((one) => one.clause.id),
    ...(origin.clause.status === clause.status ? {} : { status: { was: origin.clause.status, is: clause.status } }),
    words,
    others,
  };
}

function removed({ clause, number, heading }: NumberedClause): ClauseChange {
  const words = wordChanges(clauseText(clause), "");
  return { kind: "removed", clause: clause.id, number, heading, from: [clause.id], words, others: [] };
}

function otherChanges(subject: Case, was: NumberedClause, is: NumberedClause): ClauseChange["others"] {
  const facts = [was, is].map((one) => factsOf(subject, one));
  const [old = {}, now = {}] = facts;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((what) => {
    const [before, after] = [old[what] ?? "", now[what] ?? ""];
    return before === after ? [] : [{ what, was: before, is: after }];
  });
}

/** What a clause says besides its words, each as one line. */
function factsOf(subject: Case, { clause, number, heading }: NumberedClause): Record<string, string> {
  const names = (ids: readonly string[] = []): string =>
    listed(subject.parties.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  const { terms, alternatives, chosen, leftOpen = "" } = clause;
  const holders = alternatives.map(({ id, heldBy, text }) => [`holders of “${text}”`, names(heldBy), id] as const);
  return {
    heading,
    number,
    "wording taken": alternatives.find(({ id }) => id === chosen)?.text ?? "",
    ...Object.fromEntries(holders.map(([what, who]) => [what, who])),
    "who acts": names(terms.actor),
    act: terms.act ?? "",
    object: terms.object ?? "",
    place: terms.place ?? "",
    "to begin or complete": terms.timing ?? "",
    deadline: terms.deadline ?? "",
    "who checks it": names(terms.verifier),
    evidence: terms.evidence ?? "",
    remedy: terms.remedy ?? "",
    "left open on purpose": leftOpen,
  };
}

function sentenceOf({ added, removed, changed, unchanged }: TextComparison["counts"]): string {
  const all = added + removed + changed + unchanged;
  if (all === 0) return "Neither version has a clause.";
  if (added + removed + changed === 0) return `The two versions say the same in ${counted(all, "clause")}.`;
  const parts = [
    ...(changed > 0 ? [`${counted(changed, "clause")} changed`] : []),
    ...(added > 0 ? [`${added} came`] : []),
    ...(removed > 0 ? [`${removed} went`] : []),
    `${unchanged} stayed as ${unchanged === 1 ? "it was" : "they were"}`,
  ];
  return `${listed(parts)}.`;
}
