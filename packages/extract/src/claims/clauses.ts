import type { Name } from "../gazetteer/names.ts";
import { actLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { type Text, strongOpening } from "./clause-opening.ts";
import { coordinators, hasNominal } from "./clause-words.ts";
import type { Clause, ClauseKind } from "./clause.ts";
import { echoSubject } from "./echo.ts";
import { finiteGroups, reports } from "./finite-groups.ts";
import { insertedSpeech } from "./inserted-speech.ts";
import { withNegativeOpening } from "./negative-opening.ts";
import type { VerbGroup } from "./verb-groups.ts";
import { weakOpening } from "./weak-opening.ts";

/**
 * Cuts a sentence into its finite clauses by verbs, conjunctions and marks; no syntax tree is needed.
 * @returns Clauses in order; together with what lies before the first they cover the sentence.
 * @example clausesOf(repairTags(winkTokenizer().tokenize("Lima agreed but Quito refused.")), []).length; // => 2
 */
export function clausesOf(tokens: readonly Token[], names: readonly Name[]): Clause[] {
  const groups = finiteGroups(tokens);
  const clauses: Clause[] = [];
  const inserted = insertedSpeech(tokens);
  for (const verb of groups) {
    const pending =
      clauses.length > 0 && (clauses[0]?.first ?? 0) > 0 && clauses.every((clause) => clause.kind !== "main");
    add(clauses, verb, { tokens, names, pending, inserted });
  }
  clauses.forEach((clause, i) => {
    const next = clauses[i + 1];
    const end = next?.marker === "resume" ? next.verb.first : next?.first;
    clause.last = trimEnd(tokens, (end ?? tokens.length) - 1, clause.verb.last);
  });
  return withNegativeOpening(clauses, tokens);
}

function add(clauses: Clause[], verb: VerbGroup, text: Text): void {
  const previous = clauses.at(-1);
  const echo = echoSubject(text.tokens, verb);
  if (echo) {
    clauses.push({ first: verb.first - 1, last: echo[1], kind: "coordinate", marker: "echo", verb, subject: echo });
    return;
  }
  const from = previous ? previous.verb.last + 1 : 0;
  if (verb.form === "ing" && belongsToNext(text.tokens, from, verb.first)) return;
  const opening =
    strongOpening(from, verb, text) ?? (previous ? weakOpening(from, verb, { text, previous }) : undefined);
  if (!opening && previous?.kind === "relative" && previous.parent === undefined && !tells(previous, verb, text))
    return resume(clauses, verb, text);
  if (!opening && !previous && text.tokens[0]?.lower === "should" && verb.modal === undefined) {
    clauses.push({ ...clause(0, 1, { verb, kind: "condition", text }), marker: "if" });
    return;
  }
  if (!opening) {
    const first = previous ? subjectStart(text, verb.first, from) : 0;
    const kind = previous ? (reports(text.tokens, previous.verb) ? "complement" : "relative") : "main";
    const made = clause(first, first, { verb, kind, text, parent: previous ? clauses.length - 1 : undefined });
    const owner = previous ? appositionSubject(text.tokens, made) : undefined;
    clauses.push(
      owner === undefined
        ? made
        : { ...made, kind: "relative", marker: "apposition", subject: [owner, verb.first - 1] },
    );
    return;
  }
  if (opening.resumes && previous) return resume(clauses, verb, text);
  const parallel = opening.kind === "complement" && coordinators.has(text.tokens[opening.first]?.lower ?? "");
  const parent = parallel ? firstParent(clauses) : parentOf(clauses, opening.kind);
  const made = clause(opening.first, opening.from, { verb, kind: opening.kind, text, parent });
  if (opening.marker) made.marker = opening.marker;
  if (opening.kind === "coordinate" && !made.subject && previous && goesOn(previous, verb, text.tokens)) return;
  const anew = /^[.!?]$/.test(opening.marker ?? "");
  if (!made.subject && previous && opening.kind === "coordinate" && !anew)
    share(made, clauses, { parted: text.tokens[opening.first - 1]?.text === ",", tokens: text.tokens });
  clauses.push(made);
}

/** "Peru was silent; an official, speaking privately, said": the participle stands beside the next clause's subject. */
function belongsToNext(tokens: readonly Token[], from: number, participle: number): boolean {
  const between = tokens.slice(from, participle);
  const mark = between.findLastIndex(({ text }) => text === ";");
  return (
    mark >= 0 && between.at(-1)?.text === "," && between.slice(mark).some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos))
  );
}

/** "Unless Chile lifts the ban and frees the crew": both are the condition. */
function goesOn({ kind, verb }: Clause, next: VerbGroup, tokens: readonly Token[]): boolean {
  const isPresent = ({ past, perfect, modal, form }: VerbGroup) =>
    !past && !perfect && modal === undefined && form === "finite";
  const joined = tokens[next.first - 1]?.lower === "and" && tokens[next.first - 2]?.text !== ",";
  return kind === "condition" && joined && isPresent(verb) && isPresent(next);
}

function clause(
  first: number,
  from: number,
  { verb, kind, text, parent }: { verb: VerbGroup; kind: ClauseKind; text: Text; parent?: number | undefined },
): Clause {
  const inserted = text.inserted?.find(({ first: start, last }) => start > from && last < verb.first);
  const after = inserted && hasNominal(text.tokens, inserted.last + 1, verb.first) ? inserted.last + 2 : from;
  const subject = subjectOf(text.tokens, after, verb.first);
  return {
    first,
    last: verb.last,
    kind,
    verb,
    ...(subject ? { subject } : {}),
    ...(parent === undefined ? {} : { parent }),
  };
}

function share(
  made: Clause,
  clauses: readonly Clause[],
  { parted, tokens }: { parted: boolean; tokens: readonly Token[] },
): void {
  const near =
    clauses.findLast((candidate) => !/^(?:relative|adverbial|condition)$/.test(candidate.kind)) ?? clauses.at(-1);
  const teller = near?.kind === "complement" ? clauses[near.parent ?? -1] : undefined;
  const above =
    teller &&
    ((made.verb.past && (near?.verb.modal || (parted && near?.verb.perfect))) ||
      keepsSilent(tokens, made.verb) ||
      tellsOn(tokens, teller.verb, made.verb))
      ? teller
      : undefined;
  const host = above?.subject ? above : near;
  if (host?.subject) made.subject = host.subject;
  made.shared = true;
  const bare = made.verb.first === made.verb.last && made.verb.modal === undefined && !made.verb.past;
  if (host?.verb.modal && bare && made.verb.form === "finite") made.verb = { ...made.verb, modal: host.verb.modal };
}

/** "said that staff had seen it but would not comment on it". */
function keepsSilent(tokens: readonly Token[], { first, head, last }: VerbGroup): boolean {
  return actLexicon
    .within(tokens, first, last + 4)
    .some(({ row, first: at }) => row.act === "no-comment" && at <= head);
}

/** "denies that it stole and says that others did", "said it was near and warned that …": two verbs of saying of one speaker. */
function tellsOn(tokens: readonly Token[], first: VerbGroup, second: VerbGroup): boolean {
  return first.past === second.past && !second.modal && reports(tokens, first) && reports(tokens, second);
}

/** "Lima, which says the bloc has no right, …": what the relative clause itself reports. */
function tells(previous: Clause, verb: VerbGroup, { tokens }: Text): boolean {
  return reports(tokens, previous.verb) && hasNominal(tokens, previous.verb.last + 1, verb.first);
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
  const first = clauses.findLast(
    (clause) => clause.kind === "complement" && clauses[clause.parent ?? -1]?.kind !== "complement",
  );
  return first?.parent ?? clauses.length - 1;
}

function parentOf(clauses: readonly Clause[], kind: ClauseKind): number | undefined {
  if (clauses.length === 0 || kind === "main") return undefined;
  if (kind !== "coordinate") return clauses.length - 1;
  return clauses.at(-1)?.kind === "complement" ? clauses.at(-1)?.parent : undefined;
}

/** ", a request Chile has turned down": where the subject begins behind the noun that is put beside the sentence. */
function appositionSubject(tokens: readonly Token[], { first, verb, kind }: Clause): number | undefined {
  if (
    !/^(?:relative|complement)$/.test(kind) ||
    tokens[first - 1]?.text !== "," ||
    !/^(?:a|an|one|something)$/.test(tokens[first]?.lower ?? "")
  )
    return undefined;
  for (let i = first + 1; i < verb.first; i++) {
    const opens = /^(?:DET|PRON|PROPN)$/.test(tokens[i]?.pos ?? "");
    if (opens && /^(?:NOUN|PRON)$/.test(tokens[i - 1]?.pos ?? "")) return i;
  }
  return undefined;
}

/** Where the noun phrase right before a verb begins: "none of the quotas" begins at "none". */
function subjectStart({ tokens, names }: Text, verb: number, from: number): number {
  let first = verb;
  while (
    first > from &&
    (isGlued(tokens, first) ||
      isGenitive(tokens, first - 1) ||
      (tokens[first]?.pos !== "DET" &&
        tokens[first]?.pos !== "PRON" &&
        !names.some((name) => name.first === first && names.some((other) => other.last === first - 1)) &&
        /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART|ADV)$/.test(tokens[first - 1]?.pos ?? "") &&
        tokens[first - 1]?.lower !== "not"))
  )
    first--;
  const part = tokens[first - 1]?.lower === "of" && /^(?:none|neither|nothing)$/.test(tokens[first - 2]?.lower ?? "");
  return part && first - 2 >= from ? first - 2 : first;
}

/** "the pilots' union": an apostrophe that only makes an owner of a plural. */
function isGenitive(tokens: readonly Token[], at: number): boolean {
  return /^['’]$/.test(tokens[at]?.text ?? "") && /[^s]s$/.test(tokens[at - 1]?.lower ?? "");
}

/** "case-by-case": a hyphen, or what stands right behind one. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at]?.text === "-" || tokens[at - 1]?.text === "-";
  return hyphen && tokens[at - 1]?.end === tokens[at]?.start;
}

function subjectOf(tokens: readonly Token[], from: number, verb: number): readonly [number, number] | undefined {
  let last = verb - 1;
  while (last >= from && /^(?:ADV|PUNCT)$/.test(tokens[last]?.pos ?? "")) last--;
  if (last < from) return undefined;
  let opens = from;
  while (opens < last && tokens[opens]?.pos === "PUNCT") opens++;
  if (tokens[verb - 1]?.text === "," && opens > from && tokens[opens]?.pos === "ADP") return undefined;
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
