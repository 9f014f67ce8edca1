import { isUsable, type Case, type Claim, type PressureEvidence } from "@parley/model";
import { wordsBefore } from "../wording/words-before.ts";
import { bearerOf } from "./bearer.ts";
import { findWords, type WordHit } from "./find-words.ts";
import { partyNames } from "./party-names.ts";
import type { WordField } from "./pressure-words.ts";

/** A statement with the sign that it bears on. */
export interface SignedEvidence extends PressureEvidence {
  readonly sign: WordField["sign"];
  /** Those who negotiate and of whom it tells. */
  readonly parties: readonly string[];
}

/** What claims say for or against the signs of ripeness. */
export interface EvidenceFound {
  readonly placed: readonly SignedEvidence[];
  /** Whose it is, the words leave open. */
  readonly unplaced: readonly Omit<SignedEvidence, "parties" | "basis">[];
}

/** Acts that speak of what is to come or is asked for: no evidence of a cost that somebody bears. */
const asking = new Set(["threaten", "demand", "offer", "promise", "condition", "red-line"]);
const supposed = /\b(?:would|could|might|may|if|unless|should|rather)\b|['’]d\b/i;
/** What each further day costs is borne already. */
const running = /\b(?:each|every)(?: \w+)? (?:day|week|month)\b/i;

/**
 * Collects what the claims of a case say for or against each sign of ripeness, by party. Rejected, superseded and
 * hypothetical claims say nothing, nor does a refusal to comment; what would be a cost under a condition is none.
 * Third parties bear no sign: what tells of them only is left out. The words are English. O(claims × words).
 * @returns In the order of the claims, each claim once for a sign and a direction.
 * @example pressureEvidence(subject).placed; // => []
 */
export function pressureEvidence(subject: Case): EvidenceFound {
  const names = partyNames(subject);
  const claims = new Map(subject.claims.map((claim) => [claim.id, claim]));
  const texts = new Map(subject.reports.map(({ id, text }) => [id, text ?? ""]));
  const placed: SignedEvidence[] = [];
  const unplaced: Omit<SignedEvidence, "parties" | "basis">[] = [];
  for (const claim of subject.claims) {
    if (!speaks(claim)) continue;
    const hits = findWords(claim.quote);
    const before = hits.length === 0 ? "" : beforeIn(claim, { claims, texts });
    const seen = new Set<string>();
    for (const hit of hits) {
      const key = `${hit.field.sign} ${hit.points}`;
      if (seen.has(key) || isSupposed(claim, hit)) continue;
      seen.add(key);
      const points = claim.act === "deny" ? (hit.points === "for" ? "against" : "for") : hit.points;
      const said = {
        claim: claim.id,
        sign: hit.field.sign,
        points,
        words: claim.quote.slice(hit.start, hit.end),
      } as const;
      const bearer = bearerOf({ subject, names, claim, hit, before });
      if (bearer === undefined) unplaced.push(said);
      else {
        const parties = names.negotiating.filter((id) => bearer.parties.includes(id));
        if (parties.length > 0) placed.push({ ...said, parties, basis: bearer.basis });
      }
    }
  }
  return { placed, unplaced };
}

function speaks(claim: Claim): boolean {
  return isUsable(claim) && claim.status === "current" && claim.act !== "no-comment";
}

/** A cost that is only threatened, asked for or supposed. */
function isSupposed(claim: Claim, { field, start }: WordHit): boolean {
  if (field.sign === "way-out" || field.sign === "spokesman") return false;
  return asking.has(claim.act) || (supposed.test(claim.quote.slice(0, start)) && !running.test(claim.quote));
}

interface Around {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly texts: ReadonlyMap<string, string>;
}

/** What stands before the claim in its sentence; the claim that holds it where no text is at hand. */
function beforeIn(claim: Claim, { claims, texts }: Around): string {
  const { report = "", partOf = "" } = claim;
  return wordsBefore(claim, texts.get(report) ?? "") ?? claims.get(partOf)?.quote ?? "";
}
