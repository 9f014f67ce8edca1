import type { Act } from "@parley/model";
import { conditionLexicon, threatLexicon, actLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { actorOf, type Actor, type Scene } from "./actors.ts";
import { actWords, type ActWords } from "./act-words.ts";
import type { Clause } from "./clauses.ts";
import { things } from "./things.ts";
import { statementKind } from "./statement-kind.ts";
import type { Unit } from "./units.ts";

/** What a unit was read as, with the rules that said so. */
export interface Decision {
  readonly act: Act;
  readonly holder: string;
  readonly rules: readonly string[];
  /** How many cues agree, 0 to 1. */
  readonly strength: number;
  readonly actor?: Actor;
}

/** What is known around a unit. */
export interface Situation {
  readonly unit: Unit;
  readonly scene: Scene;
  /** Who says it; inherited speakers included. */
  readonly speaker?: Actor;
  /** The condition that hangs on it. */
  readonly condition?: Unit;
  /** An offer or demand that the text is spelling out, and whose it is. */
  readonly ongoing?: { readonly act: Act; readonly holder: string };
}

const firstPerson = new Set(["we", "i", "our", "us"]);

/**
 * Decides what a unit does in the talks and who holds it.
 * @example decideAct({ unit: { first: 0, last: 0, kind: "statement" }, scene }).act; // => "assess"
 */
export function decideAct(given: Situation): Decision {
  const { unit, scene } = given;
  const concerned = scene.tokens[unit.first]?.lower === "for" && !given.speaker ? leading(unit, scene) : undefined;
  const situation = concerned?.party ? { ...given, speaker: concerned } : given;
  const clause = unit.clause;
  if (!clause) return statement(situation, undefined);
  const subject = subjectActor(situation, clause);
  const following = situation.condition && situation.condition.first > unit.last ? situation.condition.last : unit.last;
  const words = actWords(scene.tokens, { first: Math.min(clause.verb.first, unit.first), last: unit.last, verb: clause.verb }) ?? conditioned(situation, clause, following);
  const silence = words?.act === "no-comment" ? words : undefined;
  if (silence) return silenced(situation, subject, silence);
  return (
    threat(situation, subject, words) ??
    blocked(situation, subject, words) ??
    allegation(situation, subject, words) ??
    wordedAct(situation, subject, words) ??
    obligation(situation, subject) ??
    conditionalOffer(situation, subject) ??
    ownFuture(situation, subject) ??
    spelledOut(situation, subject) ??
    statement(situation, subject)
  );
}

function subjectActor({ scene, speaker, unit }: Situation, clause: Clause): Actor | undefined {
  if (!clause.subject && /^(?:which|who|that)$/.test(clause.marker ?? "")) return antecedent(clause, scene);
  if (!clause.subject) return unit.kind === "statement" && clause.marker === "participle" ? scene.past.at(-1) : undefined;
  const [first, last] = clause.subject;
  const words = scene.tokens
    .slice(first, last + 1)
    .map((token) => token.lower)
    .filter((word) => /\p{L}/u.test(word));
  if (firstPerson.has(words[0] ?? "") || firstPerson.has(words.at(-1) ?? "")) return speaker;
  const actor = actorOf(clause.subject, scene);
  const pronoun = words.length === 1 && /^(?:it|they|he|she)$/.test(words[0] ?? "") && !isQuoted(scene.tokens, first);
  return pronoun && speaker && (speaker.party || speaker.kind === "expert") ? { ...speaker, indirect: true } : actor;
}

/** Inside quotation marks "they" are others. */
function isQuoted(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  const straight = before.filter((token) => token.text === '"').length % 2 === 1;
  return straight || before.filter((token) => token.text === "“").length > before.filter((token) => token.text === "”").length;
}

/** Whom a relative clause goes on about: the noun phrase right before it. */
function antecedent({ first }: Clause, scene: Scene): Actor | undefined {
  let last = first - 1;
  while (last > 0 && scene.tokens[last]?.pos === "PUNCT") last--;
  let from = last;
  while (from > 0 && /^(?:NOUN|PROPN|ADJ|DET|NUM|PART)$/.test(scene.tokens[from - 1]?.pos ?? "")) from--;
  return last >= 0 ? actorOf([from, last], scene) : undefined;
}

/** "pointless until they leave": the words of a condition and of what it blocks, together. */
function conditioned({ unit, scene }: Situation, clause: Clause, last: number): ActWords | undefined {
  if (last === unit.last) return undefined;
  const words = actWords(scene.tokens, { first: unit.first, last, verb: clause.verb });
  return words?.act === "condition" ? words : undefined;
}

function silenced({ speaker, scene }: Situation, subject: Actor | undefined, words: ActWords): Decision {
  const known = subject?.party ? subject : speaker?.party ? speaker : undefined;
  const actor = known ?? subject ?? scene.past.findLast((past) => past.party !== undefined);
  return decision("no-comment", actor, [words.row.id], 0.95);
}

function holderOf(actor: Actor | undefined): string {
  if (!actor) return "(article)";
  if (actor.party) return actor.party;
  if (actor.kind === "expert") return "(expert)";
  return "(article)";
}

function decision(act: Act, actor: Actor | undefined, rules: readonly string[], strength: number): Decision {
  return {
    act,
    holder: holderOf(actor),
    rules,
    strength: actor?.indirect ? strength - 0.1 : strength,
    ...(actor ? { actor } : {}),
  };
}

function isThreatening(tokens: readonly Token[], { verb }: Clause, last: number): boolean {
  for (let i = verb.first; i <= Math.min(last, verb.last + 8); i++) {
    if (i !== verb.head && tokens[i]?.pos !== "VERB" && tokens[i]?.pos !== "NOUN") continue;
    if (threatLexicon.at(tokens, i, last + 1).length > 0) return true;
  }
  return false;
}

/** Harm announced for the future by the one who would do it, or a warning tied to a condition. */
function threat(
  { unit, scene, speaker, condition }: Situation,
  subject: Actor | undefined,
  words: ActWords | undefined,
): Decision | undefined {
  const clause = unit.clause;
  if (!clause) return undefined;
  if (words?.act === "threaten") return undefined;
  const harm = isThreatening(scene.tokens, clause, unit.last);
  const cue = unit.attribution?.row?.id ?? "";
  const warned = cue === "report-warn" && speaker?.party !== undefined;
  const future =
    /^(?:will|would|could|shall)$/.test(clause.verb.modal ?? "") || (words?.act === "promise" && !clause.verb.negated);
  const own =
    subject?.party !== undefined &&
    (speaker === undefined ||
      speaker.kind === "anonymous" ||
      speaker.kind === "outlet" ||
      speaker.party === subject.party);
  if (clause.verb.negated) return undefined;
  if (future && harm && own)
    return decision(
      "threaten",
      subject,
      ["threat-future", ...(condition ? ["threat-condition"] : [])],
      condition ? 0.9 : 0.75,
    );
  if (future && harm && speaker?.party && (condition || warned))
    return decision("threaten", speaker, ["threat-spoken"], 0.75);
  if (warned && future && condition && (subject === undefined || subject.party === speaker?.party))
    return decision("threaten", speaker, ["threat-warned"], 0.75);
  return undefined;
}

/** A refusal that ends with a condition is the condition: "will not sign until they leave". */
function blocked(
  { unit, scene, speaker, condition }: Situation,
  subject: Actor | undefined,
  words: ActWords | undefined,
): Decision | undefined {
  const clause = unit.clause;
  if (!clause) return undefined;
  const actor = subject?.party ? subject : speaker?.party ? speaker : undefined;
  if (!actor) return undefined;
  const marker = condition?.marker ?? "";
  const refused =
    (clause.verb.negated && (clause.verb.modal !== undefined || clause.verb.lemma === "be")) || words?.act === "reject";
  const excluding = /^(?:until|unless|till)$/.test(marker) || tailCondition(scene.tokens, clause, unit.last);
  if (refused && excluding) return decision("condition", actor, ["refusal-until"], 0.85);
  if (words?.act === "condition") return decision("condition", actor, [words.row.id], 0.85);
  return undefined;
}

function tailCondition(tokens: readonly Token[], { verb }: Clause, last: number): boolean {
  return tokens.slice(verb.last + 1, last + 1).some((token) => /^(?:until|unless|without)$/.test(token.lower));
}

/** What a party says that another did wrong. */
function allegation(
  { unit, scene, speaker }: Situation,
  subject: Actor | undefined,
  words: ActWords | undefined,
): Decision | undefined {
  const clause = unit.clause;
  const party = speaker?.party;
  if (!clause || !party || (words?.row.where === "verb" && words.act !== "assess" && words.weight > 0.6))
    return undefined;
  const other = subject?.party !== undefined && subject.party !== party;
  const alleged = /report-allege/.test(unit.attribution?.row?.id ?? "");
  const wrong = actLexicon
    .within(scene.tokens, clause.verb.first, unit.last + 1)
    .some(({ row }) => row.where === "content");
  if (other && (wrong || alleged) && !clause.verb.negated) return decision("accuse", speaker, ["accuse-content"], 0.7);
  return undefined;
}

/** The lexicon's act: held by the subject, by the agent of a passive, or by whoever judges a thing. */
function wordedAct(
  situation: Situation,
  subject: Actor | undefined,
  words: ActWords | undefined,
): Decision | undefined {
  const { unit, scene, speaker } = situation;
  const clause = unit.clause;
  if (!words || !clause || words.act === "assess") return undefined;
  if (speaker?.kind === "expert" && unit.attribution && !(words.weight >= 0.9 && (clause.verb.past || clause.verb.perfect))) return undefined;
  if (isReporter(words, subject, unit)) return undefined;
  const rules = [words.row.id];
  const passive =
    clause.verb.passive &&
    words.row.where === "verb" &&
    words.first >= clause.verb.first &&
    !/^(?:be|remain)/.test(words.row.pattern);
  if (passive) {
    const agent = agentOf(clause, unit, scene) ?? (speaker?.party ? undefined : subject);
    const everyone = words.act === "accept" && !agentOf(clause, unit, scene) ? everybody(scene) : undefined;
    const holder = agentOf(clause, unit, scene) ?? everyone ?? speaker ?? agent;
    return holder?.party ? decision(words.act, holder, [...rules, "passive"], words.weight - 0.15) : undefined;
  }
  const judged = words.row.holder ? after(words.row.holder, clause, unit, scene) : undefined;
  const holder =
    judged ??
    (words.row.holder && speaker?.party && !sameParty(subject, speaker)
      ? speaker
      : subject?.party
        ? subject
        : undefined) ??
    possessor(clause, scene) ??
    (subject === undefined && speaker?.party ? speaker : undefined);
  if (!holder?.party) return expertAct(words, subject) ?? unknownAgent(words, clause, scene);
  return decision(refined(words, situation, holder), holder, rules, words.weight);
}

/** Whoever is the subject of a verb that only somebody can be the subject of: "the mainland is offering twelve". */
function unknownAgent(words: ActWords, clause: Clause, scene: Scene): Decision | undefined {
  const { subject, verb } = clause;
  if (!subject || verb.passive || words.weight < 0.8 || words.first !== verb.head || subject[1] - subject[0] > 4) return undefined;
  const phrase = scene.tokens.slice(subject[0], subject[1] + 1).filter((token) => token.pos !== "DET" && token.pos !== "PUNCT");
  const head = phrase.at(-1);
  if (!head || !/^(?:NOUN|PROPN)$/.test(head.pos) || things.test(head.lower) || phrase.some((token) => token.pos === "ADP")) return undefined;
  const name = phrase.map((token) => token.text).join(" ");
  const party = name.charAt(0).toUpperCase() + name.slice(1);
  return decision(words.act, { kind: "party", party, who: name, indirect: true }, [words.row.id, "unknown-agent"], words.weight - 0.2);
}

function sameParty(a: Actor | undefined, b: Actor | undefined): boolean {
  return a?.party !== undefined && a.party === b?.party;
}

function expertAct(words: ActWords, subject: Actor | undefined): Decision | undefined {
  if (words.act === "predict") return decision("predict", subject, [words.row.id], 0.7);
  if (words.act === "accuse" && subject)
    return {
      ...decision("accuse", subject, [words.row.id], 0.6),
      holder: subject.kind === "expert" ? "(expert)" : subject.who,
    };
  return undefined;
}

/** "Sources suggest", "experts believe": the verb reports, it does not act. */
function isReporter(words: ActWords, subject: Actor | undefined, unit: Unit): boolean {
  const reporting = /^(?:anonymous|outlet|wire|expert|document)$/.test(subject?.kind ?? "");
  return reporting && unit.attribution === undefined && /^(?:offer|demand|accept)$/.test(words.act) && !subject?.party;
}

function refined(words: ActWords, { unit, scene, condition }: Situation, holder: Actor): Act {
  const clause = unit.clause;
  const never = clause && scene.tokens.slice(clause.verb.first, clause.verb.last + 1).some((token) => token.lower === "never");
  if (never && clause.verb.modal && words.act === "reject") return "red-line";
  const inReturn = /^in (?:return|exchange)\b/.test(scene.tokens.slice(0, 2).map((token) => token.lower).join(" "));
  if (inReturn && words.act === "demand") return "condition";
  if (words.act === "accept" && clause && !clause.verb.negated && /^(?:could|would|might|may)$/.test(clause.verb.modal ?? "")) return "offer";
  const past = clause?.verb.modal === "be-to";
  if (past && (words.act === "accept" || words.act === "concede")) return "promise";
  if (words.act === "promise" && clause && isThreatening(scene.tokens, clause, unit.last)) return "threaten";
  if (
    words.act === "demand" &&
    words.row.pattern === "insist" &&
    clause &&
    !/\b(?:must|should|be|on)\b/.test(phraseOf(scene.tokens, unit))
  )
    return "assess";
  if (words.act === "offer" && condition === undefined && holder.kind === "expert") return "predict";
  return words.act;
}

function phraseOf(tokens: readonly Token[], unit: Unit): string {
  return tokens
    .slice(unit.first, unit.last + 1)
    .map((token) => token.lower)
    .join(" ");
}

function agentOf({ verb }: Clause, unit: Unit, scene: Scene): Actor | undefined {
  return afterWord("by", verb.last + 1, unit, scene);
}

function after(word: string, { verb }: Clause, unit: Unit, scene: Scene): Actor | undefined {
  const lead = scene.tokens[unit.first]?.lower === "for" ? leading(unit, scene) : undefined;
  return lead ?? afterWord(word, verb.last + 1, unit, scene);
}

/** "For Kyiv, this remains unacceptable." */
function leading(unit: Unit, scene: Scene): Actor | undefined {
  const comma = scene.tokens.findIndex((token, i) => i > unit.first && token.text === ",");
  return comma > 0 && comma - unit.first < 7 ? actorOf([unit.first + 1, comma - 1], scene) : undefined;
}

function afterWord(word: string, from: number, unit: Unit, scene: Scene): Actor | undefined {
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
  return actorOf([0, 1], { ...scene, tokens: [bothWord("both", "DET"), bothWord("sides", "NOUN")], names: [] });
}

function bothWord(text: string, pos: string): Token {
  return { text, lower: text, lemma: text, pos, start: 0, end: text.length };
}

/** "must", "should" in the mouth of a party is a demand. */
function obligation({ unit, scene, speaker }: Situation, subject: Actor | undefined): Decision | undefined {
  const modal = unit.clause?.verb.modal;
  if (!speaker?.party || !/^(?:must|should|shall|ought)$/.test(modal ?? "")) return undefined;
  if (sameParty(subject, speaker) && modal !== "must") return undefined;
  return decision("demand", speaker, [`modal-${modal}`], unit.clause?.subject && scene ? 0.75 : 0.6);
}

/** "could move its guns if …" in the mouth of a party is an offer with a price. */
function conditionalOffer({ unit, speaker, condition }: Situation, subject: Actor | undefined): Decision | undefined {
  const verb = unit.clause?.verb;
  if (!verb || verb.negated || !speaker?.party || !condition || !/^(?:if|provided|providing|condition-)/.test(condition.marker ?? "")) return undefined;
  if (!/^(?:could|would|can|will|may|might)$/.test(verb.modal ?? "") || (subject?.party && subject.party !== speaker.party)) return undefined;
  return decision("offer", speaker, ["conditional-offer"], 0.65);
}

/** What a party says that it will or will not do. */
function ownFuture({ unit, speaker, scene }: Situation, subject: Actor | undefined): Decision | undefined {
  const verb = unit.clause?.verb;
  if (!verb) return undefined;
  if (!speaker?.party) return announcedRefusal(verb, speaker, subject);
  const own = sameParty(subject, speaker);
  if (speaker && deniesExistence(scene.tokens, unit)) return decision("deny", speaker, ["denies-existence"], 0.6);
  if (verb.negated && own && /^(?:will|would|can|could|shall|must)$/.test(verb.modal ?? ""))
    return decision("reject", speaker, ["own-refusal"], 0.75);
  if (own && /^(?:will|shall|would)$/.test(verb.modal ?? "") && !/^(?:be|have|see|need)$/.test(verb.lemma))
    return decision("promise", speaker, ["own-future"], 0.65);
  if (own && /^(?:could|can)$/.test(verb.modal ?? "") && verb.lemma !== "be")
    return decision("offer", speaker, ["own-possibility"], 0.6);
  if (verb.negated && own && (verb.perfect || verb.past) && scene)
    return decision("deny", speaker, ["own-denial"], 0.6);
  return undefined;
}

/** "The government will not pay": a refusal, whoever tells of it. */
function announcedRefusal(verb: Clause["verb"], speaker: Actor | undefined, subject: Actor | undefined): Decision | undefined {
  if (!subject?.party || subject.party.includes("|") || speaker?.kind === "expert") return undefined;
  const refused = verb.negated && /^(?:will|would|can|could|shall)$/.test(verb.modal ?? "") && verb.lemma !== "be";
  return refused ? decision("reject", subject, ["announced-refusal"], 0.65) : undefined;
}

function deniesExistence(tokens: readonly Token[], unit: Unit): boolean {
  return /\bthere (?:is|was|are|were|has been|had been|will be) (?:no|never|neither)\b|\bno such\b|^there never was/.test(phraseOf(tokens, unit));
}

/** Under a plan that is being told, "would" spells out the plan. */
function spelledOut({ unit, ongoing, speaker, scene }: Situation, subject: Actor | undefined): Decision | undefined {
  const verb = unit.clause?.verb;
  if (!verb || !ongoing || (speaker?.party && speaker.party !== ongoing.holder) || verb.modal !== "would") return undefined;
  const author = subject?.kind === "expert" ? undefined : ongoing.holder;
  if (!author || conditionLexicon.at(scene.tokens, unit.first, unit.last).length > 0) return undefined;
  return {
    act: ongoing.act,
    holder: author,
    rules: ["spelled-out"],
    strength: 0.6,
    ...(subject ? { actor: subject } : {}),
  };
}

function statement({ unit, scene, speaker }: Situation, subject: Actor | undefined): Decision {
  const kind = statementKind(scene.tokens, unit.clause?.verb);
  const row = unit.attribution?.row;
  if (speaker?.party) {
    const said: Act =
      row && row.act !== "assess" ? row.act : kind === "report-event" || kind === "predict" ? kind : "assess";
    return decision(said, speaker, [row?.id ?? "spoken"], row && row.act !== "assess" ? 0.8 : 0.5);
  }
  if (speaker?.kind === "expert") return decision(kind === "report-event" ? "assess" : kind, speaker, ["expert"], 0.7);
  const eventful = kind === "report-event" && subject?.kind === "person" && subject.party ? subject : undefined;
  const expert = subject?.kind === "expert" ? subject : undefined;
  return decision(expert && kind === "report-event" ? "assess" : kind, expert ?? eventful, [`statement-${kind}`], 0.5);
}
