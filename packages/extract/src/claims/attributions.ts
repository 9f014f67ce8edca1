import { actLexicon, attributionLexicon, reportingLexicon, type ReportingRow } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { actorOf, goesBy, personSeen } from "./actors.ts";
import type { Actor, Scene } from "./actor.ts";
import type { Clause } from "./clause.ts";
import { reports } from "./finite-groups.ts";
import { canonicalParty } from "../gazetteer/gazetteer.ts";
import { invertedSubject, isBare, quoteAfter, quoteBefore } from "./speech-place.ts";
import { things } from "./things.ts";
import { insertedSpeech } from "./inserted-speech.ts";

/** Somebody to whom words are attributed, with the words that show it. Token numbers, `last` inclusive. */
export interface Attribution {
  readonly actor: Actor;
  readonly first: number;
  readonly last: number;
  readonly cue: string;
  /** The verb of saying, when there is one. */
  readonly row?: ReportingRow;
  /** The clause of the verb of saying. */
  readonly clause?: number;
  /** Which clauses it covers: those after it that hang on it, those before it, or the whole sentence. */
  readonly reach: "complement" | "before" | "sentence";
}

/**
 * Finds who is said to say what in a sentence: "according to …", "X said that …", "…, X said", quotations.
 * @example attributionsOf([], sceneOf("It ended, according to Reuters."))[0]?.actor.who; // => "Reuters"
 */
export function attributionsOf(clauses: readonly Clause[], scene: Scene): Attribution[] {
  const out = phraseAttributions(scene);
  clauses.forEach((_, number) => {
    const found = verbAttribution(clauses, number, scene);
    if (found) out.push(found);
  });
  return out;
}

function phraseAttributions(scene: Scene): Attribution[] {
  const { tokens } = scene;
  const out: Attribution[] = insertedSpeech(tokens).flatMap(({ first, last, verb }): Attribution[] => {
    const range = [first, verb - 1] as const;
    const actor = speakingPronoun(range, scene) ?? actorOf(range, scene) ?? weakSpeaker(range, tokens, true);
    return actor ? [{ actor, first, last, cue: tokens[verb]?.text ?? "", reach: "sentence" }] : [];
  });
  const relayed = asTold(scene);
  if (relayed) out.push(relayed);
  const announced = beforeColon(scene);
  if (announced) out.push(announced);
  for (let i = 0; i < tokens.length; i++) {
    const [found] = attributionLexicon.at(tokens, i, tokens.length);
    if (!found || (found.row.id === "attribution-per" && tokens[i - 1]?.text !== "," && i > 0)) continue;
    const last = phraseEnd(tokens, found.last + 1);
    const actor = actorOf([found.last + 1, last], scene) ?? unnamed(tokens, found.last + 1, last);
    if (actor) out.push({ actor, first: i, last, cue: text(tokens, i, found.last), reach: "sentence" });
    i = last;
  }
  return out;
}

/** "As people who know the letter report, …". */
function asTold(scene: Scene): Attribution | undefined {
  const { tokens } = scene;
  if (tokens[0]?.lower !== "as") return undefined;
  const comma = tokens.findIndex(({ text: mark }, i) => i > 2 && i < 16 && mark === ",");
  const verb = comma - 1;
  if (comma < 0 || reportingLexicon.at(tokens, verb, comma).length === 0) return undefined;
  const range = [1, verb - 1] as const;
  const actor = actorOf(range, scene) ?? weakSpeaker(range, tokens, true);
  return actor ? { actor, first: 0, last: verb, cue: tokens[verb]?.text ?? "", reach: "sentence" } : undefined;
}

/** "The ministry: “He stays.”", "A spokesman for the union: nobody is leaving." */
function beforeColon(scene: Scene): Attribution | undefined {
  const { tokens } = scene;
  const colon = tokens.findIndex(({ text: mark }, i) => mark === ":" && i > 0 && i < 14);
  if (colon < 1 || colon >= tokens.length - 3) return undefined;
  const head = tokens.slice(0, colon);
  if (head.some(({ pos, text: mark }) => /^(?:VERB|AUX|CCONJ)$/.test(pos) || /^["“”.;]$/.test(mark))) return undefined;
  const end = head.findIndex(({ pos, text: mark }, i) => i > 0 && (pos === "ADP" || mark === ","));
  const actor = actorOf([0, (end > 0 ? end : colon) - 1], scene) ?? actorOf([0, colon - 1], scene);
  const speaks = actor?.party !== undefined && actor.kind !== "outlet" && actor.kind !== "document";
  return speaks ? { actor, first: 0, last: colon, cue: ":", reach: "sentence" } : undefined;
}

/** Whoever is named after "according to" speaks, even when nothing is known of it. */
function unnamed(tokens: readonly Token[], first: number, last: number): Actor | undefined {
  const start = /^\p{Lu}/u.test(tokens[first]?.text ?? "") ? "outlet" : "anonymous";
  return last >= first ? { kind: start, who: text(tokens, first, last) } : undefined;
}

function phraseEnd(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) if (/^[,;:.—–"”]$/.test(tokens[i]?.text ?? "")) return i - 1;
  return tokens.length - 1;
}

function text(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map((token, i) => (i > 0 && (tokens[first + i - 1]?.end ?? 0) < token.start ? " " : "") + token.text)
    .join("");
}

function verbAttribution(clauses: readonly Clause[], number: number, scene: Scene): Attribution | undefined {
  const clause = clauses[number];
  const { tokens } = scene;
  const [found] = clause ? reportingLexicon.at(tokens, clause.verb.head, clause.verb.head + 5) : [];
  if (!clause) return undefined;
  if (!found || !reports(tokens, clause.verb)) return colourfulSpeech(clauses, number, scene);
  const inverted = invertedSubject(clause, tokens);
  const range = inverted ?? impersonal(clause, tokens) ?? clause.subject;
  if (
    !range ||
    silent(clause, scene) ||
    (ownAct.has(clause.verb.lemma) && !quoteBefore(clause, tokens) && !(number > 0 && isBare(clause, tokens)))
  )
    return undefined;
  const actor =
    speakingPronoun(range, scene) ??
    asOutlet(actorOf(apposedName(inverted, scene) ?? range, scene), clause) ??
    weakSpeaker(range, tokens, complementOf(clauses, number));
  if (!actor) return undefined;
  const common = {
    actor,
    cue: tokens[clause.verb.head]?.text ?? "",
    row: found.row,
    clause: number,
    first: clause.first,
    last: clause.last,
  };
  if (complementOf(clauses, number) && shows.test(clause.verb.lemma) && clauses[number + 1]?.marker === undefined)
    return undefined;
  if (complementOf(clauses, number)) return { ...common, reach: "complement" };
  if (quoteAfter(clause, tokens)) return { ...common, reach: "complement" };
  const postposed = number > 0 && (inverted !== undefined || isBare(clause, tokens));
  if (postposed || (number === 0 && quoteBefore(clause, tokens))) return { ...common, reach: "before" };
  return undefined;
}

/** "In circles of the council it is said", "From the side of the council it was replied": who stands before the verb. */
function impersonal({ subject, verb }: Clause, tokens: readonly Token[]): readonly [number, number] | undefined {
  if (!subject || !verb.passive || tokens[subject[1]]?.lower !== "it" || subject[1] - subject[0] < 2) return undefined;
  const first = /^(?:in|from|at|on)$/.test(tokens[subject[0]]?.lower ?? "") ? subject[0] + 1 : subject[0];
  const side = tokens.slice(first, first + 3).map(({ lower }) => lower);
  const from = /^(?:the side|the part|side|part) of/.test(side.join(" ")) ? first + side.indexOf("of") + 1 : first;
  return [from, subject[1] - 1];
}

/** Verbs that never say anything, whatever stands around them. */
const mute = /^(?:be|have|do|come|go|follow|include|run|lie|stand|remain|add|mean|cost)$/;

/**
 * "The talks failed, sniffs the union's lawyer", “No,” Ann Lee shot back: where a verb stands shows that it says
 * something, whichever verb it is.
 */
function colourfulSpeech(clauses: readonly Clause[], number: number, scene: Scene): Attribution | undefined {
  const clause = clauses[number];
  const { tokens } = scene;
  if (!clause || clause.verb.modal || clause.verb.passive || mute.test(clause.verb.lemma)) return undefined;
  const inverted =
    number > 0 && !clause.subject ? invertedSubject({ ...clause, marker: "participle" }, tokens) : undefined;
  const ends = inverted && inverted[1] >= tokens.length - 2;
  const after = clause.subject && quoteRightBefore(clause.subject[0], tokens) && isTrailing(clause, tokens);
  const range = ends ? inverted : after || isAside(clause, number, tokens) ? clause.subject : undefined;
  if (!range) return undefined;
  const actor = speakingPronoun(range, scene) ?? actorOf(range, scene);
  if (!actor || /^(?:outlet|wire|document|everyone)$/.test(actor.kind)) return undefined;
  const cue = tokens[clause.verb.head]?.text ?? "";
  return { actor, cue, clause: number, first: clause.first, last: clause.last, reach: "before" };
}

const assures = /^(?:assure|promise|vow|swear|hint|confide|volunteer|insist|predict|concede)$/;

/** "They would not fire, he assured me over tea": a short clause after a comma with nothing but whom it was told. */
function isAside(clause: Clause, number: number, tokens: readonly Token[]): boolean {
  const { subject, verb, first, last, kind } = clause;
  if (number === 0 || !subject || subject[1] - subject[0] > 2 || !assures.test(verb.lemma)) return false;
  if (tokens[first - 1]?.text !== "," || !/^(?:main|coordinate)$/.test(kind) || last < tokens.length - 3) return false;
  const next = tokens[verb.last + 1];
  return last === verb.last || /^(?:me|us|reporters|him|her|them)$/.test(next?.lower ?? "");
}

function quoteRightBefore(at: number, tokens: readonly Token[]): boolean {
  return /^["”]$/.test(tokens[at - 1]?.text ?? "") && at > 3;
}

/** Nothing but particles after the verb: "shot back". */
function isTrailing({ verb, last }: Clause, tokens: readonly Token[]): boolean {
  return tokens
    .slice(verb.last + 1, last + 1)
    .every(({ pos, lower }) => /^(?:ADV|PUNCT|ADP)$/.test(pos) || lower === "back");
}

/** Verbs whose bare object is no speech: "would publish the list of people held". */
const shows = /^(?:publish|carry|show|describe|document|detail|outline|broadcast|quote|cite|highlight|underline|list)$/;

/** Verbs of saying that are acts by themselves when a party uses them. */
const ownAct = new Set([
  "deny",
  "confirm",
  "acknowledge",
  "admit",
  "allege",
  "accuse",
  "complain",
  "concede",
  "recognise",
  "recognize",
]);

/** "said only that", "did not say whether": no words are passed on. */
function silent(clause: Clause, { tokens }: Scene): boolean {
  return (
    actLexicon
      .within(tokens, clause.verb.first, clause.verb.head + 1 + (clause.last - clause.verb.head))
      .some(({ row }) => row.act === "no-comment") ||
    (clause.verb.negated && clause.verb.lemma === "say")
  );
}

/** "they said", "he added": whoever spoke last, rather than whoever was spoken of. */
function speakingPronoun([first, last]: readonly [number, number], scene: Scene): Actor | undefined {
  const { tokens, voice, past, cast } = scene;
  const word = tokens[last]?.lower ?? "";
  if (last - first > 0 && tokens[last - 1]?.pos !== "PUNCT" && tokens[last - 1]?.pos !== "ADV") return undefined;
  if (word === "they" && voice && voice.kind !== "person") return { ...voice, indirect: true };
  if (/^(?:he|she)$/.test(word)) {
    const fits = (actor: Actor) =>
      /^(?:person|expert|anonymous|official)$/.test(actor.kind) &&
      (actor.kind === "anonymous" || goesBy(cast, actor.who, word === "she" ? "she" : "he"));
    const recent = past.findLast(fits);
    const seen = voice?.kind === "person" ? undefined : personSeen(scene, word === "she" ? "she" : "he");
    const spoke = seen?.party ? seen : voice && fits(voice) ? voice : undefined;
    const speaker = recent && past.lastIndexOf(recent) === past.length - 1 ? recent : (spoke ?? recent);
    return speaker && /^(?:person|expert|anonymous|official)$/.test(speaker.kind)
      ? { ...speaker, indirect: true }
      : undefined;
  }
  return undefined;
}

function complementOf(clauses: readonly Clause[], number: number): boolean {
  return clauses.some((other, i) => i > number && other.parent === number && other.kind === "complement");
}

/** An unknown name that writes or publishes is an outlet. */
function asOutlet(actor: Actor | undefined, { verb }: Clause): Actor | undefined {
  const prints = /^(?:write|publish|broadcast)$/.test(verb.lemma) || (verb.lemma === "report" && !verb.passive);
  const unknown = actor?.kind === "party" && actor.party === actor.who && canonicalParty(actor.who) === actor.who;
  return prints && unknown && /^\p{Lu}/u.test(actor.who) ? { kind: "outlet", who: actor.who } : actor;
}

/** "declared the deputy head of the panel, Vera Stanik": the name after the comma. */
function apposedName(
  inverted: readonly [number, number] | undefined,
  { tokens, names, cast }: Scene,
): readonly [number, number] | undefined {
  if (!inverted || tokens[inverted[1] + 1]?.text !== ",") return undefined;
  const name = names.find((candidate) => candidate.first === inverted[1] + 2);
  return name && cast.people.has(tokens[name.last]?.lower ?? "") ? [name.first, name.last] : undefined;
}

/** A subject that is no known actor can still be the speaker of a quotation or a report. */
function weakSpeaker(range: readonly [number, number], tokens: readonly Token[], told = false): Actor | undefined {
  const start = tokens[range[0]]?.pos === "PUNCT" ? range[0] + 1 : range[0];
  let head = start;
  while (head < range[1] && !/^(?:ADP|PUNCT|SCONJ|VERB)$/.test(tokens[head + 1]?.pos ?? "")) head++;
  const noun = tokens[head];
  const several = /^(?:one|two|some|several|many|others|another)$/.test(tokens[start]?.lower ?? "");
  if (
    several &&
    (start === range[1] || (range[1] === start + 2 && /^(?:them|those|whom)$/.test(tokens[range[1]]?.lower ?? ""))) &&
    told
  )
    return { kind: "anonymous", who: text(tokens, start, range[1]) };
  if (told && noun?.pos === "NOUN" && range[1] - start < 10 && !things.test(noun.lower))
    return { kind: "anonymous", who: text(tokens, start, range[1]) };
  const last = tokens[range[1]];
  return last?.pos === "NOUN" &&
    range[1] - range[0] < 6 &&
    /(?:ers?|ors?|ists?|ians?|ants?|men|man|women|woman|people|delegates?|members?|residents?)$/.test(last.lower)
    ? { kind: "anonymous", who: text(tokens, ...range) }
    : undefined;
}
