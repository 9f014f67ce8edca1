import type { Token } from "../tokenizer/tokenizer.ts";
import type { Clause } from "./clause.ts";
import { quotationsOf } from "./quotations.ts";

/** Verbs after which stands whom it was told, never who spoke: "told reporters". */
export const addresses = /^(?:tell|inform|notify|remind|assure)$/;

/** "…, said Ann Lee, a former official": the subject after the verb. */
export function invertedSubject(clause: Clause, tokens: readonly Token[]): readonly [number, number] | undefined {
  const before = tokens[clause.verb.first - 1];
  if (clause.verb.form === "ing" || addresses.test(clause.verb.lemma)) return undefined;
  if (clause.verb.first !== clause.verb.last || !before || !/^[,"”?!]$|^['’]+$/.test(before.text)) return undefined;
  if (clause.subject && clause.marker !== "participle" && !/^["”]$/.test(before.text) && !clause.shared)
    return undefined;
  const first = clause.verb.last + 1;
  const next = tokens[first];
  if (!next || !/^(?:PROPN|DET|NOUN|PRON|ADJ|NUM)$/.test(next.pos) || next.lower === "that") return undefined;
  let last = first;
  while (last + 1 < tokens.length && !/^[,;:.—–"”]$/.test(tokens[last + 1]?.text ?? "")) last++;
  return [first, last];
}

/** Nothing of weight follows the verb: ", the diplomats said on Monday." */
export function isBare({ verb, last, first }: Clause, tokens: readonly Token[]): boolean {
  if (!/^[,"”?!—–]$|^['’]+$/.test(tokens[first - 1]?.text ?? "")) return false;
  const rest = tokens.slice(verb.last + 1, last + 1).filter((token) => token.pos !== "PUNCT");
  if (rest.length === 0) return true;
  if (
    verb.form === "ing" ||
    /^(?:insist|argue|report|point|complain|maintain|agree|suggest|hint|warn|protest)$/.test(verb.lemma)
  )
    return false;
  const [next] = rest;
  const indirect = /^(?:tell|inform|brief)$/.test(verb.lemma);
  return (
    indirect ||
    next?.pos === "ADP" ||
    next?.pos === "ADV" ||
    /day$|^(?:yesterday|today|late|last|this|earlier|reporters|lawmakers)$/.test(next?.lower ?? "")
  );
}

/** Whether a quotation follows the verb, after a comma or a colon; behind "that" it only ends what is told. */
export function quoteAfter({ verb, last }: Clause, tokens: readonly Token[]): boolean {
  if (tokens[verb.last + 1]?.lower === "that") return false;
  return quotationsOf(tokens).some(
    ({ open }) =>
      open > verb.last && open < Math.min(last + 3, verb.last + 16) && /^[,:]$/.test(tokens[open - 1]?.text ?? ""),
  );
}

/** Whether a quotation stands before the verb. */
export function quoteBefore({ verb, subject }: Clause, tokens: readonly Token[]): boolean {
  const end = subject?.[0] ?? verb.first;
  return tokens.slice(0, verb.first).some((token, i) => /^["”]$/.test(token.text) && i > 0 && i <= end + 40);
}
