import {
  isUsable,
  type BlocksResult,
  type BriefSentence,
  type Case,
  type Claim,
  type Finding,
  type Origins,
  type Result,
} from "@parley/model";

/** Which state of the case a brief was written from. */
export interface BriefStamp {
  readonly hash: string;
  /** The day or moment as of which the case stands, if not now. */
  readonly asOf?: string;
}

/** What a brief is written from. */
export interface BriefInput {
  readonly subject: Case;
  readonly blocks: Result<BlocksResult>;
  readonly findings: readonly Finding[];
  readonly origins: Origins;
  /** Left out: the brief does not say from which state of the case it was written. */
  readonly stamp?: BriefStamp;
}

/** The input with an index of the claims that may be used. */
export interface BriefContext extends BriefInput {
  readonly claims: ReadonlyMap<string, Claim>;
}

/** Leaves out rejected claims, which reach no output. @example briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) }).claims.size; // => 0 */
export function briefContext(input: BriefInput): BriefContext {
  return { ...input, claims: new Map(input.subject.claims.filter(isUsable).map((claim) => [claim.id, claim])) };
}

/** Whether any claim is a suggestion that no person has reviewed. @example isUnreviewed(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) })); // => false */
export function isUnreviewed({ claims }: BriefContext): boolean {
  return [...claims.values()].some((claim) => claim.review?.state === "suggested");
}

/** A sentence that the analysis computed; it names the claims of the positions it rests on, if any. @example computed("None.").basis; // => "computed" */
export function computed(text: string, claims: readonly string[] = []): BriefSentence {
  return { text, claims: [...new Set(claims)], basis: "computed" };
}

/** A sentence on method or sources. @example method("One report.").basis; // => "method" */
export function method(text: string): BriefSentence {
  return { text, claims: [], basis: "method" };
}
