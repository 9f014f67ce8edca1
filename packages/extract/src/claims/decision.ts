import type { Token } from "../tokenizer/tokenizer.ts";
import type { ActWords } from "./act-words.ts";
import type { Actor, Scene } from "./actor.ts";
import type { Plan } from "./plan.ts";
import type { Unit } from "./unit.ts";
import type { Act } from "@parley/model";

/** What a unit was read as, with the rules that said so. */
export interface Decision {
  readonly act: Act;
  readonly holder: string;
  readonly rules: readonly string[];
  /** How many cues agree, 0 to 1. */
  readonly strength: number;
  readonly actor?: Actor;
  readonly evidence?: Evidence;
}

/** What a decision was taken from, for whoever weighs it again. */
export interface Evidence {
  readonly unit: Unit;
  /** Who says it; inherited speakers included. */
  readonly speaker?: Actor;
  /** Whom the grammatical subject stands for. */
  readonly subject?: Actor;
  readonly condition?: Unit;
  /** The words that make an act by themselves. */
  readonly words?: ActWords;
  /** Whose plan is being told. */
  readonly teller?: string;
}

/** What is known around a unit. */
export interface Situation {
  readonly unit: Unit;
  readonly scene: Scene;
  /** Who says it; inherited speakers included. */
  readonly speaker?: Actor;
  /** The condition that hangs on it. */
  readonly condition?: Unit;
  /** What was read right before it. */
  readonly before?: { readonly act?: Act | undefined; readonly holder?: string | undefined } | undefined;
  /** An offer or demand that the text is spelling out, and whose it is. */
  readonly ongoing?: Plan;
}

/**
 * The holder behind an actor: its party, the experts, or the report itself.
 * @example holderOf(undefined); // => "(article)"
 */
export function holderOf(actor: Actor | undefined): string {
  if (!actor) return "(article)";
  if (actor.party) return actor.party;
  if (actor.kind === "expert") return "(expert)";
  return "(article)";
}

/**
 * A decision whose holder is the party or the expert behind an actor; less sure when the actor was found indirectly.
 * @example decision("offer", { kind: "party", party: "Lima", who: "Lima" }, { rules: ["offer-01"], strength: 0.9 }).holder; // => "Lima"
 */
export function decision(
  act: Act,
  actor: Actor | undefined,
  { rules, strength }: Pick<Decision, "rules" | "strength">,
): Decision {
  return {
    act,
    holder: holderOf(actor),
    rules,
    strength: actor?.indirect ? strength - 0.1 : strength,
    ...(actor ? { actor } : {}),
  };
}

/**
 * Whether two actors stand for the same party.
 * @example sameParty({ kind: "party", party: "Lima", who: "Lima" }, { kind: "person", party: "Lima", who: "A. Rey" }); // => true
 */
export function sameParty(a: Actor | undefined, b: Actor | undefined): boolean {
  return a?.party !== undefined && a.party === b?.party;
}

/**
 * The words of a unit in lower case.
 * @example phraseOf(sceneOf("Lima agreed.").tokens, { first: 0, last: 1, kind: "statement" }); // => "lima agreed"
 */
export function phraseOf(tokens: readonly Token[], unit: Unit): string {
  return tokens
    .slice(unit.first, unit.last + 1)
    .map((token) => token.lower)
    .join(" ");
}
