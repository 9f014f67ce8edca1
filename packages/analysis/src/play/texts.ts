import type { Choice } from "@parley/model";
import { formulaTruth, ruleTruth } from "../compare/formula-truth.ts";
import type { Line } from "./lines.ts";
import type { Consent, TableRules } from "./table-rules.ts";

/** What a text says, and what follows from the case for it. */
export interface Text {
  /** Issue → option, in the order of the case; issues may be left open. */
  readonly options: Readonly<Record<string, string>>;
  readonly key: string;
  /** The lines that it crosses, of all parties. */
  readonly crossed: readonly Line[];
  /** The rule or assumption that it breaks; `undefined` when none. */
  readonly broken: string | undefined;
  /** Issues that somebody speaks of and the text leaves open. */
  readonly open: readonly string[];
  /** Each party once: where it must ratify, that counts. */
  readonly consents: readonly Consent[];
}

/**
 * A text with what follows for it; asked twice, the same object. O(rules and lines of the case) the first time.
 * @param options - Issues and options that the case does not have are left out.
 * @example textOf(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), {}).crossed; // => []
 */
export function textOf(rules: TableRules, options: Readonly<Record<string, string>>): Text {
  const seen = rules.knownOptions.get(options);
  if (seen !== undefined) return seen;
  const chosen = rules.issues.flatMap((issue) => {
    const option = options[issue.id];
    return issue.options.some(({ id }) => id === option) ? [[issue.id, option] as [string, string]] : [];
  });
  const key = chosen.map(([issue, option]) => `${issue}=${option}`).join(" ");
  const text = rules.known.get(key) ?? looked(rules, Object.fromEntries(chosen), key);
  rules.known.set(key, text);
  rules.knownOptions.set(options, text);
  return text;
}

function looked(rules: TableRules, options: Record<string, string>, key: string): Text {
  const choice: Choice = (issue) => options[issue];
  const kinds = new Map<string, Consent["kind"]>();
  for (const { party, kind, on } of rules.consents)
    if (on === undefined || options[on.issue] === on.option)
      kinds.set(party, kinds.get(party) === "ratifier" ? "ratifier" : kind);
  return {
    options,
    key,
    crossed: rules.lines.filter(({ holds }) => formulaTruth(holds, choice) === false),
    broken:
      rules.rules.find((rule) => ruleTruth(rule, choice) === false)?.id ??
      rules.assumed.find(({ require }) => formulaTruth(require, choice) === false)?.id,
    open: rules.spoken.filter((issue) => options[issue] === undefined),
    consents: [...kinds].map(([party, kind]) => ({ party, kind })),
  };
}
