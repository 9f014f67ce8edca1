import type { Formula, OptionTable, Party, Position, ReadClaim } from "@parley/model";
import { conditionOf, placedByClaim, type Placed } from "./condition-formula.ts";
import { claimsByReport, type Placement } from "./proposal-claims.ts";
import type { ProposedIssue } from "./proposed-issue.ts";
import { stanceDrafts, type StanceDraft } from "./stance-drafts.ts";

/** A position before it has an id. */
export type PositionDraft = Omit<Position, "id">;

/** What positions are drawn from. */
export interface PositionInput {
  /** In the order of the text. */
  readonly claims: readonly ReadClaim[];
  readonly issues: readonly ProposedIssue[];
  readonly parties: readonly Party[];
}

/**
 * The positions that claims give, claim by claim in the order of the text, then issue by issue. Whoever turns down a
 * proposal that reaches over several issues refuses the combination, not each part: which part is not reported.
 * @example positionDrafts({ claims: [], issues: [], parties: [] }); // => []
 */
export function positionDrafts(input: PositionInput): PositionDraft[] {
  const context = { ...input, placed: placedByClaim(input.issues), reports: claimsByReport(input.claims) };
  return input.claims.flatMap((claim) => {
    const placed = context.placed.get(claim.id) ?? [];
    const several = new Set(placed.map(({ proposed }) => proposed.issue.id)).size > 1;
    if (claim.act === "reject" && several) return refusedPackage(claim, placed);
    return placed.flatMap(({ placement, proposed }) => drafts(placement, proposed, context));
  });
}

interface DraftContext extends PositionInput {
  readonly placed: ReturnType<typeof placedByClaim>;
  readonly reports: ReturnType<typeof claimsByReport>;
}

function refusedPackage(claim: ReadClaim, placed: readonly Placed[]): PositionDraft[] {
  const table: Record<string, string[]> = {};
  for (const { placement, proposed } of placed) {
    const ids = placement.options.map(proposed.options.idOf);
    table[proposed.issue.id] = [...new Set([...(table[proposed.issue.id] ?? []), ...ids])];
  }
  return (placed[0]?.placement.holders ?? []).map((party) => ({
    party,
    stance: "refuses",
    require: { not: table },
    basis: "stated",
    claims: [claim.id],
    text: wordsOf(claim),
  }));
}

function drafts(placement: Placement, proposed: ProposedIssue, input: DraftContext): PositionDraft[] {
  return placement.holders.flatMap((holder) => {
    const party = input.parties.find(({ id }) => id === holder);
    return stanceDrafts(placement, proposed.options, party).map((stance) => {
      const base = {
        party: holder,
        issue: proposed.issue.id,
        options: [...stance.options],
        basis: softened(placement, stance, input),
        claims: [placement.claim.id],
      };
      return { ...base, stance: stance.stance, ...conditional(placement, { stance, proposed, input }) };
    });
  });
}

/** What somebody asks for in return for one part of a deal is not certainly asked for without that part. */
function softened({ claim }: Placement, stance: StanceDraft, { placed }: DraftContext): "stated" | "inferred" {
  if (claim.act !== "condition" || claim.partOf === undefined) return stance.basis;
  return placed.has(claim.partOf) ? "inferred" : stance.basis;
}

interface Conditional {
  readonly stance: StanceDraft;
  readonly proposed: ProposedIssue;
  readonly input: DraftContext;
}

function conditional({ claim, proviso }: Placement, { stance, proposed, input }: Conditional): Partial<PositionDraft> {
  const depends =
    proviso !== true && stance.stance === "accepts" && ["offer", "promise", "accept", "concede"].includes(claim.act);
  const condition = depends
    ? conditionOf(claim, proposed.issue.id, { claims: input.reports.get(claim.report) ?? [], placed: input.placed })
    : undefined;
  if (!condition) return {};
  const claims = [...new Set([claim.id, ...condition.claims])];
  return condition.formula
    ? { stance: "accepts-if", if: condition.formula as OptionTable as Formula, claims }
    : { text: `${wordsOf(claim)} (condition: “${condition.words}”)`, claims };
}

const longest = 200;

/** The words of a claim as a quotation, where no option can say it. */
function wordsOf({ content, quote }: ReadClaim): string {
  const words = (content === "" ? quote : content).replace(/\s+/g, " ").trim();
  return `“${words.length <= longest ? words.replace(/[.,;]$/, "") : `${words.slice(0, longest - 1).trimEnd()}…`}”`;
}
