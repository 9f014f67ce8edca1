type Ids = string | readonly string[];

/** What of the case a reason speaks of: one id, or several that stand in a row. */
export type Mention =
  | { readonly party: Ids }
  | { readonly line: Ids }
  | { readonly step: Ids }
  | { readonly issue: Ids };

/** Why a move is not allowed or how a session ended: words, and between them what they speak of. */
export type Reason = readonly (string | Mention)[];

type Part = string | number | Mention | Reason;

/**
 * A reason as it is written, words around what it speaks of; a reason within another becomes part of it.
 * @example reason`${{ party: "navy" }} has walked out`; // => [{ party: "navy" }, " has walked out"]
 */
export function reason(words: TemplateStringsArray, ...parts: readonly Part[]): Reason {
  const told: (string | Mention)[] = [];
  for (const [i, said] of words.entries()) {
    if (said !== "") told.push(said);
    const part = parts[i];
    if (part === undefined) continue;
    if (typeof part !== "object") told.push(String(part));
    else if ("length" in part) told.push(...part);
    else told.push(part);
  }
  return told;
}

/** Reasons in a row. @example reasonsInRow([["one"], ["two"]], "; "); // => ["one", "; ", "two"] */
export function reasonsInRow(reasons: readonly Reason[], between: string): Reason {
  return reasons.flatMap((one, i) => (i === 0 ? one : [between, ...one]));
}

/** What is said for an id, by what it is the id of. */
export interface Names {
  readonly party: (id: string) => string;
  readonly line: (id: string) => string;
  readonly step: (id: string) => string;
  readonly issue: (id: string) => string;
}

const same = (id: string): string => id;
const ids: Names = { party: same, line: same, step: same, issue: same };

/**
 * A reason in words.
 * @param names - Left out, ids stay as they are.
 * @example toldReason([{ party: ["navy", "port"] }, " have walked out"]); // => "navy, port have walked out"
 */
export function toldReason(told: Reason, names: Names = ids): string {
  return told.map((part) => (typeof part === "string" ? part : named(part, names))).join("");
}

function named(part: Mention, names: Names): string {
  if ("party" in part) return inRow(part.party, names.party);
  if ("line" in part) return inRow(part.line, names.line);
  return "step" in part ? inRow(part.step, names.step) : inRow(part.issue, names.issue);
}

function inRow(mentioned: Ids, nameOf: (id: string) => string): string {
  return [mentioned].flat().map(nameOf).join(", ");
}
