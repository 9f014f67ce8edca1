import { inheritanceLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { Actor, Scene } from "./actor.ts";
import { actorOf } from "./actors.ts";
import type { Attribution } from "./attribution.ts";
import { attributionsOf } from "./attributions.ts";
import { type ClaimDraft, draftsOf } from "./claim-draft.ts";
import type { Clause } from "./clause.ts";
import { clausesOf } from "./clauses.ts";
import { decideAct } from "./decide-act.ts";
import type { Decision } from "./decision.ts";
import { joinedAtColon } from "./joined-at-colon.ts";
import type { Before } from "../learned/act-features.ts";
import type { ReaderModel } from "../learned/reader-model.ts";
import { weighDrafts } from "../learned/weigh-drafts.ts";
import { opensQuotation } from "./quotations.ts";
import { type Plan, ongoingPlan, planAuthor } from "./plan.ts";
import type { Unit } from "./unit.ts";
import { unitsOf } from "./units.ts";

/** What one sentence hands to the next. */
export interface Thread {
  readonly block: number;
  /** Who spoke last, and whether the words were in quotation marks. */
  readonly voice?: Attribution;
  /** Whom the last sentence was about, when it was somebody and nobody was said to speak. */
  readonly subject?: Actor;
  readonly ongoing?: Plan;
  /** Who made the plan that the text told of last. */
  readonly author?: string;
  /** The last claim before it. */
  readonly last?: Before;
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
 * @example readSentence(sceneOf("Lima rejects it."), { block: -1 }, { block: 0 }).drafts[0]?.act; // => "reject"
 */
export function readSentence(
  scene: Scene,
  thread: Thread,
  { block, model }: { block: number; model?: ReaderModel },
): SentenceReading {
  const { tokens } = scene;
  const clauses = clausesOf(tokens, scene.names);
  const attributions = attributionsOf(clauses, scene);
  const units = unitsOf(tokens, clauses, attributions);
  const inherited =
    labelled(scene) ??
    silentVoice(tokens, thread, { block, attributions }) ??
    inheritedVoice(tokens, thread, { block, attributions }) ??
    (attributions.length === 0 ? echoedVoice(clauses, scene, { thread, block }) : undefined);
  const ongoing = ongoingPlan(scene, thread, block);
  const { decisions, actors } = decided(units, scene, {
    actors: attributions.map(({ actor }) => actor),
    inherited,
    ongoing,
    last: thread.last,
  });
  const carried = inherited ?? carriedVoice(thread, block, attributions);
  const ruled = draftsOf({
    ...joinedAtColon(units, decisions, tokens),
    scene,
    ...(inherited ? { inherited } : {}),
    ...(carried ? { carried } : {}),
  });
  const drafts = weighDrafts(ruled, scene, { before: thread.last ?? {}, ...(model ? { model } : {}) });
  const silent = inherited ? undefined : personIn(scene, clauses, attributions);
  const author = planAuthor(scene) ?? thread.author;
  const next = nextThread(block, { attributions, inherited: carried, drafts, ongoing });
  const asks = tokens.at(-1)?.text === "?" && attributions.length === 0;
  const last = drafts.at(-1) ?? thread.last;
  return {
    drafts: asks ? [] : drafts,
    actors,
    thread: {
      ...next,
      ...(silent ? { subject: silent } : {}),
      ...(author ? { author } : {}),
      ...(last ? { last: { act: last.act, holder: last.holder } } : {}),
    },
  };
}

/** What each unit does in the talks, and who acts in the sentence, those who speak first. */
function decided(
  units: readonly Unit[],
  scene: Scene,
  given: {
    actors: readonly Actor[];
    inherited: Attribution | undefined;
    ongoing: Plan | undefined;
    last: Thread["last"];
  },
): { decisions: Decision[]; actors: Actor[] } {
  const decisions: Decision[] = [];
  const actors = [...given.actors];
  units.forEach((unit, i) => {
    const voice = unit.attribution ?? given.inherited;
    const condition = units.find(
      (other, j) => other.kind === "condition" && (other.host === i || (other.host === -1 && j === i + 1)),
    );
    const told = announced(unit, decisions.at(-1)) ?? given.ongoing;
    const decision = decideAct({
      unit,
      scene: { ...scene, past: [...scene.past, ...actors] },
      ...(voice ? { speaker: voice.actor } : scene.author ? { speaker: scene.author } : {}),
      ...(condition ? { condition } : {}),
      ...(told ? { ongoing: told } : {}),
      before: decisions.at(-1) ?? given.last,
    });
    decisions.push(decision);
    const subject =
      unit.clause?.subject && actorOf(unit.clause.subject, { ...scene, past: [...scene.past, ...actors] });
    for (const actor of [subject, decision.actor])
      if (actor && !inPassing(unit, scene.tokens) && actors.at(-1)?.who !== actor.who) actors.push(actor);
  });
  return { decisions, actors };
}

/** A pronoun, or ", a request Chile has turned down": nobody whom the next pronoun would mean. */
function inPassing({ clause }: Unit, tokens: readonly Token[]): boolean {
  const [first, last] = clause?.subject ?? [];
  return clause?.marker === "apposition" || (first === last && tokens[first ?? -1]?.pos === "PRON");
}

/** Unnamed sources and documents go on telling the moves of a paragraph until somebody else speaks. */
function carriedVoice(
  { voice, block: before }: Thread,
  block: number,
  attributions: readonly Attribution[],
): Attribution | undefined {
  const tells = voice?.actor.kind === "anonymous" || voice?.actor.kind === "document";
  return tells && !voice.actor.party && block === before && attributions.length === 0 ? voice : undefined;
}

/** The speaker whom a transcript names at the head of the block. */
function labelled({ speaker, cast }: Scene): Attribution | undefined {
  if (!speaker) return undefined;
  const person = cast.people.get(speaker.split(" ").at(-1)?.toLowerCase() ?? "");
  if (person?.reporter) return undefined;
  const actor: Actor = { kind: "person", who: speaker, ...(person?.party ? { party: person.party } : {}) };
  return { actor, first: 0, last: 0, cue: ":", reach: "sentence" };
}

/** "Ann Lee laughs. “Ask me on Sunday.”": a quotation without a speaker is of whom the sentence before was about. */
function silentVoice(
  tokens: readonly Token[],
  { subject, block: before }: Thread,
  { block, attributions }: { block: number; attributions: readonly Attribution[] },
): Attribution | undefined {
  if (!subject || block !== before || attributions.length > 0 || !opensQuotation(tokens)) return undefined;
  return { actor: subject, first: 0, last: 0, cue: "", reach: "sentence" };
}

/** Whom a sentence in which nobody is said to speak is about, when that is a person. */
function personIn(scene: Scene, clauses: readonly Clause[], attributions: readonly Attribution[]): Actor | undefined {
  const main = clauses.find(({ kind, subject }) => kind === "main" && subject);
  if (!main?.subject || attributions.length > 0) return undefined;
  const actor = actorOf(main.subject, scene);
  return actor && /^(?:person|official|anonymous|expert)$/.test(actor.kind) ? actor : undefined;
}

/** The speaker carried from the sentence before: a quotation that goes on, or an opening such as "Specifically,". */
function inheritedVoice(
  tokens: readonly Token[],
  { voice, block: before }: Thread,
  { block, attributions }: { block: number; attributions: readonly Attribution[] },
): Attribution | undefined {
  if (!voice || attributions.some(({ reach }) => reach !== "complement")) return undefined;
  const quoted = opensQuotation(tokens) && attributions.length === 0;
  if (quoted && block - before <= 1) return voice;
  const { kind } = voice.actor;
  const linked = inheritanceLexicon.at(tokens, 0, tokens.length).length > 0;
  const unnamed = kind === "anonymous" || kind === "official";
  if (block - before === 1 && linked && attributions.length === 0 && unnamed) return voice;
  if (block !== before || attributions.length > 0) return undefined;
  const goesOn = /^(?:it|they|he|she)$/.test(tokens[0]?.lower ?? "") && kind === "anonymous";
  const opens = goesOn || linked;
  if (
    opens &&
    (kind === "official" || kind === "anonymous" || kind === "expert" || kind === "outlet" || kind === "wire")
  )
    return voice;
  return kind === "expert" && !tokens.slice(0, 3).some((token) => token.lower === "however") ? voice : undefined;
}

/**
 * "Ann Lee said no. Her union would never sign": what somebody of a party said goes on where the next sentence of the
 * paragraph is about that party and tells what it would do, or quotes.
 */
function echoedVoice(
  clauses: readonly Clause[],
  scene: Scene,
  { thread: { voice, block: before }, block }: { thread: Thread; block: number },
): Attribution | undefined {
  const [main] = clauses;
  if (!voice?.actor.party || block !== before || !/^(?:person|official)$/.test(voice.actor.kind)) return undefined;
  if (!main?.subject) return undefined;
  const quotes = scene.tokens.some(({ text }) => /^["“]$/.test(text));
  const told = /^(?:would|could|might)$/.test(main.verb.modal ?? "") || (main.verb.perfect && main.verb.past);
  if (/^(?:it|this)$/.test(scene.tokens[main.subject[1]]?.lower ?? "") && spells.test(main.verb.lemma)) return voice;
  if (!quotes && !told) return undefined;
  return actorOf(main.subject, scene)?.party === voice.actor.party ? voice : undefined;
}

/** What a plan does: "It provides that the dam be shared". */
const spells = /^(?:provide|envisage|foresee|stipulate|include|cover|last)$/;

/** "The committee made an offer: it would …": what comes after the colon spells the offer out. */
function announced(unit: Unit, before: Decision | undefined): Thread["ongoing"] {
  if (unit.clause?.marker !== ":" || !before || before.holder.startsWith("(")) return undefined;
  return before.act === "offer" ? { act: before.act, holder: before.holder, authored: true } : undefined;
}

function nextThread(
  block: number,
  {
    attributions,
    inherited,
    drafts,
    ongoing,
  }: {
    attributions: readonly Attribution[];
    inherited: Attribution | undefined;
    drafts: readonly ClaimDraft[];
    ongoing: Thread["ongoing"];
  },
): Thread {
  const voice = attributions.at(-1) ?? inherited;
  const plan = drafts.findLast(
    ({ act, holder }) => (act === "offer" || act === "demand" || act === "condition") && !holder.startsWith("("),
  );
  const fresh =
    plan && (!ongoing?.authored || plan.holder !== ongoing.holder)
      ? { act: "offer" as const, holder: plan.holder }
      : undefined;
  const next = ongoing?.authored ? ongoing : (fresh ?? ongoing);
  return { block, ...(voice ? { voice } : {}), ...(next ? { ongoing: next } : {}) };
}
