import type { Token } from "../tokenizer/tokenizer.ts";
import { type Opening, type Text, insertionStart } from "./clause-opening.ts";
import { coordinators, hasNominal, isBreak } from "./clause-words.ts";
import type { Clause } from "./clause.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * A mark, a conjunction or a comma that opens a clause with a subject, or a shared subject.
 * @example clausesOf(sceneOf("Lima left and Quito stayed.").tokens, [])[1]?.marker; // => "and"
 */
export function weakOpening(
  from: number,
  verb: VerbGroup,
  { text, previous }: { text: Text; previous: Clause },
): Opening | undefined {
  const { tokens } = text;
  const start = previous.kind === "relative" ? verb.first - 1 : insertionStart(tokens, verb.first - 1, from);
  for (let i = start; i >= from; i--) {
    const token = tokens[i];
    if (!token) continue;
    const bare = !hasNominal(tokens, i + 1, verb.first);
    if (coordinators.has(token.lower)) {
      if (joinsThings(tokens, i, verb.first)) return undefined;
      if (bare) return { first: i, from: verb.first, kind: "coordinate", marker: token.lower };
      if (tokens[i - 1]?.text === "," || !joinsNames(i, text))
        return { first: i, from: i + 1, kind: "coordinate", marker: token.lower };
    } else if (isBreak(tokens, i) && !bare && !goesOnQuoting(tokens, i))
      return { first: i + 1, from: i + 1, kind: "coordinate", marker: token.text };
    else if (token.text === "," && !bare && isApposition(tokens, i, verb.first)) return undefined;
    else if (token.text === "," && !bare && !isListComma(i, text, from)) {
      const closes =
        previous.kind === "condition" ||
        previous.kind === "adverbial" ||
        previous.marker === "although" ||
        previous.marker === "while" ||
        previous.marker === "though";
      return { first: i + 1, from: i + 1, kind: closes ? "main" : "coordinate", marker: "," };
    } else if (
      token.text === "," &&
      bare &&
      (previous.kind === "relative" || previous.marker === "participle" || text.pending)
    ) {
      return { first: verb.first, from: verb.first, kind: "main", resumes: true };
    }
  }
  return undefined;
}

/** "was “the best we have seen”": a quotation that goes on with the clause around it. */
function goesOnQuoting(tokens: readonly Token[], at: number): boolean {
  return /^["“]$/.test(tokens[at]?.text ?? "") && tokens[at - 1]?.lemma === "be";
}

/** ", a condition the bloc has ruled out": a noun and, right after it, the subject of its clause. */
function isApposition(tokens: readonly Token[], comma: number, verb: number): boolean {
  if (!/^(?:a|an|one|something)$/.test(tokens[comma + 1]?.lower ?? "")) return false;
  for (let i = comma + 3; i < verb; i++) {
    const subject = tokens[i]?.pos === "DET" || tokens[i]?.pos === "PRON" || tokens[i]?.pos === "PROPN";
    if (subject && tokens[i - 1]?.pos === "NOUN") return true;
  }
  return false;
}

/** "Homes and hospitals they have seized": two things, and what somebody did with them. */
function joinsThings(tokens: readonly Token[], at: number, verb: number): boolean {
  const [left, right, subject] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  return (
    at + 3 === verb &&
    left?.pos === "NOUN" &&
    right?.pos === "NOUN" &&
    /[^s]s$/.test(right.lower) &&
    /^(?:he|she|it|they|we)$/.test(subject?.lower ?? "")
  );
}

/** "Russia and Ukraine agreed": the conjunction joins two names that stand together. */
function joinsNames(at: number, { names, tokens }: Text): boolean {
  const left = names.some((name) => name.last === at - 1);
  const right = names.some((name) => name.first === at + 1 || (name.first === at + 2 && tokens[at + 1]?.pos === "DET"));
  return left && right;
}

/** A comma inside a list of names: "the U.S., Ukraine and Russia". */
function isListComma(at: number, { names, tokens }: Text, from: number): boolean {
  const left = names.some((name) => name.last === at - 1 && name.first >= from);
  const next = at + 1 + (tokens[at + 1]?.pos === "DET" ? 1 : 0);
  const right = names.find((name) => name.first === next);
  return left && right !== undefined && /^(?:,|and)$/.test(tokens[right.last + 1]?.lower ?? "");
}
