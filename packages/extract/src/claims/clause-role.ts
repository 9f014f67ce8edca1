import { anonymousLexicon, conditionLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { actWords } from "./act-words.ts";
import type { Attribution } from "./attribution.ts";
import type { Clause } from "./clause.ts";
import { reports } from "./finite-groups.ts";

interface Sentence {
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly attributions: readonly Attribution[];
}

/** What a clause can be. */
export type Role = "unit" | "merge" | "condition" | "speech" | "apposition";

/**
 * What a clause is for the claims of its sentence.
 * @example unitsOf(sceneOf("Lima left because talks failed.").tokens, clausesOf(sceneOf("Lima left because talks failed.").tokens, []), []).length; // => 1
 */
export function roleOf({ tokens, clauses, attributions }: Sentence, clause: Clause, number: number): Role {
  if (
    attributions.some(
      ({ clause: speech, first, last }) =>
        speech === number || (speech === undefined && first <= clause.verb.first && clause.verb.last <= last),
    )
  )
    return "speech";
  if (namesNobody(tokens, clause) || isUnauthorised({ tokens, clauses, attributions }, clause, number)) return "speech";
  if (clause.kind === "condition") return "condition";
  if (number === 0 && leadsIn(tokens, clause, clauses.length)) return "speech";
  const next = clauses[number + 1];
  const cleft =
    clause.verb.lemma === "be" &&
    next?.marker === "that" &&
    phrase(tokens, clause.first, clause.verb.last)
      .replace(/^.*?(?=\bit )/, "")
      .startsWith("it ") &&
    clause.subject?.[0] === clause.subject?.[1];
  if (cleft && number === 0 && tokens[clause.verb.last + 1]?.pos !== "ADJ") return "speech";
  if (next?.verb.lemma === "follow" && next.marker === "as") return "speech";
  const negated = clauses[number - 1]?.verb.negated === true && clause.shared === true;
  if (clause.marker === "or" && (negated || tokens.some((token) => token.lower === "either"))) return "merge";
  if (
    /^(?:the following|as follows|follows)/.test(phrase(tokens, clause.verb.first, clause.last)) &&
    clause.verb.lemma === "follow" &&
    clause.kind === "adverbial"
  )
    return "speech";
  if (clause.kind === "relative") {
    if (clause.marker !== "apposition" && apposition(tokens, clause.first) !== undefined) return "apposition";
    const comma = tokens[clause.first - 1]?.text === ",";
    return comma && clause.marker !== undefined && actWords(tokens, clause) ? "unit" : "merge";
  }
  if (clause.kind === "adverbial" && waitsFor(clause, { tokens, clauses, number })) return "condition";
  if (clause.kind === "adverbial")
    return conditionLexicon.at(tokens, clause.first, clause.last + 1).length > 0
      ? "condition"
      : ownAdverbial(tokens, clause)
        ? "unit"
        : "merge";
  if (clause.kind === "complement") {
    if (opensCondition(tokens, clause) || (isIf(clause) && next?.marker === ",")) return "condition";
    const parent = clause.parent === undefined ? undefined : clauses[clause.parent];
    const spoken = attributions.some((attribution) => attribution.clause === clause.parent);
    return spoken && parent && governs(tokens, clause, parent) ? "unit" : "merge";
  }
  if (
    clause.shared &&
    clause.kind === "coordinate" &&
    !actWords(tokens, clause) &&
    !/^(?:would|will|could)$/.test(clause.verb.modal ?? "")
  )
    return clause.marker === "participle" && reports(tokens, clause.verb) ? "unit" : "merge";
  return "unit";
}

/** "who spoke on condition of anonymity": why somebody has no name. */
function namesNobody(tokens: readonly Token[], clause: Clause): boolean {
  const found = anonymousLexicon.within(tokens, clause.first, clause.last + 1);
  return found.some(({ row, first }) => row.id.startsWith("anonymous-condition") && first <= clause.verb.last + 4);
}

/** "because they were not authorized to discuss it", of a source without a name: what a party may not say is news. */
function isUnauthorised({ tokens, clauses, attributions }: Sentence, clause: Clause, number: number): boolean {
  const { verb, subject, marker } = clause;
  const next = tokens[verb.last + 2]?.lower ?? "";
  const barred = verb.negated && /^(?:authori[sz]e|permit|allow|clear)$/.test(verb.lemma);
  if (!barred || !/^(?:speak|discuss|talk|comment|brief|disclose|share)$/.test(next)) return false;
  const explains = /^(?:because|since|as|who)$/.test(marker ?? "");
  const pronoun = subject === undefined || /^(?:he|she|they|who)$/.test(tokens[subject[1]]?.lower ?? "");
  const host = clauses[clause.parent ?? number + 1];
  if (!explains || !pronoun || host?.kind === "complement") return false;
  const unnamed = attributions.some(
    ({ actor, first }) => first < clause.first && /^(?:anonymous|official)$/.test(actor.kind),
  );
  return unnamed || clauses.some((other) => namesNobody(tokens, other));
}

/** "will sign once they leave", "ready to sign as soon as they leave", "will not sign before they leave": a time that is a condition. */
function waitsFor(
  clause: Clause,
  { tokens, clauses, number }: { tokens: readonly Token[]; clauses: readonly Clause[]; number: number },
): boolean {
  const host = clauses[clause.parent ?? number - 1] ?? clauses[number + 1];
  if (clause.marker === "before")
    return host !== undefined && host.verb.negated && /^(?:will|would|shall)$/.test(host.verb.modal ?? "");
  const soon = clause.marker === "as" && /as soon as/.test(phrase(tokens, clause.first, clause.first + 3));
  if (clause.marker !== "once" && !soon) return false;
  const ready = /^(?:ready|prepared|willing|open)$/.test(tokens[(host?.verb.last ?? -2) + 1]?.lower ?? "");
  return host !== undefined && (/^(?:will|would|could|can|may|might)$/.test(host.verb.modal ?? "") || ready);
}

/** "Which owns …," before any main clause, "Asked whether …,": words that only lead in. */
function leadsIn(tokens: readonly Token[], clause: Clause, clauses: number): boolean {
  const opened = clause.kind === "relative" && clauses > 1 && actWords(tokens, clause) === undefined;
  return opened || /^asked (?:whether|if|about|why|how|what)/.test(phrase(tokens, 0, 1));
}

/** "…, as the captors had asked", "when the bloc promised it": an act told in passing. */
function ownAdverbial(tokens: readonly Token[], clause: Clause): boolean {
  const words =
    clause.subject && /^(?:as|when|while|after|because|since|before)$/.test(clause.marker ?? "")
      ? actWords(tokens, clause)
      : undefined;
  return (
    words !== undefined && words.first === clause.verb.head && words.weight >= 0.65 && clause.verb.form === "finite"
  );
}

/** Whether the parent's own verb, not a later participle or noun, takes the complement. */
function governs(tokens: readonly Token[], clause: Clause, parent: Clause): boolean {
  const between = tokens.slice(parent.verb.last + 1, clause.first);
  return !between.some((token) => token.lower.endsWith("ing") && token.pos === "VERB");
}

function opensCondition(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i >= clause.first - 4 && i >= 0; i--) {
    const found = conditionLexicon
      .at(tokens, i, clause.last + 1)
      .find((row) => row.row.id === "condition-condition-that" || row.row.id === "condition-the-condition");
    if (found) return true;
  }
  return false;
}

/** "warned that if they left, it would pay". */
function isIf({ marker }: Clause): boolean {
  return marker === "if" || marker === "unless";
}

/** Where ", a position that …" begins before a relative clause. */
export function apposition(tokens: readonly Token[], relative: number): number | undefined {
  for (let i = relative - 1; i >= relative - 5 && i > 0; i--) {
    if (tokens[i]?.text === ",")
      return /^(?:a|an|the|one)$/.test(tokens[i + 1]?.lower ?? "") && relative - i >= 3 ? i + 1 : undefined;
    if (!/^(?:NOUN|ADJ|DET|NUM|PROPN)$/.test(tokens[i]?.pos ?? "")) return undefined;
  }
  return undefined;
}

function phrase(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map((token) => token.lower)
    .join(" ");
}
