import type { ReadClaim, Step } from "@parley/model";
import { stepLexicon } from "../../lexicons/lexicons.ts";
import type { Tokenizer } from "../../tokenizer/tokenizer.ts";

/** What kind of step words tell of. */
export interface StepNature {
  readonly kind?: Step["kind"];
  readonly irreversible: boolean;
  /** Done at once: its beginning is its completion. */
  readonly moment: boolean;
}

interface Usual {
  readonly kind?: Step["kind"];
  readonly irreversible?: boolean;
  readonly moment?: boolean;
}

/**
 * Vocabulary issues whose options are done as a step of a kind. Irreversible is what the class of the act makes hard to
 * take back (forces withdrawn, land and things handed over, people released, arms given up); no level is ever given.
 */
const usual: Readonly<Record<string, Usual>> = {
  "security.withdrawal": { kind: "withdrawal", irreversible: true },
  "security.ceasefire": { kind: "ceasefire" },
  "security.guarantee": { kind: "guarantee" },
  "security.prisoners": { kind: "release", irreversible: true },
  "security.ddr": { irreversible: true },
  "monitoring.mission": { kind: "monitoring" },
  "monitoring.incident": { kind: "dispute-handling" },
  "monitoring.joint_commission": { kind: "dispute-handling" },
  "process.framework": { kind: "signature", moment: true },
  "process.summit": { kind: "confirmation", moment: true },
  "implementation.ratification": { kind: "ratification", moment: true },
};

/** What leaves things as they are is no step, whatever the issue. */
const nothingDone = /^(?:no-.+|stay|none-released|keep-arms|not-needed|kept|unchanged|after-deal|undecided)$/;

/**
 * What kind of step some words tell of, by the words themselves, otherwise by the usual issue and option of their claim.
 * @returns No `kind` for an act of none of the kinds; `undefined` when neither words nor issue tell of any act.
 * @example stepNature("they sign a treaty", undefined, winkTokenizer())?.kind; // => "signature"
 */
export function stepNature(
  text: string,
  claim: Pick<ReadClaim, "issue" | "options"> | undefined,
  tokenizer: Tokenizer,
): StepNature | undefined {
  const tokens = tokenizer.tokenize(text);
  const [first] = stepLexicon.within(tokens, 0, tokens.length).sort((a, b) => a.first - b.first || b.last - a.last);
  const [issue = ""] = claim?.issue?.split("/") ?? [];
  const done = (claim?.options ?? []).some((option) => !nothingDone.test(option));
  const found = first?.row ?? (done ? usual[issue] : undefined);
  if (!found) return undefined;
  return {
    ...(found.kind === undefined ? {} : { kind: found.kind }),
    irreversible: found.irreversible ?? false,
    moment: found.moment ?? false,
  };
}

/**
 * The vocabulary issues that a step of a kind carries out; none for a kind that may belong to any issue.
 * @example issuesOfKind("ceasefire"); // => ["security.ceasefire"]
 */
export function issuesOfKind(kind: Step["kind"]): string[] {
  return Object.entries(usual).flatMap(([issue, other]) => (kind !== undefined && other.kind === kind ? [issue] : []));
}
