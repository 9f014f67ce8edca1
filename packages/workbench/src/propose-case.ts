import { proposeModel, proposeSteps, type ProposedModel } from "@parley/extract";
import { isUsable, readClaimSchema, type Case, type Claim, type Party, type ReadClaim, type Step } from "@parley/model";
import { mergeProposals, mergeSteps } from "./merge-proposals.ts";
import { proposedParties, proposedPeople, proposedSources } from "./propose-cast.ts";
import { withProposedRoles } from "./propose-roles.ts";

const proposedByRules = "Issues, options and positions were proposed by rules from the words of the reports";
const unreviewedCoding = `${proposedByRules}; no person has reviewed them.`;
const reviewedCoding = `${proposedByRules}; a person reviewed the claims, not the proposals.`;

/**
 * Whether a sentence on the coding of a case is what is said under every answer that rests on proposals alone.
 * @example isProposedCoding("Forces and flag are separate issues."); // => false
 */
export function isProposedCoding(coding: string): boolean {
  return coding === unreviewedCoding || coding === reviewedCoding;
}

function codingOf(claims: readonly Claim[]): string {
  const reviewed = claims.every(({ review }) => review !== undefined && review.state !== "suggested");
  return reviewed ? reviewedCoding : unreviewedCoding;
}

/**
 * A case with the parties, issues, positions and steps that its claims propose, each marked `proposed`, beside those that
 * a person recorded. What a person recorded wins: claims that recorded positions, packages or steps name propose
 * nothing more, and no proposal speaks of a cell of the matrix that its party's recorded positions speak of; claims that
 * a recorded step names propose no step.
 * Where positions were recorded, only claims that went through a review propose: an author who wrote claims by hand has
 * placed them already.
 * @returns The case itself when there is nothing to propose from. O(claims), and more within an issue.
 * @example proposeCase(subject).positions.length === subject.positions.length; // => true
 */
export function proposeCase(subject: Case): Case {
  const claims = proposingClaims(subject);
  if (claims.length === 0) return subject;
  const parties = [...subject.parties, ...proposedParties(subject, claims)];
  const used = new Set([subject.positions, subject.packages, subject.steps].flat().flatMap((one) => one.claims));
  const titles = new Map(subject.reports.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title]])));
  const isPlaced = claims.every(({ id }) => used.has(id));
  const proposed = isPlaced ? nothing : modelOf({ claims, parties, titles });
  const positions = proposed.positions.filter(
    ({ claims: from }) => from.length === 0 || !from.every((id) => used.has(id)),
  );
  const merged = mergeProposals({ ...subject, parties }, { ...proposed, positions });
  const named = withProposedRoles({ ...merged, people: proposedPeople(merged) }, subject.parties);
  const steps = isPlaced ? named.steps : mergeSteps(named, stepsOf(named, claims));
  const coding = subject.coding ?? (subject.positions.length === 0 ? codingOf(claims) : undefined);
  return {
    ...named,
    ...(coding === undefined ? {} : { coding }),
    steps,
    sources: proposedSources(named),
  };
}

/** What claims propose that recorded positions, packages or steps all name. */
const nothing: ProposedModel = { issues: [], positions: [], rules: [], assumptions: [], unplaced: [] };

/** What claims proposed when they were last asked, by the first of them: after most changes they are the same. */
const proposals = new WeakMap<Claim, { claims: readonly Claim[]; scene: string; model: ProposedModel }>();

interface Scene {
  readonly claims: readonly Claim[];
  readonly parties: readonly Party[];
  readonly titles: ReadonlyMap<string, string>;
}

function modelOf({ claims, parties, titles }: Scene): ProposedModel {
  const [first] = claims;
  if (!first) return nothing;
  const known = proposals.get(first);
  const scene = JSON.stringify([parties, [...titles]]);
  if (
    known?.scene === scene &&
    known.claims.length === claims.length &&
    known.claims.every((claim, i) => claim === claims[i])
  )
    return known.model;
  const model = proposeModel({ claims: claims.flatMap(placed), parties, titles });
  proposals.set(first, { claims, scene, model });
  return model;
}

/** What claims proposed as steps when they were last asked, by the first of them. */
const stepProposals = new WeakMap<Claim, { claims: readonly Claim[]; around: string; steps: Step[] }>();

function stepsOf({ parties, people, issues, positions, reports }: Case, claims: readonly Claim[]): Step[] {
  const [first] = claims;
  if (!first) return [];
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const around = JSON.stringify([
    parties,
    people,
    issues,
    positions,
    reports.map(({ sha256, text }) => [sha256, text?.length]),
  ]);
  const known = stepProposals.get(first);
  if (
    known?.around === around &&
    known.claims.length === claims.length &&
    known.claims.every((claim, i) => claim === claims[i])
  )
    return known.steps;
  const textOf = (report: string | undefined): string | undefined => texts.get(report ?? "");
  const steps = proposeSteps({ claims: claims.flatMap(placed), parties, people, issues, positions, textOf });
  stepProposals.set(first, { claims, around, steps });
  return steps;
}

/** The claims that may propose something, in the order of the case. */
function proposingClaims(subject: Case): Claim[] {
  const coded = subject.positions.length > 0;
  return subject.claims.filter((claim) => isUsable(claim) && (!coded || claim.review !== undefined));
}

const asRead = new WeakMap<Claim, ReadClaim[]>();

/** A claim that a person wrote by hand may lack what a reading always has; without a place it proposes nothing. */
function placed(claim: Claim): ReadClaim[] {
  const known = asRead.get(claim);
  if (known) return known;
  const parsed = readClaimSchema.safeParse({ confidence: 1, tier: "normal", ...claim, hedges: [] });
  const read = parsed.success ? [{ ...parsed.data, hedges: [] }] : [];
  asRead.set(claim, read);
  return read;
}
