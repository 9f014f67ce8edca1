import { dateBounds, type Claim } from "@parley/model";
import { concessionKind } from "../divergence/concession-kind.ts";
import { claimMoment } from "./moment.ts";
import type { MoveContext } from "./move-context.ts";

const given: ReadonlySet<Claim["act"]> = new Set(["accept", "concede", "offer"]);
const exchange = /\bin (?:return|exchange)\b|\bas (?:its|their|the) price\b/i;

/** How many characters may stand between two promises of one breath. */
const breath = 12;

/**
 * Whether a promise is one half of an exchange: it hangs on something, says "in return", or goes on in one breath from
 * a promise that does.
 * @example isExchanged({ quote: "In return it would free the quay", act: "promise" }, []); // => true
 */
export function isExchanged(claim: Pick<Claim, "quote" | "act"> & Partial<Claim>, before: readonly Claim[]): boolean {
  if (claim.condition !== undefined || exchange.test(claim.quote)) return true;
  const last = before.at(-1);
  if (!last || last.act !== claim.act || last.holder !== claim.holder || last.report !== claim.report) return false;
  const near = claim.start !== undefined && last.end !== undefined && claim.start - last.end <= breath;
  return near && isExchanged(last, before.slice(0, -1));
}

/** Finds the promises by which a party had given the same before. */
export type PricedEarlier = (concession: Claim) => Claim[];

/**
 * How to find the promises, made in return for something, by which a party had given the same before: the same party,
 * the same issue, and the same options or a claim given up in both. A promise counts however undated; an offer or an
 * acceptance only when it is known to be earlier. In the order of the case; empty when the concession is new.
 * O(claims), then for each concession the promises.
 * @example typeof pricedEarlier(moveContext(subject)); // => "function"
 */
export function pricedEarlier(context: MoveContext): PricedEarlier {
  const promises = context.claims.filter(
    (claim) => (claim.act === "promise" || given.has(claim.act)) && isExchanged(claim, context.before(claim)),
  );
  return (concession) => {
    if (!given.has(concession.act)) return [];
    return promises.filter(
      (promise) =>
        promise.id !== concession.id &&
        promise.partOf !== concession.id &&
        concession.partOf !== promise.id &&
        (promise.act === "promise" || isEarlier(context, promise, concession)) &&
        isSameGiving(context, promise, concession),
    );
  };
}

function isEarlier({ subject }: MoveContext, a: Claim, b: Claim): boolean {
  const { latest } = dateBounds(claimMoment(subject, a).when ?? "");
  const { earliest } = dateBounds(claimMoment(subject, b).when ?? "");
  return latest !== undefined && earliest !== undefined && latest < earliest;
}

function isSameGiving(context: MoveContext, a: Claim, b: Claim): boolean {
  const holders = (claim: Claim): string =>
    context
      .holdersOf(claim)
      .map(({ id }) => id)
      .sort()
      .join("|");
  const options = (claim: Claim): string => [...new Set(claim.options)].sort().join("|");
  if (holders(a) === "" || holders(a) !== holders(b)) return false;
  const topic = context.topicOf(a);
  if (topic === undefined || topic !== context.topicOf(b)) return false;
  return (options(a) !== "" && options(a) === options(b)) || (givesUp(a) && givesUp(b));
}

function givesUp(claim: Claim): boolean {
  const kind = concessionKind(claim);
  return kind === "claim-dropped" || kind === "claim-not-pressed";
}
