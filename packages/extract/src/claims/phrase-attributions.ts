import { attributionLexicon, reportingLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { type Actor, type Scene, words } from "./actor.ts";
import { actorOf } from "./actors.ts";
import type { Attribution } from "./attribution.ts";
import { insertedSpeech } from "./inserted-speech.ts";
import { apposedName, speakingPronoun, weakSpeaker } from "./speakers.ts";

/**
 * Finds speakers that a phrase names: "according to …", "…, aides say, …", "As aides report, …", "The ministry: …".
 * @example phraseAttributions(sceneOf("It ended, according to Reuters."))[0]?.actor.who; // => "Reuters"
 */
export function phraseAttributions(scene: Scene): Attribution[] {
  const { tokens } = scene;
  const out: Attribution[] = insertedSpeech(tokens).flatMap(({ first, last, verb, subject }): Attribution[] => {
    const range = subject ?? ([first, verb - 1] as const);
    const apposed = subject && subject[0] > verb ? apposedName(subject, scene) : undefined;
    const actor = speakingPronoun(range, scene) ?? actorOf(apposed ?? range, scene) ?? weakSpeaker(range, tokens, true);
    const [found] = reportingLexicon.at(tokens, verb, verb + 5);
    return actor
      ? [{ actor, first, last, cue: tokens[verb]?.text ?? "", reach: "sentence", ...(found ? { row: found.row } : {}) }]
      : [];
  });
  const relayed = asTold(scene);
  if (relayed) out.push(relayed);
  const announced = beforeColon(scene);
  if (announced) out.push(announced);
  for (let i = 0; i < tokens.length; i++) {
    const [found] = attributionLexicon.at(tokens, i, tokens.length);
    if (!found || (found.row.id === "attribution-per" && tokens[i - 1]?.text !== "," && i > 0)) continue;
    if (found.row.id === "attribution-first-reported" && !tellsOfSubject(tokens, i)) continue;
    const last = phraseEnd(tokens, found.last + 1);
    const actor = actorOf([found.last + 1, last], scene) ?? unnamed(tokens, found.last + 1, last);
    if (actor) out.push({ actor, first: i, last, cue: words(tokens, i, found.last), reach: "sentence" });
    i = last;
  }
  return out;
}

/** "The plan, first reported by Reuters, failed", not "Lima rejected the plan, first reported by Reuters". */
function tellsOfSubject(tokens: readonly Token[], at: number): boolean {
  return !tokens.slice(0, at - 1).some(({ pos }) => pos === "VERB" || pos === "AUX");
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
  return last >= first ? { kind: start, who: words(tokens, first, last) } : undefined;
}

function phraseEnd(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) if (/^[,;:.—–"”]$/.test(tokens[i]?.text ?? "")) return i - 1;
  return tokens.length - 1;
}
