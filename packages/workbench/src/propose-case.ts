import { proposeModel } from "@parley/extract";
import {
  freeId,
  isUsable,
  readClaimSchema,
  slug,
  type Case,
  type Claim,
  type Party,
  type Position,
  type ReadClaim,
} from "@parley/model";

/** Other names that a reading found for a party. */
export interface PartyAliases {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What is said under every answer that rests on proposals. */
const proposedCoding =
  "Issues, options and positions were proposed by rules from the words of the reports; no person has reviewed them.";

/**
 * Fills in what a person has not coded: parties from the holders of claims and, where the case has no position at all,
 * issues, options, positions and rules from the claims that nobody rejected. What a person coded stays as it is.
 * @param aliases - Names that readings found for the parties.
 * @example proposeCase(subject, []).positions.length === subject.positions.length; // => true
 */
export function proposeCase(subject: Case, aliases: readonly PartyAliases[]): Case {
  if (subject.positions.length > 0) return subject;
  const claims = subject.claims.filter(isUsable);
  const parties = [...subject.parties, ...newParties(subject.parties, claims, aliases)];
  const proposed = proposeModel({ claims: claims.flatMap(placed), parties });
  const known = new Set(subject.issues.map((issue) => issue.id));
  return {
    ...subject,
    coding: subject.coding ?? proposedCoding,
    parties: withRoles(parties, proposed.positions, subject.parties),
    issues: [...subject.issues, ...proposed.issues.filter((issue) => !known.has(issue.id))],
    positions: proposed.positions,
    rules: subject.rules.length > 0 ? subject.rules : proposed.rules,
  };
}

/** A claim that a person wrote by hand may lack what a reading always has; without a place it proposes nothing. */
function placed(claim: Claim): ReadClaim[] {
  const parsed = readClaimSchema.safeParse({ confidence: 1, tier: "normal", ...claim, hedges: [] });
  return parsed.success ? [{ ...parsed.data, hedges: [] }] : [];
}

function newParties(known: readonly Party[], claims: readonly Claim[], aliases: readonly PartyAliases[]): Party[] {
  const names = new Set(
    known.flatMap((party) => [party.id, party.name, ...party.aliases].map((name) => name.toLowerCase())),
  );
  const holders = new Set(claims.flatMap((claim) => claim.holder.split("|")).map((name) => name.trim()));
  const taken = new Set(known.map((party) => party.id));
  return [...holders]
    .filter((name) => !name.startsWith("(") && !names.has(name.toLowerCase()))
    .sort()
    .map((name): Party => {
      const other = new Set(aliases.filter((one) => one.name === name).flatMap((one) => one.aliases));
      other.delete(name);
      const id = freeId(slug(name), taken);
      taken.add(id);
      return { id, name, aliases: [...other], roles: ["party"] };
    });
}

const binding = new Set(["demands", "refuses", "red-line", "accepts-if"]);
const proposedRole = "role proposed by rules: it demands, refuses and conditions nothing in the reports";

/**
 * Proposes who must agree: whoever demands, refuses or sets a condition. Who only makes proposals is taken for a
 * mediator, where at least two others remain; the roles of parties that a person entered stay.
 */
function withRoles(parties: readonly Party[], positions: readonly Position[], entered: readonly Party[]): Party[] {
  const bound = new Set(positions.filter((position) => binding.has(position.stance)).map((position) => position.party));
  if (bound.size < 2) return [...parties];
  return parties.map((party) =>
    bound.has(party.id) || entered.includes(party) ? party : { ...party, roles: ["mediator"], note: proposedRole },
  );
}
