import type { Token } from "../tokenizer/tokenizer.ts";
import { verbOf } from "../verbs/verb-forms.ts";
import type { Actor, Scene } from "./actor.ts";
import { actorOf } from "./actors.ts";
import type { Clause } from "./clause.ts";
import { type Decision, type Situation, decision, sameParty } from "./decision.ts";
import { isAdverse } from "./own-words.ts";
import type { Unit } from "./unit.ts";
import type { Act } from "@parley/model";

/**
 * The act of a party that no word of its own names: a consequence tied to what it does not want, a proposal or a
 * demand that the sentence is about, what it says that another has done.
 * @example readReport(canonicalText("Lima sent a note. Its proposal starts at four.", "text"), { parties: [] }).claims[1]?.act; // => "offer"
 */
export function impliedAct(situation: Situation, subject: Actor | undefined): Decision | undefined {
  return (
    saysNo(situation, subject) ??
    consequence(situation, subject) ??
    elliptic(situation, subject) ??
    ownedMove(situation) ??
    blame(situation, subject)
  );
}

/** "If there is no contract, teachers will not be in class." */
function consequence({ unit, scene, speaker, condition }: Situation, subject: Actor | undefined): Decision | undefined {
  const verb = unit.clause?.verb;
  if (!verb || !condition || !isAdverse(scene.tokens, condition) || speaker?.kind === "expert") return undefined;
  if (!/^(?:will|would|shall)$/.test(verb.modal ?? "")) return undefined;
  const holder = speaker?.party ? speaker : subject;
  if (!holder?.party || holder.party.includes("|")) return undefined;
  return decision("threaten", holder, { rules: ["consequence"], strength: 0.6 });
}

/** "Asked whether it would sign, Lima said no." */
function saysNo({ unit, scene }: Situation, subject: Actor | undefined): Decision | undefined {
  const verb = unit.clause?.verb;
  const [word, end] = scene.tokens.slice((verb?.last ?? -1) + 1);
  // The tokenizer keeps the full stop with "no", as in "no. 5".
  const answer = /^no\.?$/.test(word?.lower ?? "") ? "reject" : word?.lower === "yes" ? "accept" : undefined;
  const bare = end === undefined || end.pos === "PUNCT";
  if (!verb || !answer || !bare || !subject?.party || !/^(?:say|answer|reply)$/.test(verb.lemma)) return undefined;
  return decision(answer, subject, { rules: ["says-no"], strength: 0.75 });
}

/** "Kyiv agreed. Moscow did not.": the answer of another to what was just told. */
function elliptic({ unit, scene, before }: Situation, subject: Actor | undefined): Decision | undefined {
  const verb = unit.clause?.verb;
  if (!verb || !before || !subject?.party || subject.party.includes("|") || before.holder === subject.party)
    return undefined;
  const bare = scene.tokens[verb.head]?.pos === "AUX" && /^(?:be|do|have|will|would|can|could)$/.test(verb.lemma);
  const rest = scene.tokens.slice(verb.last + 1, unit.last + 1);
  if (
    !bare ||
    rest.some(({ pos, lemma, lower }) => pos !== "PUNCT" && lemma !== "not" && !/^(?:either|too|yet)$/.test(lower))
  )
    return undefined;
  if (!/^(?:accept|offer|promise)$/.test(before.act ?? "")) return undefined;
  const act = verb.negated ? "reject" : before.act === "accept" ? "accept" : undefined;
  return act && decision(act, subject, { rules: ["elliptic"], strength: 0.55 });
}

/**
 * "Put a real number on the paper", in the mouth of a party.
 * @example readReport(canonicalText("“Put a number on the table,” the union said.", "text"), { parties: [] }).claims[0]?.act; // => "demand"
 */
export function order({ unit, scene, speaker }: Situation): Decision | undefined {
  const clause = unit.clause;
  if (!clause || clause.subject || !speaker?.party || unit.kind !== "statement") return undefined;
  const { verb } = clause;
  const opening = scene.tokens[verb.first];
  const base = opening !== undefined && (opening.lower === opening.lemma || opening.lower === verbOf(opening.lower));
  const plain = verb.modal === undefined && !verb.past && !verb.perfect && !verb.passive && verb.form !== "ing";
  const opens = startsUnit(unit, clause, scene.tokens);
  if (!base || !plain || !opens || isCourtesy(verb, scene.tokens)) return undefined;
  return decision("demand", speaker, { rules: ["order"], strength: 0.6 });
}

/** "Thank you", "Look", "Let us see": words that ask nobody for anything. */
function isCourtesy({ lemma, last }: Clause["verb"], tokens: readonly Token[]): boolean {
  if (lemma === "let") return !/^(?:our|my|the|those|these)$/.test(tokens[last + 1]?.lower ?? "");
  return /^(?:want|need|think|thank|look|welcome|see|listen|ask|have|be)$/.test(lemma);
}

function startsUnit({ first }: Unit, { verb }: Clause, tokens: readonly Token[]): boolean {
  return tokens.slice(first, verb.first).every(({ pos, lower }) => /^(?:PUNCT|ADV|CCONJ)$/.test(pos) || lower === "so");
}

const moves: readonly (readonly [RegExp, Act])[] = [
  [
    /^(?:proposal|offer|plan|bid|counterproposal|counter-offer|counteroffer|package|formula|suggestion|compromise)s?$/,
    "offer",
  ],
  [/^(?:demand|request|insistence|claim|ask)s?$/, "demand"],
  [/^(?:refusal|rejection|veto|opposition|objection|resistance)s?$/, "reject"],
  [/^(?:threat|ultimatum|warning)s?$/, "threaten"],
  [/^(?:promise|pledge|undertaking|commitment|guarantee)s?$/, "promise"],
  [/^(?:concession|climbdown|retreat|u-turn)s?$/, "concede"],
  [/^(?:condition|precondition|price|proviso)s?$/, "condition"],
  [/^(?:denial)s?$/, "deny"],
];
const telling =
  /^(?:be|remain|start|begin|include|stand|consist|come|amount|run|read|go|involve|contain|call|provide|envisage|foresee|cover|set|put|keep|leave|give|mean|add|range|hold)$/;

/** "Its own proposal starts at four": the possessor of a move that the sentence spells out. */
function ownedMove({ unit, scene, speaker }: Situation): Decision | undefined {
  const clause = unit.clause;
  if (!clause?.subject || clause.verb.passive || clause.verb.negated) return undefined;
  const [first, last] = clause.subject;
  const head = headBefore(scene.tokens, first, last);
  const spelled = head < last && /^(?:of|to|on|for|that|by)$/.test(scene.tokens[head + 1]?.lower ?? "");
  if (!spelled && !telling.test(clause.verb.lemma)) return undefined;
  const act = moves.find(([noun]) => noun.test(scene.tokens[head]?.lower ?? ""))?.[1];
  if (!act) return undefined;
  const owner =
    ownerOf(scene, first, head) ??
    (speaker?.party && /^(?:our|my)$/.test(scene.tokens[first]?.lower ?? "") ? speaker : undefined) ??
    paperOf(clause.subject, scene);
  const judged = speaker?.party !== undefined && owner?.party !== speaker.party && !spelled;
  return owner?.party && !judged ? decision(act, owner, { rules: ["owned-move"], strength: 0.6 }) : undefined;
}

/** "The Chilean proposal": a paper with a party. */
function paperOf(subject: readonly [number, number], scene: Scene): Actor | undefined {
  const actor = actorOf(subject, scene);
  return actor?.kind === "document" ? actor : undefined;
}

function headBefore(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first; i < last; i++) if (tokens[i + 1]?.pos === "ADP" || tokens[i + 1]?.text === ",") return i;
  return last;
}

function ownerOf(scene: Scene, first: number, head: number): Actor | undefined {
  const by = scene.tokens.findIndex(({ lower }, i) => lower === "by" && i > head && i <= head + 3);
  if (by > 0) {
    let last = by + 1;
    while (/^(?:DET|ADJ|NOUN|PROPN)$/.test(scene.tokens[last + 1]?.pos ?? "")) last++;
    return actorOf([by + 1, last], scene);
  }
  for (let i = head - 1; i >= first; i--) {
    const word = scene.tokens[i]?.lower ?? "";
    if (/^['’]s?$/.test(word)) return actorOf([first, i - 1], scene);
    if (/^(?:its|their|his|her)$/.test(word)) return scene.past.findLast((actor) => actor.party !== undefined);
  }
  return undefined;
}

/** What a party says that another has done. */
function blame({ unit, speaker }: Situation, subject: Actor | undefined): Decision | undefined {
  const verb = unit.clause?.verb;
  if (!verb || !speaker?.party || !subject?.party || sameParty(subject, speaker) || subject.party.includes("|"))
    return undefined;
  if (
    verb.modal ||
    verb.negated ||
    verb.passive ||
    !(verb.perfect || verb.past) ||
    /^(?:be|say|tell|have)$/.test(verb.lemma)
  )
    return undefined;
  return decision("accuse", speaker, { rules: ["blame"], strength: 0.45 });
}
