import type { Act, Party, ReadClaim } from "@parley/model";
import { recogniseIssue } from "../issues/recognise-issue.ts";

/** A claim of an example report: its words, who holds it, what it does, and what else a test needs to say. */
export type ClaimRow = readonly [quote: string, holder: string, act: Act, more?: Partial<ReadClaim>];

/**
 * Claims of an example report, placed where their words stand in it; issues are recognised unless a row gives them.
 * @example claimsOf("The union wants higher wages.", [["higher wages", "union", "demand"]])[0]?.issue; // => "labour.pay"
 */
export function claimsOf(text: string, rows: readonly ClaimRow[]): ReadClaim[] {
  return rows.map(([quote, holder, act, more], i) => {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`the report does not say "${quote}"`);
    const { issue, options } = recogniseIssue({ text: quote, sentence: quote, act });
    return {
      id: `c${i + 1}`,
      quote,
      start,
      end: start + quote.length,
      holder,
      act,
      content: "",
      chain: [],
      hedges: [],
      status: "current",
      confidence: 0.8,
      tier: "normal",
      rules: [],
      ...(issue === undefined ? {} : { issue }),
      ...(options === undefined ? {} : { options }),
      ...more,
    };
  });
}

/**
 * Parties with these ids, the last of them a mediator when there are three.
 * @example partiesOf("union", "port").map(({ name }) => name); // => ["Union", "Port"]
 */
export function partiesOf(...ids: readonly string[]): Party[] {
  return ids.map((id, i) => ({
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    aliases: [],
    roles: i === 2 ? ["mediator"] : ["party"],
  }));
}
