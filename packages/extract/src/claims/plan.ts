import type { Act } from "@parley/model";
import { nounClasses } from "../gazetteer/noun-classes.ts";
import { resolveNominal } from "../gazetteer/resolve-nominal.ts";
import type { Scene } from "./actor.ts";
import { actorOf } from "./actors.ts";

/** An offer or a demand that the text spells out, and whose it is. */
export interface Plan {
  readonly act: Act;
  readonly holder: string;
  /** The text names it as a plan: what others would do belongs to it too. */
  readonly authored?: boolean;
}

const plans =
  /^(?:plan|proposal|framework|draft|deal|formula|terms|text|agreement|offer|scheme|package|roadmap|blueprint|paper)$/;

/**
 * Whether a noun names a plan.
 * @example isPlan("proposal"); // => true
 */
export function isPlan(noun: string): boolean {
  return plans.test(noun);
}

/**
 * "Under a plan drawn up by the bloc, …", "It would last a week": whose plan is being told.
 * @param before - What the sentences before it left open.
 * @example ongoingPlan(sceneOf("Under the plan, it ends."), { block: 0, author: "Lima" }, 0)?.holder; // => "Lima"
 */
export function ongoingPlan(
  scene: Scene,
  before: { readonly block: number; readonly ongoing?: Plan; readonly author?: string },
  block: number,
): Plan | undefined {
  const { tokens } = scene;
  const noun = tokens.findIndex((token) => plans.test(token.lower));
  const opens = /^(?:under|in)$/.test(tokens[0]?.lower ?? "") && noun > 0 && noun < 8;
  if (!opens) return block - before.block <= 1 ? before.ongoing : undefined;
  const holder = planAuthor(scene) ?? before.author ?? (block - before.block <= 1 ? before.ongoing?.holder : undefined);
  return holder ? { act: "offer", holder, authored: true } : undefined;
}

/**
 * Who made the plan that a sentence names: "a proposal put forward by Egypt", "the government proposal", "the ministry's plan".
 * @example planAuthor(sceneOf("A plan drawn up by Lima failed.")); // => "Peru"
 */
export function planAuthor(scene: Scene): string | undefined {
  const { tokens, names } = scene;
  for (let noun = 1; noun < tokens.length; noun++) {
    if (!plans.test(tokens[noun]?.lower ?? "")) continue;
    const by = tokens.findIndex((token, i) => i > noun && i <= noun + 5 && token.lower === "by");
    if (by > 0) return actorOf([by + 1, phraseEnd(scene, by + 1)], scene)?.party;
    const owner = tokens[noun - 1];
    const name = names.find(
      ({ last }) => last === noun - 1 || (last === noun - 2 && /^['’]s?$/.test(owner?.text ?? "")),
    );
    if (name) return actorOf([name.first, name.last], scene)?.party ?? name.known?.party;
    const body = /^['’]s?$/.test(owner?.text ?? "") ? tokens[noun - 2] : owner;
    if (body?.pos === "NOUN" && nounClasses(body.lower).length > 0)
      return resolveNominal(scene.cast, body.lower, { sentence: scene.sentence });
  }
  return undefined;
}

function phraseEnd({ tokens }: Scene, from: number): number {
  let last = from;
  while (last + 1 < tokens.length && /^(?:DET|ADJ|NOUN|PROPN|CCONJ|PART|NUM)$/.test(tokens[last + 1]?.pos ?? ""))
    last++;
  return last;
}
