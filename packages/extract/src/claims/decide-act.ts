import { actLexicon } from "../lexicons/lexicons.ts";
import { type ActWords, actWords } from "./act-words.ts";
import type { Actor } from "./actor.ts";
import type { Clause } from "./clause.ts";
import { type Decision, type Situation, decision } from "./decision.ts";
import { echoed } from "./echo.ts";
import { allegation, announcedPlan, askedOfOther, conditionalOffer, obligation, spelledOut } from "./own-words.ts";
import { ownFuture } from "./own-future.ts";
import { impliedAct, order } from "./implied-act.ts";
import { statementKind } from "./statement-kind.ts";
import { subjectActor } from "./subject-actor.ts";
import { blocked, threat } from "./threat.ts";
import { afterWord, leading, wordedAct } from "./worded-act.ts";
import type { Act } from "@parley/model";

/**
 * Decides what a unit does in the talks and who holds it.
 * @example decideAct({ unit: { first: 0, last: 0, kind: "statement" }, scene: sceneOf("Well.") }).act; // => "assess"
 */
export function decideAct(given: Situation): Decision {
  const { unit, scene } = given;
  const concerned =
    /^(?:for|to)$/.test(scene.tokens[unit.first]?.lower ?? "") && !given.speaker ? leading(unit, scene) : undefined;
  const situation = concerned?.party ? { ...given, speaker: concerned } : given;
  const { speaker, condition, ongoing } = situation;
  const clause = unit.clause;
  const subject = clause && subjectActor(situation, clause);
  const words = clause && wordsOf(situation, clause);
  return {
    ...decided(situation, subject, words),
    evidence: {
      unit,
      ...(speaker ? { speaker } : {}),
      ...(subject ? { subject } : {}),
      ...(condition ? { condition } : {}),
      ...(words ? { words } : {}),
      ...(ongoing ? { teller: ongoing.holder } : {}),
    },
  };
}

function wordsOf(situation: Situation, clause: Clause): ActWords | undefined {
  const { unit, scene, condition } = situation;
  const following = condition && condition.first > unit.last ? condition.last : unit.last;
  return (
    actWords(scene.tokens, { first: Math.min(clause.verb.first, unit.first), last: unit.last, verb: clause.verb }) ??
    conditioned(situation, clause, following)
  );
}

function decided(situation: Situation, subject: Actor | undefined, words: ActWords | undefined): Decision {
  const { unit } = situation;
  if (unit.kind === "schedule") return decision("report-event", undefined, { rules: ["schedule"], strength: 0.7 });
  if (!unit.clause) return phraseAct(situation) ?? statement(situation, undefined);
  if (words?.act === "no-comment") return silenced(situation, subject, words);
  return (
    echoed(situation, subject) ??
    threat(situation, subject, words) ??
    blocked(situation, subject, words) ??
    allegation(situation, subject, words) ??
    askedOfOther(situation, subject) ??
    order(situation) ??
    hoped(situation, subject) ??
    wordedAct(situation, subject, words) ??
    obligation(situation, subject) ??
    conditionalOffer(situation, subject) ??
    ownFuture(situation, subject, words) ??
    spelledOut(situation, subject) ??
    announcedPlan(situation, subject) ??
    impliedAct(situation, subject) ??
    statement(situation, subject)
  );
}

/** "pointless until they leave": the words of a condition and of what it blocks, together. */
function conditioned({ unit, scene }: Situation, clause: Clause, last: number): ActWords | undefined {
  if (last === unit.last) return undefined;
  const words = actWords(scene.tokens, { first: unit.first, last, verb: clause.verb });
  return words?.act === "condition" ? words : undefined;
}

function silenced({ unit, speaker, scene }: Situation, subject: Actor | undefined, words: ActWords): Decision {
  const asked = afterWord("from", words.first, { unit, scene });
  const known = asked ?? (subject?.party ? subject : speaker?.party ? speaker : undefined);
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

/** "Mediators hope Lima will agree": what one expects of another is no move of either. */
function hoped({ unit, speaker }: Situation, subject: Actor | undefined): Decision | undefined {
  const row = unit.attribution?.row?.id ?? "";
  const expects = row === "report-fear" || row === "report-predict";
  if (!expects || !speaker || !subject?.party || subject.party === speaker.party) return undefined;
  return decision("predict", speaker, { rules: ["hoped"], strength: 0.6 });
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
