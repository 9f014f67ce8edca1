import type { SourceStep } from "../chain/chain-of.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { Actor, Scene } from "./actor.ts";
import type { Attribution } from "./attribution.ts";
import { sourcesOf } from "./claim-sources.ts";
import type { Decision, Evidence } from "./decision.ts";
import { joinQuoted } from "./join-quoted.ts";
import { type Nested, nestedMove } from "./nested.ts";
import type { Unit } from "./unit.ts";
import { type Act, isNegotiationAct } from "@parley/model";

/** How a draft came out of weighing. */
export interface Weighed {
  /** The chance of its act. */
  readonly act: number;
  /** The chance of its holder, given the act. */
  readonly holder: number;
  /** How many could hold it. */
  readonly candidates: number;
  /** What speaks for its holder. */
  readonly roles: readonly string[];
}

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
  /** What it was decided from; none for a claim cut out of another. */
  readonly evidence?: Evidence;
  /** How probable act and holder are, when they were weighed. */
  readonly weighed?: Weighed;
}

interface Parts {
  readonly units: readonly Unit[];
  readonly decisions: readonly Decision[];
  readonly scene: Scene;
  readonly inherited?: Attribution;
  /** Who tells the moves of this paragraph, when nothing in the sentence says so. */
  readonly carried?: Attribution;
}

const separable = new Set<Act>(["offer", "accept", "concede", "promise", "demand", "red-line"]);

/**
 * The claims of a sentence, before they get their words.
 * @example readSentence(sceneOf("Lima rejects it."), { block: -1 }, { block: 0 }).drafts.length; // => 1
 */
export function draftsOf({ units, decisions, scene, inherited, carried }: Parts): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  const draftOf = new Map<number, number>();
  const held: { unit: Unit; index: number }[] = [];
  const hostOf = new Map<number, number>();
  units.forEach((unit, index) => {
    const decision = decisions[index];
    if (!decision) return;
    if (unit.kind === "condition") {
      held.push({ unit, index });
      return;
    }
    draftOf.set(index, out.length);
    const teller = isNegotiationAct(decision.act) && decision.act !== "no-comment" ? (inherited ?? carried) : inherited;
    const whole = draft(unit, decision, { scene, ...(teller ? { inherited: teller } : {}) });
    const second = secondInfinitive(whole, scene.tokens);
    if (second === undefined) out.push(whole);
    else
      out.push(
        { ...whole, last: lastBefore(scene, second - 1) },
        { ...whole, first: second, strength: whole.strength - 0.1 },
      );
  });
  for (const { unit, index } of held) {
    const host =
      unit.host === -1 ? draftOf.get(index - 1) : unit.host === undefined ? undefined : draftOf.get(unit.host);
    const teller = host === undefined ? inherited : (inherited ?? carried);
    const evidence = decisions[index]?.evidence;
    if (host !== undefined) hostOf.set(unit.first, out[host]?.first ?? unit.first);
    addCondition(out, unit, {
      host,
      scene,
      ...(teller ? { inherited: teller } : {}),
      ...(evidence ? { evidence } : {}),
    });
  }
  joinRepeats(out, scene.tokens);
  out.splice(0, out.length, ...withHosts(joinQuoted(out, scene.tokens), hostOf));
  const nested: Nested[] = out.flatMap((host, number) => nestedMove(host, number, scene));
  for (const { first, last, act, holder, host } of nested) {
    const outer = out[host];
    if (outer)
      out.push({
        first,
        last,
        holder,
        act,
        rules: [`nested-${act}`],
        strength: 0.6,
        sources: outer.sources,
        partOf: host,
        ...(outer.act === "concede" ? { superseded: true } : {}),
      });
  }
  return out;
}

/** Ties each condition that stands by itself to the claim that it conditions. */
function withHosts(drafts: readonly ClaimDraft[], hostOf: ReadonlyMap<number, number>): ClaimDraft[] {
  return drafts.map((draft, number) => {
    const at = draft.act === "condition" && draft.partOf === undefined ? hostOf.get(draft.first) : undefined;
    const host = drafts.findIndex(({ first, last }) => at !== undefined && first <= at && at <= last);
    return host >= 0 && host < number ? { ...draft, partOf: host } : draft;
  });
}

/** "We want this, we want that": the same words said again go on with the same claim. */
function joinRepeats(drafts: ClaimDraft[], words: readonly Token[]): void {
  for (let i = drafts.length - 1; i > 0; i--) {
    const [one, two] = [drafts[i - 1], drafts[i]];
    if (!one || !two || one.act !== two.act || one.holder !== two.holder || two.first - one.last > 3) continue;
    const [left, right] = [opening(one, words), opening(two, words)];
    if (left !== right || !/^(?:we|i|they|it|he|she|you) /.test(right)) continue;
    drafts.splice(i - 1, 2, { ...one, last: two.last });
  }
}

function opening({ first }: ClaimDraft, words: readonly Token[]): string {
  const from = words[first]?.pos === "PUNCT" ? first + 1 : first;
  return words
    .slice(from, from + 2)
    .map((token) => token.lower)
    .join(" ");
}

/** Where "and to lower …" begins in "agreed to raise … and to lower …": a second matter of the same act. */
function secondInfinitive({ first, last, act, rules }: ClaimDraft, words: readonly Token[]): number | undefined {
  const priced = act === "condition" && !rules.some((rule) => rule.startsWith("demand"));
  if (!isNegotiationAct(act) || act === "no-comment" || priced) return undefined;
  let opened = false;
  for (let i = first; i < last - 2; i++) {
    if (words[i]?.lower === "to" && words[i]?.pos === "PART") opened = true;
    const joins =
      words[i]?.lower === "and" && words[i + 1]?.lower === "to" && /^(?:VERB|AUX)$/.test(words[i + 2]?.pos ?? "");
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

function draft(
  unit: Unit,
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
    ...(decision.evidence ? { evidence: decision.evidence } : {}),
  };
}

/** A condition stands by itself beside an offer; it is part of a threat, a refusal or a judgement. */
function addCondition(
  out: ClaimDraft[],
  unit: Unit,
  {
    host,
    scene,
    inherited,
    evidence,
  }: { host: number | undefined; scene: Scene; inherited?: Attribution; evidence?: Evidence },
): void {
  const outer = host === undefined ? undefined : out[host];
  const concessive = scene.tokens[unit.first]?.lower === "even";
  if (outer && !concessive && separable.has(outer.act) && !outer.holder.startsWith("(")) {
    out.push({
      first: unit.first,
      last: unit.last,
      act: "condition",
      holder: outer.holder,
      rules: ["condition-clause"],
      strength: outer.strength - 0.05,
      sources: sourcesOf(unit, scene, inherited),
      ...(evidence ? { evidence } : {}),
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
      ...(evidence ? { evidence } : {}),
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
