import type { Token } from "../tokenizer/tokenizer.ts";
import type { ActWords } from "./act-words.ts";
import type { Actor } from "./actor.ts";
import type { Clause } from "./clause.ts";
import { type Decision, type Situation, decision, phraseOf, sameParty } from "./decision.ts";
import { isFinal } from "./judged-paper.ts";
import { isAdverse } from "./own-words.ts";
import type { Unit } from "./unit.ts";

/**
 * What a party says that it will or will not do.
 * @example readReport(canonicalText("Iran said it would not stop.", "text"), { parties: [] }).claims[0]?.act; // => "reject"
 */
export function ownFuture(
  { unit, speaker, scene, condition }: Situation,
  subject: Actor | undefined,
  words: ActWords | undefined,
): Decision | undefined {
  const verb = unit.clause?.verb;
  // "will not block it": no refusal of its own
  if (!verb || (verb.negated && words?.row.act === "reject" && words.act !== "reject")) return undefined;
  if (!speaker?.party) return announcedRefusal(verb, speaker, subject);
  const own = sameParty(subject, speaker);
  if ((verb.past || verb.perfect) && !verb.modal && hasNobody(unit, scene.tokens))
    return decision("deny", speaker, { rules: ["denies-all"], strength: 0.55 });
  if (
    /^(?:will|would)$/.test(verb.modal ?? "") &&
    verb.passive &&
    harms.test(verb.lemma) &&
    (verb.negated || hasNobody(unit, scene.tokens))
  )
    return decision("promise", speaker, { rules: ["spared"], strength: 0.6 });
  const sure = /^(?:will|shall)$/.test(verb.modal ?? "") || (verb.modal === "would" && unit.attribution !== undefined);
  if (sure && !condition && shutsOut(scene.tokens, unit))
    return decision("reject", speaker, { rules: ["shut-out"], strength: 0.6 });
  if (deniesExistence(scene.tokens, unit))
    return decision("deny", speaker, { rules: ["denies-existence"], strength: 0.6 });
  if (verb.negated && verb.passive && !own && /^(?:will|can)$/.test(verb.modal ?? "") && speaker.kind !== "anonymous")
    return decision("reject", speaker, { rules: ["refused-passive"], strength: 0.65 });
  if (own && condition && isAdverse(scene.tokens, condition) && /^(?:will|shall|would)$/.test(verb.modal ?? ""))
    return decision("threaten", speaker, { rules: ["own-threat"], strength: 0.65 });
  if (signalled(unit) && /^(?:could|can|may|might)$/.test(verb.modal ?? "") && !verb.negated)
    return decision("offer", speaker, { rules: ["signalled"], strength: 0.6 });
  if (verb.negated && own && /^(?:will|would|can|could|shall|must)$/.test(verb.modal ?? ""))
    return decision(isFinal(scene.tokens, unit) ? "red-line" : "reject", speaker, {
      rules: ["own-refusal"],
      strength: 0.75,
    });
  if (own && verb.negated && isUnderWay(verb, scene.tokens))
    return decision("reject", speaker, { rules: ["own-refusal-now"], strength: 0.65 });
  if (own && /^(?:will|shall|would)$/.test(verb.modal ?? "") && !/^(?:be|have|see|need)$/.test(verb.lemma))
    return decision(consents.test(verb.lemma) ? "accept" : "promise", speaker, {
      rules: ["own-future"],
      strength: 0.65,
    });
  if (willBeDone(verb, unit, { speaker, subject, condition }))
    return decision("promise", speaker, { rules: ["done-for"], strength: 0.5 });
  if (own && /^(?:could|can)$/.test(verb.modal ?? "") && verb.lemma !== "be")
    return decision("offer", speaker, { rules: ["own-possibility"], strength: 0.6 });
  if (verb.negated && own && (verb.perfect || verb.past))
    return decision("deny", speaker, { rules: ["own-denial"], strength: 0.6 });
  return undefined;
}

/** What is done by whoever speaks for a party, not what happens to it or is only held, expected or needed. */
const deeds =
  /^(?:pay|repay|build|rebuild|open|reopen|release|free|return|restore|publish|provide|lift|remove|withdraw|reduce|cut|lower|raise|extend|inform|recognise|recognize|respect|honour|honor|protect|keep|maintain|preserve|compensate|allow|permit|grant|hire|rehire|reinstate|create|deliver|introduce|submit|present|consult|include|give|offer|spare|exempt|dismantle|repair|fund|invest|hand)$/;

/** "the port would be reopened next week", in the mouth of a party. */
function willBeDone(
  verb: Clause["verb"],
  unit: Unit,
  { speaker, subject, condition }: { speaker: Actor; subject: Actor | undefined; condition: Unit | undefined },
): boolean {
  const told = unit.attribution !== undefined && speaker.kind !== "anonymous" && !speaker.party?.includes("|");
  return (
    told &&
    !condition &&
    (subject?.party === undefined || subject.indirect === true) &&
    verb.passive &&
    !verb.negated &&
    /^(?:will|would)$/.test(verb.modal ?? "") &&
    deeds.test(verb.lemma)
  );
}

/** "We are not signing that": what somebody does not do now is refused; what is only said, hoped or tried is not. */
function isUnderWay(verb: Clause["verb"], tokens: readonly Token[]): boolean {
  const present = /^(?:am|are|is|'m|’m|'re|’re|'s|’s)$/.test(tokens[verb.first]?.lower ?? "");
  const idle =
    /^(?:go|say|talk|try|get|make|see|hope|expect|joke|bluff|ask|seek|demand|insist|call|look|think|wait|hear|find|worry|work|use|play|do|have|be|claim|suggest|pretend|blame|accuse|want|win|lose|rush|panic)$/;
  return (
    present && verb.modal === undefined && tokens[verb.head]?.lower.endsWith("ing") === true && !idle.test(verb.lemma)
  );
}

/** Whoever will do this to a text takes it. */
const consents = /^(?:sign|accept|approve|ratify|endorse|back|support)$/;

/** What nobody wants done to it: that it will not be done is a promise. */
const harms =
  /^(?:close|cut|lose|dismiss|sack|fire|lay|shut|harm|hurt|punish|discipline|prosecute|arrest|evict|expel|attack|launch|touch|scrap|abolish|forget|abandon|disadvantage|outsource|tie)$/;

/** What nobody turns down by saying that there will be none of it. */
const happenings =
  /^(?:agreements?|deal|decisions?|doubt|date|progress|details?|solutions?|peace|results?|breakthrough|changes?|winners?|more|one|statements?|talks|meetings?|settlement|vote|problems?|surprises?|alternative|choice)$/;

/** "No corridor will exist", "there will be no corridor". */
function shutsOut(tokens: readonly Token[], unit: Unit): boolean {
  const { clause } = unit;
  const there = clause !== undefined && deniesExistence(tokens, unit);
  const nobody = hasNobody(unit, tokens);
  if (!clause || (!there && !nobody)) return false;
  const from = tokens.findIndex(({ lower }, i) => i >= (clause.subject?.[0] ?? unit.first) && lower === "no");
  if (from < 0) return false;
  const rest = tokens.slice(from + 1);
  const end = rest.findIndex(({ pos, text }) => text === "," || !/^(?:ADJ|NOUN|PROPN|ADP|PUNCT)$/.test(pos));
  const nouns = rest.slice(0, end < 0 ? undefined : end).filter(({ pos }) => pos === "NOUN" || pos === "PROPN");
  return nouns.length > 0 && !nouns.some(({ lower }) => happenings.test(lower));
}

/** "Nobody has been paid", "No money changed hands". */
function hasNobody({ clause }: Unit, tokens: readonly Token[]): boolean {
  const [first, last] = clause?.subject ?? [0, -1];
  const opening = tokens.slice(first, last + 1).find(({ pos }) => pos !== "PUNCT");
  return /^(?:no|nobody|nothing|none)$/.test(opening?.lower ?? "");
}

/** "hinted that the guns could move": what a party lets be known is on offer. */
function signalled({ attribution }: Unit): boolean {
  return /^(?:signal|hint|indicat|intimat|suggest)/.test(attribution?.cue ?? "");
}

/** "The government will not pay": a refusal, whoever tells of it. */
function announcedRefusal(
  verb: Clause["verb"],
  speaker: Actor | undefined,
  subject: Actor | undefined,
): Decision | undefined {
  if (!subject?.party || subject.party.includes("|") || speaker?.kind === "expert") return undefined;
  const refused =
    verb.negated && /^(?:will|would|can|could|shall)$/.test(verb.modal ?? "") && verb.lemma !== "be" && !verb.passive;
  return refused ? decision("reject", subject, { rules: ["announced-refusal"], strength: 0.65 }) : undefined;
}

function deniesExistence(tokens: readonly Token[], unit: Unit): boolean {
  return /\bthere (?:is|was|are|were|has been|had been|will be) (?:no|never|neither)\b|\bno such\b|^there never was/.test(
    phraseOf(tokens, unit),
  );
}
