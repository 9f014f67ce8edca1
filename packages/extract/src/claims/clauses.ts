import type { Token } from "../tokenizer/tokenizer.ts";
import type { Name } from "../gazetteer/names.ts";
import { reportingLexicon } from "../lexicons/lexicons.ts";
import { insertedSpeech } from "./inserted-speech.ts";
import { verbGroupsOf, type VerbGroup } from "./verb-groups.ts";

/** How a clause hangs on the others. */
export type ClauseKind = "main" | "coordinate" | "complement" | "relative" | "condition" | "adverbial";

/** A clause: token numbers within the sentence, `last` inclusive; `parent` is the number of another clause. */
export interface Clause {
  first: number;
  last: number;
  kind: ClauseKind;
  marker?: string;
  verb: VerbGroup;
  /** Its subject; shared with another clause when `shared`. */
  subject?: readonly [number, number];
  shared?: boolean;
  parent?: number;
}

const contrast = new Set(["while", "whereas", "although", "though", "even"]);
const conditional = new Set(["if", "unless", "until", "till", "provided", "providing"]);
const adverbial = new Set([
  "because",
  "since",
  "as",
  "before",
  "after",
  "when",
  "once",
  "so",
  "where",
  "than",
  "lest",
  "wherever",
  "whenever",
]);
const relative = new Set(["which", "who", "whom", "whose"]);
const asked = new Set(["whether", "what", "how", "why"]);
const prepositional = new Set([
  "until",
  "till",
  "since",
  "as",
  "before",
  "after",
  "once",
  "so",
  "where",
  "provided",
  "providing",
  "than",
]);
const coordinators = new Set(["and", "but", "or", "yet", "nor"]);
const breaks = new Set([";", ":", "—", "–", "(", ")", ".", "?", "!", "“", "”", '"', "--"]);

/**
 * Cuts a sentence into its finite clauses by verbs, conjunctions and marks; no syntax tree is needed.
 * @returns Clauses in order; together with what lies before the first they cover the sentence.
 * @example clausesOf(repairTags(winkTokenizer().tokenize("Lima agreed but Quito refused.")), []).length; // => 2
 */
export function clausesOf(tokens: readonly Token[], names: readonly Name[]): Clause[] {
  const groups = finiteGroups(tokens);
  const clauses: Clause[] = [];
  for (const verb of groups) {
    const pending = clauses.length > 0 && (clauses[0]?.first ?? 0) > 0 && clauses.every((clause) => clause.kind !== "main");
    add(clauses, verb, { tokens, names, pending });
  }
  clauses.forEach((clause, i) => {
    const next = clauses[i + 1];
    const end = next?.marker === "resume" ? next.verb.first : next?.first;
    clause.last = trimEnd(tokens, (end ?? tokens.length) - 1, clause.verb.last);
  });
  return clauses;
}

interface Text {
  readonly tokens: readonly Token[];
  /** No main clause yet: a noun waits for its verb. */
  readonly pending?: boolean;
  readonly names: readonly Name[];
}

/** Finite verbs; a lone participle between a noun and another verb ("talks held in Geneva ended") is not one. */
function finiteGroups(tokens: readonly Token[]): VerbGroup[] {
  const inserted = new Set(insertedSpeech(tokens).map(({ verb }) => verb));
  const groups = verbGroupsOf(tokens).filter((group) => !inserted.has(group.head));
  const finite = groups.filter((group) => group.form === "finite" || isParticiple(tokens, group));
  return finite.filter((group, i) => {
    if (group.form === "ing") return true;
    if (group.first === 0 && group.last === 0 && tokens[0]?.lower === "should") return false;
    if (
      group.first !== group.last ||
      !/(?:ed|wn|en|held|made|led|put|set|given|sought|brought|sent|paid)$/.test(tokens[group.head]?.lower ?? "")
    )
      return true;
    let at = group.first - 1;
    while (tokens[at]?.pos === "ADV") at--;
    const before = tokens[at];
    const after = tokens[group.last + 1];
    if (before?.pos === "PRON" && before.lower !== "that") return true;
    if (/^(?:as|than|if|when|unless|once|though)$/.test(before?.lower ?? "") || (i === 0 && group.first === 0))
      return false;
    const previous = finite[i - 1];
    const next = finite[i + 1];
    const between = (from: number, to: number): boolean => tokens.slice(from, to).some((token) => isBoundary(token));
    const agentive = after?.lower === "by" || /^(?:by|in|for|to|from|under|at|on|with)$/.test(after?.lower ?? "");
    const inserted = next && tokens[next.first - 1]?.text === ",";
    const told = reports(tokens, group) && after?.lower !== "by" && !inserted;
    if (before?.text === "," && agentive && next && !told) return false;
    if (previous && !between(previous.last + 1, group.first) && !reports(tokens, previous)) return false;
    if (/^(?:drawn|given|known|taken|written|seen|done|gone|broken|chosen|withdrawn|held|sought)$/.test(tokens[group.head]?.lower ?? "") && group.first === group.last && next && !between(group.last + 1, next.first)) return false;
    if (/^(?:drawn|given|known|taken|written|seen|done|gone|chosen|withdrawn)$/.test(tokens[group.head]?.lower ?? "")) return false;
    return !(next && agentive && !between(group.last + 1, next.first));
  });
}

/** A participle after a comma goes on about the subject: ", agreeing to talks and not insisting on a vote". */
function isParticiple(tokens: readonly Token[], group: VerbGroup): boolean {
  if (group.form !== "ing" || /^(?:according|including|following|regarding|concerning|depending)$/.test(tokens[group.head]?.lower ?? "")) return false;
  let i = group.first - 1;
  while (i > 0 && (tokens[i]?.pos === "ADV" || tokens[i]?.lemma === "not")) i--;
  if (tokens[i]?.lower === "and" || tokens[i]?.lower === "but") i--;
  return i > 0 && tokens[i]?.text === ",";
}

function isBoundary(token: Token): boolean {
  return (
    token.text === "," ||
    breaks.has(token.text) ||
    coordinators.has(token.lower) ||
    conditional.has(token.lower) ||
    contrast.has(token.lower) ||
    relative.has(token.lower) ||
    adverbial.has(token.lower) ||
    asked.has(token.lower) ||
    (token.lower === "that" && token.pos !== "DET")
  );
}

/** A mark that ends a clause; a full stop inside "Aug. 1" does not. */
function isBreak(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]?.text ?? "";
  if (mark !== ".") return breaks.has(mark);
  const next = tokens[at + 1];
  return next === undefined || /^["“”‘\p{Lu}]/u.test(next.text);
}

/** Whether a verb takes what somebody says as its complement. */
export function reports(tokens: readonly Token[], verb: VerbGroup): boolean {
  return reportingLexicon.at(tokens, verb.head, verb.head + 1).length > 0;
}

function add(clauses: Clause[], verb: VerbGroup, text: Text): void {
  const previous = clauses.at(-1);
  const from = previous ? previous.verb.last + 1 : 0;
  const opening = strongOpening(from, verb, text) ?? (previous ? weakOpening(from, verb, text, previous) : undefined);
  if (!opening && previous?.kind === "relative" && previous.parent === undefined) return resume(clauses, verb, text);
  if (!opening && !previous && text.tokens[0]?.lower === "should" && verb.modal === undefined) {
    clauses.push({ ...clause(0, 1, { verb, kind: "condition", text }), marker: "if" });
    return;
  }
  if (!opening) {
    const first = previous ? subjectStart(text.tokens, verb.first, from) : 0;
    const kind = previous ? (reports(text.tokens, previous.verb) ? "complement" : "relative") : "main";
    clauses.push(clause(first, first, { verb, kind, text }, previous ? clauses.length - 1 : undefined));
    return;
  }
  if (opening.resumes && previous) return resume(clauses, verb, text);
  const parallel = opening.kind === "complement" && coordinators.has(text.tokens[opening.first]?.lower ?? "");
  const parent = parallel ? firstParent(clauses) : parentOf(clauses, opening.kind);
  const made = clause(opening.first, opening.from, { verb, kind: opening.kind, text }, parent);
  if (opening.marker) made.marker = opening.marker;
  if (!made.subject && previous && opening.kind === "coordinate") share(made, clauses);
  clauses.push(made);
}

function clause(
  first: number,
  from: number,
  { verb, kind, text }: { verb: VerbGroup; kind: ClauseKind; text: Text },
  parent?: number,
): Clause {
  const subject = subjectOf(text.tokens, from, verb.first);
  return {
    first,
    last: verb.last,
    kind,
    verb,
    ...(subject ? { subject } : {}),
    ...(parent === undefined ? {} : { parent }),
  };
}

function share(made: Clause, clauses: readonly Clause[]): void {
  const host =
    clauses.findLast((candidate) => candidate.kind !== "relative" && candidate.kind !== "adverbial") ?? clauses.at(-1);
  if (host?.subject) made.subject = host.subject;
  made.shared = true;
  const bare = made.verb.first === made.verb.last && made.verb.modal === undefined && !made.verb.past;
  if (host?.verb.modal && bare && made.verb.form === "finite") made.verb = { ...made.verb, modal: host.verb.modal };
}

/** A verb right after a relative clause takes up the noun before it: "the plan, which failed, calls for …". */
function resume(clauses: Clause[], verb: VerbGroup, text: Text): void {
  const inner = text.pending ? clauses[0] : clauses.at(-1);
  const host = text.pending || inner?.parent === undefined ? undefined : clauses[inner.parent];
  const subject = inner ? subjectOf(text.tokens, host ? host.verb.last + 1 : 0, inner.first) : undefined;
  const kind = host ? "coordinate" : "main";
  const first = subject && !host ? subject[0] : verb.first;
  clauses.push({ first, last: verb.last, kind, verb, ...(subject ? { subject } : {}), marker: "resume" });
}

/** ", and that …" hangs on what the first complement hangs on. */
function firstParent(clauses: readonly Clause[]): number | undefined {
  const first = clauses.findLast((clause) => clause.kind === "complement" && clauses[clause.parent ?? -1]?.kind !== "complement");
  return first?.parent ?? clauses.length - 1;
}

function parentOf(clauses: readonly Clause[], kind: ClauseKind): number | undefined {
  if (clauses.length === 0 || kind === "main") return undefined;
  if (kind !== "coordinate") return clauses.length - 1;
  return clauses.at(-1)?.kind === "complement" ? clauses.at(-1)?.parent : undefined;
}

interface Opening {
  /** Where the clause begins, with its conjunction. */
  readonly first: number;
  /** Where its own words begin. */
  readonly from: number;
  readonly kind: ClauseKind;
  readonly marker?: string;
  readonly resumes?: boolean;
}

/** The last conjunction before a verb that opens its clause. */
function strongOpening(from: number, verb: VerbGroup, { tokens }: Text): Opening | undefined {
  if (verb.form === "ing") return participleOpening(from, verb, tokens);
  if (followsCoordinator(verb.first, from, tokens)) return undefined;
  for (let i = insertionStart(tokens, verb.first - 1, from); i >= from; i--) {
    const token = tokens[i];
    if (!token) continue;
    const marker = token.lower;
    if (isBreak(tokens, i) && i < verb.first - 1 && token.text !== '"' && token.text !== "“" && token.text !== "”")
      return undefined;
    const comma = tokens.slice(i + 1, verb.first).some((word) => word.text === ",");
    if (comma && prepositional.has(marker)) continue;
    const kind = kindOf(token, tokens[i + 1]);
    if (!kind) continue;
    if (i + 1 >= verb.first && kind !== "relative" && marker !== "as" && marker !== "that") continue;
    const first = widen(tokens, i, from);
    const spoken = first < i && tokens[first]?.lower === "that" && kind !== "relative";
    return { first, from: i + 1, kind: spoken ? "complement" : (afterPreposition(tokens, i) ?? kind), marker };
  }
  return undefined;
}

function participleOpening(from: number, verb: VerbGroup, tokens: readonly Token[]): Opening {
  let first = verb.first;
  while (first > from && tokens[first - 1]?.text !== ",") first--;
  return { first, from: verb.first, kind: "coordinate", marker: "participle" };
}

/** "described it as a gate and ruled out …": a second verb of the same subject. */
function followsCoordinator(verb: number, from: number, tokens: readonly Token[]): boolean {
  let i = verb - 1;
  while (i > from && tokens[i]?.pos === "ADV") i--;
  return i >= from && coordinators.has(tokens[i]?.lower ?? "");
}

/** Skips what is put between a subject and its verb: ", a former judge," or "— even as observers —". */
function insertionStart(tokens: readonly Token[], at: number, from: number): number {
  let end = at;
  while (end > from && tokens[end]?.pos === "ADV") end--;
  const mark = tokens[end]?.text ?? "";
  if (mark !== "," && mark !== "—" && mark !== "–" && mark !== ")") return at;
  const opening = mark === ")" ? "(" : mark;
  for (let i = end - 1; i > from; i--) if (tokens[i]?.text === opening) return i - 1;
  return at;
}

function kindOf(token: Token, next: Token | undefined): ClauseKind | undefined {
  const word = token.lower;
  if (word === "that")
    return token.pos === "DET" && !/^(?:DET|PRON|PROPN|NUM)$/.test(next?.pos ?? "")
      ? undefined
      : token.pos === "SCONJ"
        ? "complement"
        : next?.pos === "VERB" || next?.pos === "AUX"
          ? "relative"
          : "complement";
  if (conditional.has(word)) return "condition";
  if (contrast.has(word)) return "coordinate";
  if (relative.has(word)) return "relative";
  if (asked.has(word)) return "complement";
  return adverbial.has(word) ? "adverbial" : undefined;
}

/** "after which" opens a clause of its own weight. */
function afterPreposition(tokens: readonly Token[], at: number): ClauseKind | undefined {
  return tokens[at]?.lower === "which" && tokens[at - 1]?.pos === "ADP" && tokens[at - 2]?.text === ","
    ? "coordinate"
    : undefined;
}

function widen(tokens: readonly Token[], at: number, from: number): number {
  let first = at;
  while (first > from) {
    const before = tokens[first - 1];
    if (
      !before ||
      !(
        coordinators.has(before.lower) ||
        /^(?:even|only|that|on|the|condition|after|under|in|as|long|but|by)$/.test(before.lower)
      )
    )
      break;
    if (
      /^(?:after|under|in|by|on)$/.test(before.lower) &&
      !/^(?:which|whom|the|condition)$/.test(tokens[first]?.lower ?? "")
    )
      break;
    if (/^(?:the|as|long)$/.test(before.lower) && !/^(?:condition|as|long|that)$/.test(tokens[first]?.lower ?? ""))
      break;
    first--;
  }
  return first;
}

/** A mark, a conjunction or a comma that opens a clause with a subject, or a shared subject. */
function weakOpening(from: number, verb: VerbGroup, text: Text, previous: Clause): Opening | undefined {
  const { tokens } = text;
  const start = previous.kind === "relative" ? verb.first - 1 : insertionStart(tokens, verb.first - 1, from);
  for (let i = start; i >= from; i--) {
    const token = tokens[i];
    if (!token) continue;
    const bare = !hasNominal(tokens, i + 1, verb.first);
    if (coordinators.has(token.lower)) {
      if (bare) return { first: i, from: verb.first, kind: "coordinate", marker: token.lower };
      if (tokens[i - 1]?.text === "," || !joinsNames(i, text))
        return { first: i, from: i + 1, kind: "coordinate", marker: token.lower };
    } else if (isBreak(tokens, i) && !bare) return { first: i + 1, from: i + 1, kind: "coordinate", marker: token.text };
    else if (token.text === "," && !bare && isApposition(tokens, i, verb.first)) return undefined;
    else if (token.text === "," && !bare && !isListComma(i, text, from)) {
      const closes =
        previous.kind === "condition" ||
        previous.kind === "adverbial" ||
        previous.marker === "although" ||
        previous.marker === "while" ||
        previous.marker === "though";
      return { first: i + 1, from: i + 1, kind: closes ? "main" : "coordinate", marker: "," };
    } else if (token.text === "," && bare && (previous.kind === "relative" || previous.marker === "participle" || text.pending)) {
      return { first: verb.first, from: verb.first, kind: "main", resumes: true };
    }
  }
  return undefined;
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

function hasNominal(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(token.pos) || token.pos === "DET");
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

/** Where the noun phrase right before a verb begins. */
function subjectStart(tokens: readonly Token[], verb: number, from: number): number {
    let first = verb;
  while (first > from && tokens[first]?.pos !== "DET" &&
    /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART|ADV)$/.test(tokens[first - 1]?.pos ?? "") &&
    tokens[first - 1]?.lower !== "not"
  )
    first--;
  return first;
}

function subjectOf(tokens: readonly Token[], from: number, verb: number): readonly [number, number] | undefined {
  let last = verb - 1;
  while (last >= from && /^(?:ADV|PUNCT)$/.test(tokens[last]?.pos ?? "")) last--;
  if (last < from) return undefined;
  return hasNominal(tokens, from, last + 1) ? [from, last] : undefined;
}

function trimEnd(tokens: readonly Token[], from: number, least: number): number {
  let last = from;
  while (
    last > least &&
    (/^[,;:—–(.]$|^--$/.test(tokens[last]?.text ?? "") || coordinators.has(tokens[last]?.lower ?? ""))
  )
    last--;
  return last;
}
