import { slug } from "@parley/model";
import type { IssueGroup } from "./group-issues.ts";

/**
 * The place of an issue as the reports write it, in the order of the alphabet: "Dessin and Orla".
 * @returns `undefined` for an issue without a place.
 * @example placeName({ vocabulary: "territory.control", places: ["orla"], placements: [] }); // => "Orla"
 */
export function placeName({ places, placements }: IssueGroup): string | undefined {
  if (places.length === 0) return undefined;
  const written = placements.flatMap(
    ({ claim }) => claim.quote.match(/\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*/gu) ?? [],
  );
  const known = [...new Set(written.flatMap(stretchesOf).map((name) => name.replace(/['’]s$/, "")))];
  const names = known.filter((name) => places.some((place) => `-${place}-`.includes(`-${slug(name)}-`)));
  const whole = names.filter((name) => !names.some((other) => other !== name && ` ${other} `.includes(` ${name} `)));
  const parts = whole.length > 0 ? whole : places.map((place) => place.split("-").map(capital).join(" "));
  return listed([...new Set(parts)].sort());
}

/** "The Upper Kesh" and every part of it: which of them is the place, its slug tells. */
function stretchesOf(name: string): string[] {
  const words = name.split(/\s/);
  return words.flatMap((_, from) => words.slice(from).map((__, i) => words.slice(from, from + i + 1).join(" ")));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
