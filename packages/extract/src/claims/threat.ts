import type { Cast } from "../gazetteer/cast-member.ts";
import { nounClasses } from "../gazetteer/noun-classes.ts";
import { threatLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { ActWords } from "./act-words.ts";
import type { Actor } from "./actor.ts";
import type { Clause } from "./clause.ts";
import { type Decision, type Situation, decision } from "./decision.ts";
import { isDealt } from "./judged-paper.ts";
import { hasNoSubject } from "./no-subject.ts";

/**
 * Whether a clause names harm.
 * @example isThreatening(sceneOf("Lima will walk out.").tokens, clausesOf(sceneOf("Lima will walk out.").tokens, [])[0], 4); // => true
 */
export function isThreatening(tokens: readonly Token[], { verb }: Clause, last: number): boolean {
  if (soothes(tokens, verb.head, last)) return false;
  for (let i = verb.first; i <= Math.min(last, verb.last + 8); i++) {
    if (i > verb.last && /^(?:not|no|nobody|none|never)$/.test(tokens[i]?.lemma ?? "")) return false;
    if (i !== verb.head && tokens[i]?.pos !== "VERB" && tokens[i]?.pos !== "NOUN") continue;
    if (i > verb.last && /^(?:stop|cease|halt|end|avoid|prevent|renounce)$/.test(verb.lemma)) return false;
    if (threatLexicon.at(tokens, i, last + 1).length > 0) return true;
  }
  return false;
}

const halting = /^(?:stop|cease|halt|end|suspend|freeze|pause|lift|withdraw|renounce|scrap|shelve|postpone|call)$/;
/** "extend a moratorium on strikes": what harm there is, pauses. */
const pauses = /\b(?:moratorium|truce|ceasefire|pause|halt|end|suspension|freeze|ban) (?:on|in|of|to) /;
const hostile =
  /^(?:attacks?|shelling|bombing|bombardments?|strikes?|stoppages?|offensives?|raids?|wars?|fire|firing|fighting|hostilities|blockades?|bans?|embargo(?:es)?|sanctions?|boycotts?|tariffs?|lawsuits?|violence|operations|killings?|protests?|walkouts?|campaigns?|siege)$/;

/**
 * Whether a verb ends what does harm, or promises to: "halt its attacks", "pledged to end the strike".
 * @example soothes(sceneOf("Lima will halt its attacks.").tokens, 2, 4); // => true
 */
export function soothes(tokens: readonly Token[], head: number, last: number): boolean {
  const to = tokens[head + 1]?.lower === "to" ? head + 2 : head;
  if (
    pauses.test(
      tokens
        .slice(to + 1, Math.min(last, to + 6) + 1)
        .map(({ lower }) => lower)
        .join(" "),
    )
  )
    return true;
  if (!halting.test(tokens[to]?.lemma ?? "")) return false;
  return tokens.slice(to + 1, Math.min(last, to + 6) + 1).some(({ lower }) => hostile.test(lower));
}

/** "promised to stop the flights in return for a truce": a promise with a price is no threat. */
function isPriced(tokens: readonly Token[], { verb }: Clause): boolean {
  return tokens
    .slice(verb.last)
    .some(({ lower }, i, rest) => lower === "in" && /^(?:return|exchange)$/.test(rest[i + 1]?.lower ?? ""));
}

/**
 * Harm announced for the future by the one who would do it, or a warning tied to a condition.
 * @example readReport(canonicalText("Lima will walk out unless Quito pays.", "text"), { parties: [] }).claims[0]?.act; // => "threaten"
 */
export function threat(
  { unit, scene, speaker, condition, before }: Situation,
  subject: Actor | undefined,
  words: ActWords | undefined,
): Decision | undefined {
  const clause = unit.clause;
  if (!clause) return undefined;
  if (words?.act === "threaten") return undefined;
  const { tokens } = scene;
  const harm = isThreatening(tokens, clause, unit.last);
  const cue = unit.attribution?.row?.id ?? "";
  const warned = cue === "report-warn" && speaker?.party !== undefined;
  const pledged = words?.act === "promise" && !clause.verb.negated && /^(?:vow|swear|promise)$/.test(clause.verb.lemma);
  const plans = /^(?:plan|intend|prepare)$/.test(clause.verb.lemma) && tokens[clause.verb.last + 1]?.lower === "to";
  const future =
    /^(?:will|would|could|shall)$/.test(clause.verb.modal ?? "") || pledged || (plans && condition !== undefined);
  const own =
    subject?.party !== undefined &&
    (speaker === undefined ||
      speaker.kind === "anonymous" ||
      speaker.kind === "outlet" ||
      speaker.party === subject.party);
  // "no boat would be tied up": what will befall nobody
  if (clause.verb.negated || hasNoSubject(clause, tokens)) return undefined;
  if (pledged && isPriced(tokens, clause)) return undefined;
  if (clause.marker === "or" && before?.act === "demand" && speaker?.party && before.holder === speaker.party)
    return decision("threaten", speaker, { rules: ["or-else"], strength: 0.6 });
  const walkout = strikes(tokens, clause, unit.last);
  if (walkout && future && speaker?.party !== undefined && !isOfWorkers(speaker, scene.cast))
    return decision("predict", speaker, { rules: ["strike-told"], strength: 0.5 });
  if (future && harm && own)
    return decision("threaten", subject, {
      rules: ["threat-future", ...(condition ? ["threat-condition"] : [])],
      strength: condition ? 0.9 : 0.75,
    });
  if (future && harm && speaker?.party && (condition || warned))
    return decision("threaten", speaker, { rules: ["threat-spoken"], strength: 0.75 });
  if (future && walkout && speaker?.party !== undefined)
    return decision("threaten", speaker, { rules: ["threat-strike"], strength: 0.7 });
  if (warned && future && clause.verb.passive && subject === undefined)
    return decision("threaten", speaker, { rules: ["threat-warned"], strength: 0.6 });
  if (warned && future && condition && (subject === undefined || subject.party === speaker?.party))
    return decision("threaten", speaker, { rules: ["threat-warned"], strength: 0.75 });
  return undefined;
}

/**
 * A refusal that ends with a condition is the condition: "will not sign until they leave".
 * @example readReport(canonicalText("Moscow will not sign until Kyiv withdraws.", "text"), { parties: [] }).claims[0]?.act; // => "condition"
 */
export function blocked(
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
    ((clause.verb.negated || takesNone(scene.tokens, clause) || hasNoSubject(clause, scene.tokens)) &&
      clause.verb.modal !== undefined) ||
    words?.act === "reject";
  const excluding = /^(?:until|unless|till|before)$/.test(marker) || tailCondition(scene.tokens, clause, unit.last);
  if (refused && excluding && (unit.attribution?.row?.id ?? "") === "report-warn")
    return decision("threaten", actor, { rules: ["refusal-warned"], strength: 0.75 });
  if (refused && excluding) return decision("condition", actor, { rules: ["refusal-until"], strength: 0.85 });
  if (words?.row.id === "condition-10" && !isDealt(clause, scene.tokens)) return undefined;
  if (words?.act === "condition") return decision("condition", actor, { rules: [words.row.id], strength: 0.85 });
  return undefined;
}

/** "drivers would walk out": of whoever speaks for them a threat, of anybody else news. */
function strikes(tokens: readonly Token[], { subject, verb }: Clause, last: number): boolean {
  const workers = subject && tokens.slice(subject[0], subject[1] + 1).find(({ pos }) => pos === "NOUN");
  if (!workers || !nounClasses(workers.lower).includes("labour")) return false;
  return threatLexicon
    .at(tokens, verb.head, last + 1)
    .some(({ row }) => /^threat-(?:walk|strike|strike-go|stop)$/.test(row.id));
}

/** Whether an actor speaks for a union or for workers: by the name of the party, or by what the text calls it. */
function isOfWorkers({ party = "", who }: Actor, { nouns }: Cast): boolean {
  const [name = ""] = party.toLowerCase().split(/ (?:of|for) /);
  const head = nounClasses(name.split(" ").at(-1) ?? "");
  if (head.includes("state") || head.includes("employer")) return false;
  const called = [...nouns].filter(([, parties]) => parties.has(party)).map(([noun]) => noun);
  return [...`${party} ${who}`.toLowerCase().split(/[^\p{L}]+/u), ...called].some((word) =>
    nounClasses(word).includes("labour"),
  );
}

/** "There will be no lease": what is refused is the object or what follows "there is". */
function takesNone(tokens: readonly Token[], { verb }: Clause): boolean {
  return (
    verb.lemma === "be" && /^(?:will|would|shall)$/.test(verb.modal ?? "") && tokens[verb.last + 1]?.lower === "no"
  );
}

/** "cannot pay more without cutting jobs" tells a consequence, "will not sign without guarantees" a condition. */
function isDeed(token: Token | undefined): boolean {
  return token?.pos === "VERB" && token.lower.endsWith("ing");
}

function tailCondition(tokens: readonly Token[], { verb }: Clause, last: number): boolean {
  return tokens
    .slice(verb.last + 1, last + 1)
    .some(({ lower }, i, rest) => /^(?:until|unless)$/.test(lower) || (lower === "without" && !isDeed(rest[i + 1])));
}
