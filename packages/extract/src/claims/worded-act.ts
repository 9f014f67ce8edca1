import { isOccupation, isPeople, nounClasses } from "../gazetteer/noun-classes.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { type ActWords, negatedAct } from "./act-words.ts";
import type { Actor, Scene } from "./actor.ts";
import { actorOf } from "./actors.ts";
import type { Clause } from "./clause.ts";
import { type Decision, type Situation, decision, sameParty } from "./decision.ts";
import { deniesDoing, isDealt, isJudged, isNotYet, judgesPaper } from "./judged-paper.ts";
import { hasNoSubject, ofNothing } from "./no-subject.ts";
import { refinedAct } from "./refined-act.ts";
import { things } from "./things.ts";
import type { Unit } from "./unit.ts";

/**
 * The lexicon's act: held by the subject, by the agent of a passive, or by whoever judges a thing.
 * @example readReport(canonicalText("The plan was rejected by Moscow.", "text"), { parties: [] }).claims[0]?.holder; // => "Russia"
 */
export function wordedAct(
  situation: Situation,
  subject: Actor | undefined,
  words: ActWords | undefined,
): Decision | undefined {
  const { unit, scene, speaker } = situation;
  const clause = unit.clause;
  if (!words || !clause || words.act === "assess") return undefined;
  if (
    speaker?.kind === "expert" &&
    unit.attribution &&
    !(words.weight >= 0.9 && (clause.verb.past || clause.verb.perfect))
  )
    return undefined;
  if (words.act === "accept" && scene.tokens[clause.subject?.[0] ?? -1]?.lower === "nothing") return undefined;
  if (words.act === "accept" && clause.verb.modal === "must" && !clause.verb.negated) return undefined;
  // "Lima should not accept it": what somebody else says of it is no move of Lima's
  if (subject?.party && !sameParty(subject, speaker) && /^(?:must|should|ought)$/.test(clause.verb.modal ?? ""))
    return undefined;
  if (isReporter(words, subject, unit) || isNotYet(clause, scene.tokens) || isBlamed(words, clause)) return undefined;
  if (words.row.id === "condition-10" && !isDealt(clause, scene.tokens)) return undefined;
  const rules = [words.row.id];
  const passive =
    clause.verb.passive &&
    words.row.where === "verb" &&
    words.first >= clause.verb.first &&
    !/^(?:be|remain)/.test(words.row.pattern);
  const negative = hasNoSubject(clause, scene.tokens);
  if (passive)
    return passiveAct(negative ? { ...words, act: negatedAct(words) } : words, clause, { situation, subject });
  const meant = negative ? ofNothing(words) : words;
  if (!meant) return undefined;
  if (negative && subject?.party && words.row.negated)
    return decision(refinedAct(meant, situation, subject), subject, { rules, strength: words.weight - 0.1 });
  const told = deniesDoing(words, clause) && sameParty(subject, speaker) && subject?.party ? subject : undefined;
  if (told) return decision("deny", told, { rules: [...rules, "not-done"], strength: words.weight - 0.2 });
  const holder = holderOfWords(words, clause, { situation, subject });
  if (!holder?.party) return expertAct(words, subject) ?? unknownAgent(words, clause, scene);
  if (isJudged(words, clause) && speaker?.party && speaker.party !== holder.party) return undefined;
  return decision(refinedAct(meant, situation, holder), holder, { rules, strength: words.weight });
}

/** "was rejected by Moscow": held by whoever is named after "by", by everybody, or by whoever speaks of a thing. */
function passiveAct(words: ActWords, clause: Clause, { situation, subject }: Acting): Decision | undefined {
  const { unit, scene, speaker } = situation;
  const pledged = speaker?.party !== undefined && /^(?:will|would)$/.test(clause.verb.modal ?? "");
  const everyone = words.act === "accept" && !pledged ? everybody(scene) : undefined;
  const holder = agentOf(clause, unit, scene) ?? everyone ?? (subject?.party ? undefined : speaker);
  if (!holder?.party) return undefined;
  return decision(words.act, holder, { rules: [words.row.id, "passive"], strength: words.weight - 0.15 });
}

/** “The islands are not negotiable”: a line that whoever speaks draws around a thing. */
function drawsLine({ act, row }: ActWords, { verb }: Clause, subject: Actor | undefined): boolean {
  return act === "red-line" && row.where === "any" && verb.lemma === "be" && subject?.indirect === true;
}

/** "said that Lima was to blame": whoever is blamed accuses nobody. */
function isBlamed({ act }: ActWords, { verb }: Clause): boolean {
  return act === "accuse" && verb.modal === "be-to";
}

interface Acting {
  readonly situation: Situation;
  readonly subject: Actor | undefined;
}

/** Whoever the words make the act of: whom a thing is said to suit, the subject, the owner of a move, the speaker. */
function holderOfWords(words: ActWords, clause: Clause, { situation, subject }: Acting): Actor | undefined {
  const { unit, scene, speaker } = situation;
  const judged = words.row.holder ? after(words.row.holder, clause, { unit, scene }) : undefined;
  return (
    judged ??
    (judgesPaper(words, clause, scene.tokens) && speaker?.party ? speaker : undefined) ??
    ((words.row.holder || drawsLine(words, clause, subject)) && speaker?.party && !sameParty(subject, speaker)
      ? speaker
      : subject?.party
        ? subject
        : undefined) ??
    (words.row.where === "object" ? pointedBack(clause, scene) : undefined) ??
    (clause.verb.passive && words.row.where === "object" ? agentOf(clause, unit, scene) : undefined) ??
    possessor(clause, scene) ??
    ((subject === undefined || subject.kind === "document") && clause.marker !== "which" && speaker?.party
      ? speaker
      : undefined) ??
    (words.act === "accept" && isImpersonal(clause, scene) ? everybody(scene) : undefined) ??
    (words.row.holder ? contrasted(clause, situation) : undefined)
  );
}

/** "Lima accepts a truce, but an amnesty is out of the question": for whoever made the move that it is set against. */
function contrasted({ first }: Clause, { scene, before }: Situation): Actor | undefined {
  const opens = [scene.tokens[first - 1], scene.tokens[first]].some((token) =>
    /^(?:but|yet)$/.test(token?.lower ?? ""),
  );
  const holder =
    opens && before?.act && !/^(?:assess|predict|report-event|no-comment)$/.test(before.act)
      ? before.holder
      : undefined;
  if (holder === undefined || /^\(|\|/.test(holder)) return undefined;
  return { kind: "party", party: holder, who: holder, indirect: true };
}

/** Whoever is the subject of a verb that only somebody can be the subject of: "the mainland is offering twelve". */
function unknownAgent(words: ActWords, clause: Clause, scene: Scene): Decision | undefined {
  const { subject, verb } = clause;
  if (!subject || verb.passive || words.weight < 0.8 || words.first !== verb.head || subject[1] - subject[0] > 4)
    return undefined;
  const phrase = scene.tokens
    .slice(subject[0], subject[1] + 1)
    .filter((token) => token.pos !== "DET" && token.pos !== "PUNCT");
  const head = phrase.at(-1);
  if (
    !head ||
    !/^(?:NOUN|PROPN)$/.test(head.pos) ||
    things.test(head.lower) ||
    /(?:tion|ment|ance|ence|ity|ness|ing|ure|ism|ship)s?$/.test(head.lower) ||
    /^(?:something|anything|everything|nothing|all|such|conceivable)$/.test(phrase[0]?.lower ?? "") ||
    phrase.some((token) => token.pos === "ADP") ||
    !isSomebody(head, scene)
  )
    return undefined;
  const name = phrase.map((token) => token.text).join(" ");
  const party = name.charAt(0).toUpperCase() + name.slice(1);
  return decision(
    words.act,
    { kind: "party", party, who: name, indirect: true },
    { rules: [words.row.id, "unknown-agent"], strength: words.weight - 0.2 },
  );
}

/** Only who has a name, a trade or a kind of party for a noun can hold something: "fuel costs" cannot. */
function isSomebody(head: Token, { names, tokens }: Scene): boolean {
  const named = names.some(({ first, last }) => tokens[last] === head && (first > 0 || last > first));
  return named || isPeople(head.lower) || isOccupation(head.lower) || nounClasses(head.lower).length > 0;
}

/** "It was decided to …": nobody in particular. */
function isImpersonal({ subject, verb }: Clause, { tokens }: Scene): boolean {
  return subject !== undefined && verb.passive && tokens[subject[1]]?.lower === "it";
}

function expertAct(words: ActWords, subject: Actor | undefined): Decision | undefined {
  if (words.act === "predict") return decision("predict", subject, { rules: [words.row.id], strength: 0.7 });
  if (words.act === "accuse" && subject)
    return {
      ...decision("accuse", subject, { rules: [words.row.id], strength: 0.6 }),
      holder: subject.kind === "expert" ? "(expert)" : subject.who,
    };
  return undefined;
}

/** "Sources suggest", "experts believe": the verb reports, it does not act. */
function isReporter(words: ActWords, subject: Actor | undefined, unit: Unit): boolean {
  const reporting = /^(?:anonymous|outlet|wire|expert|document)$/.test(subject?.kind ?? "");
  if (!reporting || unit.clause?.verb.passive) return false;
  return unit.attribution === undefined && /^(?:offer|demand|accept)$/.test(words.act) && !subject?.party;
}

function agentOf({ verb }: Clause, unit: Unit, scene: Scene): Actor | undefined {
  return afterWord("by", verb.last + 1, { unit, scene });
}

function after(word: string, { verb }: Clause, place: UnitPlace): Actor | undefined {
  const { unit, scene } = place;
  const lead = scene.tokens[unit.first]?.lower === "for" ? leading(unit, scene) : undefined;
  return lead ?? afterWord(word, verb.last + 1, place);
}

/**
 * "For Kyiv, the quota is unacceptable."
 * @example readReport(canonicalText("For Kyiv, the plan is unacceptable.", "text"), { parties: [] }).claims[0]?.holder; // => "Ukraine"
 */
export function leading(unit: Unit, scene: Scene): Actor | undefined {
  const comma = scene.tokens.findIndex(
    (token, i) => i > unit.first && (token.text === "," || /^(?:it|this|that)$/.test(token.lower)),
  );
  return comma > 0 && comma - unit.first < 7 ? actorOf([unit.first + 1, comma - 1], scene) : undefined;
}

/** Words of a sentence, and who is known there. */
export interface UnitPlace {
  readonly unit: Unit;
  readonly scene: Scene;
}

/**
 * The party named right after a word: "a veto by Moscow".
 * @example afterWord("by", 0, { unit: { first: 0, last: 3, kind: "statement" }, scene: sceneOf("A veto by Moscow.") })?.party; // => "Russia"
 */
export function afterWord(word: string, from: number, { unit, scene }: UnitPlace): Actor | undefined {
  for (let i = from; i < unit.last; i++) {
    if (scene.tokens[i]?.lower !== word) continue;
    let last = i + 1;
    while (last < unit.last && /^(?:DET|ADJ|NOUN|PROPN|PRON|CCONJ|PART|NUM)$/.test(scene.tokens[last + 1]?.pos ?? ""))
      last++;
    const actor = actorOf([i + 1, last], scene);
    if (actor?.party) return actor;
  }
  return undefined;
}

const moves =
  /^(?:demand|demands|claim|claims|condition|conditions|objection|request|offer|proposal|threat|veto|idea)$/;

/** "that demand is off the table": whoever acted last. */
function pointedBack({ subject }: Clause, { tokens, past }: Scene): Actor | undefined {
  const points =
    subject &&
    /^(?:that|this|such|these|those)$/.test(tokens[subject[0]]?.lower ?? "") &&
    moves.test(tokens[subject[1]]?.lower ?? "");
  return points ? past.findLast((actor) => actor.party !== undefined) : undefined;
}

/** "Moscow's demand is …": the possessor of the subject. */
function possessor(clause: Clause, scene: Scene): Actor | undefined {
  if (!clause.subject) return undefined;
  const [first, last] = clause.subject;
  for (let i = first; i < last; i++) {
    if (/^(?:its|their|his|her)$/.test(scene.tokens[i]?.lower ?? ""))
      return scene.past.findLast((actor) => actor.party !== undefined);
    if (/^['’]s?$/.test(scene.tokens[i + 1]?.text ?? "")) return actorOf([first, i], scene);
  }
  return undefined;
}

function everybody(scene: Scene): Actor | undefined {
  return actorOf([0, 1], { ...scene, tokens: [word("the", "DET"), word("parties", "NOUN")], names: [] });
}

function word(text: string, pos: string): Token {
  return { text, lower: text, lemma: text, pos, start: 0, end: text.length };
}
