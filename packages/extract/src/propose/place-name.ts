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
    ({ claim }) => claim.quote.match(/\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)?/gu) ?? [],
  );
  const known = [
    ...new Set(written.flatMap((name) => [name, ...name.split(/\s/)]).map((name) => name.replace(/['’]s$/, ""))),
  ];
  const names = known.filter((name) => places.some((place) => `-${place}-`.includes(`-${slug(name)}-`)));
  const whole = names.filter((name) => !names.some((other) => other !== name && ` ${other} `.includes(` ${name} `)));
  const parts = whole.length > 0 ? whole : places.flatMap((place) => place.split("-").map(capital));
  return listed([...new Set(parts)].sort());
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
