import type { Scene } from "../claims/actor.ts";
import type { ClaimDraft } from "../claims/claim-draft.ts";
import type { Feature } from "./feature.ts";

/** The words around a claim and who was spoken of before it. */
export type Surroundings = Pick<Scene, "tokens" | "past">;

const general =
  /^(?:office|minister|ministry|opposition|party|government|union|alliance|board|council|group|forum|committee|company|department|state|city)$/;

/**
 * How the words name the holder of a claim: by its own name or not, as the subject or elsewhere, among how many
 * parties, and whether its name is more than a general noun.
 * @example namingFeatures({ first: 0, last: 1, act: "reject", holder: "Lima", rules: [], strength: 1, sources: [] }, sceneOf("Lima refused.")).some(([, value]) => value === "in-claim"); // => true
 */
export function namingFeatures(draft: ClaimDraft, { tokens, past }: Surroundings): Feature[] {
  const { holder, evidence, first, last } = draft;
  const name = new Set(holder.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
  const named = (from: number, to: number) => {
    for (let i = from; i <= to; i++) if (name.has(tokens[i]?.lower ?? "")) return true;
    return false;
  };
  const place = named(first, last) ? "in-claim" : named(0, tokens.length - 1) ? "in-sentence" : "elsewhere";
  const subject = evidence?.unit.clause?.subject;
  const shape = subject ? (named(...subject) ? ownShape(subject) : otherShape(subject, tokens)) : "none";
  const titles = [...name].filter((word) => general.test(word)).length;
  return [
    ["named", place],
    ["subject-is", shape],
    [evidence?.speaker?.party === holder ? "subject-of-speaker" : "subject-of-other", shape],
    ["parties", String(Math.min(5, new Set(past.flatMap(({ party }) => party ?? [])).size))],
    ["name", name.size > 1 ? "long" : "short"],
    ["name", titles === 0 ? "own" : titles === name.size ? "general" : "partly-general"],
  ];
}

function ownShape([first, last]: readonly [number, number]): string {
  return last - first < 2 ? "name" : "name-and-more";
}

function otherShape([first, last]: readonly [number, number], tokens: Scene["tokens"]): string {
  const opening = tokens[first]?.lower ?? "";
  if (first === last && tokens[first]?.pos === "PRON") return opening;
  if (/^(?:its|their|his|her|our)$/.test(opening)) return "possessive";
  if (/^(?:a|an|one|some|another)$/.test(opening)) return "indefinite";
  return tokens[last]?.pos === "PROPN" ? "other-name" : "description";
}
