import type { VerifiedClaim } from "@parley/extract";
import { isUsable, type Case, type Claim, type Seconded } from "@parley/model";
import { freshClaims } from "../desk/fresh-claims.ts";
import { knownClaim } from "../desk/known-claim.ts";
import type { Payload } from "../desk/record.ts";

/** What a model's reading of one report adds to a case. */
export interface SecondClaims {
  /** Nothing when it adds nothing. */
  readonly payloads: readonly Payload[];
  /** New claims. */
  readonly suggested: number;
  /** Claims that the case has from another reader or a person, which the model found as well. */
  readonly agreed: number;
  /** Claims that were known from this model already, or were rejected: they do not return. */
  readonly known: number;
}

/**
 * What a model's claims add to a case: those that are new as suggestions, and to those that are there that it found
 * them too. Nothing is accepted, and what was rejected does not return.
 * @param taken - Ids that are taken; fresh ones are added.
 * @example secondClaims(desk.case, "day-1", { read: [], taken: new Set() }).payloads; // []
 */
export function secondClaims(
  { claims }: Pick<Case, "claims">,
  report: string,
  { read, taken }: { readonly read: readonly VerifiedClaim[]; readonly taken: Set<string> },
): SecondClaims {
  const old = claims.filter((claim) => claim.report === report);
  const fresh = freshClaims(read, { report, old, taken });
  const found = read.flatMap((claim) => secondedBy(claim, knownClaim(old, claim)));
  const seconded = found.filter(({ claim }, i) => found.findIndex((one) => one.claim === claim) === i);
  const payload: Payload = {
    type: "claims-suggested",
    claims: fresh,
    ...(seconded.length === 0 ? {} : { seconded }),
  };
  return {
    payloads: fresh.length + seconded.length === 0 ? [] : [payload],
    suggested: fresh.length,
    agreed: seconded.length,
    known: read.length - fresh.length - seconded.length,
  };
}

function secondedBy({ holder, secondReadings: [reading] = [] }: VerifiedClaim, known: Claim | undefined): Seconded[] {
  if (!known || !reading || !isUsable(known)) return [];
  if (known.secondReadings?.some(({ model }) => model === reading.model)) return [];
  const other = holder === known.holder ? {} : { holder };
  return [{ claim: known.id, reading: { ...reading, ...other } }];
}
