import type { Cast } from "./cast-member.ts";
import { capital } from "./resolve-nominal.ts";

/** What an office belongs to, most likely first. */
const bodies: Readonly<Record<string, readonly string[]>> = {
  superintendent: ["district", "board", "schools"],
  commissioner: ["commission", "office", "authority", "agency", "league"],
  mayor: ["city", "town", "shire", "borough", "county", "commune", "municipality", "council"],
  councillor: ["council", "city", "town", "shire", "borough"],
  supervisor: ["board", "county"],
  principal: ["school", "schools"],
  sheriff: ["county"],
  rector: ["university"],
  provost: ["university"],
  dean: ["university", "faculty"],
  bishop: ["church", "diocese"],
  archbishop: ["church"],
  admiral: ["navy"],
  regulator: ["regulator", "agency"],
  mediator: ["mediator"],
};

/**
 * The body that an office belongs to: "Superintendent Gil Hanna" speaks for the district, when the text has one.
 * @returns `undefined` for other words, and when the text has no such body.
 * @example bodyOfOffice(castOf([]), ["mayor"]); // => undefined
 */
export function bodyOfOffice(cast: Cast, words: readonly string[]): string | undefined {
  const nouns = words.flatMap((word) => bodies[word] ?? []);
  const small = nouns
    .filter((noun) => cast.small.has(noun))
    .map((noun) => capital(noun))
    .toSorted((a, b) => timesNamed(cast, b) - timesNamed(cast, a));
  for (const noun of nouns) {
    const named = [...cast.organisations.values()].find(({ head }) => head === noun);
    if (!named) continue;
    const likelier = new Set(nouns.slice(0, nouns.indexOf(noun)).map((body) => capital(body)));
    return small.find((body) => likelier.has(body) && timesNamed(cast, body) > 0) ?? named.name;
  }
  return small[0];
}

function timesNamed({ mentions }: Cast, party: string): number {
  return mentions.filter((mention) => mention.party === party).length;
}
