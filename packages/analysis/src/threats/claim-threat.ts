import {
  dateBounds,
  isUsable,
  resolveWhen,
  type Case,
  type Claim,
  type Party,
  type ToldThreat,
  type When,
} from "@parley/model";
import { holdersOf } from "../wording/words.ts";
import { wordsBefore } from "../wording/words-before.ts";
import { addressees } from "./told-to.ts";

/** What tells what would avert a threat, and so, like the threat, may tell to whom it was said. */
const conditions: ReadonlySet<Claim["act"]> = new Set(["condition", "demand", "threaten"]);

/**
 * A threat as a claim tells it. Where the claim does not say whom it was told, another of the same report may, in which
 * the same side tells the same party what would avert it.
 * @returns Its `id` is that of the claim; that other claim is among its claims.
 * @example claimThreat(subject, { id: "c1", holder: "Staff", quote: "we strike", content: "", claims: [] }, false).by; // => ["staff"]
 */
export function claimThreat(subject: Case, claim: Claim, hasParts: boolean): ToldThreat {
  const text = subject.reports.find(({ id }) => id === claim.report)?.text ?? "";
  const { to: own, about } = addressees(subject.parties, claim, wordsBefore(claim, text));
  const elsewhere = own === undefined && about ? toldElsewhere(subject, { claim, text, about }) : undefined;
  const to = own ?? elsewhere?.to;
  const isConditional = claim.condition !== undefined || hasParts;
  return {
    id: claim.id,
    proposed: true,
    by: holdersOf(subject.parties, claim.holder).map(({ id }) => id),
    holder: claim.holder.replaceAll("|", ", "),
    ...(to ? { to: to.id } : {}),
    ...(about ? { about: about.id } : {}),
    consequence: consequenceOf(claim),
    ...(claim.condition === undefined ? {} : { condition: claim.condition }),
    isConditional,
    ...deadlineOf(subject, claim),
    status: "open",
    claims: [claim.id, ...(elsewhere ? [elsewhere.claim] : [])],
  };
}

interface Untold {
  readonly claim: Claim;
  readonly text: string;
  readonly about: Party;
}

function toldElsewhere(
  { parties, claims }: Pick<Case, "parties" | "claims">,
  { claim, text, about }: Untold,
): { claim: string; to: Party } | undefined {
  for (const other of claims) {
    if (other === claim || other.report !== claim.report || other.holder !== claim.holder) continue;
    if (!conditions.has(other.act) || other.condition === undefined || !isUsable(other)) continue;
    const told = addressees(parties, other, wordsBefore(other, text));
    if (told.to && told.to.id !== about.id && told.about?.id === about.id) return { claim: other.id, to: told.to };
  }
  return undefined;
}

/** What would be done: the words without the condition, and without a lead that a colon ends. */
function consequenceOf({ content, quote, condition }: Claim): string {
  const said = content || quote;
  if (condition === undefined || !said.includes(condition)) return said;
  const pieces = said.replace(condition, " ").split(/:\s/);
  const words = (pieces.at(-1) ?? "").replace(/^[\s,;.–—-]+|[\s,;.–—-]+$/g, "").replace(/\s+/g, " ");
  return /\p{L}/u.test(words) ? words : said;
}

type Deadline = Pick<ToldThreat, "deadline" | "said" | "earliest" | "latest" | "hasDeadline">;

/**
 * The date of a claim is a deadline when it bounds the condition: it stands in it, it is told as one ("by Friday"), or it
 * is the day on which the threat would be carried out unless the condition is met. The day on which it was made is none.
 * @example deadlineOf(subject, { when: { text: "by 4 March", edtf: "XXXX-03-04", status: "planned" } }).deadline; // => "XXXX-03-04"
 */
export function deadlineOf({ reports }: Pick<Case, "reports">, claim: Claim): Deadline {
  const { condition = "", report } = claim;
  const when = beginning(claim);
  const bounds =
    when !== undefined &&
    when.status !== "past" &&
    (when.relation === "before" ||
      when.relation === "within" ||
      (condition !== "" && when.relation === undefined && (when.edtf ?? when.relative) !== undefined) ||
      /^(?:by|until|till|before|within|no later than|not later than|at the latest)\b/i.test(when.text) ||
      condition.includes(when.text));
  if (!bounds) return { hasDeadline: false };
  const deadline = resolveWhen(when, reports.find(({ id }) => id === report)?.date) ?? when.edtf;
  return {
    hasDeadline: true,
    said: when.text,
    ...(deadline === undefined ? {} : { deadline, ...dateBounds(deadline) }),
  };
}

/** What is to go on "from 4 March" begins on that day. */
function beginning({ when, quote }: Claim): When | undefined {
  if (when?.relation !== "after" || when.anchor !== undefined || !quote.includes(`from ${when.text}`)) return when;
  const { relation: _after, ...day } = when;
  return day;
}
