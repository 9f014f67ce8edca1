/** The domains whose issues are often settled place by place. */
const placed =
  /^(?:territory|security\.(?:withdrawal|ceasefire|dmz|policing)|energy\.plant|economy\.(?:zone|trade_transit)|people\.access|resources|governance\.international_admin)/;

const kinds =
  "regions?|oblasts?|provinces?|districts?|governorates?|valleys?|enclaves?|exclaves?|peninsula|islands?|heights|hills|highlands|strip|corridor|strait|basin|river|canal|crossings?|pass|city|port|dam|reservoir|plant|nuclear power plant|power plant|sector|front";

const name = "\\p{Lu}[\\p{L}’'-]*(?:\\s(?!(?:Nuclear|Power|Region|Valley|Province)\\b)\\p{Lu}[\\p{L}’'-]*)?";
const list = `(${name}(?:(?:,\\s(?:and\\s|or\\s)?|\\sand\\s|\\sor\\s)${name})*)`;
const patterns = [
  new RegExp(
    `${list}\\s(?:${kinds}|Nuclear Power Plant|Valley|River|Strait|Heights|Strip|Dam|Peninsula)(?!\\p{L})`,
    "u",
  ),
  new RegExp(
    `(?:region|province|district|city|town|port|island|peninsula|valley|enclave|[Ss]trait|[Gg]ulf)s?\\sof\\s${list}`,
    "u",
  ),
  new RegExp(
    `(?:from|in|over|around|cede|leave|vacate|evacuate)\\s(?:all\\sof\\s)?(?:the\\s)?(?:entire\\s|whole\\s|rest\\sof\\s(?:the\\s)?)?${list}`,
    "u",
  ),
];
/** What is settled by land: there "leave Karsk" names the place; where water or goods are at stake it may be anything. */
const territorial = /^(?:territory|security|people)\./;
const notPlaces =
  /^(?:The|A|An|President|Prime|Minister|U|European|Security|United|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December|Western|Nato|NATO|UN)(?:day)?\b/;

/**
 * The place that a claim on a place-bound issue names, as a slug; several places of one list are joined in the order
 * of the alphabet, so that "A and B" is the place "B and A".
 * @returns `undefined` for an issue without places, or when the words name none.
 * @example placeOf("withdraw from the Orla and Dessin regions", "security.withdrawal"); // => "dessin-orla"
 */
export function placeOf(text: string, issue: string): string | undefined {
  if (!placed.test(issue)) return undefined;
  for (const pattern of territorial.test(issue) ? patterns : patterns.slice(0, 2)) {
    const found = pattern.exec(text)?.[1];
    if (found === undefined || notPlaces.test(found)) continue;
    const names = found.split(/,\s(?:and\s|or\s)?|\sand\s|\sor\s/).map(placeSlug);
    return names.sort().join("-");
  }
  return undefined;
}

function placeSlug(place: string): string {
  return place
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’]s?$/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
