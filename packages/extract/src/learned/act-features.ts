import type { Act } from "@parley/model";
import type { Actor, Scene } from "../claims/actor.ts";
import type { ClaimDraft } from "../claims/claim-draft.ts";
import { sameParty } from "../claims/decision.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { Feature } from "./feature.ts";
import { fieldsOfPhrases, fieldsOfWord } from "./fields-of.ts";

/** What came before a draft, for its features. */
export interface Before {
  readonly act?: Act | undefined;
  readonly holder?: string | undefined;
}

/**
 * What can be said about a draft without any name in it: the rule's answer, verb, modality, person, who speaks,
 * fields of meaning, small words, what came before.
 * @example actFeatures({ first: 0, last: 1, act: "reject", holder: "Lima", rules: ["reject-01"], strength: 1, sources: [] }, sceneOf("Lima refused."), {}).some(([group, value]) => group === "rule" && value === "reject"); // => true
 */
export function actFeatures(draft: ClaimDraft, scene: Scene, before: Before): Feature[] {
  const out: Feature[] = [["all", ""]];
  addRule(out, draft);
  addVerb(out, draft, scene);
  addVoices(out, draft, scene);
  addWords(out, draft, scene);
  addPlace(out, draft, { scene, before });
  return out;
}

function addRule(out: Feature[], { act, holder, rules, strength, partOf }: ClaimDraft): void {
  const kind = holderKind(holder);
  out.push(["rule", act]);
  out.push(["rule", `${act} ${kind}`]);
  out.push(["rule", `${act} ${Math.round(strength * 5)}`]);
  for (const rule of rules) out.push(["rule-id", rule]);
  for (const rule of rules) out.push(["rule-of", rule.replace(/-\d+$/, "")]);
  if (partOf !== undefined) out.push(["nested", ""]);
}

/**
 * The kind of a holder: a party, several, experts, the report.
 * @example holderKind("(article)"); // => "article"
 */
export function holderKind(holder: string): "article" | "expert" | "several" | "party" {
  if (holder === "(article)") return "article";
  if (holder === "(expert)") return "expert";
  return holder.includes("|") ? "several" : "party";
}

function addVerb(out: Feature[], { evidence, first, last }: ClaimDraft, { tokens }: Scene): void {
  const clause = evidence?.unit.clause;
  if (!clause) {
    out.push(["verb", "none"]);
    return;
  }
  const { verb } = clause;
  const sign = verb.negated ? "not" : "";
  const mood =
    verb.modal ?? (verb.past ? "past" : verb.perfect ? "perfect" : verb.form === "finite" ? "now" : verb.form);
  out.push(["verb", verb.lemma]);
  out.push(["verb", `${verb.lemma} ${sign}`]);
  out.push(["mood", mood]);
  out.push(["mood", `${mood} ${sign}`]);
  if (verb.passive) out.push(["passive", sign]);
  if (verb.negated) out.push(["negated", ""]);
  const person = personOf(clause.subject, tokens);
  out.push(["person", person]);
  out.push(["person", `${person} ${mood} ${sign}`]);
  const head = tokens[verb.head];
  const groups = ["head", `head ${sign}`, `head ${mood} ${sign}`, `head ${person} ${sign}`];
  for (const field of head ? fieldsOfWord(head) : []) for (const group of groups) out.push([group, field]);
  if (verb.lemma === "be") {
    const next = tokens.slice(verb.last + 1, last + 1).find(({ pos }) => /^(?:ADJ|NOUN|VERB|ADP)$/.test(pos));
    if (next) out.push(["be", `${next.lemma} ${sign}`]);
    for (const field of next ? fieldsOfWord(next) : []) out.push(["be", `${field} ${sign}`]);
  }
  if (verb.first === first) out.push(["opens-with-verb", ""]);
  out.push(["clause", clause.kind]);
  if (clause.marker) out.push(["marker", clause.marker]);
}

function personOf(subject: readonly [number, number] | undefined, tokens: readonly Token[]): string {
  if (!subject) return "none";
  const word = tokens[subject[1]]?.lower ?? "";
  const opening = tokens.slice(subject[0], subject[1] + 1).find(({ pos }) => pos !== "PUNCT");
  if (/^(?:we|i|us)$/.test(word)) return "first";
  if (word === "you") return "second";
  if (/^(?:he|she|they)$/.test(word)) return "third";
  if (/^(?:it|this|that|there|what|which|who|nobody|nothing|none|everything|all|both|neither|one)$/.test(word))
    return word;
  if (
    /^(?:no|neither|nothing|nobody|any|every|all|both|each|some|our|my|their|its|his|her|your|this|that|these|those)$/.test(
      opening?.lower ?? "",
    )
  )
    return `${opening?.lower} …`;
  return word.endsWith("s") ? "names" : "name";
}

function addVoices(out: Feature[], draft: ClaimDraft, scene: Scene): void {
  const { unit, speaker, subject, condition, words, teller } = draft.evidence ?? {};
  const voice = voiceOf(speaker);
  const doer = doerOf(subject, speaker);
  const { tokens } = scene;
  out.push(["speaker", voice]);
  out.push(["subject", doer]);
  out.push(["speaker", `${voice} ${doer}`]);
  const verb = unit?.clause?.verb;
  if (verb)
    out.push([
      "speaker",
      `${voice} ${doer} ${verb.modal ?? (verb.past || verb.perfect ? "past" : "now")} ${verb.negated}`,
    ]);
  if (unit?.attribution) {
    out.push(["said", unit.attribution.row?.id ?? "phrase"]);
    out.push(["said", `${unit.attribution.row?.id ?? "phrase"} ${voice}`]);
    out.push(["cue", unit.attribution.cue.toLowerCase()]);
    out.push(["reach", unit.attribution.reach]);
  } else out.push(["said", speaker ? "before" : "nobody"]);
  if (unit) out.push(["unit", unit.kind]);
  if (words) out.push(["rule-words", words.act]);
  if (condition) {
    out.push(["condition", condition.marker ?? ""]);
    out.push(["condition", condition.first < draft.first ? "before" : "after"]);
    out.push(["condition", `${voice} ${verb?.modal ?? ""} ${verb?.negated ?? ""}`]);
  }
  if (draft.condition) out.push(["holds-condition", ""]);
  if (teller) out.push(["told", `${verb?.modal ?? ""} ${voice}`]);
  out.push(["quoted", isQuoted(tokens, draft)]);
}

/** Who speaks, as a kind. @example voiceOf(undefined); // => "nobody" */
export function voiceOf(speaker: Actor | undefined): string {
  if (!speaker) return "nobody";
  return speaker.party ? (speaker.party.includes("|") ? "several" : "party") : speaker.kind;
}

function doerOf(subject: Actor | undefined, speaker: Actor | undefined): string {
  if (!subject) return "unknown";
  if (!subject.party) return subject.kind;
  if (subject.party.includes("|")) return "several";
  if (sameParty(subject, speaker)) return "self";
  return speaker?.party ? "other" : "party";
}

function isQuoted(tokens: readonly Token[], { first, last }: ClaimDraft): string {
  if (/^["“]$/.test(tokens[first]?.text ?? "") || /^["“]$/.test(tokens[first - 1]?.text ?? "")) return "whole";
  let open = false;
  for (let i = 0; i < first; i++) {
    const mark = tokens[i]?.text ?? "";
    if (mark === "“" || (mark === '"' && !open)) open = true;
    else if (mark === "”" || mark === '"') open = false;
  }
  if (open) return "whole";
  return tokens.slice(first, last + 1).some(({ text }) => /^["“]$/.test(text)) ? "part" : "none";
}

const smallWord = /^(?:ADP|SCONJ|CCONJ|PRON|DET|AUX|PART|ADV)$/;

function addWords(out: Feature[], draft: ClaimDraft, { tokens }: Scene): void {
  const { first, last, evidence } = draft;
  const fields = new Set<string>();
  const words = new Set<string>();
  const small = new Set<string>();
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (!token || token.pos === "PUNCT" || token.pos === "PROPN") continue;
    for (const field of fieldsOfWord(token)) fields.add(field);
    for (const field of fieldsOfPhrases(tokens, i, last + 1)) fields.add(field);
    if (token.pos === "NUM" || /^\p{N}/u.test(token.text)) small.add("0");
    else if (smallWord.test(token.pos)) small.add(token.lower);
    else words.add(token.lemma);
  }
  const negated = evidence?.unit.clause?.verb.negated ?? false;
  const voice = `field ${voiceOf(evidence?.speaker)}`;
  for (const word of words) out.push(["word", word]);
  for (const word of small) out.push(["small", word]);
  for (const field of fields)
    out.push(["field", field], [negated ? "field not" : "field plain", field], [voice, field]);
  const opening = tokens.slice(first, first + 3).find(({ pos }) => pos !== "PUNCT" && pos !== "PROPN");
  if (opening) out.push(["opens", opening.lower]);
}

function addPlace(out: Feature[], draft: ClaimDraft, { scene, before }: { scene: Scene; before: Before }): void {
  const { first, last } = draft;
  const { tokens } = scene;
  const kind = scene.speaker ? "transcript" : scene.author ? "statement" : "report";
  out.push(["text", kind]);
  out.push(["after", before.act ?? "nothing"]);
  if (before.holder !== undefined)
    out.push(["after", `${before.act} ${before.holder === draft.holder ? "same" : "other"}`]);
  out.push(["length", String(Math.min(5, Math.floor((last - first + 1) / 6)))]);
  if (first > 1) out.push(["inside-sentence", ""]);
  if (/^[:;—–]$/.test(tokens[first - 1]?.text ?? "")) out.push(["after-mark", ""]);
}
