import { actLexicon, conditionLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { ActWords } from "./act-words.ts";
import type { Actor } from "./actor.ts";
import type { Clause } from "./clause.ts";
import { type Decision, type Situation, decision, phraseOf, sameParty } from "./decision.ts";
import { isPlan } from "./plan.ts";
import type { Unit } from "./unit.ts";

/**
 * What a party says that another did wrong.
 * @example readReport(canonicalText("Israel said Hamas had violated the truce.", "text"), { parties: [] }).claims[0]?.act; // => "accuse"
 */
export function allegation(
  { unit, scene, speaker }: Situation,
  subject: Actor | undefined,
  words: ActWords | undefined,
): Decision | undefined {
  const clause = unit.clause;
  const party = speaker?.party;
  const plain =
    words?.row.where === "verb" && words.act !== "assess" && words.weight > 0.6 && clause?.verb.modal !== "be-to";
  if (!clause || !party || (plain && !faults(unit, scene.tokens))) return undefined;
  const named =
    /^(?:they|you)$/.test(scene.tokens[clause.subject?.[1] ?? -1]?.lower ?? "") && isSpoken(unit, scene.tokens);
  const other = subject?.party === undefined ? named : !subject.party.split("|").includes(party);
  const alleged = /report-allege/.test(unit.attribution?.row?.id ?? "");
  const { negated } = clause.verb;
  const wrong = actLexicon
    .within(scene.tokens, clause.verb.first, unit.last + 1)
    .some(({ row }) => row.where === "content" && negated === /(?:^|[ |])not(?:[ |]|$)/.test(row.pattern));
  if (other && (wrong || (alleged && !negated)))
    return decision("accuse", speaker, { rules: ["accuse-content"], strength: 0.7 });
  return undefined;
}

/** Between quotation marks: there, "they" and "you" are somebody else. */
function isSpoken({ first }: Unit, tokens: readonly Token[]): boolean {
  const before = tokens.slice(0, first + 1).map(({ text }) => text);
  const straight = before.filter((text) => text === '"').length % 2 === 1;
  return straight || before.lastIndexOf("“") > before.lastIndexOf("”");
}

/** "are not interested in peace": words that blame whomever they are said of. */
function faults({ clause, last }: Unit, tokens: readonly Token[]): boolean {
  return (
    clause !== undefined &&
    actLexicon
      .within(tokens, clause.verb.first, last + 1)
      .some(({ row }) => row.where === "content" && (row.weight ?? 0) >= 0.8)
  );
}

/**
 * "must", "should" in the mouth of a party is a demand.
 * @example readReport(canonicalText("Kyiv said Russia must leave.", "text"), { parties: [] }).claims[0]?.act; // => "demand"
 */
export function obligation({ unit, scene, speaker }: Situation, subject: Actor | undefined): Decision | undefined {
  const modal = unit.clause?.verb.modal;
  if (speaker?.party && insisted(unit, scene.tokens) && !sameParty(subject, speaker))
    return decision("demand", speaker, { rules: ["insisted"], strength: 0.7 });
  if (!speaker?.party || !/^(?:must|should|shall|ought)$/.test(modal ?? "")) return undefined;
  const bound = /^(?:would|will)$/.test(scene.tokens[unit.clause?.verb.first ?? -1]?.lower ?? "");
  if (sameParty(subject, speaker) && (modal !== "must" || bound)) return undefined;
  return decision("demand", speaker, {
    rules: [`modal-${modal}`],
    strength: unit.clause?.subject && scene ? 0.75 : 0.6,
  });
}

/**
 * What a party says that another must do, or must not: a thing that must not be is refused.
 * @example readReport(canonicalText("Kyiv said Moscow must improve its offer.", "text"), { parties: [] }).claims[0]?.act; // => "demand"
 */
export function askedOfOther(situation: Situation, subject: Actor | undefined): Decision | undefined {
  const { unit, speaker } = situation;
  const { clause } = unit;
  if (!speaker?.party || !clause || !/^(?:must|should|ought)$/.test(clause.verb.modal ?? "")) return undefined;
  if (sameParty(subject, speaker)) return undefined;
  const other = clause.verb.negated
    ? subject?.party
    : (subject?.party && !subject.indirect) || isThing(clause, situation.scene.tokens);
  return other ? obligation(situation, subject) : undefined;
}

/** "any buyer", "the text": a subject with a noun of its own, and no pronoun. */
function isThing({ subject }: Clause, tokens: readonly Token[]): boolean {
  return subject !== undefined && /^(?:NOUN|PROPN)$/.test(tokens[subject[1]]?.pos ?? "");
}

/** "insists that the duties remain": what is to be, in the base form. */
function insisted({ attribution, clause }: Unit, tokens: readonly Token[]): boolean {
  if (!clause || attribution?.clause === undefined || !attribution.cue.startsWith("insist")) return false;
  const { verb } = clause;
  const word = tokens[verb.first]?.lower ?? "";
  return (
    verb.modal === undefined && !verb.past && !verb.perfect && !verb.passive && word === verb.lemma && word !== "have"
  );
}

/**
 * "could move its guns if …" in the mouth of a party is an offer with a price.
 * @example readReport(canonicalText("Iran said inspectors could return if sanctions ended.", "text"), { parties: [] }).claims[0]?.act; // => "offer"
 */
export function conditionalOffer(
  { unit, scene, speaker, condition }: Situation,
  subject: Actor | undefined,
): Decision | undefined {
  const verb = unit.clause?.verb;
  if (
    !verb ||
    verb.negated ||
    !speaker?.party ||
    !condition ||
    !/^(?:if|once|provided|providing|condition-)/.test(condition.marker ?? "")
  )
    return undefined;
  if (
    !/^(?:could|would|can|will|may|might)$/.test(verb.modal ?? "") ||
    (subject?.party && !subject.indirect && subject.party !== speaker.party)
  )
    return undefined;
  const nothing = /\b(?:there|that) (?:will|would|can) be (?:no|nothing)\b|^no\b|^nobody\b/.test(
    phraseOf(scene.tokens, unit),
  );
  if (condition.marker === "if" && (nothing || isAdverse(scene.tokens, condition)))
    return decision("threaten", speaker, { rules: ["conditional-threat"], strength: 0.6 });
  return decision("offer", speaker, { rules: ["conditional-offer"], strength: 0.65 });
}

const happening =
  /^(?:be|have|see|need|meet|hold|begin|start|resume|visit|travel|attend|arrive|face|lose|gain|win|continue|remain|stay|take|receive|get|say|tell|speak|give|vote|decide|return|find|become|know|come|go|join|discuss|host|speak|seek|try|want|like|consider|benefit|suffer|fly|chair)$/;

/**
 * What the text says that a party will do: a commitment; with a price, an offer; with a refusal to be met, a threat.
 * @example readReport(canonicalText("Minsk will open the road if Vilnius lifts the ban.", "text"), { parties: [] }).claims[0]?.act; // => "offer"
 */
export function announcedPlan(
  { unit, scene, speaker, condition }: Situation,
  subject: Actor | undefined,
): Decision | undefined {
  const verb = unit.clause?.verb;
  if (!verb || !subject?.party || subject.kind === "expert" || speaker?.party || speaker?.kind === "expert")
    return undefined;
  if (verb.passive || verb.negated || happening.test(verb.lemma)) return undefined;
  const adverse = condition !== undefined && isAdverse(scene.tokens, condition);
  if (condition && /^(?:will|would)$/.test(verb.modal ?? ""))
    return decision(adverse ? "threaten" : "offer", subject, { rules: ["planned-if"], strength: 0.6 });
  if (verb.modal === "would" && !condition && !subject.indirect)
    return decision("offer", subject, { rules: ["would-plan"], strength: 0.45 });
  if (verb.modal !== "will" || condition) return undefined;
  return decision("promise", subject, { rules: ["planned"], strength: 0.5 });
}

/**
 * A condition that names what is not wanted: "if talks fail", "unless it pays".
 * @example isAdverse(sceneOf("if talks fail").tokens, { first: 0, last: 2, kind: "condition", marker: "if" }); // => true
 */
export function isAdverse(tokens: readonly Token[], { first, last, marker }: Unit): boolean {
  if (/^(?:unless|until|till)$/.test(marker ?? "")) return true;
  return tokens
    .slice(first, last + 1)
    .some((token) =>
      /^(?:not|no|nothing|fail|fall|refuse|reject|collapse|breach|violate|break|attack|impose|adopt|block|ignore|delay|remain|continue|persist|insist)$/.test(
        token.lemma,
      ),
    );
}

const provides = /^(?:provide|envisage|foresee|stipulate|include|contain|allow|call)$/;

/** "It provides for …", "the plan calls for …". */
function ofPlan({ clause }: Unit, tokens: readonly Token[]): boolean {
  const head = tokens[clause?.subject?.[1] ?? -1]?.lower ?? "";
  return clause !== undefined && (head === "it" || isPlan(head)) && tokens[clause.verb.last + 1]?.lower === "for";
}

const plainState = /^(?:be|cost|mean|need|say|have|like|prefer|seem|appear|help|serve|become|know|express)$/;

/**
 * Under a plan that is being told, "would" spells out the plan.
 * @example readReport(canonicalText("Egypt proposed a pause. It would last a week.", "text"), { parties: [] }).claims[1]?.act; // => "offer"
 */
export function spelledOut(
  { unit, ongoing, speaker, scene }: Situation,
  subject: Actor | undefined,
): Decision | undefined {
  const verb = unit.clause?.verb;
  const told = verb && ongoing && provides.test(verb.lemma) && !verb.negated && ofPlan(unit, scene.tokens);
  if (told && !speaker?.party)
    return {
      act: ongoing.act,
      holder: ongoing.holder,
      rules: ["plan-provides"],
      strength: 0.65,
      ...(subject ? { actor: subject } : {}),
    };
  if (!verb || !ongoing || (speaker?.party && speaker.party !== ongoing.holder) || verb.modal !== "would")
    return undefined;
  if (plainState.test(verb.lemma) && !verb.passive) return undefined;
  if (/^(?:i|we|you)$/.test(scene.tokens[unit.clause?.subject?.[1] ?? -1]?.lower ?? "")) return undefined;
  if (subject?.party && !ongoing.authored && subject.party !== ongoing.holder && !subject.party.includes("|"))
    return decision("offer", subject, { rules: ["would-do"], strength: 0.5 });
  const author = subject?.kind === "expert" || speaker?.kind === "expert" ? undefined : ongoing.holder;
  if (!author || conditionLexicon.at(scene.tokens, unit.first, unit.last).length > 0) return undefined;
  return {
    act: ongoing.act,
    holder: author,
    rules: ["spelled-out"],
    strength: 0.6,
    ...(subject ? { actor: subject } : {}),
  };
}
