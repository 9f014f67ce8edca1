import { isUsable, type Case, type Claim, type PressureActor } from "@parley/model";
import { holdersOf } from "../wording/words.ts";
import { partyNames, type PartyNames } from "./party-names.ts";

/** What is told of a side's own people. */
export type HomeSupport = PressureActor["home"][number] & { readonly party: string };

const groups =
  "officials|ministers|cabinet|lawmakers|deputies|senators|members|delegates|workers|faction|factions|business(?:es| leaders)|generals|elites?|voters|public|protesters|demonstrators|residents|shareholders|governors|allies in|coalition partners|parliament|congress|council|rank and file|poll|polls|grassroots|branches|locals";
/** People of an assembly that was told of before: whose they are, its host says. */
const assembled =
  "(?:those|most|many|all|some|everyone|everybody|a majority)(?: of (?:those|them))? (?:present|attending|in the room|who (?:attended|took part|were there))|attendees";
const convening =
  /\b(?:gather(?:ed|s)|conven(?:ed|es)|call(?:ed|s) together|assembl(?:ed|es)|summon(?:ed|s)|brought together|met with|consult(?:ed|s)|brief(?:ed|s)|invit(?:ed|es))\b/i;
const backing =
  "back(?:s|ed|ing)?|support(?:s|ed|ing)?|endors(?:e|es|ed|ing)|approv(?:e|es|ed|ing)|welcom(?:e|es|ed|ing)|rallied behind|in favour|in favor|applaud(?:s|ed|ing)?";
const opposing =
  "oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?|protest(?:s|ed|ing)?|against|denounc(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|revolt(?:s|ed|ing)?";
const gap = "(?:[^.;:!?]{0,60}?)";
const members = new RegExp(`\\b(?:${groups})\\b`, "i");
const ofAssembly = new RegExp(`\\b(?:${assembled})\\b`, "i");
const support = new RegExp(`\\b(?:${groups}|${assembled})\\b${gap}\\b(?:${backing})\\b`, "i");
const opposition = new RegExp(`\\b(?:${groups}|${assembled})\\b${gap}\\b(?:${opposing})\\b`, "i");
const vote = /\b(?:vot(?:e|es|ed|ing)|ballot(?:ed|s)?|ratif(?:y|ied|ies|ication)|referendum|plebiscite)\b/i;
/** How many claims back an assembly may have been told of. */
const reach = 3;
/** Backing that is only asked for or waited for: "parliament has to approve", "once members back it". */
const awaited = /\b(?:asked to|ha(?:d|s|ve) to|if|must|needs? to|once|should|unless|until|whether)\b[^,;]*$/i;
const negated = /\b(?:not|no|never|n't|refus\w+ to)\b/i;

/**
 * Statements that a group at home backs or opposes something: a constituency for it, unless the words say that it
 * voted. They tell who has to be brought along (Putnam 1988), not what is ratified. The side is that of the holder, or
 * the one that the words name; of “most of those present” it is that of whoever a statement shortly before tells to have
 * called such a group together. The words are English.
 * @returns In the order of the claims.
 * @example homeSupport(subject); // => []
 */
export function homeSupport(subject: Case): HomeSupport[] {
  const names = partyNames(subject);
  return subject.claims.flatMap((claim, i): HomeSupport[] => {
    if (!isUsable(claim) || claim.status !== "current") return [];
    const found = support.exec(claim.quote) ?? opposition.exec(claim.quote);
    if (!found || awaited.test(claim.quote.slice(0, found.index + found[0].length))) return [];
    const holders = holdersOf(subject.parties, claim.holder).map(({ id }) => id);
    const mentioned = [...new Set(names.mentionsIn(claim.quote).map(({ party }) => party))];
    const named = holders.length > 0 ? holders : mentioned;
    const before = subject.claims.slice(Math.max(0, i - reach), i).filter(({ report }) => report === claim.report);
    const [party, ...more] = named.length === 0 && ofAssembly.test(found[0]) ? hostOf(before, subject, names) : named;
    if (party === undefined || more.length > 0 || !names.negotiating.includes(party)) return [];
    const isFor = support.test(found[0]) !== negated.test(found[0]);
    const kind = vote.test(claim.quote) ? "vote" : "constituency";
    return [{ party, claim: claim.id, kind, points: isFor ? "for" : "against", words: found[0] }];
  });
}

/** Who is told last to have called a group of its own together: whoever is named before the verb, else the holder. */
function hostOf(claims: readonly Claim[], { parties }: Pick<Case, "parties">, names: PartyNames): string[] {
  for (const { quote, holder } of claims.toReversed()) {
    const found = convening.exec(quote);
    if (!found || !members.test(quote.slice(found.index))) continue;
    const named = [...new Set(names.mentionsIn(quote.slice(0, found.index)).map(({ party }) => party))];
    return named.length > 0 ? named : holdersOf(parties, holder).map(({ id }) => id);
  }
  return [];
}
