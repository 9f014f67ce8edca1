import type { Formula, OptionTable, Party, Position, ReadClaim } from "@parley/model";
import { conditionOf } from "./condition-formula.ts";
import type { Placement } from "./proposal-claims.ts";
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
  return input.claims.flatMap((claim) => {
    const placed = input.issues.flatMap((proposed) =>
      proposed.group.placements
        .filter((placement) => placement.claim.id === claim.id)
        .map((placement) => ({ placement, proposed })),
    );
    const several = new Set(placed.map(({ proposed }) => proposed.issue.id)).size > 1;
    if (claim.act === "reject" && several) return refusedPackage(claim, placed);
    return placed.flatMap(({ placement, proposed }) => drafts(placement, proposed, input));
  });
}

interface Placed {
  readonly placement: Placement;
  readonly proposed: ProposedIssue;
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

function drafts(placement: Placement, proposed: ProposedIssue, input: PositionInput): PositionDraft[] {
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
function softened({ claim }: Placement, stance: StanceDraft, { issues }: PositionInput): "stated" | "inferred" {
  if (claim.act !== "condition" || claim.partOf === undefined) return stance.basis;
  const held = issues.some(({ group }) => group.placements.some((other) => other.claim.id === claim.partOf));
  return held ? "inferred" : stance.basis;
}

interface Conditional {
  readonly stance: StanceDraft;
  readonly proposed: ProposedIssue;
  readonly input: PositionInput;
}

function conditional({ claim, proviso }: Placement, { stance, proposed, input }: Conditional): Partial<PositionDraft> {
  const depends = proviso !== true && stance.stance === "accepts" && ["offer", "promise", "accept"].includes(claim.act);
  const condition = depends ? conditionOf(claim, proposed.issue.id, input) : undefined;
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
