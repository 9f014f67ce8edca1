import { actLexicon, reportingLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { canonicalParty } from "../gazetteer/gazetteer.ts";
import type { Actor, Scene } from "./actor.ts";
import { actorOf } from "./actors.ts";
import type { Attribution } from "./attribution.ts";
import type { Clause } from "./clause.ts";
import { reports } from "./finite-groups.ts";
import { quotationsOf } from "./quotations.ts";
import { phraseAttributions } from "./phrase-attributions.ts";
import { phraseBefore } from "./subject-actor.ts";
import { apposedName, speakingPronoun, weakSpeaker } from "./speakers.ts";
import { invertedSubject, isBare, quoteAfter, quoteBefore } from "./speech-place.ts";

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
  const quoted = out.length === 0 ? (afterColon(clauses, scene) ?? plainlyPut(clauses, scene)) : undefined;
  return quoted ? [quoted] : out;
}

/** "The leader, Ann Lee, was blunt: the party will not join": what follows the colon is what was said so. */
function plainlyPut([main, next]: readonly Clause[], scene: Scene): Attribution | undefined {
  const { tokens } = scene;
  if (!main?.subject || tokens[main.verb.first]?.lemma !== "be" || next?.marker !== ":") return undefined;
  const manner = tokens.slice(main.verb.first + 1, next.first - 1).map(({ lower }) => lower);
  if (!/^(?:blunt|clear|firm|adamant|categorical|frank|unequivocal|plain|direct|brief)$/.test(manner.at(-1) ?? ""))
    return undefined;
  const actor = actorOf(main.subject, scene);
  if (!actor || !/^(?:person|official|anonymous|expert)$/.test(actor.kind)) return undefined;
  return { actor, cue: ":", clause: 0, first: main.first, last: main.last, reach: "complement" };
}

/** "Its leader, Ann Lee, denies that: “We told them.”": a quotation after a colon is of whom the sentence is about. */
function afterColon([main]: readonly Clause[], scene: Scene): Attribution | undefined {
  const { tokens } = scene;
  const quotation = quotationsOf(tokens).find(({ open }) => tokens[open - 1]?.text === ":");
  if (!quotation || !main?.subject || main.verb.last >= quotation.open) return undefined;
  const actor = actorOf(main.subject, scene);
  if (!actor || !/^(?:person|official|anonymous|expert)$/.test(actor.kind)) return undefined;
  return { actor, first: quotation.open - 1, last: quotation.open - 1, cue: ":", reach: "quotation" };
}

function verbAttribution(clauses: readonly Clause[], number: number, scene: Scene): Attribution | undefined {
  const clause = clauses[number];
  const { tokens } = scene;
  const [found] = clause ? reportingLexicon.at(tokens, clause.verb.head, clause.verb.head + 5) : [];
  if (!clause) return undefined;
  if (!found || !reports(tokens, clause.verb)) return colourfulSpeech(clauses, number, scene);
  if (isDenied(clause, clauses) || tellsOfWhat(clause)) return undefined;
  const inverted = invertedSubject(clause, tokens);
  const range = inverted ?? impersonal(clause, tokens) ?? clause.subject ?? relativeSpeaker(clause, tokens);
  if (
    !range ||
    (clause.verb.passive &&
      range === clause.subject &&
      /^(?:tell|inform|notify|remind|assure|warn)$/.test(clause.verb.lemma)) ||
    silent(clause, scene) ||
    (ownAct.has(clause.verb.lemma) && !quoteBefore(clause, tokens) && !(number > 0 && isBare(clause, tokens)))
  )
    return undefined;
  const actor =
    speakingPronoun(range, scene) ??
    asOutlet(actorOf(apposedName(inverted, scene) ?? range, scene), clause) ??
    weakSpeaker(range, tokens, complementOf(clauses, number) || inverted !== undefined || isBare(clause, tokens));
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
  if (shows.test(clause.verb.lemma) || clause.verb.modal === "can") return undefined;
  if (postposed || (number === 0 && quoteBefore(clause, tokens))) return { ...common, reach: "before" };
  return undefined;
}

/** ", which Lima denied": an answer to what was just told, not its source. */
function tellsOfWhat({ kind, marker, subject, verb }: Clause): boolean {
  return kind === "relative" && marker === "which" && subject !== undefined && ownAct.has(verb.lemma);
}

/** "denied that Lima had suggested it might leave": what is said there is only told in order to be denied. */
function isDenied({ kind, parent }: Clause, clauses: readonly Clause[]): boolean {
  return kind === "complement" && clauses[parent ?? -1]?.verb.lemma === "deny";
}

/** "Lima, which says that …", "Ann Lee, who told them that …": who stands before the relative clause. */
function relativeSpeaker({ marker, first }: Clause, tokens: readonly Token[]): readonly [number, number] | undefined {
  return /^(?:which|who)$/.test(marker ?? "") ? phraseBefore(first, tokens) : undefined;
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

function complementOf(clauses: readonly Clause[], number: number): boolean {
  return clauses.some((other, i) => i > number && other.parent === number && other.kind === "complement");
}

/** An unknown name that writes or publishes is an outlet. */
function asOutlet(actor: Actor | undefined, { verb }: Clause): Actor | undefined {
  const prints = /^(?:write|publish|broadcast)$/.test(verb.lemma) || (verb.lemma === "report" && !verb.passive);
  const unknown = actor?.kind === "party" && actor.party === actor.who && canonicalParty(actor.who) === actor.who;
  return prints && unknown && /^\p{Lu}/u.test(actor.who) ? { kind: "outlet", who: actor.who } : actor;
}
