import type { Block } from "./canonical-text.ts";

/** Where, perhaps when, and who sent it, before the first words: "HALDEN, 3 June (Coast Wire) — ". */
const dateline =
  /^\p{Lu}[\p{Lu}\p{M} .'’/-]{2,40}(?:,\s[^()—–:]{3,40}?)?\s*\((?<name>\p{Lu}[\p{L}\p{N}&.'’ -]{1,30})\)\s*[—–-]/u;

/**
 * The agency or paper that a report names in its dateline.
 * @returns `undefined` when none of the first four blocks has a dateline with a name in brackets.
 * @example statedPublisher("HALDEN (Coast Wire) - They met.", [{ start: 0, end: 31, kind: "paragraph" }]); // => "Coast Wire"
 */
export function statedPublisher(text: string, blocks: readonly Block[]): string | undefined {
  for (const { start, end } of blocks.slice(0, 4)) {
    const name = dateline.exec(text.slice(start, Math.min(end, start + 140)).trim())?.groups?.["name"];
    if (name !== undefined) return name.trim();
  }
  return undefined;
}
