import { ParleyError } from "@parley/model";
import { supposedStances, type WhatIf } from "./what-if.ts";

/**
 * A supposition as an address or a command line writes it.
 * @example whatIfText({ party: "russia", issue: "zone", option: "none", stance: "accepts" }); // => "russia:zone=none:accepts"
 */
export function whatIfText(change: WhatIf): string {
  if ("dropped" in change) return `${change.dropped}:dropped`;
  return `${change.party}:${change.issue}=${change.option}:${change.stance}`;
}

/**
 * Reads suppositions, with commas between them; ids hold none of the signs that part them.
 * @returns None for an empty text.
 * @throws {ParleyError} `usage` for what is no supposition.
 * @example parseWhatIf("russia:zone=none:accepts,RU.N1:dropped")[1]; // => { dropped: "RU.N1" }
 */
export function parseWhatIf(text: string): WhatIf[] {
  return text
    .split(",")
    .filter((part) => part.trim() !== "")
    .map((part) => one(part.trim()));
}

function one(text: string): WhatIf {
  const [, dropped] = /^([^:=]+):dropped$/.exec(text) ?? [];
  if (dropped !== undefined) return { dropped };
  const [, party, issue, option, last] = /^([^:=]+):([^:=]+)=([^:=]+):([^:=]+)$/.exec(text) ?? [];
  const stance = supposedStances.find((known) => known === last);
  if (party !== undefined && issue !== undefined && option !== undefined && stance !== undefined)
    return { party, issue, option, stance };
  throw new ParleyError(
    "usage",
    `what if: expected PARTY:ISSUE=OPTION:STANCE with a stance of ${supposedStances.join(", ")}, or POSITION:dropped, not "${text}"`,
  );
}
