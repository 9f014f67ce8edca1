import { isNegotiatingParty, issueTemplate, type Party, type Stance } from "@parley/model";
import type { IssueOptions } from "./issue-options.ts";
import { figureUnit } from "./figure-option.ts";
import { asksFor, isNonNegotiable } from "./red-line-words.ts";
import type { Placement } from "./proposal-claims.ts";
import { areRivals } from "./rival-options.ts";

/** What one claim says of the options of one issue. */
export interface StanceDraft {
  readonly stance: Stance;
  readonly options: readonly string[];
  readonly basis: "stated" | "inferred";
}

const insists = /\binsist\w*/i;

/** Words by which a concession drops a demand, rather than granting something. */
const dropping =
  /\b(?:drop\w*|abandon\w*|no longer|not insist\w*|nor|any (?:more|longer)|waiv\w*|mov\w* away|withdr[ae]w\w* (?:\S+ ){0,2}(?:demand|claim|objection|request|proposal|complaint|bid|call|veto)|stop\w* (?:asking|insisting|demanding)|gave up|giv\w* up|retreat\w*|back\w* (?:down|away|off)|off the table)\b/i;

/** A promise to work on somebody else is no stance of the one who promises. */
const pressing =
  /\b(?:push|press|urge|persuade|convince|lean on|pressure|bring|get) (?!for\b|ahead\b)(?:\S+ ){1,3}to\b|\bput pressure on\b|\bpressure would be put\b/i;

/**
 * Whether a claim drops a demand, rather than granting something.
 * @example dropsDemand({ claim: { act: "concede", quote: "no longer wants a cap" }, vocabulary: "security.force_limits" }); // => true
 */
export function dropsDemand({ claim, vocabulary }: Pick<Placement, "claim" | "vocabulary">): boolean {
  if (claim.act !== "concede" || vocabulary === "territory.claim_renunciation") return false;
  return dropping.test(claim.quote);
}

/**
 * The stances that a placement gives to its holders; none when it tells of no stance on this issue.
 * A red line forbids what its words shut out, or, when they ask for something, all else. A dropped demand accepts
 * the other answers. A promise or a concession of somebody
 * who is no party to the agreement is about the talks, not a stance on a term.
 * @example stanceDrafts({ claim: { act: "offer", quote: "" }, options: [{ id: "zone", label: "" }], basis: "stated" }, { options: [], idOf: ({ id }) => id }, undefined); // => [{ stance: "accepts", options: ["zone"], basis: "stated" }]
 */
export function stanceDrafts(
  placement: Placement,
  { options, idOf, added }: IssueOptions,
  party: Party | undefined,
): StanceDraft[] {
  const { claim, basis } = placement;
  const named = [...new Set(placement.options.map(idOf))];
  const others = options.map(({ id }) => id).filter((id) => !named.includes(id));
  if (placement.proviso === true) return [{ stance: "accepts", options: named, basis: "inferred" }];
  switch (claim.act) {
    case "demand":
      if (/\bwould\b/.test(claim.quote) && pressing.test(claim.quote)) return [];
      return [{ stance: "demands", options: named, basis }];
    case "condition":
      return [{ stance: "demands", options: named, basis }];
    case "promise":
      if ((party && !isNegotiatingParty(party)) || pressing.test(claim.quote)) return [];
      return [{ stance: "accepts", options: named, basis }];
    case "offer":
    case "accept":
      return [{ stance: "accepts", options: named, basis }];
    case "reject":
      return [{ stance: "refuses", options: named, basis }, ...remaining(others, placement)];
    case "red-line":
      return redLine({ placement, named, others, added });
    case "concede":
      if (party && !isNegotiatingParty(party)) return [];
      return concession({ placement, named, others, added });
    default:
      return [];
  }
}

interface Named {
  readonly placement: Placement;
  readonly named: readonly string[];
  readonly others: readonly string[];
  readonly added: string | undefined;
}

function redLine({ placement, named, others, added }: Named): StanceDraft[] {
  const { claim, basis, vocabulary } = placement;
  const none = issueTemplate(vocabulary)?.otherwise ?? "";
  const negative = named.includes(none);
  const wants =
    placement.asksFor === true ||
    negative ||
    (isUsual(named, vocabulary) && isNonNegotiable(claim.quote)) ||
    asksFor(claim.quote);
  if (!wants) return [{ stance: "red-line", options: named, basis }, ...remaining(others, placement)];
  const wanted = negative ? [none] : named;
  const context = { vocabulary, ...(added === undefined ? {} : { added }) };
  const forbidden = [...named, ...others].filter((id) => wanted.some((other) => areRivals(id, other, context)));
  const stance = insists.test(claim.quote) ? "demands" : "accepts";
  const accepted: StanceDraft = { stance, options: wanted, basis };
  return forbidden.length > 0 ? [{ stance: "red-line", options: forbidden, basis }, accepted] : [accepted];
}

/**
 * Whoever drops the usual demand of an issue can live with no change. Whoever drops another answer, or a figure, is
 * taken to live with those that others put forward.
 */
function concession({ placement, named, others, added }: Named): StanceDraft[] {
  const { basis, vocabulary } = placement;
  if (!dropsDemand(placement)) return [{ stance: "accepts", options: named, basis }];
  const template = issueTemplate(vocabulary);
  const unchanged = template?.otherwise ?? "";
  if (others.some((id) => figureUnit(id) !== undefined)) return [];
  if (named.includes(template?.options[0]?.id ?? "") && others.includes(unchanged))
    return [{ stance: "accepts", options: [unchanged], basis }];
  const context = { vocabulary, ...(added === undefined ? {} : { added }) };
  const proposed = others.filter(
    (id) => id !== unchanged && id !== "not-agreed" && named.every((other) => areRivals(id, other, context)),
  );
  return proposed.length > 0 ? [{ stance: "accepts", options: proposed, basis: "inferred" }] : [];
}

function isUsual(named: readonly string[], vocabulary: string): boolean {
  const usual = issueTemplate(vocabulary)?.options.map(({ id }) => id) ?? [];
  return named.every((id) => usual.includes(id));
}

/** Who turns down every change is taken to accept that nothing changes; nobody said so. */
function remaining(others: readonly string[], { vocabulary }: Placement): StanceDraft[] {
  const [only, ...more] = others;
  const unchanged =
    only !== undefined && more.length === 0 && (only === "not-agreed" || only === issueTemplate(vocabulary)?.otherwise);
  return unchanged ? [{ stance: "accepts", options: others, basis: "inferred" }] : [];
}
