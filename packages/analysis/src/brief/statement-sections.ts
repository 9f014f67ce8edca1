import { counted, isNegotiationAct, type BriefBlock, type Claim } from "@parley/model";
import { agreedSentences } from "./agreement.ts";
import { movement } from "../movement/movement.ts";
import { moveSentence } from "../movement/movement-sentence.ts";
import { computed, isUnreviewed, method, type BriefContext } from "./brief-context.ts";
import { claimSentence } from "./claim-sentence.ts";

const shownUnplaced = 12;

/** What all negotiating parties are reported to accept. */
export function whatIsAgreed(context: BriefContext): BriefBlock[] {
  const agreed = agreedSentences(context);
  return agreed.length === 0 ? [] : [{ kind: "list", items: agreed.map((sentence) => [sentence]) }];
}

/**
 * What moved: concessions and positions that no longer hold, in the words of the report, then moves that show otherwise:
 * what was handed over or accepted, and what differs between two dates.
 */
export function whatChanged({ claims, subject }: BriefContext): BriefBlock[] {
  const changed = [...claims.values()].filter((claim) => claim.act === "concede" || claim.status === "superseded");
  const told = outermost(changed);
  const shown = new Set(told.map(({ id }) => id));
  const { moves } = movement(subject);
  const priced = new Set(moves.flatMap((move) => (move.pricedBy.length > 0 ? move.claims : [])));
  const items = told.map((claim) => [claimSentence(claim), ...(priced.has(claim.id) ? [alreadyPriced] : [])]);
  const others = moves.filter((move) => !move.claims.some((id) => shown.has(id)));
  const rest = others.map((move) => [computed(moveSentence(subject, move), move.claims)]);
  return items.length + rest.length === 0 ? [] : [{ kind: "list", items: [...items, ...rest] }];
}

const alreadyPriced = computed("Already promised in an earlier exchange: it is one concession, not two.");

/** Denials, confirmations and refusals to comment: each is an answer to something said elsewhere. */
export function deniedOrConfirmed({ claims }: BriefContext): BriefBlock[] {
  const answers = [...claims.values()].filter((claim) => ["deny", "confirm", "no-comment"].includes(claim.act));
  return quoteList(outermost(answers));
}

/** Moves in the negotiation that gave no position: read, but on no issue of the table, so that nothing said is lost. */
export function alsoSaid(context: BriefContext): BriefBlock[] {
  if (!isUnreviewed(context)) return [];
  const { claims, subject } = context;
  const placed = new Set(subject.positions.flatMap((position) => position.claims));
  const elsewhere = new Set(["concede", "deny", "confirm", "no-comment"]);
  const unplaced = outermost(
    [...claims.values()].filter(
      (claim) =>
        isNegotiationAct(claim.act) && !elsewhere.has(claim.act) && !placed.has(claim.id) && claim.status === "current",
    ),
  );
  const rest = unplaced.length - shownUnplaced;
  return [
    ...quoteList(unplaced.slice(0, shownUnplaced)),
    ...(rest > 0
      ? [{ kind: "paragraph" as const, sentences: [method(`${counted(rest, "further statement")} in the claims.`)] }]
      : []),
  ];
}

function quoteList(claims: readonly Claim[]): BriefBlock[] {
  return claims.length === 0 ? [] : [{ kind: "list", items: claims.map((claim) => [claimSentence(claim)]) }];
}

/** Claims whose words do not lie within those of another of them. */
function outermost(claims: readonly Claim[]): Claim[] {
  return claims.filter((claim) => !claims.some((other) => other !== claim && contains(other, claim)));
}

function contains(outer: Claim, inner: Claim): boolean {
  return inner.partOf === outer.id || (outer.quote.length > inner.quote.length && outer.quote.includes(inner.quote));
}
