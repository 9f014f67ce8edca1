import { actLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { type ActWords, actWords } from "./act-words.ts";
import type { Actor, Scene } from "./actor.ts";
import { actorOf } from "./actors.ts";
import type { Clause } from "./clause.ts";
import { type Decision, type Situation, decision } from "./decision.ts";
import {
  allegation,
  announcedPlan,
  askedOfOther,
  conditionalOffer,
  obligation,
  ownFuture,
  spelledOut,
} from "./own-words.ts";
import { impliedAct, order } from "./implied-act.ts";
import { statementKind } from "./statement-kind.ts";
import { blocked, threat } from "./threat.ts";
import { leading, wordedAct } from "./worded-act.ts";
import type { Act } from "@parley/model";

const firstPerson = new Set(["we", "i", "our", "us"]);

/**
 * Decides what a unit does in the talks and who holds it.
 * @example decideAct({ unit: { first: 0, last: 0, kind: "statement" }, scene: sceneOf("Well.") }).act; // => "assess"
 */
export function decideAct(given: Situation): Decision {
  const { unit, scene } = given;
  const concerned =
    /^(?:for|to)$/.test(scene.tokens[unit.first]?.lower ?? "") && !given.speaker ? leading(unit, scene) : undefined;
  const situation = concerned?.party ? { ...given, speaker: concerned } : given;
  const clause = unit.clause;
  if (unit.kind === "schedule") return decision("report-event", undefined, { rules: ["schedule"], strength: 0.7 });
  if (!clause) return phraseAct(situation) ?? statement(situation, undefined);
  const subject = subjectActor(situation, clause);
  const following = situation.condition && situation.condition.first > unit.last ? situation.condition.last : unit.last;
  const words =
    actWords(scene.tokens, { first: Math.min(clause.verb.first, unit.first), last: unit.last, verb: clause.verb }) ??
    conditioned(situation, clause, following);
  const silence = words?.act === "no-comment" ? words : undefined;
  if (silence) return silenced(situation, subject, silence);
  return (
    threat(situation, subject, words) ??
    blocked(situation, subject, words) ??
    allegation(situation, subject, words) ??
    askedOfOther(situation, subject) ??
    order(situation) ??
    wordedAct(situation, subject, words) ??
    obligation(situation, subject) ??
    conditionalOffer(situation, subject) ??
    ownFuture(situation, subject) ??
    spelledOut(situation, subject) ??
    announcedPlan(situation, subject) ??
    impliedAct(situation, subject) ??
    statement(situation, subject)
  );
}

function subjectActor({ scene, speaker, unit }: Situation, clause: Clause): Actor | undefined {
  if (!clause.subject && /^(?:which|who|that)$/.test(clause.marker ?? "")) return antecedent(clause, scene);
  if (!clause.subject)
    return unit.kind === "statement" && clause.marker === "participle"
      ? scene.past.at(-1)
      : (speaker ?? (isElliptic(clause, scene) ? lastParty(scene) : undefined));
  const [first, last] = clause.subject;
  const words = scene.tokens
    .slice(first, last + 1)
    .map((token) => token.lower)
    .filter((word) => /\p{L}/u.test(word));
  if (firstPerson.has(words[0] ?? "") || firstPerson.has(words.at(-1) ?? "")) return speaker;
  if (speaker?.party && /^(?:his|her|their|our|its)$/.test(words[0] ?? "") && ownPeople.test(words.at(-1) ?? ""))
    return speaker;
  if (speaker?.party && words.length <= 2 && /^(?:members|membership)$/.test(words.at(-1) ?? "")) return speaker;
  const actor = actorOf(clause.subject, scene);
  const pronoun = words.length === 1 && /^(?:it|they|he|she)$/.test(words[0] ?? "") && !isQuoted(scene.tokens, first);
  return pronoun && speaker && (speaker.party || speaker.kind === "expert") ? { ...speaker, indirect: true } : actor;
}

/** "Could accept eight.", "Wants a vote.": notes leave out a subject that the line before has named. */
function isElliptic({ verb, first }: Clause, { tokens }: Scene): boolean {
  const opening = tokens[verb.first];
  return first === 0 && verb.first <= 1 && (opening?.pos === "AUX" || /(?:[^s]s|ed)$/.test(opening?.lower ?? ""));
}

function lastParty({ past }: Scene): Actor | undefined {
  const actor = past.findLast(({ party }) => party !== undefined);
  return actor && { ...actor, indirect: true };
}

const ownPeople =
  /^(?:men|members|fighters|side|party|people|colleagues|country|government|delegation|group|team|forces|troops|union|movement|company|bloc|comrades|faction|staff)$/;

/** Inside quotation marks "they" are others. */
function isQuoted(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  const straight = before.filter((token) => token.text === '"').length % 2 === 1;
  return (
    straight ||
    before.filter((token) => token.text === "“").length > before.filter((token) => token.text === "”").length
  );
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
  return decision("no-comment", actor, { rules: [words.row.id], strength: 0.95 });
}

/** “Not one metre of land,”: the act that the words of a phrase name. */
function phraseAct({ unit, scene, speaker }: Situation): Decision | undefined {
  if (!speaker?.party) return undefined;
  const found = actLexicon.within(scene.tokens, unit.first, unit.last + 1).filter(({ row }) => row.where === "any");
  const [best] = found.toSorted((a, b) => (b.row.weight ?? 0.8) - (a.row.weight ?? 0.8));
  return best && decision(best.row.act, speaker, { rules: [best.row.id, "phrase"], strength: 0.6 });
}

/** Verbs whose subject judges. */
const judging =
  /^(?:call|describe|regard|consider|view|see|hail|praise|label|deem|think|believe|feel|doubt|hope|fear|find)$/;

function statement({ unit, scene, speaker }: Situation, subject: Actor | undefined): Decision {
  const kind = statementKind(scene.tokens, unit.clause?.verb);
  const row = unit.attribution?.row;
  if (speaker?.party) {
    const said: Act =
      row && row.act !== "assess" ? row.act : kind === "report-event" || kind === "predict" ? kind : "assess";
    return decision(said, speaker, { rules: [row?.id ?? "spoken"], strength: row && row.act !== "assess" ? 0.8 : 0.5 });
  }
  if (speaker?.kind === "expert")
    return decision(kind === "report-event" ? "assess" : kind, speaker, { rules: ["expert"], strength: 0.7 });
  if (subject?.party && unit.clause && judging.test(unit.clause.verb.lemma) && !unit.clause.verb.passive)
    return decision("assess", subject, { rules: ["judging"], strength: 0.6 });
  const eventful = kind === "report-event" && subject?.kind === "person" && subject.party ? subject : undefined;
  const expert = subject?.kind === "expert" ? subject : undefined;
  return decision(expert && kind === "report-event" ? "assess" : kind, expert ?? eventful, {
    rules: [`statement-${kind}`],
    strength: 0.5,
  });
}
