import { ParleyError } from "@parley/model";
import { changeCase, decisionChanges, splitClaim, type CaseChange, type Desk, type Hand } from "@parley/workbench";
import { claimEdit } from "./claim-fields.ts";
import { words } from "./list-argument.ts";

/** The decisions that can be typed in one command; they are recorded in one go. */
export interface TypedReview {
  readonly accept?: string[];
  readonly reject?: string[];
  readonly reason?: string;
  readonly edit?: string;
  readonly set?: string[];
  readonly language?: string;
  readonly merge?: string[];
  readonly into?: string;
  readonly split?: string;
  readonly at?: string[];
}

/** Makes the changes of a review for an open case. */
export type ReviewTask = (desk: Desk) => CaseChange[];

/**
 * What a review is to record.
 * @returns `undefined` when nothing is decided.
 * @throws {ParleyError} `usage` for options that need each other.
 */
export function reviewTask(typed: TypedReview): ReviewTask | undefined {
  const [accept, reject, merge] = [words(typed.accept), words(typed.reject), words(typed.merge)];
  const { reason, edit, set = [], language, into, split, at = [] } = typed;
  if (reason !== undefined && reject.length === 0)
    throw new ParleyError("usage", "--reason says why claims are rejected: name them with --reject");
  if (set.length > 0 && edit === undefined) throw new ParleyError("usage", "--set needs --edit ID: which claim?");
  if (merge.length > 0 !== (into !== undefined))
    throw new ParleyError("usage", "--merge ID… and --into ID go together: which claims into which?");
  if (at.length > 0 !== (split !== undefined))
    throw new ParleyError("usage", '--split ID and --at "words" go together: which claim, before which words?');
  const tasks: ReviewTask[] = [];
  if (accept.length + reject.length > 0)
    tasks.push((desk) => decisionChanges(desk, { accept, reject, ...(reason === undefined ? {} : { reason }) }));
  if (edit !== undefined) tasks.push((desk) => [claimEdit(desk.case, edit, { typed: set, language })]);
  if (into !== undefined) tasks.push(() => [{ type: "claims-merged", into, from: others(merge, into) }]);
  if (split !== undefined) tasks.push((desk) => [splitClaim(desk, split, at)]);
  return tasks.length === 0 ? undefined : (desk) => tasks.flatMap((task) => task(desk));
}

function others(merge: readonly string[], into: string): string[] {
  const from = merge.filter((id) => id !== into);
  if (from.length > 0) return from;
  throw new ParleyError("usage", `--merge names only ${into} itself: which claims should be merged into it?`);
}

/** Records a review in one go, by the one gate of changes. */
export async function recordReview(desk: Desk, hand: Hand, task: ReviewTask): Promise<Desk> {
  return changeCase(desk, hand, { changes: task(desk) });
}
