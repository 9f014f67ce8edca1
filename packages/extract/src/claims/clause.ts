import type { VerbGroup } from "./verb-groups.ts";

/** How a clause hangs on the others. */
export type ClauseKind = "main" | "coordinate" | "complement" | "relative" | "condition" | "adverbial";

/** A clause: token numbers within the sentence, `last` inclusive; `parent` is the number of another clause. */
export interface Clause {
  first: number;
  last: number;
  kind: ClauseKind;
  marker?: string;
  verb: VerbGroup;
  /** Its subject; shared with another clause when `shared`. */
  subject?: readonly [number, number];
  shared?: boolean;
  parent?: number;
}
