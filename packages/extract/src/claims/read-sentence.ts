import { isNegotiationAct, type Act } from "@parley/model";
import type { SourceStep } from "../chain/chain-of.ts";
import { inheritanceLexicon, reportingLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { actorOf, type Actor, type Scene } from "./actors.ts";
import { actWords } from "./act-words.ts";
import { attributionsOf, type Attribution } from "./attributions.ts";
import { clausesOf } from "./clauses.ts";
import { decideAct, type Decision } from "./decide-act.ts";
import { nestedDemand, type Nested } from "./nested.ts";
import { unitsOf, type Unit } from "./units.ts";

/** A claim before it gets its words: token numbers within the sentence, `last` inclusive. */
export interface ClaimDraft {
  first: number;
  last: number;
  readonly act: Act;
  readonly holder: string;
  readonly rules: readonly string[];
  readonly strength: number;
  readonly sources: readonly SourceStep[];
  readonly actor?: Actor;
  /** The number of the draft that holds this one. */
  readonly partOf?: number;
  readonly condition?: readonly [number, number];
  readonly superseded?: boolean;
}

/** What one sentence hands to the next. */
export interface Thread {
  readonly block: number;
  /** Who spoke last, and whether the words were in quotation marks. */
  readonly voice?: Attribution;
  readonly ongoing?: { readonly act: Act; readonly holder: string };
}

/** The claims of a sentence and what the next sentence takes over. */
export interface SentenceReading {
  readonly drafts: ClaimDraft[];
  readonly actors: readonly Actor[];
  readonly thread: Thread;
}

/**
 * Reads one sentence into claims.
 * @param thread - What the sentences before it left open.
 * @example readSentence({ tokens: [], names: [], cast: castOf([]), sentence: 0, past: [] }, { block: 0 }, 0).drafts; // => []
 */
export function readSentence(scene: Scene, thread: Thread, block: number): SentenceReading {
  const { tokens } = scene;
  const clauses = clausesOf(tokens, scene.names);
  const attributions = attributionsOf(clauses, scene);
  const units = unitsOf(tokens, clauses, attributions);
  const inherited = inheritedVoice(tokens, thread, { block, attributions });
  const ongoing = ongoingPlan(scene, thread, block);
  const decisions: Decision[] = [];
  const actors: Actor[] = attributions.map(({ actor }) => actor);
  units.forEach((unit, i) => {
    const voice = unit.attribution ?? inherited;
    const condition = units.find(
      (other, j) => other.kind === "condition" && (other.host === i || (other.host === -1 && j === i + 1)),
    );
    const told = announced(unit, decisions.at(-1)) ?? ongoing;
    const decision = decideAct({
      unit,
      scene: { ...scene, past: [...scene.past, ...actors] },
      ...(voice ? { speaker: voice.actor } : {}),
      ...(condition ? { condition } : {}),
      ...(told ? { ongoing: told } : {}),
    });
    decisions.push(decision);
    const subject = unit.clause?.subject && actorOf(unit.clause.subject, { ...scene, past: [...scene.past, ...actors] });
    const pronoun = unit.clause?.subject?.[0] === unit.clause?.subject?.[1] && tokens[unit.clause?.subject?.[0] ?? -1]?.pos === "PRON";
    for (const actor of [subject, decision.actor]) if (actor && !pronoun && actors.at(-1)?.who !== actor.who) actors.push(actor);
  });
  const drafts = draftsOf({ ...joinedAtColon(units, decisions, tokens), scene, ...(inherited ? { inherited } : {}) });
  return { drafts, actors, thread: nextThread(block, { attributions, inherited, drafts, ongoing, tokens }) };
}

/** The speaker carried from the sentence before: a quotation that goes on, or an opening such as "Specifically,". */
function inheritedVoice(
  tokens: readonly Token[],
  { voice, block: before }: Thread,
  { block, attributions }: { block: number; attributions: readonly Attribution[] },
): Attribution | undefined {
  if (!voice || attributions.some(({ reach }) => reach !== "complement")) return undefined;
  const quoted = /^["“]$/.test(tokens[0]?.text ?? "") && attributions.length === 0;
  if (quoted && block - before <= 1) return voice;
  if (block !== before || attributions.length > 0) return undefined;
  const { kind } = voice.actor;
  const goesOn = /^(?:it|they|he|she)$/.test(tokens[0]?.lower ?? "") && kind === "anonymous";
  const opens = goesOn || inheritanceLexicon.at(tokens, 0, tokens.length).length > 0;
  if (opens && (kind === "anonymous" || kind === "expert" || kind === "outlet" || kind === "wire")) return voice;
  return kind === "expert" && !tokens.slice(0, 3).some((token) => token.lower === "however") ? voice : undefined;
}

const opensAtColon = new Set<Act>(["threaten", "red-line"]);

/** "issued an ultimatum: …", "is a red line: …": what comes after the colon belongs to the act before it. */
function joinedAtColon(
  units: readonly Unit[],
  decisions: readonly Decision[],
  tokens: readonly Token[],
): { units: readonly Unit[]; decisions: readonly Decision[] } {
  const host = units.findIndex((unit, i) => opensAtColon.has(decisions[i]?.act ?? "assess") && tokens[unit.last + 1]?.text === ":");
  const outer = units[host];
  if (!outer) return { units, decisions };
  const after = units.slice(host + 1);
  const last = Math.max(outer.last, ...after.map((unit) => unit.last));
  const conditions = after.filter((unit) => unit.kind === "condition").map((unit) => ({ ...unit, host }));
  const kept = [...units.slice(0, host), { ...outer, last }, ...conditions];
  return { units: kept, decisions: [...decisions.slice(0, host + 1), ...conditions.flatMap((unit) => decisions[units.findIndex((other) => other.first === unit.first)] ?? [])] };
}

/** "The committee made an offer: it would …": what comes after the colon spells the offer out. */
function announced(unit: Unit, before: Decision | undefined): Thread["ongoing"] {
  if (unit.clause?.marker !== ":" || !before || before.holder.startsWith("(")) return undefined;
  return before.act === "offer" || before.act === "demand" ? { act: before.act, holder: before.holder } : undefined;
}

const plans = /^(?:plan|proposal|framework|draft|deal|formula|terms|text|agreement|offer|scheme|package|roadmap|blueprint)$/;

/** "Under a plan drawn up by the bloc, …", "This would be followed by …": whose plan is being told. */
function ongoingPlan(scene: Scene, thread: Thread, block: number): Thread["ongoing"] {
  const { tokens } = scene;
  const comma = tokens.findIndex((token) => token.text === ",");
  if (
    /^(?:under|in)$/.test(tokens[0]?.lower ?? "") &&
    comma > 0 &&
    tokens.slice(0, comma).some((token) => plans.test(token.lower))
  ) {
    const found = scene.names.filter((name) => name.last < comma).map((name) => name.known?.party ?? name.text);
    const [author] = found;
    if (author) return { act: "offer", holder: author };
    const last = scene.past.findLast((actor) => actor.party !== undefined)?.party;
    return last ? { act: "offer", holder: last } : undefined;
  }
  return block - thread.block <= 1 ? thread.ongoing : undefined;
}

function nextThread(
  block: number,
  {
    attributions,
    inherited,
    drafts,
    ongoing,
    tokens,
  }: {
    attributions: readonly Attribution[];
    inherited: Attribution | undefined;
    drafts: readonly ClaimDraft[];
    ongoing: Thread["ongoing"];
    tokens: readonly Token[];
  },
): Thread {
  const voice = attributions.at(-1) ?? inherited;
  const plan = drafts.findLast(
    ({ act, holder }) => (act === "offer" || act === "demand" || act === "condition") && !holder.startsWith("("),
  );
  const next =
    ongoing && tokens.length > 0 ? ongoing : plan ? { act: "offer" as const, holder: plan.holder } : undefined;
  return { block, ...(voice ? { voice } : {}), ...(next ? { ongoing: next } : {}) };
}

interface Parts {
  readonly units: readonly Unit[];
  readonly decisions: readonly Decision[];
  readonly scene: Scene;
  readonly inherited?: Attribution;
}

const separable = new Set<Act>(["offer", "accept", "concede", "promise", "demand", "red-line"]);

function draftsOf({ units, decisions, scene, inherited }: Parts): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  const draftOf = new Map<number, number>();
  const held: { unit: Unit; index: number }[] = [];
  units.forEach((unit, index) => {
    const decision = decisions[index];
    if (!decision) return;
    if (unit.kind === "condition") {
      held.push({ unit, index });
      return;
    }
    draftOf.set(index, out.length);
    const whole = draft(unit, decision, { scene, ...(inherited ? { inherited } : {}) });
    const second = secondInfinitive(whole, scene.tokens);
    if (second === undefined) out.push(whole);
    else out.push({ ...whole, last: lastBefore(scene, second - 1) }, { ...whole, first: second, strength: whole.strength - 0.1 });
  });
  for (const { unit, index } of held) {
    const host =
      unit.host === -1 ? draftOf.get(index - 1) : unit.host === undefined ? undefined : draftOf.get(unit.host);
    addCondition(out, unit, { host, scene, ...(inherited ? { inherited } : {}) });
  }
  const nested: Nested[] = out.flatMap((host, number) => nestedDemand(host, number, scene));
  for (const { first, last, holder, host } of nested) {
    const outer = out[host];
    if (outer)
      out.push({
        first,
        last,
        holder,
        act: "demand",
        rules: ["nested-demand"],
        strength: 0.6,
        sources: outer.sources,
        partOf: host,
        ...(outer.act === "concede" ? { superseded: true } : {}),
      });
  }
  return out;
}

/** Where "and to lower …" begins in "agreed to raise … and to lower …": a second matter of the same act. */
function secondInfinitive({ first, last, act }: ClaimDraft, words: readonly Token[]): number | undefined {
  if (!isNegotiationAct(act) || act === "no-comment" || act === "condition") return undefined;
  let opened = false;
  for (let i = first; i < last - 2; i++) {
    if (words[i]?.lower === "to" && words[i]?.pos === "PART") opened = true;
    const joins = words[i]?.lower === "and" && words[i + 1]?.lower === "to" && /^(?:VERB|AUX)$/.test(words[i + 2]?.pos ?? "");
    if (joins && opened && last - i > 3) return i + 1;
  }
  return undefined;
}

/** The last token before a place that is no comma and no conjunction. */
function lastBefore({ tokens: words }: Scene, from: number): number {
  let last = from;
  while (last > 0 && /^(?:and|,)$/.test(words[last]?.lower ?? "")) last--;
  return last;
}

function draft(unit: Unit,
  decision: Decision,
  { scene, inherited }: { scene: Scene; inherited?: Attribution },
): ClaimDraft {
  return {
    first: unit.first,
    last: unit.last,
    act: decision.act,
    holder: decision.holder,
    rules: decision.rules,
    strength: decision.strength,
    sources: sourcesOf(unit, scene, inherited),
    ...(decision.actor ? { actor: decision.actor } : {}),
  };
}

function sourcesOf(unit: Unit, scene: Scene, inherited: Attribution | undefined): SourceStep[] {
  const expertPassed = !unit.attribution && inherited?.actor.kind === "expert" && unit.clause && actWords(scene.tokens, unit.clause) !== undefined && unit.clause.subject && actorOf(unit.clause.subject, scene)?.party;
  const voice = unit.attribution ?? (expertPassed ? undefined : inherited);
  const own = [...ownVoice(unit, scene), ...(unit.others ?? []).map(({ actor, cue }) => ({ actor, cue, basis: "explicit" as const }))];
  if (!voice) return own;
  const pronoun = voice.actor.indirect && voice.actor.kind === "person";
    return [...own, { actor: voice.actor, cue: voice.cue,
      basis: voice === inherited || pronoun ? "inherited" : "explicit",
      quoted: /^["“]$/.test(scene.tokens[unit.first]?.text ?? ""),
    },
  ];
}

const reserved = /^(?:insist|agree|claim|propose|announce|signal|confirm|deny)$/;

/** Whoever speaks in the unit itself: an outlet that details, a person who warns against something. */
function ownVoice({ clause }: Unit, scene: Scene): SourceStep[] {
  if (!clause?.subject || reserved.test(clause.verb.lemma)) return [];
  if (reportingLexicon.at(scene.tokens, clause.verb.head, clause.verb.head + 1).length === 0) return [];
  const actor = actorOf(clause.subject, scene);
  if (!actor || !/^(?:person|expert|outlet|wire)$/.test(actor.kind)) return [];
  return [{ actor, cue: scene.tokens[clause.verb.head]?.text ?? "", basis: actor.indirect ? "inherited" : "explicit" }];
}

/** A condition stands by itself beside an offer; it is part of a threat, a refusal or a judgement. */
function addCondition(
  out: ClaimDraft[],
  unit: Unit,
  { host, scene, inherited }: { host: number | undefined; scene: Scene; inherited?: Attribution },
): void {
  const outer = host === undefined ? undefined : out[host];
  if (outer && separable.has(outer.act) && !outer.holder.startsWith("(")) {
    out.push({
      first: unit.first,
      last: unit.last,
      act: "condition",
      holder: outer.holder,
      rules: ["condition-clause"],
      strength: outer.strength - 0.05,
      sources: sourcesOf(unit, scene, inherited),
    });
    return;
  }
  if (!outer) {
    out.push({
      first: unit.first,
      last: unit.last,
      act: "assess",
      holder: "(article)",
      rules: ["loose-condition"],
      strength: 0.3,
      sources: sourcesOf(unit, scene, inherited),
    });
    return;
  }
  const condition: [number, number] = [unit.first, unit.last];
  out[host ?? 0] = {
    ...outer,
    first: Math.min(outer.first, unit.first),
    last: Math.max(outer.last, unit.last),
    condition,
  };
}
