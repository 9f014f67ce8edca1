import { quoted, type Claim, type Finding } from "@parley/model";
import { leavesTwoOutcomes } from "../forecasts/two-outcomes.ts";
import { holdersOf, shortened } from "../wording/words.ts";
import type { FindingContext } from "./finder.ts";

const given = new Set(["accept", "concede", "offer"]);

/**
 * One concession told twice: as what a party gives now, and as its earlier promise in return for something. Promise and
 * concession have the same holders, issue and options, and neither is part of the other.
 */
export function doubleCounted({ claims, subject }: FindingContext): Finding[] {
  const promises = claims.filter((claim) => claim.act === "promise" && claim.condition !== undefined);
  return promises.flatMap((promise) =>
    claims
      .filter(
        (claim) =>
          given.has(claim.act) &&
          claim.partOf !== promise.id &&
          promise.partOf !== claim.id &&
          isSameMove(promise, claim, subject.parties),
      )
      .map((claim): Finding => ({
        code: "double-counted",
        severity: "warning",
        message: `“${shortened(claim.quote, 100)}” was already promised in return for something: “${shortened(promise.quote, 100)}”. It is one concession, not two.`,
        refs: [claim.id, promise.id],
      })),
  );
}

function isSameMove(a: Claim, b: Claim, parties: Parameters<typeof holdersOf>[0]): boolean {
  const holders = (claim: Claim) =>
    holdersOf(parties, claim.holder)
      .map(({ id }) => id)
      .sort()
      .join("|");
  const options = (claim: Claim) => [...new Set(claim.options)].sort().join("|");
  return (
    a.issue !== undefined &&
    a.issue === b.issue &&
    options(a) !== "" &&
    options(a) === options(b) &&
    holders(a) !== "" &&
    holders(a) === holders(b)
  );
}

/** A forecast in English words that leave two outcomes only: “a deal, or else no talks”. */
export function falseDichotomy({ claims }: FindingContext): Finding[] {
  return claims.filter(leavesTwoOutcomes).map((claim) => ({
    code: "false-dichotomy",
    severity: "notice",
    message: `${quoted(shortened(claim.quote, 110))} leaves two outcomes only: ask whether a third is possible, such as another round without a result.`,
    refs: [claim.id],
  }));
}
