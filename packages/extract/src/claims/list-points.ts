import type { Act } from "@parley/model";
import type { BlockKind } from "../canonical-text/canonical-text.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import { finiteGroups } from "./finite-groups.ts";
import { moveNoun } from "./move-noun.ts";

const listed = new Set<Act>(["demand", "offer", "condition", "reject", "red-line", "promise", "accept", "concede"]);

/**
 * The move that a list spells out, when its first line ends with a colon: "Chile also wants:".
 * @returns `undefined` when no party moves there, or nothing is listed.
 * @example listOpened([], sceneOf("Chile wants:").tokens); // => undefined
 */
export function listOpened(drafts: readonly ClaimDraft[], tokens: readonly Token[]): ClaimDraft | undefined {
  if (tokens.at(-1)?.text !== ":") return undefined;
  const move = drafts.findLast(({ act }) => listed.has(act));
  return move?.holder.startsWith("(") ? undefined : move;
}

/**
 * Whether a block is a point of a list: an item, or a line that begins with a small letter; none that has a sentence of
 * its own.
 * @example isPoint(sceneOf("a lease of ten years").tokens, "heading"); // => true
 */
export function isPoint(tokens: readonly Token[], kind: BlockKind | undefined): boolean {
  const opening = tokens.find(({ pos }) => pos !== "PUNCT" && pos !== "SYM");
  const small = /^\p{Ll}/u.test(opening?.text ?? "");
  return small || (kind === "list-item" && finiteGroups(tokens).length === 0);
}

/**
 * A point as a claim of whoever holds the list.
 * @example pointDraft({ first: 0, last: 1, act: "demand", holder: "Chile", rules: [], strength: 1, sources: [] }, sceneOf("- a lease").tokens).rules; // => ["list-point"]
 */
export function pointDraft({ act, holder, sources, strength }: ClaimDraft, tokens: readonly Token[]): ClaimDraft {
  const first = tokens.findIndex(({ pos }) => pos !== "PUNCT" && pos !== "SYM");
  let last = tokens.length - 1;
  while (last > first && /^(?:[;,.]|and|or)$/.test(tokens[last]?.lower ?? "")) last--;
  return { first: Math.max(0, first), last, act, holder, sources, strength: strength - 0.1, rules: ["list-point"] };
}

/**
 * Whether the first line of a list says nothing by itself: "Chile also wants:", "It set three conditions:".
 * @example isHollow({ first: 0, last: 1, act: "demand", holder: "Chile", rules: [], strength: 1, sources: [] }, sceneOf("Chile wants:").tokens); // => false
 */
export function isHollow({ evidence, last }: ClaimDraft, tokens: readonly Token[]): boolean {
  const verb = evidence?.unit.clause?.verb;
  if (!verb || (tokens[last + 1]?.text !== ":" && tokens[last]?.text !== ":")) return false;
  return tokens
    .slice(verb.last + 1, last + 1)
    .every(
      ({ pos, lower }) =>
        /^(?:DET|NUM|ADJ|PUNCT|VERB)$/.test(pos) || moveNoun(lower) !== undefined || lower === "things",
    );
}
