import type { Token } from "../tokenizer/tokenizer.ts";
import { isModal, verbOf } from "../verbs/verb-forms.ts";

/** A verb with its auxiliaries: "has not been rejected". Token numbers, `last` inclusive. */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly lemma: string;
  readonly form: "finite" | "infinitive" | "ing" | "en";
  readonly modal?: string;
  readonly perfect: boolean;
  readonly passive: boolean;
  readonly past: boolean;
  readonly negated: boolean;
}

const negatives = new Set(["not", "never", "hardly", "scarcely", "no"]);

/**
 * Finds the verb groups of a sentence, in order.
 * @example verbGroupsOf(repairTags(winkTokenizer().tokenize("It has not been rejected."))).length; // => 1
 */
export function verbGroupsOf(tokens: readonly Token[]): VerbGroup[] {
  const out: VerbGroup[] = [];
  for (let i = 0; i < tokens.length;) {
    const end = groupEnd(tokens, i);
    if (end === undefined) i++;
    else {
      out.push(describe(tokens, i, end));
      i = end + 1;
    }
  }
  return out;
}

function isVerb(token: Token | undefined): boolean {
  return token?.pos === "VERB" || token?.pos === "AUX";
}

function isInner(token: Token | undefined): boolean {
  return token?.pos === "ADV" || token?.lemma === "not" || token?.lower === "also" || token?.lower === "both";
}

function groupEnd(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.lower === "to" && token.pos === "PART") {
    const quoted = /^["“]$/.test(tokens[at + 1]?.text ?? "") ? at + 2 : at + 1;
    const next = isInner(tokens[quoted]) ? quoted + 1 : quoted;
    return isVerb(tokens[next]) ? chainEnd(tokens, next) : undefined;
  }
  if (!token || !isVerb(token)) return undefined;
  return chainEnd(tokens, at);
}

/** From an auxiliary on to its main verb, over adverbs; "be going to" and "have to" carry on to the next verb. */
function chainEnd(tokens: readonly Token[], from: number): number {
  let last = from;
  for (let i = from; i < tokens.length && i - from < 12; i++) {
    const token = tokens[i];
    if (token?.pos === "VERB") {
      last = i;
      const carries = /^(?:going|have|has|had|need|needs|needed)$/.test(token.lower) && tokens[i + 1]?.lower === "to";
      if (!carries) return carriesOn(tokens, i);
      i++;
    } else if (token?.pos === "AUX") {
      last = i;
      if (
        /^(?:have|has|had|is|are|was|were|be)$/.test(token.lower) &&
        tokens[i + 1]?.lower === "to" &&
        isVerb(tokens[i + 2])
      )
        i++;
    } else if (token?.text === "," && last === i - 1 && insertedEnd(tokens, i) !== undefined)
      i = insertedEnd(tokens, i) ?? i;
    else if (!isInner(token)) break;
  }
  return last;
}

/** The second comma of ", however," or ", for its part," between an auxiliary and its verb. */
function insertedEnd(tokens: readonly Token[], comma: number): number | undefined {
  for (let i = comma + 2; i <= comma + 5; i++) {
    if (tokens[i]?.text !== ",") continue;
    const next = tokens[i + 1];
    const adverbial = /^(?:ADV|ADP)$/.test(tokens[comma + 1]?.pos ?? "") || tokens[comma + 1]?.lower === "however";
    return adverbial && (next?.pos === "VERB" || next?.pos === "ADV" || next?.lemma === "not") ? i : undefined;
  }
  return undefined;
}

function carriesOn(tokens: readonly Token[], at: number): number {
  return tokens[at]?.lower === "going" && tokens[at + 1]?.lower === "to" && isVerb(tokens[at + 2]) ? at + 2 : at;
}

function describe(tokens: readonly Token[], first: number, last: number): VerbGroup {
  const words = tokens.slice(first, last + 1);
  const head = tokens[last];
  const lower = head?.lower ?? "";
  const lemma = head?.pos === "VERB" ? (verbOf(lower) ?? head.lemma) : (head?.lemma ?? lower);
  const modal = modalOf(words);
  const auxiliaries = words.slice(0, -1).filter((token) => token.pos === "AUX" || token.lemma === "have");
  const be = auxiliaries.some((token) => token.lemma === "be");
  const before = tokens[first - 1]?.lower ?? "";
  return {
    first,
    last,
    head: last,
    lemma,
    form: formOf(words, lower),
    ...(modal ? { modal } : {}),
    perfect: auxiliaries.some((token) => token.lemma === "have"),
    passive: be && head?.pos === "VERB" && !lower.endsWith("ing") && modal !== "be-to",
    past: words.length === 1 ? isPast(lower) : /^(?:was|were|had|did)$/.test(words[0]?.lower ?? ""),
    negated:
      (head?.pos === "AUX" && (tokens[last + 1]?.lemma === "not" || tokens[last + 1]?.lower === "never")) ||
      words.some((token) => negatives.has(token.lemma)) ||
      (modal !== undefined && takesNothing(tokens, last)) ||
      negatives.has(before) ||
      before === "without",
  };
}

/** "would agree to nothing", "will take no post". */
function takesNothing(tokens: readonly Token[], head: number): boolean {
  if (/^(?:have|be)$/.test(tokens[head]?.lemma ?? "")) return false;
  const next = tokens[head + 1]?.lower === "to" ? tokens[head + 2] : tokens[head + 1];
  return /^(?:no|nothing|none)$/.test(next?.lower ?? "");
}

function modalOf(words: readonly Token[]): string | undefined {
  const text = words.map((token) => token.lower).join(" ");
  if (/^(?:would|will|'ll|’ll) (?:\w+ )?(?:have|need) to /.test(text)) return "must";
  const modal = words.find((token) => isModal(token.lemma) && token.pos === "AUX");
  if (modal) return modal.lemma;
  if (/\bgoing to\b/.test(text)) return "will";
  if (/^(?:have|has|had|need|needs|needed)(?: \w+)? to /.test(text)) return "must";
  return /^(?:is|are|was|were) (?:\w+ )?to /.test(text) ? "be-to" : undefined;
}

function formOf(words: readonly Token[], head: string): VerbGroup["form"] {
  const [first] = words;
  if (first?.lower === "to" || (first?.lower === "be" && words.length >= 1)) return "infinitive";
  if (first && /^(?:being|having|been)$/.test(first.lower)) return first.lower === "been" ? "en" : "ing";
  if (words.length > 1 && first?.pos === "AUX") return "finite";
  const own = words.find((token) => token.pos === "VERB" || token.pos === "AUX")?.lower ?? head;
  return own.endsWith("ing") && own.length > 4 && own !== "bring" ? "ing" : "finite";
}

function isPast(word: string): boolean {
  return (
    word.endsWith("ed") ||
    /^(?:was|were|had|did|said|told|wrote|gave|took|held|made|thought|found|felt|saw|knew|heard|sought|stood|stuck|went|drew|withdrew|shot|threw|swore|undertook|broke|led|met|kept|left|won|lost|came|became|began|brought|paid|sent|fell|rose|grew|spoke|got|struck|ran|sat|fought|built)$/.test(
      word,
    )
  );
}
