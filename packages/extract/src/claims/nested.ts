import { actorOf } from "./actors.ts";
import type { Scene } from "./actor.ts";
import type { ClaimDraft } from "./claim-draft.ts";

/** A demand inside another claim: the price of a threat, or what is being refused or dropped. */
export interface Nested {
  readonly first: number;
  readonly last: number;
  readonly holder: string;
  /** The number of the claim around it. */
  readonly host: number;
}

const nouns = /^(?:demand|demands|request|requests|requirement|requirements|insistence|call|calls)$/;

/**
 * Finds the demand inside a threat, a condition, a refusal or a concession.
 * @returns At most one.
 * @example nestedDemand({ first: 0, last: 0, act: "assess", holder: "X", rules: [], strength: 0, sources: [] }, 0, sceneOf("Well.")); // => []
 */
export function nestedDemand(draft: ClaimDraft, host: number, scene: Scene): Nested[] {
  if (draft.act === "threaten" || draft.act === "condition") return fromCondition(draft, host, scene);
  if (draft.act === "reject" || draft.act === "concede") return fromNoun(draft, host, scene);
  return [];
}

/** "unless the guns fall silent": what must happen for the threat to fall away. */
function fromCondition({ condition, holder }: ClaimDraft, host: number, { tokens }: Scene): Nested[] {
  if (!condition) return [];
  const [first, last] = condition;
  const words = tokens.slice(first, last + 1).map((token) => token.lower);
  const opens = words.findIndex((word) => /^(?:unless|until|till)$/.test(word));
  const negatedIf = words.includes("if") && words.some((word) => /^(?:not|n't|n’t|refuses?|fails?)$/.test(word));
  if (opens < 0 && !negatedIf) return [];
  const from = first + (opens >= 0 ? opens : words.indexOf("if")) + 1;
  return last - from >= 2 ? [{ first: from, last, holder, host }] : [];
}

/** "rejected the government's request for a cut", "a previous demand that they leave". */
function fromNoun({ first, last, holder, act }: ClaimDraft, host: number, scene: Scene): Nested[] {
  const { tokens } = scene;
  for (let i = first + 1; i < last - 2; i++) {
    if (!nouns.test(tokens[i]?.lower ?? "") || tokens[i]?.pos === "VERB") continue;
    const next = tokens[i + 1]?.lower ?? "";
    if (!/^(?:that|for|to)$/.test(next)) continue;
    let start = i;
    while (start > first && /^(?:ADJ|NOUN|PROPN|PART|DET|PRON)$/.test(tokens[start - 1]?.pos ?? "")) start--;
    const before = tokens.slice(start, i).map((token) => token.lower);
    const owner = actorOf([start, i - 1], { ...scene })?.party;
    if (
      owner &&
      owner !== holder &&
      /^['’]s?$/.test(tokens[i - 1]?.text ?? "") === false &&
      !before.some((word) => /^['’]s?$/.test(word))
    )
      continue;
    if (owner && owner !== holder) return [{ first: start, last, holder: owner, host }];
    if (
      act === "concede" &&
      before.some((word) => /^(?:previous|earlier|former|original|initial|longstanding|prior)$/.test(word))
    )
      return [{ first: start, last, holder, host }];
  }
  return [];
}
