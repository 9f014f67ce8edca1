import type { Party } from "@parley/model";

/** English adjectives, and names of people, that no ending makes of the name of a country. */
const irregular: readonly (readonly [names: string, adjectives: readonly string[]])[] = [
  ["Afghanistan", ["Afghan", "Afghans"]],
  ["America|U.S.|U.S.A.|US|USA|United States|United States of America", ["American", "Americans"]],
  ["Britain|Great Britain|U.K.|UK|United Kingdom", ["British", "Britons"]],
  ["Cyprus", ["Cypriot", "Cypriots"]],
  ["Denmark", ["Danish", "Danes"]],
  ["EU|Europe|European Union", ["European", "Europeans"]],
  ["Finland", ["Finnish", "Finns"]],
  ["France", ["French"]],
  ["Germany", ["German", "Germans"]],
  ["Greece", ["Greek", "Greeks"]],
  ["Iceland", ["Icelandic"]],
  ["Iraq", ["Iraqi", "Iraqis"]],
  ["Ireland", ["Irish"]],
  ["Israel", ["Israeli", "Israelis"]],
  ["Netherlands", ["Dutch"]],
  ["Norway", ["Norwegian", "Norwegians"]],
  ["Pakistan", ["Pakistani", "Pakistanis"]],
  ["Philippines", ["Filipino", "Filipinos", "Philippine"]],
  ["Poland", ["Polish", "Poles"]],
  ["Scotland", ["Scottish", "Scots"]],
  ["Spain", ["Spanish"]],
  ["Sweden", ["Swedish", "Swedes"]],
  ["Switzerland", ["Swiss"]],
  ["Turkey|Türkiye", ["Turkish", "Turks"]],
  ["Yemen", ["Yemeni", "Yemenis"]],
];
const byName = new Map(irregular.flatMap(([names, adjectives]) => names.split("|").map((name) => [name, adjectives])));

/**
 * The irregular adjectives of a party that is a country, by its name and its aliases: the American side is that of the
 * United States. English; data of language, and no claim about who is a country.
 * @returns Empty where an ending makes the adjective, as in Iranian, and for a party that is no country of the list.
 * @example countryAdjectives({ name: "U.S.", aliases: [] }); // => ["American", "Americans"]
 */
export function countryAdjectives({ name, aliases }: Pick<Party, "name" | "aliases">): string[] {
  const names = [name, ...aliases].map((one) => one.replace(/^the /i, ""));
  return [...new Set(names.flatMap((one) => byName.get(one) ?? []))];
}
