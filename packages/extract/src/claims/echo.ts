import { isNegotiationAct } from "@parley/model";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { Actor } from "./actor.ts";
import { isBreak } from "./clause-words.ts";
import { type Decision, type Situation, decision } from "./decision.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * Who does the same as was just told: "So did Chile", ", as did Chile", "Neither would Chile", "nor did Chile".
 * @returns Token numbers of the subject behind the auxiliary, or `undefined` for any other clause.
 * @example echoSubject(sceneOf("So did Chile.").tokens, verbGroupsOf(sceneOf("So did Chile.").tokens)[0]); // => [2, 2]
 */
export function echoSubject(
  tokens: readonly Token[],
  verb: VerbGroup | undefined,
): readonly [number, number] | undefined {
  if (!verb || verb.first !== verb.last || tokens[verb.first]?.pos !== "AUX") return undefined;
  if (!/^(?:so|as|neither|nor)$/.test(tokens[verb.first - 1]?.lower ?? "")) return undefined;
  const opens = verb.first - 2;
  if (opens >= 0 && !isBreak(tokens, opens) && !/^(?:,|and|but)$/.test(tokens[opens]?.lower ?? "")) return undefined;
  let last = verb.last;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART|PRON)$/.test(tokens[last + 1]?.pos ?? "") || tokens[last + 1]?.lower === "of")
    last++;
  const ends = tokens[last + 1];
  return last > verb.last && (!ends || /^(?:PUNCT|CCONJ|ADP)$/.test(ends.pos)) ? [verb.last + 1, last] : undefined;
}

/**
 * The move of another that a party makes too.
 * @example readReport(canonicalText("Peru rejected it. So did Chile.", "text"), { parties: [] }).claims[1]?.act; // => "reject"
 */
export function echoed({ unit, before }: Situation, subject: Actor | undefined): Decision | undefined {
  if (unit.clause?.marker !== "echo" || !before?.act || !subject?.party || !isNegotiationAct(before.act))
    return undefined;
  return decision(before.act, subject, { rules: ["echo"], strength: 0.7 });
}
