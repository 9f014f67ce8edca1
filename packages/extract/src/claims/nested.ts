import { actorOf } from "./actors.ts";
import type { Scene } from "./actor.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import { moveNoun } from "./move-noun.ts";
import type { Act } from "@parley/model";

/** A move inside another claim: the price of a threat, or what a noun names: "the city's demand for a vote". */
export interface Nested {
  readonly first: number;
  readonly last: number;
  readonly act: Act;
  readonly holder: string;
  /** The number of the claim around it. */
  readonly host: number;
}

/**
 * Finds the demand inside a threat or a condition, and the move that a noun with an owner names.
 * @returns At most one.
 * @example nestedMove({ first: 0, last: 0, act: "assess", holder: "X", rules: [], strength: 0, sources: [] }, 0, sceneOf("Well.")); // => []
 */
export function nestedMove(draft: ClaimDraft, host: number, scene: Scene): Nested[] {
  const price = draft.act === "threaten" || draft.act === "condition" ? fromCondition(draft, host, scene) : [];
  return price.length > 0 ? price : fromNoun(draft, host, scene);
}

/** "unless the guns fall silent": what must happen for the threat to fall away. */
function fromCondition({ condition, holder }: ClaimDraft, host: number, { tokens }: Scene): Nested[] {
  if (!condition) return [];
  const [first, last] = condition;
  const words = tokens.slice(first, last + 1).map((token) => token.lower);
  const opens = words.findIndex((word) => /^(?:unless|until|till)$/.test(word));
  const negatedIf =
    words.includes("if") &&
    words.some(
      (word, i) => /^(?:not|n't|n’t|refuses?)$/.test(word) || (/^fails?$/.test(word) && words[i + 1] === "to"),
    );
  if (opens < 0 && !negatedIf) return [];
  const from = first + (opens >= 0 ? opens : words.indexOf("if")) + 1;
  return last - from >= 2 ? [{ first: from, last, act: "demand", holder, host }] : [];
}

/** "rejected the government's request for a cut", "stalled over Lima's demand that they leave". */
function fromNoun(draft: ClaimDraft, host: number, scene: Scene): Nested[] {
  const { first, last } = draft;
  const { tokens } = scene;
  for (let i = first + 1; i < last - 1; i++) {
    const act = tokens[i]?.pos === "VERB" ? undefined : moveNoun(tokens[i]?.lower ?? "");
    if (!act || !/^(?:that|for|to|of|on)$/.test(tokens[i + 1]?.lower ?? "")) continue;
    let start = i;
    while (start > first && /^(?:ADJ|NOUN|PROPN|PART|DET|PRON|NUM)$/.test(tokens[start - 1]?.pos ?? "")) start--;
    const holder = ownerOf(draft, [start, i], scene);
    const comma = tokens.findIndex(
      ({ text }, at) => at > i && at < last && text === "," && tokens[at + 1]?.lower.endsWith("ing") === true,
    );
    const end = comma > 0 ? comma - 1 : last;
    if (holder && !(holder === draft.holder && act === draft.act))
      return [{ first: start, last: end, act, holder, host }];
  }
  return [];
}

/** Whose move it is: a possessor that is a party; what is dropped as a former demand was that of whoever drops it. */
function ownerOf(draft: ClaimDraft, [start, noun]: readonly [number, number], scene: Scene): string | undefined {
  const before = scene.tokens.slice(start, noun).map((token) => token.lower);
  const mark = before.findLastIndex((word) => /^['’]s?$/.test(word));
  if (mark > 0) {
    const owner = actorOf([start, start + mark - 1], scene);
    return owner?.kind === "expert" ? undefined : owner?.party;
  }
  const formerly = before.some((word) => former.test(word));
  return draft.act === "concede" && formerly && !draft.holder.startsWith("(") ? draft.holder : undefined;
}

const former = /^(?:previous|earlier|former|original|initial|longstanding|prior)$/;
