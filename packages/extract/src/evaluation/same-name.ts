import { canonicalParty } from "../gazetteer/gazetteer.ts";
import type { Gold } from "./gold.ts";

/** Turns a holder into a key: equal keys, same holder. */
export type HolderKey = (holder: string) => string;

/**
 * The key of a holder after aliases: the annotation's own party names first, then the built-in gazetteer.
 * Several holders joined by | are a set; their order does not matter.
 * @example holderKey([])("Moscow") === holderKey([])("Russia"); // => true
 */
export function holderKey(parties: Gold["doc"]["parties"]): HolderKey {
  const names = new Map(
    parties.flatMap((party) => [party.name, ...party.aliases].map((name) => [plain(name), plain(party.name)] as const)),
  );
  const one = (name: string) =>
    names.get(plain(name)) ?? names.get(plain(canonicalParty(name))) ?? plain(canonicalParty(name));
  return (holder) =>
    holder
      .split("|")
      .map((name) => one(name.trim()))
      .sort()
      .join("|");
}

/**
 * Whether two descriptions of a source name the same one: equal, or one within the other; articles,
 * forms of address and case aside.
 * @example sameSource("Several sources close to the palace", "sources close to the palace"); // => true
 */
export function sameSource(a: string, b: string): boolean {
  const [left, right] = [` ${surnamed(a)} `, ` ${surnamed(b)} `];
  return left.trim() !== "" && right.trim() !== "" && (left.includes(right) || right.includes(left));
}

/** "Ms Lee" and "Ann Lee" are one: forms of address say nothing about who speaks. */
function surnamed(name: string): string {
  return plain(name.replace(/^(?:mr|mrs|ms|miss|dr|sir)\.? (?=\p{Lu})/iu, ""));
}

/** A text for comparison: lower case, without articles, marks and extra space. @example plain("The U.S."); // => "us" */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}|\s|$)/gu, "")
    .replace(/[’']s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(?:the|a|an)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
