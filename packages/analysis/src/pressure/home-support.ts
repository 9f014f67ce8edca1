import { isUsable, type Case, type PressureActor } from "@parley/model";
import { holdersOf } from "../wording/words.ts";
import { partyNames } from "./party-names.ts";

/** What is told of a side's own people. */
export type HomeSupport = PressureActor["home"][number] & { readonly party: string };

const groups =
  "officials|ministers|cabinet|lawmakers|deputies|senators|members|delegates|workers|those present|faction|factions|business(?:es| leaders)|generals|elites?|voters|public|protesters|demonstrators|residents|shareholders|governors|allies in|coalition partners|parliament|congress|council|rank and file|poll|polls|grassroots|branches|locals";
const backing =
  "back(?:s|ed|ing)?|support(?:s|ed|ing)?|endors(?:e|es|ed|ing)|approv(?:e|es|ed|ing)|welcom(?:e|es|ed|ing)|rallied behind|in favour|in favor|applaud(?:s|ed|ing)?";
const opposing =
  "oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?|protest(?:s|ed|ing)?|against|denounc(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|revolt(?:s|ed|ing)?";
const gap = "(?:[^.;:!?]{0,60}?)";
const support = new RegExp(`\\b(?:${groups})\\b${gap}\\b(?:${backing})\\b`, "i");
const opposition = new RegExp(`\\b(?:${groups})\\b${gap}\\b(?:${opposing})\\b`, "i");
const vote = /\b(?:vot(?:e|es|ed|ing)|ballot(?:ed|s)?|ratif(?:y|ied|ies|ication)|referendum|plebiscite)\b/i;
const negated = /\b(?:not|no|never|n't|refus\w+ to)\b/i;

/**
 * Statements that a group at home backs or opposes something: a constituency for it, unless the words say that it
 * voted. They tell who has to be brought along (Putnam 1988), not what is ratified. The side is that of the holder, or
 * the one that the words name. The words are English.
 * @returns In the order of the claims.
 * @example homeSupport(subject); // => []
 */
export function homeSupport(subject: Case): HomeSupport[] {
  const names = partyNames(subject);
  return subject.claims.flatMap((claim): HomeSupport[] => {
    if (!isUsable(claim) || claim.status !== "current") return [];
    const found = support.exec(claim.quote) ?? opposition.exec(claim.quote);
    if (!found) return [];
    const holders = holdersOf(subject.parties, claim.holder).map(({ id }) => id);
    const mentioned = [...new Set(names.mentionsIn(claim.quote).map(({ party }) => party))];
    const [party, ...more] = holders.length > 0 ? holders : mentioned;
    if (party === undefined || more.length > 0 || !names.negotiating.includes(party)) return [];
    const isFor = support.test(found[0]) !== negated.test(found[0]);
    const kind = vote.test(claim.quote) ? "vote" : "constituency";
    return [{ party, claim: claim.id, kind, points: isFor ? "for" : "against", words: found[0] }];
  });
}
