import type { Token } from "../tokenizer/tokenizer.ts";
import { type Act, isNegotiationAct } from "@parley/model";

/** What joining needs to know of a draft. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly act: Act;
  readonly holder: string;
  readonly partOf?: number;
}

/**
 * One quotation is one claim: its plain sentences go with the move that they lead up to or explain.
 * @returns The drafts, those of a quotation joined; unchanged when drafts hang on others by number.
 */
export function joinQuoted<Draft extends Stretch>(drafts: readonly Draft[], tokens: readonly Token[]): Draft[] {
  if (drafts.some(({ partOf }) => partOf !== undefined)) return [...drafts];
  const out: Draft[] = [];
  for (const draft of drafts) {
    const before = out.at(-1);
    const plain = before && (!isNegotiationAct(before.act) || !isNegotiationAct(draft.act));
    if (before && plain && before.holder === draft.holder && sameQuotation(before, draft, tokens)) {
      const lead = isNegotiationAct(draft.act) ? draft : before;
      out[out.length - 1] = { ...lead, first: before.first, last: Math.max(before.last, draft.last) };
    } else out.push(draft);
  }
  return out;
}

/** Only a full stop lies between, inside one pair of quotation marks. */
function sameQuotation(left: Stretch, right: Stretch, tokens: readonly Token[]): boolean {
  const between = tokens.slice(left.last + 1, right.first);
  if (!between.some(({ text }) => /^[.!?]$/.test(text)) || between.some(({ text }) => !/^[.!?]$/.test(text)))
    return false;
  const before = tokens.slice(0, right.first);
  const straight = before.filter(({ text }) => text === '"').length % 2 === 1;
  const curly = before.filter(({ text }) => text === "“").length > before.filter(({ text }) => text === "”").length;
  return straight || curly;
}
