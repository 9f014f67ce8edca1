import { counted, type Case } from "@parley/model";
import { heldLines, type HeldLine } from "./held-lines.ts";
import { reason, type Reason } from "./reason.ts";
import type { Consent, TableRules } from "./table-rules.ts";
import type { TabledText, TableState } from "./table-state.ts";
import { partyName } from "../wording/words.ts";

/** What a text on the table still needs before it can be signed. */
export interface TextNeeds {
  /** Parties that negotiate and have walked out. */
  readonly out: readonly string[];
  /** Parties that have not accepted without reserve, each with the lines that it would have to give up first. */
  readonly accept: readonly { readonly party: string; readonly held: readonly HeldLine[] }[];
  /** Whose word is needed beside theirs, and has not been given. */
  readonly consents: readonly Consent[];
  /** Issues that somebody speaks of and the text leaves open: only another text can settle them. */
  readonly open: readonly string[];
}

/**
 * What a text on the table still needs before it can be signed.
 * @returns Parties in the order of the seats; every list is empty when it can be signed.
 * @example textNeeds({ negotiating: [] }, emptyTable(), { text, answers: {} }); // { out: [], accept: [], consents: [], open: [] }
 */
export function textNeeds(rules: TableRules, state: TableState, { text, answers }: TabledText): TextNeeds {
  return {
    out: state.out.filter((party) => rules.negotiating.includes(party)),
    accept: rules.negotiating
      .filter((party) => answers[party] !== "accepted")
      .map((party) => ({ party, held: heldLines(state, text, party) })),
    consents: text.consents.filter((consent) => !isGiven(consent, answers)),
    open: text.open,
  };
}

/**
 * The same in words, one for each need, parties by name.
 * @returns Empty when the text can be signed.
 * @example needWords(subject, { out: [], accept: [{ party: "staff", held: [] }], consents: [], open: [] }); // => ["Staff to accept"]
 */
export function needWords({ parties }: Case, { out, accept, consents, open }: TextNeeds): string[] {
  const name = (id: string): string => partyName(parties, id);
  return [
    ...out.map((party) => `${name(party)} to return`),
    ...accept.map(
      ({ party, held }) =>
        `${name(party)} to accept${held.length === 0 ? "" : `, after giving up ${counted(held.length, "line")}`}`,
    ),
    ...consents.map(({ party, kind }) => `${name(party)} to ${kind === "ratifier" ? "approve" : "consent"}`),
    ...(open.length === 0
      ? []
      : [
          `another text that settles the ${counted(open.length, "issue")} ${open.length === 1 ? "it leaves" : "that it leaves"} open`,
        ]),
  ];
}

/** Whether a text can be signed as it stands; {@link missingFor} says what it lacks. @example canBeSigned(rules, emptyTable(), { text, answers: {} }); // false */
export function canBeSigned(rules: TableRules, state: TableState, { text, answers }: TabledText): boolean {
  for (const party of rules.negotiating) if (answers[party] !== "accepted" || state.out.includes(party)) return false;
  return text.open.length === 0 && text.consents.every((consent) => isGiven(consent, answers));
}

/**
 * What a text still lacks before it can be signed, each as a reason; empty when it can be signed.
 * @example missingFor({ negotiating: [] }, emptyTable(), { n: 1, by: "a", text, splits: false, answers: {} }); // []
 */
export function missingFor(rules: TableRules, state: TableState, one: TabledText): Reason[] {
  const { out, accept, consents, open } = textNeeds(rules, state, one);
  return [
    ...out.map((party) => reason`${{ party }} has walked out`),
    ...accept.map(({ party }) => reason`${{ party }} has not accepted it`),
    ...consents.map(
      ({ party, kind }) => reason`${{ party }} has not ${kind === "ratifier" ? "approved" : "consented to"} it`,
    ),
    ...(open.length === 0 ? [] : [reason`it leaves open: ${{ issue: open }}`]),
  ];
}

function isGiven({ party, kind }: Consent, answers: TabledText["answers"]): boolean {
  return answers[party] === (kind === "ratifier" ? "approved" : "consented");
}
